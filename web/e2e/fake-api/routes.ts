import type { DescribeOrder, ImageEdit } from '../../src/api/types';
import * as batches from './batch/calls';
import * as calls from './calls';
import { parseMultipart } from './multipart';
import { listNotifications, readNotifications } from './notifications';
import type { FakeApi } from './server';
import type { Visitor } from './visitor';
import { webhookCall } from './webhook/calls';

export interface Asked {
  method: string;
  url: URL;
  body: Buffer;
  /** The body's content type. */
  type: string;
}

/** Who answers what: `POST images/id/restore` and so on. */
export function route(api: FakeApi, visitor: Visitor, { method, url, body, type }: Asked): calls.Answer {
  const [, , , collection = '', ...rest] = url.pathname.split('/');
  const [id = '', action = ''] = rest;
  const search = url.searchParams;
  const json = (): unknown => JSON.parse(body.toString());
  if (collection === 'webhooks') return webhookCall(visitor, method, rest, search, json);
  if (collection === 'batches') return batchCall(api, visitor, method, rest, search, () => parseMultipart(body, type));
  const { gallery } = visitor;
  switch (`${method} ${collection}${id === '' ? '' : '/id'}${action === '' ? '' : `/${action}`}`) {
    case 'GET images':
      return search.get('deleted') === 'true' ? calls.deleted(gallery, search) : calls.list(gallery, search);
    case 'POST images':
      return calls.upload(gallery, parseMultipart(body, type));
    case 'GET images/id':
      return calls.get(gallery, id);
    case 'PATCH images/id':
      return calls.edit(gallery, id, json() as ImageEdit);
    case 'DELETE images/id':
      return calls.remove(gallery, id);
    case 'POST images/id/restore':
      return calls.restore(gallery, id);
    case 'POST images/id/renditions':
      return calls.addRenditions(gallery, id, json() as Parameters<typeof calls.addRenditions>[2]);
    case 'POST images/id/describe':
      return calls.describe(gallery, id, body.length === 0 ? {} : (json() as DescribeOrder));
    case 'GET images/id/description.json':
      return calls.description(gallery, id);
    case 'GET descriptions':
      return { status: 200, json: gallery.describing.facts() };
    case 'POST descriptions':
      return { status: 202, json: { images: gallery.describing.all(json() as DescribeOrder & { which: string }) } };
    case 'GET labels':
      return calls.labels(gallery, search);
    case 'GET presets':
      return calls.presets();
    case 'GET limits':
      return { status: 200, json: calls.LIMITS };
    case 'GET notifications':
      return listNotifications(visitor, search);
    case 'POST notifications/id':
      return readNotifications(visitor, (json() as { upTo: string }).upTo);
    default:
      return calls.problem(404, 'not-found', 'There is nothing at this address.');
  }
}

function batchCall(
  api: FakeApi,
  visitor: Visitor,
  method: string,
  [id = '', action = '']: readonly string[],
  search: URLSearchParams,
  form: () => ReturnType<typeof parseMultipart>,
): calls.Answer {
  if (id === '') return method === 'POST' ? batches.create(visitor, form()) : batches.list(visitor, search);
  if (id === 'options') return batches.options(visitor);
  if (id === 'preview') return batches.preview(form());
  const found = api.findBatch(id);
  if (action === 'items') return batches.items(found, search);
  if (action === 'retry') return batches.retry(visitor, found);
  return method === 'DELETE' ? batches.cancel(visitor, found) : batches.get(visitor, found);
}

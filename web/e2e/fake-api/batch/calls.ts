import type { BatchOptions } from '../../../src/api/batchTypes';
import { type Answer, problem } from '../calls';
import type { Part } from '../multipart';
import type { Visitor } from '../visitor';
import { type KeptBatch, isState, isUnderWay } from './batches';
import { type List, ListError, previewOf, readList } from './csv';

const MAX_ROWS = 10_000;
const MAX_FILE_BYTES = 10_000_000;

const ok = (json: unknown, status = 200): Answer => ({ status, json });
const notFound = () => problem(404, 'batch-not-found', 'There is no batch with this id.');

export function options(visitor: Visitor): Answer {
  const detail = visitor.mail ? 'E-mail is on.' : 'E-mail is off on this server; it needs imagemill.notify.mail.host.';
  const answer: BatchOptions = { mail: { enabled: visitor.mail, detail }, maxRows: MAX_ROWS, maxFileBytes: MAX_FILE_BYTES };
  return ok(answer);
}

/** The list of a form, or why there is none. */
function listOf(parts: readonly Part[]): { file: Part; list: List } | Answer {
  const file = parts.find(({ name }) => name === 'file');
  if (!file) return problem(422, 'file-missing', 'The form has no file.');
  const name = file.fileName ?? 'list.csv';
  try {
    const list = readList(file.data, name);
    if (list.rows.length <= MAX_ROWS) return { file, list };
    return problem(413, 'csv-too-many-rows', `${name} has ${list.rows.length} rows; at most ${MAX_ROWS} are taken. Split it.`);
  } catch (error) {
    if (error instanceof ListError) return problem(422, error.code, error.message, name);
    throw error;
  }
}

export function preview(parts: readonly Part[]): Answer {
  const read = listOf(parts);
  return 'status' in read ? read : ok(previewOf(read.file.fileName ?? '', read.list));
}

export function create(visitor: Visitor, parts: readonly Part[]): Answer {
  const read = listOf(parts);
  if ('status' in read) return read;
  const { file, list } = read;
  const field = (name: string) => parts.find((part) => part.name === name)?.data.toString() ?? null;
  if (field('strict') === 'true' && list.faults.length > 0) {
    return problem(422, 'csv-faulty', `The list has ${list.faults.length} faults, and strict was asked for. Correct them and send it again.`);
  }
  const presets = parts.filter(({ name }) => name === 'preset').map(({ data }) => data.toString());
  const order = {
    name: field('name') ?? file.fileName ?? 'list',
    presets: presets.length > 0 ? presets : ['compressed'],
    webhook: field('webhook'),
    email: field('email'),
    describe: (field('describe') ?? String(visitor.gallery.describing.automatic)) === 'true',
  };
  const kept = visitor.batches.create(order, list);
  void visitor.batches.work(kept);
  return ok(visitor.batches.view(kept, true), 202);
}

export function list(visitor: Visitor, search: URLSearchParams): Answer {
  const from = Number(search.get('cursor') ?? 0);
  const to = from + Number(search.get('limit') ?? 50);
  const all = visitor.batches.list();
  return ok({ batches: all.slice(from, to), nextCursor: all.length > to ? String(to) : null });
}

interface Found {
  kept: KeptBatch;
  owner: Visitor;
}

export function get(visitor: Visitor, found: Found | undefined): Answer {
  return found ? ok(found.owner.batches.view(found.kept, found.owner === visitor)) : notFound();
}

export function items(found: Found | undefined, search: URLSearchParams): Answer {
  if (!found) return notFound();
  const status = search.get('status');
  const cursor = Number(search.get('cursor') ?? 0);
  const limit = Number(search.get('limit') ?? 50);
  // The cursor is a place in the whole list, so that items which come to match the filter move nothing.
  const rest = found.kept.items.map((item, at) => ({ item, at })).slice(cursor);
  const fitting = rest.filter(({ item }) => !isState(status) || item.status === status);
  const page = fitting.slice(0, limit);
  const last = page.at(-1);
  return ok({ items: page.map(({ item }) => item), nextCursor: fitting.length > limit && last ? String(last.at + 1) : null });
}

export function cancel(visitor: Visitor, found: Found | undefined): Answer {
  if (found?.owner !== visitor) return notFound();
  if (!isUnderWay(found.kept)) return problem(409, 'batch-ended', 'The batch has ended already; there is nothing to cancel.');
  visitor.batches.cancel(found.kept);
  return get(visitor, found);
}

export function retry(visitor: Visitor, found: Found | undefined): Answer {
  if (found?.owner !== visitor) return notFound();
  if (!visitor.batches.retry(found.kept)) return problem(409, 'nothing-to-retry', 'Nothing of this batch has failed.');
  return { ...get(visitor, found), status: 202 };
}

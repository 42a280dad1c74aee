import type { Delivery, DeliveryDetail, WebhookEdit, WebhookEndpoint, WebhookEvent } from '../../../src/api/batchTypes';
import { type Answer, problem } from '../calls';
import type { Visitor } from '../visitor';
import type { KeptEndpoint } from './webhooks';

const ok = (json: unknown, status = 200): Answer => ({ status, json });

function view({ id, url, events, scope, status, disabledReason, createdAt }: KeptEndpoint): WebhookEndpoint {
  return { id, url, events, scope, status, disabledReason, createdAt };
}

function brief(delivery: DeliveryDetail): Delivery {
  const { id, messageId, endpoint, url, event, batch, status, attempts, nextAttemptAt, createdAt, lastAttempt } = delivery;
  return { id, messageId, endpoint, url, event, batch, status, attempts, nextAttemptAt, createdAt, lastAttempt };
}

/** `/api/v1/webhooks…`, with what follows it in the path. */
export function webhookCall(visitor: Visitor, method: string, rest: readonly string[], search: URLSearchParams, json: () => unknown): Answer {
  const { webhooks } = visitor;
  const [id = '', action = '', step = ''] = rest;
  if (id === 'deliveries') return deliveryCall(visitor, method, rest.slice(1), search);
  if (id === '' && method === 'GET') return ok({ endpoints: [...webhooks.endpoints.values()].map(view) });
  if (id === '' && method === 'POST') {
    const { url, events } = json() as { url: string; events: WebhookEvent[] };
    if (!/^https?:\/\//.test(url)) return problem(422, 'webhook-url-invalid', 'The address of a webhook has to begin with https:// or http://.');
    const endpoint = webhooks.add(url, events);
    return ok({ ...view(endpoint), secret: endpoint.secret }, 201);
  }
  const endpoint = webhooks.endpoints.get(id);
  if (!endpoint) return problem(404, 'webhook-not-found', 'There is no such endpoint, or it is not yours.');
  if (action === 'secret' && step === 'rotate') return ok(webhooks.rotate(endpoint));
  if (action === 'secret') return ok({ secret: endpoint.secret });
  if (method === 'PATCH') Object.assign(endpoint, { disabledReason: null }, json() as WebhookEdit);
  if (method === 'DELETE') {
    webhooks.endpoints.delete(id);
    return { status: 204 };
  }
  return ok(view(endpoint));
}

function deliveryCall({ webhooks }: Visitor, method: string, [id = '']: readonly string[], search: URLSearchParams): Answer {
  if (id === '') {
    const [batch, endpoint] = [search.get('batch'), search.get('endpoint')];
    const found = webhooks.deliveries.filter((d) => (batch === null || d.batch === batch) && (endpoint === null || d.endpoint === endpoint));
    const from = Number(search.get('cursor') ?? 0);
    const to = from + Number(search.get('limit') ?? 50);
    return ok({ deliveries: found.slice(from, to).map(brief), nextCursor: found.length > to ? String(to) : null });
  }
  const delivery = webhooks.deliveries.find((one) => one.id === id);
  if (!delivery) return problem(404, 'delivery-not-found', 'There is no such delivery, or it is not yours.');
  if (method === 'GET') return ok(delivery);
  if (webhooks.endpoints.get(delivery.endpoint)?.status !== 'enabled') {
    return problem(409, 'webhook-disabled', 'The endpoint is switched off. Switch it on and send again.');
  }
  delivery.status = 'pending';
  delivery.nextAttemptAt = new Date().toISOString();
  void webhooks.attempt(delivery);
  return ok(brief(delivery), 202);
}

import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { DeliveryDetail, WebhookEndpoint, WebhookEvent } from '../../../src/api/batchTypes';

/** Shorter than the server's, which waits minutes and hours. */
const NEXT_ATTEMPT_MS = 60_000;

export type KeptEndpoint = WebhookEndpoint & { secret: string; oldSecret: string | null };

const newSecret = () => `whsec_${randomBytes(24).toString('base64')}`;

/** One owner's endpoints and what was sent to them, really sent where the address is on this machine. */
export class Webhooks {
  readonly endpoints = new Map<string, KeptEndpoint>();
  readonly deliveries: DeliveryDetail[] = [];

  add(url: string, events: WebhookEvent[], scope: WebhookEndpoint['scope'] = 'owner'): KeptEndpoint {
    const endpoint: KeptEndpoint = {
      id: randomUUID(),
      url,
      events,
      scope,
      status: 'enabled',
      disabledReason: null,
      createdAt: new Date().toISOString(),
      secret: newSecret(),
      oldSecret: null,
    };
    this.endpoints.set(endpoint.id, endpoint);
    return endpoint;
  }

  ofBatch(url: string): KeptEndpoint {
    const known = [...this.endpoints.values()].find((endpoint) => endpoint.scope === 'batch' && endpoint.url === url);
    return known ?? this.add(url, ['batch.created', 'batch.completed'], 'batch');
  }

  rotate(endpoint: KeptEndpoint): { secret: string; previousValidUntil: string } {
    endpoint.oldSecret = endpoint.secret;
    endpoint.secret = newSecret();
    return { secret: endpoint.secret, previousValidUntil: new Date(Date.now() + 24 * 3_600_000).toISOString() };
  }

  /** Tells the owner's endpoints, and the one that the batch names. */
  tell(event: WebhookEvent, batch: string, webhook: string | null, body: (timestamp: string) => object): void {
    const own = [...this.endpoints.values()].filter(({ scope, events }) => scope === 'owner' && events.includes(event));
    const named = webhook === null ? [] : [this.ofBatch(webhook)];
    for (const endpoint of [...own, ...named].filter(({ status }) => status === 'enabled')) {
      const createdAt = new Date().toISOString();
      const delivery: DeliveryDetail = {
        id: randomUUID(),
        messageId: `msg_${randomBytes(12).toString('hex')}`,
        endpoint: endpoint.id,
        url: endpoint.url,
        event,
        batch,
        status: 'pending',
        attempts: 0,
        nextAttemptAt: createdAt,
        createdAt,
        lastAttempt: null,
        request: { headers: {}, body: JSON.stringify(body(createdAt)) },
        log: [],
      };
      this.deliveries.unshift(delivery);
      void this.attempt(delivery);
    }
  }

  async attempt(delivery: DeliveryDetail): Promise<void> {
    const started = Date.now();
    const at = new Date(started).toISOString();
    delivery.request.headers = this.headersFor(delivery, Math.floor(started / 1000));
    delivery.attempts += 1;
    const answer = await post(delivery.url, delivery.request);
    const durationMs = Date.now() - started;
    delivery.log.push({ at, durationMs, ...answer });
    delivery.lastAttempt = { at, status: answer.status, durationMs, error: answer.error };
    const good = answer.status !== null && answer.status >= 200 && answer.status < 300;
    delivery.status = good ? 'delivered' : 'pending';
    delivery.nextAttemptAt = good ? null : new Date(Date.now() + NEXT_ATTEMPT_MS).toISOString();
  }

  /** As the Standard Webhooks ask; both secrets sign while there are two. */
  private headersFor({ messageId, endpoint, request }: DeliveryDetail, seconds: number): Record<string, string> {
    const { secret, oldSecret } = this.endpoints.get(endpoint) ?? { secret: newSecret(), oldSecret: null };
    const sign = (key: string) =>
      `v1,${createHmac('sha256', Buffer.from(key.slice('whsec_'.length), 'base64')).update(`${messageId}.${seconds}.${request.body}`).digest('base64')}`;
    return {
      'content-type': 'application/json',
      'user-agent': 'Imagemill',
      'webhook-id': messageId,
      'webhook-signature': [secret, oldSecret].filter((key) => key !== null).map(sign).join(' '),
      'webhook-timestamp': String(seconds),
    };
  }
}

async function post(url: string, { headers, body }: DeliveryDetail['request']) {
  const { hostname } = new URL(url);
  const nothing = { status: null, headers: {}, body: '' };
  if (hostname !== '127.0.0.1') return { ...nothing, error: `${hostname} could not be found.` };
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(30_000) });
    const text = (await response.text()).slice(0, 4096);
    const error = response.ok ? null : `The endpoint answered ${response.status}.`;
    return { status: response.status, headers: Object.fromEntries(response.headers), body: text, error };
  } catch {
    return { ...nothing, error: `${hostname} did not answer.` };
  }
}

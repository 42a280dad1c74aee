import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { KeptBatch } from './batch/batches';
import { resultCsv } from './batch/result';
import type { Answer } from './calls';
import { type Control, control } from './control';
import type { Gallery } from './gallery';
import { servePage } from './page';
import { route } from './routes';
import { Visitor } from './visitor';

/**
 * A server in memory that speaks what the page needs of the HTTP API, for work on the page and its tests. Each cookie has
 * a gallery of its own, so tests that run side by side don't meet. It is never part of what is shipped.
 */
export class FakeApi {
  private readonly visitors = new Map<string, Visitor>();

  /** Answers a call of the API; false where the path is none. */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'fake'}`);
    if (!/^\/(api|__fake)\//.test(url.pathname)) return false;
    void this.answer(request, response, url);
    return true;
  }

  async listen(port: number): Promise<Server> {
    const server = createServer((request, response) => {
      if (!this.handle(request, response)) servePage(request, response);
    });
    // Longer than any test, else a kept connection can end in the moment a test uses it again.
    server.keepAliveTimeout = 300_000;
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return server;
  }

  /** Anybody's batch: who knows the id may read it. */
  findBatch(id: string): { kept: KeptBatch; owner: Visitor } | undefined {
    for (const owner of this.visitors.values()) {
      const kept = owner.batches.kept.get(id);
      if (kept) return { kept, owner };
    }
    return undefined;
  }

  private async answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const visitor = this.visitorOf(request, response);
    if (url.pathname.startsWith('/__fake/')) {
      const body = JSON.parse((await bodyOf(request)).toString()) as Control;
      send(response, await control(visitor, body));
      return;
    }
    if (visitor.gallery.away) {
      request.socket.destroy();
      return;
    }
    if (url.pathname === '/api/v1/events') {
      openEvents(visitor.gallery, response);
      return;
    }
    const bytes = this.bytesFor(visitor, url);
    if (bytes) {
      response.writeHead(200, bytes.headers);
      response.end(bytes.content);
      return;
    }
    const body = await bodyOf(request);
    const asked = { method: request.method ?? 'GET', url, body, type: request.headers['content-type'] ?? '' };
    send(response, route(this, visitor, asked));
  }

  private visitorOf(request: IncomingMessage, response: ServerResponse): Visitor {
    const owner = /user_id=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? randomUUID();
    const known = this.visitors.get(owner);
    if (known) return known;
    const visitor = new Visitor();
    this.visitors.set(owner, visitor);
    response.setHeader('Set-Cookie', `user_id=${owner}; Path=/; HttpOnly; SameSite=Lax`);
    return visitor;
  }

  private bytesFor(visitor: Visitor, url: URL): { content: Buffer | string; headers: Record<string, string> } | undefined {
    const result = /^\/api\/v1\/batches\/([\w-]+)\/result\.csv$/.exec(url.pathname);
    const found = this.findBatch(result?.[1] ?? '');
    if (found) {
      const only = url.searchParams.get('only') === 'failed';
      const name = `${found.kept.batch.name}-${only ? 'failed' : 'result'}.csv`;
      const headers = { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"` };
      return { content: resultCsv(found.kept, only, url.origin), headers };
    }
    // A signed address shows one rendition to anybody.
    const galleries = url.searchParams.has('signature') ? [...this.visitors.values()] : [visitor];
    for (const { gallery } of galleries) {
      const content = imageBytes(gallery, url);
      if (!content) continue;
      const download = url.searchParams.has('download') ? { 'Content-Disposition': 'attachment; filename="picture.png"' } : {};
      return { content, headers: { 'Content-Type': 'image/png', 'Cache-Control': 'private, no-cache', ...download } };
    }
    return undefined;
  }
}

function imageBytes(gallery: Gallery, url: URL): Buffer | undefined {
  const match = /^\/api\/v1\/images\/([\w-]+)\/(original|renditions\/([\w-]+))$/.exec(url.pathname);
  const kept = (url.searchParams.has('deleted') ? gallery.deleted : gallery.images).get(match?.[1] ?? '');
  if (match?.[2] === 'original') return kept?.original;
  return kept?.bytes.get(match?.[3] ?? '');
}

function openEvents(gallery: Gallery, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write('retry: 1000\n\n');
  // What was missed is not kept here, so every start asks for a reload, as the server does when it cannot replay.
  response.write('event: reload\ndata: {}\n\n');
  gallery.streams.add(response);
  response.on('close', () => gallery.streams.delete(response));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function send(response: ServerResponse, { status, json }: Answer): void {
  if (json === undefined) {
    response.writeHead(status).end();
    return;
  }
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'Content-Type': type });
  response.end(JSON.stringify(json));
}

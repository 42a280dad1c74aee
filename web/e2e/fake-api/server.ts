import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { ImageEdit } from '../../src/api/types';
import * as calls from './calls';
import { type Control, control } from './control';
import { Gallery } from './gallery';
import { parseMultipart } from './multipart';
import { servePage } from './page';

/**
 * A server in memory that speaks what the page needs of the HTTP API, for work on the page and its tests. Each cookie has
 * a gallery of its own, so tests that run side by side don't meet. It is never part of what is shipped.
 */
export class FakeApi {
  private readonly galleries = new Map<string, Gallery>();

  /** Answers a call of the API; false where the path is none. */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const url = new URL(request.url ?? '/', 'http://fake');
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

  private async answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const gallery = this.galleryOf(request, response);
    if (url.pathname.startsWith('/__fake/')) {
      const body = JSON.parse((await bodyOf(request)).toString()) as Control;
      send(response, await control(gallery, body));
      return;
    }
    if (gallery.away) {
      request.socket.destroy();
      return;
    }
    if (url.pathname === '/api/v1/events') {
      openEvents(gallery, response);
      return;
    }
    const bytes = bytesFor(gallery, url);
    if (bytes) {
      response.writeHead(200, {
        'Content-Type': 'image/png',
        'Cache-Control': 'private, no-cache',
        ...(url.searchParams.has('download') ? { 'Content-Disposition': 'attachment; filename="picture.png"' } : {}),
      });
      response.end(bytes);
      return;
    }
    const body = await bodyOf(request);
    send(response, route(gallery, request.method ?? 'GET', url, body, request.headers['content-type'] ?? ''));
  }

  private galleryOf(request: IncomingMessage, response: ServerResponse): Gallery {
    const owner = /user_id=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? randomUUID();
    const known = this.galleries.get(owner);
    if (known) return known;
    const gallery = new Gallery();
    this.galleries.set(owner, gallery);
    response.setHeader('Set-Cookie', `user_id=${owner}; Path=/; HttpOnly; SameSite=Lax`);
    return gallery;
  }
}

function route(gallery: Gallery, method: string, url: URL, body: Buffer, type: string): calls.Answer {
  const [, , , collection, id = '', action = ''] = url.pathname.split('/');
  const json = (): unknown => JSON.parse(body.toString());
  switch (`${method} ${collection ?? ''}${id === '' ? '' : '/id'}${action === '' ? '' : `/${action}`}`) {
    case 'GET images':
      return calls.list(gallery, url.searchParams);
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
      return calls.addRenditions(gallery, id, (json() as { presets: string[] }).presets);
    case 'GET presets':
      return calls.presets();
    case 'GET limits':
      return { status: 200, json: calls.LIMITS };
    default:
      return calls.problem(404, 'not-found', 'There is nothing at this address.');
  }
}

function bytesFor(gallery: Gallery, url: URL): Buffer | undefined {
  const match = /^\/api\/v1\/images\/([\w-]+)\/(original|renditions\/([\w-]+))$/.exec(url.pathname);
  const kept = gallery.images.get(match?.[1] ?? '');
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

function send(response: ServerResponse, { status, json }: calls.Answer): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'Content-Type': type });
  response.end(json === undefined ? '' : JSON.stringify(json));
}

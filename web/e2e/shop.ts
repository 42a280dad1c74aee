import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { picture } from './page';

/** A message that a webhook brought. */
export interface Received {
  headers: IncomingMessage['headers'];
  body: string;
}

/**
 * Somebody else's server, on this machine: pictures under any name, 404 for names with “missing” until they are restocked,
 * a page where a picture is expected for those with “page”, those that are held only when they are released, and an address for webhooks that fails until it is repaired.
 */
export class Shop {
  readonly received: Received[] = [];
  private readonly server: Server;
  private readonly pictures = new Map<string, Buffer>();
  private held: string | null = null;
  private released: () => void = () => undefined;
  private untilReleased: Promise<void> = Promise.resolve();
  private restocked = false;
  private repaired = false;

  constructor() {
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  url(path: string): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/${path}`;
  }

  /** Lets wait who asks for pictures with this in their name, until they are released; a server waits some 20 s at most. */
  hold(names: string): void {
    this.held = names;
    this.untilReleased = new Promise((resolve) => {
      this.released = resolve;
    });
  }

  release(): void {
    this.held = null;
    this.released();
  }

  restock(): void {
    this.restocked = true;
  }

  repair(): void {
    this.repaired = true;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    if (request.method === 'POST') {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      this.received.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
      response.writeHead(this.repaired ? 200 : 500, { 'Content-Type': 'text/plain' });
      response.end(this.repaired ? 'thank you' : 'our database is down');
      return;
    }
    if (path.includes('missing') && !this.restocked) {
      response.writeHead(404).end();
      return;
    }
    if (path.includes('page')) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Our shop</h1>');
      return;
    }
    if (this.held !== null && path.includes(this.held)) await this.untilReleased;
    const kept = this.pictures.get(path) ?? picture(path, this.pictures.size % 6, 240, 160).buffer;
    this.pictures.set(path, kept);
    response.writeHead(200, { 'Content-Type': 'image/png' });
    response.end(kept);
  }
}

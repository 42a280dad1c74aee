import type { Batch, Notification } from '../api/batchTypes';
import type { Image } from '../api/types';

export type StreamState = 'connecting' | 'open' | 'lost';

export interface StreamListener {
  onImage: (image: Image) => void;
  onDeleted: (id: string) => void;
  onBatch: (batch: Batch) => void;
  onNotification: (notification: Notification) => void;
  /** Events may have been missed, as before each opening: everything shown has to be asked for again. */
  onReload: () => void;
  onState: (state: StreamState) => void;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

/**
 * The server's events. The browser reconnects by itself after a lost connection, and the server replays what was missed;
 * after an error answer (a proxy's 502 while the server restarts) browsers give up, so that case starts anew here.
 *
 * @param connect makes the EventSource; a parameter for tests
 * @returns ends it
 */
export function openStream(
  listener: StreamListener,
  connect: () => EventSource = () => new EventSource('/api/v1/events'),
): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;

  const start = () => {
    const current = connect();
    source = current;
    current.onopen = () => {
      wait = FIRST_WAIT_MS;
      listener.onState('open');
      // What was read before the stream opened may have changed until then, and a new EventSource has no Last-Event-ID to send.
      listener.onReload();
    };
    current.onerror = () => {
      listener.onState('lost');
      if (current.readyState !== EventSource.CLOSED) return;
      current.close();
      timer = setTimeout(start, wait);
      wait = Math.min(LONGEST_WAIT_MS, wait * 2);
    };
    current.addEventListener('image', (event) => onJson(event, (data) => listener.onImage(data as Image)));
    current.addEventListener('image-deleted', (event) =>
      onJson(event, (data) => listener.onDeleted((data as { id: string }).id)),
    );
    current.addEventListener('batch', (event) => onJson(event, (data) => listener.onBatch(data as Batch)));
    current.addEventListener('notification', (event) =>
      onJson(event, (data) => listener.onNotification(data as Notification)),
    );
    current.addEventListener('reload', () => listener.onReload());
  };

  listener.onState('connecting');
  start();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

function onJson(event: MessageEvent<unknown>, take: (data: unknown) => void): void {
  let data: unknown;
  try {
    data = JSON.parse(String(event.data));
  } catch {
    // A line cut off by a dying server; it is sent again after the reconnect.
    return;
  }
  take(data);
}

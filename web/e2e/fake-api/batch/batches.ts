import { randomUUID } from 'node:crypto';
import type { Batch, BatchCounts, BatchItem, BatchStatus, ItemStatus } from '../../../src/api/batchTypes';
import { decodePng } from '../../pictures/png';
import { type Gallery, render } from '../gallery';
import { type List } from './csv';
import { fetchImage } from './fetching';

const AT_A_TIME = 4;
const TELL_EVERY_MS = 400;

export interface KeptBatch {
  batch: Omit<Batch, 'counts' | 'rate' | 'secondsLeft'>;
  list: List;
  items: BatchItem[];
  /** When items ended, in milliseconds, for the rate. */
  ends: number[];
}

export interface Order {
  name: string;
  presets: string[];
  webhook: string | null;
  email: string | null;
  describe: boolean;
}

const STATES: readonly ItemStatus[] = ['queued', 'processing', 'succeeded', 'failed', 'cancelled'];

export const isUnderWay = ({ batch: { status } }: KeptBatch) => status === 'queued' || status === 'processing';

/** One owner's batches, in memory, with items really fetched from this machine. */
export class Batches {
  readonly kept = new Map<string, KeptBatch>();
  private readonly telling = new Map<string, ReturnType<typeof setTimeout>>();

  /** @param onChange called when a batch was created or has ended */
  constructor(
    private readonly gallery: Gallery,
    private readonly onChange: (event: 'batch.created' | 'batch.completed', batch: Batch) => void,
  ) {}

  list(): Batch[] {
    return [...this.kept.values()].reverse().map((kept) => this.view(kept, true));
  }

  view({ batch, items, ends }: KeptBatch, owned: boolean): Batch {
    const counts: BatchCounts = { total: items.length, queued: 0, processing: 0, succeeded: 0, failed: 0, cancelled: 0 };
    for (const { status } of items) counts[status] += 1;
    const now = Date.now();
    const recent = ends.filter((at) => at > now - 60_000);
    const seconds = Math.max(1, (now - (recent[0] ?? now)) / 1000);
    const going = batch.status === 'processing' && recent.length > 0;
    const rate = going ? recent.length / seconds : null;
    const left = counts.queued + counts.processing;
    return { ...batch, counts, rate, secondsLeft: rate === null ? null : Math.ceil(left / rate), owned };
  }

  create(order: Order, list: List, items: BatchItem[] = itemsOf(list)): KeptBatch {
    const id = randomUUID();
    const self = `/api/v1/batches/${id}`;
    const kept: KeptBatch = {
      batch: {
        id,
        ...order,
        status: 'queued',
        createdAt: new Date().toISOString(),
        startedAt: null,
        endedAt: null,
        rows: list.rows.length,
        error: null,
        owned: true,
        links: { self, items: `${self}/items`, result: `${self}/result.csv`, failedResult: `${self}/result.csv?only=failed` },
      },
      list,
      items,
      ends: [],
    };
    this.kept.set(id, kept);
    this.onChange('batch.created', this.view(kept, true));
    return kept;
  }

  /** Works until nothing is left; the same address once. */
  async work(kept: KeptBatch): Promise<void> {
    this.change(kept, { status: 'processing', startedAt: kept.batch.startedAt ?? new Date().toISOString(), endedAt: null });
    const urls = [...new Set(kept.items.filter(({ status }) => status === 'queued').map(({ url }) => url))];
    const worker = async () => {
      for (let url = urls.shift(); url !== undefined && isUnderWay(kept); url = urls.shift()) await this.workOn(kept, url);
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, worker));
    if (isUnderWay(kept)) this.end(kept);
  }

  cancel(kept: KeptBatch): void {
    for (const item of kept.items) if (item.status === 'queued' || item.status === 'processing') item.status = 'cancelled';
    this.end(kept, 'cancelled');
  }

  /** Whether there was something to try again. */
  retry(kept: KeptBatch): boolean {
    const again = kept.items.filter(({ status }) => status === 'failed' || status === 'cancelled');
    const faulty = new Set(kept.list.faults.map(({ row }) => row));
    for (const item of again.filter(({ row }) => !faulty.has(row))) Object.assign(item, { status: 'queued', error: null });
    if (again.length > 0) void this.work(kept);
    return again.length > 0;
  }

  private async workOn(kept: KeptBatch, url: string): Promise<void> {
    const items = kept.items.filter((item) => item.url === url && item.status === 'queued');
    this.set(kept, items, { status: 'processing' });
    const [fetched] = await Promise.all([fetchImage(url), new Promise((resolve) => setTimeout(resolve, this.gallery.stepMs))]);
    if (!isUnderWay(kept)) return;
    if ('fault' in fetched) this.set(kept, items, { status: 'failed', error: fetched.fault });
    else this.set(kept, items, { status: 'succeeded', ...this.make(kept, url, fetched) });
  }

  private make(kept: KeptBatch, url: string, { bytes, size }: { bytes: Buffer; size: { width: number; height: number } }) {
    const name = new URL(url).pathname.split('/').at(-1) ?? 'image';
    const known = this.gallery.withBytes(bytes);
    const { id } = known ?? this.gallery.add(name, bytes, size, kept.batch.presets);
    const renditions = kept.batch.presets.map((preset) => {
      const made = render(decodePng(bytes), preset);
      this.gallery.finish(id, preset, made);
      const result = `/api/v1/images/${id}/renditions/${preset}?signature=fake`;
      return { preset, url: result, width: made.width, height: made.height, bytes: made.png.length };
    });
    this.gallery.update(id, { status: 'ready' });
    if (kept.batch.describe && !known) void this.gallery.describing.describe(id, {});
    return { image: id, renditions };
  }

  private set(kept: KeptBatch, items: readonly BatchItem[], change: Partial<BatchItem>): void {
    for (const item of items) {
      Object.assign(item, change);
      if (change.status !== 'processing') kept.ends.push(Date.now());
    }
    const { id } = kept.batch;
    if (this.telling.has(id)) return;
    this.telling.set(id, setTimeout(() => this.tell(kept), TELL_EVERY_MS));
  }

  private end(kept: KeptBatch, status?: BatchStatus): void {
    const some = kept.items.some((item) => item.status === 'succeeded');
    this.change(kept, { status: status ?? (some ? 'completed' : 'failed'), endedAt: new Date().toISOString() });
    this.onChange('batch.completed', this.view(kept, true));
  }

  private change(kept: KeptBatch, change: Partial<KeptBatch['batch']>): void {
    kept.batch = { ...kept.batch, ...change };
    this.tell(kept);
  }

  private tell(kept: KeptBatch): void {
    clearTimeout(this.telling.get(kept.batch.id));
    this.telling.delete(kept.batch.id);
    this.gallery.send('batch', this.view(kept, true));
  }
}

function itemsOf({ rows }: List): BatchItem[] {
  return rows.flatMap(({ row, reference, name, images }) =>
    images.map(({ url, fault }, position): BatchItem => {
      const error = fault && { code: fault.code, detail: fault.detail };
      const status = fault ? 'failed' : 'queued';
      return { id: randomUUID(), row, position, url, reference, name, status, error, image: null, renditions: [] };
    }),
  );
}

export const isState = (text: string | null): text is ItemStatus => STATES.some((state) => state === text);

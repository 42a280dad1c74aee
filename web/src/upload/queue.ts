import { ApiError, readable } from '../api/problem';
import type { UploadedImage } from '../api/types';
import { RateMeter } from './rate';
import { uploadTexts } from './texts';
import type { Transport } from './transport';
import { type Upload, type UploadSummary, isActive, refusalBeforeSending, summarise } from './uploads';

const AT_A_TIME = 3;
const MAX_ATTEMPTS = 4;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** Progress of many files comes in hundreds of events a second; the page is told at most this often. */
const TELL_EVERY_MS = 100;

export interface UploadSnapshot {
  readonly uploads: readonly Upload[];
  readonly summary: UploadSummary;
  /** Null while unknown or nothing is under way. */
  readonly secondsLeft: number | null;
}

const NOTHING: UploadSnapshot = { uploads: [], summary: summarise([]), secondsLeft: null };

/** Files on their way to the server: a few at a time, each on its own, tried again where that can help. */
export class UploadQueue {
  private readonly uploads = new Map<number, Upload>();
  private readonly running = new Map<number, AbortController>();
  private readonly delays = new Map<number, ReturnType<typeof setTimeout>>();
  private readonly listeners = new Set<() => void>();
  private readonly rate = new RateMeter();
  private snapshot = NOTHING;
  private telling: ReturnType<typeof setTimeout> | undefined;
  private nextId = 1;
  private maxFileBytes: number | null = null;
  private presets: readonly string[] | null = null;

  /**
   * @param onArrived called for each file the server took
   * @param now milliseconds on a steady clock
   */
  constructor(
    private readonly transport: Transport,
    private readonly onArrived: (image: UploadedImage, file: File) => void = () => undefined,
    private readonly now: () => number = () => performance.now(),
  ) {}

  setMaxFileBytes(bytes: number): void {
    this.maxFileBytes = bytes;
  }

  /** What is made of files that are added from now on; null: what the server usually makes. */
  setPresets(names: readonly string[] | null): void {
    this.presets = names;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly getSnapshot = (): UploadSnapshot => this.snapshot;

  add(files: readonly File[]): void {
    // A new load begins; what came before is in the gallery already.
    if (![...this.uploads.values()].some(isActive)) this.forget((upload) => upload.imageId !== null);
    if (this.running.size === 0) this.rate.reset();
    for (const file of files) {
      const reason = refusalBeforeSending(file, this.maxFileBytes);
      const id = this.nextId++;
      const state = reason === null ? 'waiting' : 'refused';
      this.uploads.set(id, { id, file, presets: this.presets, state, sent: 0, attempts: 0, imageId: null, reason });
    }
    this.startNext();
    this.tellNow();
  }

  /** Takes a file off the list, stopping it where it is under way. */
  remove(id: number): void {
    this.uploads.delete(id);
    this.running.get(id)?.abort();
    clearTimeout(this.delays.get(id));
    this.delays.delete(id);
    this.startNext();
    this.tellNow();
  }

  cancelAll(): void {
    for (const upload of [...this.uploads.values()].filter(isActive)) this.uploads.delete(upload.id);
    for (const controller of this.running.values()) controller.abort();
    for (const delay of this.delays.values()) clearTimeout(delay);
    this.delays.clear();
    this.tellNow();
  }

  retry(id: number): void {
    if (this.uploads.get(id)?.state !== 'failed') return;
    this.change(id, { state: 'waiting', sent: 0, attempts: 0, reason: null });
    this.startNext();
    this.tellNow();
  }

  retryFailed(): void {
    for (const { id, state } of [...this.uploads.values()]) if (state === 'failed') this.retry(id);
  }

  clearEnded(): void {
    this.forget((upload) => !isActive(upload));
    this.tellNow();
  }

  private forget(which: (upload: Upload) => boolean): void {
    for (const upload of [...this.uploads.values()]) if (which(upload)) this.uploads.delete(upload.id);
  }

  private startNext(): void {
    for (const upload of this.uploads.values()) {
      if (this.running.size >= AT_A_TIME) return;
      if (upload.state === 'waiting' && !this.delays.has(upload.id)) void this.run(upload);
    }
  }

  private async run({ id, file, presets, attempts }: Upload): Promise<void> {
    const controller = new AbortController();
    this.running.set(id, controller);
    this.change(id, { state: 'sending', sent: 0, attempts: attempts + 1, reason: null });
    try {
      const image = await this.transport(file, {
        presets,
        signal: controller.signal,
        onProgress: (sent) => this.change(id, { sent, state: sent >= file.size ? 'checking' : 'sending' }),
      });
      this.change(id, { state: image.duplicate ? 'duplicate' : 'done', sent: file.size, imageId: image.id });
      this.onArrived(image, file);
    } catch (error) {
      this.onError(id, error);
    } finally {
      this.running.delete(id);
      this.startNext();
      this.tellSoon();
    }
  }

  private onError(id: number, error: unknown): void {
    const upload = this.uploads.get(id);
    if (!upload) return;
    const temporary = !(error instanceof ApiError) || error.temporary;
    if (!temporary) this.change(id, { state: 'refused', sent: 0, reason: readable(error) });
    else if (upload.attempts >= MAX_ATTEMPTS) this.change(id, { state: 'failed', sent: 0, reason: readable(error) });
    else this.tryLater(upload, error instanceof ApiError ? error.retryAfterSeconds : null);
  }

  private tryLater({ id, attempts }: Upload, askedSeconds: number | null): void {
    const wait = askedSeconds === null ? FIRST_WAIT_MS * 2 ** (attempts - 1) : askedSeconds * 1000;
    this.change(id, { state: 'waiting', sent: 0, reason: uploadTexts.tryingAgain });
    const delay = setTimeout(
      () => {
        this.delays.delete(id);
        this.startNext();
        this.tellSoon();
      },
      Math.min(LONGEST_WAIT_MS, wait),
    );
    this.delays.set(id, delay);
  }

  private change(id: number, change: Partial<Upload>): void {
    const upload = this.uploads.get(id);
    if (!upload) return;
    this.uploads.set(id, { ...upload, ...change });
    this.tellSoon();
  }

  private tellSoon(): void {
    this.telling ??= setTimeout(() => this.tellNow(), TELL_EVERY_MS);
  }

  private tellNow(): void {
    clearTimeout(this.telling);
    this.telling = undefined;
    const uploads = [...this.uploads.values()];
    const summary = summarise(uploads);
    this.rate.add(this.now(), summary.sentBytes);
    const left = summary.active > 0 ? this.rate.secondsFor(summary.totalBytes - summary.sentBytes) : null;
    this.snapshot = { uploads, summary, secondsLeft: left };
    for (const listener of this.listeners) listener();
  }
}

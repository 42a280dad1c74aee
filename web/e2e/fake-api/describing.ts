import type { Budget, DescribeOrder, Descriptions, EditedField, Image, ImageEdit, Label } from '../../src/api/types';
import { folded } from '../../src/api/imageQuery';
import type { Gallery } from './gallery';
import { coloursOf } from './subject';

/** What a test can ask of the fake's describer. */
export interface DescriberControl {
  provider?: 'local' | 'gemini';
  automatic?: boolean;
  /** Calls that the day's budget allows; null: any number. */
  maxCalls?: number | null;
  /** Fails every image with this sentence; null: none. */
  failing?: string | null;
  /** Paused after failures of the provider for so many seconds; null: not. */
  pausedSeconds?: number | null;
  stepMs?: number;
}

const PAUSED = 'gemini has failed five times in a row; it is left alone for a while.';
const MODELS = { local: 'facts', gemini: 'gemini-2.5-flash' };
/** The fake counts calls for the budget alone. */
const NO_USAGE = { calls: 0, inputTokens: 0, outputTokens: 0 };
const NONE = { until: null, error: null, usage: NO_USAGE };

/** Describes the images of a gallery in their own queue, by facts or as a model would. */
export class Describing {
  provider: 'local' | 'gemini' = 'local';
  automatic = false;
  private maxCalls: number | null = null;
  private failing: string | null = null;
  private pausedUntil: string | null = null;
  private stepMs = 250;
  private calls = 0;

  constructor(private readonly gallery: Gallery) {}

  control({ provider, automatic, maxCalls, failing, pausedSeconds, stepMs }: DescriberControl): void {
    if (provider !== undefined) this.provider = provider;
    if (automatic !== undefined) this.automatic = automatic;
    if (maxCalls !== undefined) this.maxCalls = maxCalls;
    if (failing !== undefined) this.failing = failing;
    if (stepMs !== undefined) this.stepMs = stepMs;
    if (pausedSeconds !== undefined) {
      this.pausedUntil = pausedSeconds === null ? null : new Date(Date.now() + pausedSeconds * 1000).toISOString();
    }
    for (const { id, describing } of this.gallery.list()) if (describing.status === 'waiting') void this.describe(id, {});
  }

  facts(): Descriptions {
    const count = (status: string) => this.gallery.list().filter(({ describing }) => describing.status === status).length;
    const external = this.provider !== 'local';
    const day: Budget = { calls: this.calls, maxCalls: this.maxCalls, tokens: this.calls * 1_310, maxTokens: null, resetsAt: tomorrow() };
    return {
      provider: this.provider,
      external,
      automatic: this.automatic,
      language: 'en',
      providers: [
        { name: 'local', model: 'facts', external: false },
        ...(external ? [{ name: this.provider, model: MODELS[this.provider], external }] : []),
      ],
      budget: { day, month: { ...day, maxCalls: null, resetsAt: '2026-12-01T00:00:00Z' } },
      waiting: count('waiting'),
      queued: count('queued') + count('processing'),
      pausedUntil: this.pausedUntil,
      pausedBecause: this.pausedUntil === null ? null : { code: 'describe-paused', detail: PAUSED },
    };
  }

  all({ which, ...order }: DescribeOrder & { which: string }): number {
    const wanted = this.gallery.list().filter(({ source }) => which === 'all' || source === null);
    for (const { id } of wanted) void this.describe(id, order);
    return wanted.length;
  }

  queue(id: string): Image | undefined {
    return this.gallery.update(id, { describing: { status: 'queued', ...NONE } });
  }

  async describe(id: string, order: DescribeOrder): Promise<void> {
    this.queue(id);
    await this.step();
    const model = (order.provider ?? this.provider) !== 'local';
    if (model && this.pausedUntil !== null) {
      this.wait(id, this.pausedUntil, 'describe-paused', PAUSED);
      return;
    }
    if (model && this.maxCalls !== null && this.calls >= this.maxCalls) {
      this.wait(id, tomorrow(), 'describe-budget-spent', `The budget of ${this.maxCalls} calls a day is spent.`);
      return;
    }
    if (model) this.calls += 1;
    this.gallery.update(id, { describing: { status: 'processing', ...NONE } });
    await this.step();
    const kept = this.gallery.images.get(id);
    if (!kept) return;
    if (this.failing !== null) {
      const error = { code: 'describe-refused', detail: this.failing };
      this.gallery.update(id, { describing: { status: 'failed', until: null, error, usage: NO_USAGE } });
      return;
    }
    this.gallery.update(id, { ...unedited(kept.image, this.answer(kept.image, kept.original, order)), describing: { status: 'ready', ...NONE } });
  }

  private answer(image: Image, original: Buffer, { language, provider: asked }: DescribeOrder): Partial<Image> {
    const provider = asked === 'local' || asked === 'gemini' ? asked : this.provider;
    const words = image.name.replace(/\.\w+$/, '').replace(/[-_\s]+/g, ' ').trim();
    const title = words.slice(0, 1).toUpperCase() + words.slice(1);
    const shape = image.width > image.height ? 'landscape' : 'portrait';
    const colours = coloursOf(original);
    const model = provider !== 'local';
    const sure = (name: string, i: number): Label => ({ name, confidence: model ? 0.97 - i * 0.08 : null });
    const said = language === 'de' ? 'Ein Bild' : 'A picture';
    return {
      title,
      description: `${said} in ${colours.join(' and ')}, ${image.width} × ${image.height} pixels, ${shape}.`,
      altText: `${title}, mostly ${colours[0] ?? 'grey'}`,
      labels: [shape, ...colours, ...words.toLowerCase().split(' ').slice(0, 2)].map(sure),
      language: language ?? 'en',
      source: { provider, model: MODELS[provider], promptVersion: '3f2a91c0', at: new Date().toISOString() },
    };
  }

  private wait(id: string, until: string, code: string, detail: string): void {
    this.gallery.update(id, { describing: { status: 'waiting', until, error: { code, detail }, usage: NO_USAGE } });
  }

  private step(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, this.stepMs));
  }
}

function tomorrow(): string {
  const date = new Date();
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 1)).toISOString();
}

/** What a person wrote stays. */
function unedited({ edited }: Image, answer: Partial<Image>): Partial<Image> {
  const kept = new Set<string>(edited);
  return Object.fromEntries(Object.entries(answer).filter(([key]) => !kept.has(key)));
}

/** A person's edit as a change of the image. */
export function changeOf(image: Image, { name, title, description, altText, labels, edited }: ImageEdit): Partial<Image> {
  const written: Partial<Image> = {};
  if (title !== undefined) written.title = title;
  if (description !== undefined) written.description = description;
  if (altText !== undefined) written.altText = altText;
  if (labels !== undefined) written.labels = distinct(labels ?? []);
  const fields = edited ? [] : [...new Set([...image.edited, ...(Object.keys(written) as EditedField[])])];
  return { ...(typeof name === 'string' ? { name } : {}), ...written, edited: fields };
}

function distinct(names: readonly (string | { name: string })[]): Label[] {
  const all = names.map((label) => (typeof label === 'string' ? label : label.name));
  return all.filter((name, i) => all.findIndex((other) => folded(other) === folded(name)) === i).map((name) => ({ name, confidence: null }));
}

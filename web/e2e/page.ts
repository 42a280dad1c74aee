import AxeBuilder from '@axe-core/playwright';
import { type Locator, type Page, expect, test as base } from '@playwright/test';
import type { Control } from './fake-api/control';
import { landscape } from './pictures/landscape';
import { encodePng } from './pictures/png';
import { product } from './pictures/product';

export interface PictureFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

let seed = Math.floor(Math.random() * 1e6) * 6;

/** Makes pictures that no other test has, so that none is a duplicate; `mood` chooses the colours, 0 to 5. */
export function picture(name: string, mood = 0, width = 960, height = 640): PictureFile {
  seed += 6;
  return { name, mimeType: 'image/png', buffer: encodePng(landscape(seed + mood, width, height)) };
}

/** A mug before a plain wall, of a kind that no other test has. */
export function productPicture(name: string, colour = 0): PictureFile {
  seed += 12;
  return { name, mimeType: 'image/png', buffer: encodePng(product(seed + colour, 1200, 900)) };
}

/** A picture whose file ends in the middle. */
export function damaged(name: string): PictureFile {
  const whole = picture(name);
  return { ...whole, buffer: whole.buffer.subarray(0, whole.buffer.length / 2) };
}

/** Something a browser takes for a JPEG by its name. */
export function textNamedJpg(name: string): PictureFile {
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from('This is a shopping list: bread, milk, film.') };
}

/** Waits for the page's cookie: a call of the test's own beside the page's first would make a second visitor. */
export async function isKnown(page: Page): Promise<void> {
  await expect.poll(async () => (await page.context().cookies()).some(({ name }) => name === 'user_id')).toBe(true);
}

export class GalleryPage {
  readonly cards: Locator;
  readonly tray: Locator;
  readonly detail: Locator;
  readonly toasts: Locator;

  constructor(readonly page: Page) {
    this.cards = page.locator('a[data-image]');
    this.tray = page.getByRole('region', { name: 'Uploads' });
    this.detail = page.getByRole('dialog');
    this.toasts = page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Close message' }) });
  }

  async open(path = '/'): Promise<void> {
    await this.page.goto(path);
    await isKnown(this.page);
    await expect(this.page.getByRole('button', { name: 'Add images' })).toBeVisible();
  }

  async add(...files: PictureFile[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Add images' }).click();
    await (await chooser).setFiles(files);
  }

  card(name: string): Locator {
    return this.cards.filter({ hasText: name });
  }

  async becomesReady(...names: string[]): Promise<void> {
    for (const name of names) await expect(this.card(name)).toHaveAttribute('data-status', 'ready', { timeout: 30_000 });
  }

  async control(control: Control): Promise<void> {
    const response = await this.page.request.post('/__fake/control', { data: control });
    expect(response.ok()).toBe(true);
  }

  /**
   * No rule of WCAG 2.2 A or AA may be broken, as far as a program can tell.
   *
   * @param within a selector of the part to look at, where something lies over the rest
   */
  async isAccessible(within = 'html'): Promise<void> {
    await this.settle();
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await new AxeBuilder({ page: this.page }).include(within).withTags(tags).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`);
    expect(found).toEqual([]);
  }

  /** Waits until pictures are there and nothing moves. */
  async settle(): Promise<void> {
    // Away from everything that shows a hint under the pointer.
    await this.page.mouse.move(0, 0);
    await expect(this.page.getByRole('tooltip')).toHaveCount(0);
    await this.page.evaluate(async () => {
      const seen = [...document.images].filter((image) => {
        const { top, bottom } = image.getBoundingClientRect();
        return bottom > 0 && top < window.innerHeight && image.currentSrc !== '';
      });
      await Promise.all(seen.map((image) => image.decode().catch(() => undefined)));
      const ending = document.getAnimations().filter((a) => a.effect?.getComputedTiming().iterations !== Infinity);
      await Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)));
    });
  }

  async screenshot(name: string): Promise<void> {
    await this.settle();
    const { name: project } = test.info().project;
    await this.page.screenshot({ path: `test-results/${name}-${project}.png` });
  }
}

/** Every test gets its own visitor, and fails where the page complains to the console. */
export const test = base.extend<{ gallery: GalleryPage; complaints: string[] }>({
  complaints: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // The browser itself reports each answer above 399; those are part of some tests.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
    });
    await use(complaints);
    expect(complaints).toEqual([]);
  },
  gallery: async ({ page, complaints }, use) => {
    expect(complaints).toEqual([]);
    await use(new GalleryPage(page));
  },
});

export { expect };

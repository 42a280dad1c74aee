import { type Locator, type Page, expect } from '@playwright/test';
import { GalleryPage, test as base, isKnown } from './page';
import { Shop } from './shop';

export interface ListFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const listFile = (name: string, content: string | Buffer): ListFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content as string),
});

export class BatchesPage extends GalleryPage {
  readonly rows: Locator;
  readonly progress: Locator;
  readonly deliveries: Locator;
  readonly bell: Locator;

  constructor(page: Page) {
    super(page);
    this.rows = page.locator('li[data-row]');
    this.progress = page.getByRole('region', { name: 'Progress' });
    this.deliveries = page.getByRole('region', { name: 'Webhook deliveries' });
    this.bell = page.getByRole('button', { name: /^Notifications/ });
  }

  override async open(path = '/batches'): Promise<void> {
    await this.page.goto(path);
    await isKnown(this.page);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  async choose(file: ListFile): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: /Choose a CSV|Choose another/ }).first().click();
    await (await chooser).setFiles(file);
  }

  /** Drags a file over the page and lets go. */
  async drop(file: ListFile): Promise<void> {
    const data = await this.page.evaluateHandle(
      ({ base64, name, type }) => {
        const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([bytes], name, { type }));
        return transfer;
      },
      { base64: file.buffer.toString('base64'), name: file.name, type: file.mimeType },
    );
    await this.page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: data });
  }

  stat(label: string): Locator {
    return this.page.locator('dl > div').filter({ hasText: label }).locator('dd');
  }

  async start(): Promise<void> {
    await expect(this.page.getByRole('checkbox', { name: 'compressed' })).toBeVisible();
    await this.page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(this.page).toHaveURL(/\/batches\/[0-9a-f-]{36}/);
  }

  show(rows: RegExp): Promise<void> {
    return this.page.getByRole('group', { name: 'Show rows' }).getByText(rows).click();
  }
}

export const test = base.extend<{ batches: BatchesPage; shop: Shop }>({
  batches: async ({ page, complaints }, use) => {
    expect(complaints).toEqual([]);
    await use(new BatchesPage(page));
  },
  // Playwright wants to see what a fixture needs by its first parameter.
  // eslint-disable-next-line no-empty-pattern
  shop: async ({}, use) => {
    const shop = new Shop();
    await shop.open();
    await use(shop);
    shop.close();
  },
});

export { expect };

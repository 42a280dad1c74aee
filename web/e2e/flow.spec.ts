import { damaged, expect, picture, test, textNamedJpg } from './page';

test('upload, live progress, ready, detail, rename, delete, undo', async ({ gallery, page }) => {
  await gallery.open();
  await expect(page.getByRole('heading', { name: 'Add your first images' })).toBeVisible();

  await gallery.add(picture('harbour.png', 0), picture('meadow.png', 1), picture('night.png', 2));
  await expect(gallery.tray).toContainText(/Uploading \d of 3|3 images uploaded/);
  await expect(gallery.tray).toContainText('3 images uploaded');
  await gallery.becomesReady('harbour.png', 'meadow.png', 'night.png');
  await expect(gallery.card('harbour.png').locator('img')).toHaveJSProperty('complete', true);
  await gallery.tray.getByRole('button', { name: 'Close uploads' }).click();
  await expect(gallery.tray).toBeHidden();

  const order = await gallery.cards.evaluateAll((cards) => cards.map((card) => card.dataset.image));
  await gallery.card('meadow.png').click();
  await expect(page).toHaveURL(/\/images\/[0-9a-f-]{36}$/);
  await expect(gallery.detail.getByRole('heading', { name: 'meadow.png' })).toBeVisible();
  const web = gallery.detail.getByRole('row', { name: /^web/ });
  await expect(web).toContainText(/\d+ × \d+/);
  await expect(web).toContainText(/\d% (smaller|larger)|same size/);
  await expect(gallery.detail).toContainText('960 × 640');

  await gallery.detail.getByRole('button', { name: 'Rename' }).click();
  await page.keyboard.type('summer meadow');
  await page.keyboard.press('Enter');
  await expect(gallery.detail.getByRole('heading', { name: 'summer meadow.png' })).toBeVisible();
  await page.reload();
  await expect(gallery.detail.getByRole('heading', { name: 'summer meadow.png' })).toBeVisible();

  await gallery.detail.getByRole('button', { name: 'Delete' }).click();
  await expect(gallery.detail).toBeHidden();
  await expect(gallery.cards).toHaveCount(2);
  await gallery.screenshot('undo');
  await gallery.toasts.getByRole('button', { name: 'Undo' }).click();
  await expect(gallery.cards).toHaveCount(3);
  // Back at its old place.
  expect(await gallery.cards.evaluateAll((cards) => cards.map((card) => card.dataset.image))).toEqual(order);
  await expect(gallery.card('summer meadow.png')).toBeVisible();
});

test('refused, empty and doubled files each say why, and the good one goes through', async ({ gallery, page }) => {
  await gallery.open();
  const good = picture('good.png', 3);
  await gallery.add(good);
  await gallery.becomesReady('good.png');
  await gallery.add(
    textNamedJpg('list.jpg'),
    { name: 'empty.png', mimeType: 'image/png', buffer: Buffer.alloc(0) },
    { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
    { ...good, name: 'good again.png' },
    picture('other.png', 4),
  );
  const row = (name: string) => gallery.tray.getByRole('listitem').filter({ hasText: name });
  await expect(row('list.jpg')).toContainText(/Not taken: .*list\.jpg.*not an image/i);
  await expect(row('empty.png')).toContainText('Not taken: The file is empty.');
  await expect(row('letter.pdf')).toContainText('Not taken: This is not an image.');
  await expect(row('good again.png')).toContainText('Already in your gallery');
  await gallery.becomesReady('other.png');
  await expect(gallery.cards).toHaveCount(2);
  await expect(gallery.tray).toContainText('1 image uploaded1 already there · 3 not taken');
  await gallery.screenshot('refused');
  await gallery.isAccessible();

  await row('good again.png').getByRole('link', { name: 'Open' }).click();
  await expect(gallery.detail.getByRole('heading', { name: 'good.png' })).toBeVisible();
  await page.goBack();
  await row('list.jpg').getByRole('button', { name: 'Take list.jpg off the list' }).click();
  await expect(row('list.jpg')).toHaveCount(0);
});

test('a damaged picture is set aside with its reason, and the others go on', async ({ gallery, page }) => {
  await gallery.open();
  await gallery.add(damaged('torn.png'), picture('whole.png', 5));
  await gallery.becomesReady('whole.png');
  const refused = gallery.tray.getByText(/Not taken: .*torn\.png/);
  await expect(refused.or(gallery.card('torn.png').getByText('Failed'))).toBeVisible();
  // A server that reads the whole file on arrival refuses it there already; then there is nothing more to see.
  if (await refused.isVisible()) return;

  await page.locator('label', { hasText: 'Failed' }).click();
  await expect(page).toHaveURL(/status=failed/);
  await expect(gallery.cards).toHaveCount(1);
  await gallery.card('torn.png').click();
  const notice = gallery.detail.getByRole('alert');
  await expect(notice).toContainText('This image could not be processed');
  await expect(notice).toContainText(/saving it anew/);
  await gallery.screenshot('failed');
  await gallery.isAccessible();
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(notice).toContainText('This image could not be processed');
});

test('a further rendition is made on request, shown, copied and downloaded', async ({ gallery, page, browser }) => {
  await gallery.open();
  await gallery.add(picture('valley.png', 1));
  await gallery.becomesReady('valley.png');
  await gallery.card('valley.png').click();

  await gallery.detail.getByRole('button', { name: 'Add rendition' }).click();
  await page.getByRole('menuitem', { name: /compressed/ }).click();
  const row = gallery.detail.getByRole('row', { name: /^compressed/ });
  await expect(row).toContainText(/smaller|larger|same size/);

  const show = row.getByRole('button', { name: 'Show compressed' });
  await show.click();
  await expect(show).toHaveAttribute('aria-pressed', 'true');
  await expect(gallery.detail.getByRole('img')).toHaveAttribute('src', /renditions\/compressed$/);

  await row.getByRole('button', { name: 'Copy link to compressed' }).click();
  await expect(gallery.toasts).toContainText('Link copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/^http.*\/renditions\/compressed\?signature=/);
  // Others can open it, too.
  const stranger = await browser.newContext();
  const answer = await stranger.request.get(link);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toMatch(/^image\//);
  await stranger.close();

  const download = page.waitForEvent('download');
  await row.getByRole('link', { name: 'Download compressed' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.\w+$/);
});

test('uploads are made in the presets that were chosen, after a reload too', async ({ gallery, page }) => {
  await gallery.open();
  await page.getByRole('button', { name: 'What is made of uploads: thumbnail and web' }).click();
  const panel = page.getByRole('dialog', { name: 'What is made of uploads' });
  await panel.getByRole('checkbox', { name: 'web' }).uncheck();
  await panel.getByRole('checkbox', { name: 'compressed' }).check();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Makes thumbnail and compressed' })).toBeVisible();
  await gallery.add(picture('chosen.png', 1));
  await gallery.becomesReady('chosen.png');
  await gallery.card('chosen.png').click();
  await expect(gallery.detail.getByRole('row', { name: /^compressed/ })).toContainText(/smaller|larger|same size/);
  await expect(gallery.detail.getByRole('row', { name: /^thumbnail/ })).toBeVisible();
  await expect(gallery.detail.getByRole('row', { name: /^web/ })).toHaveCount(0);
});

test('search and filter narrow the gallery, and the address keeps them', async ({ gallery, page }) => {
  await gallery.open();
  await gallery.add(picture('alps.png', 1), picture('beach.png', 3));
  await gallery.becomesReady('alps.png', 'beach.png');
  await page.getByRole('searchbox', { name: 'Search images' }).fill('alps');
  await expect(gallery.cards).toHaveCount(1);
  await page.reload();
  await expect(gallery.cards).toHaveCount(1);
  await page.getByRole('searchbox').fill('nothing like it');
  await expect(page.getByRole('heading', { name: 'No images found' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all images' }).click();
  await expect(gallery.cards).toHaveCount(2);
});

test('what happens in another tab is seen here at once', async ({ gallery, page, context }) => {
  await gallery.open();
  await gallery.add(picture('shared.png', 4));
  await gallery.becomesReady('shared.png');
  const other = await context.newPage();
  await other.goto('/');
  await other.locator('a[data-image]').click();
  await other.getByRole('button', { name: 'Rename' }).click();
  await other.keyboard.type('renamed elsewhere');
  await other.keyboard.press('Enter');
  await expect(gallery.card('renamed elsewhere.png')).toBeVisible();
  await other.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'Add your first images' })).toBeVisible();
});

test('files dropped and pasted on the page are uploaded', async ({ gallery, page }) => {
  await gallery.open();
  const { buffer } = picture('dropped.png', 2, 320, 240);
  const data = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'dropped.png', { type: 'image/png' }));
    return transfer;
  }, buffer.toString('base64'));
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
  await expect(page.getByText('Drop to add')).toBeVisible();
  await gallery.screenshot('drop');
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await expect(page.getByText('Drop to add')).toBeHidden();
  await gallery.becomesReady('dropped.png');

  const { buffer: pasted } = picture('image.png', 3, 320, 240);
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, pasted.toString('base64'));
  await expect(gallery.cards.filter({ hasText: /Pasted \d{4}-\d\d-\d\d/ })).toHaveAttribute('data-status', 'ready');
});

import { readFile } from 'node:fs/promises';
import { expect, listFile, test } from './batches';

const OUTBOUND = { tag: '@outbound' };

test('a list is dropped, understood, started, watched, retried, downloaded, and its message replayed', OUTBOUND, async ({ batches, shop, page }) => {
  test.slow();
  await batches.open();
  const rows = Array.from({ length: 24 }, (_, i) => `${i + 1};Product ${i + 1};blue;${shop.url(`${i % 8 === 3 ? 'missing' : 'picture'}-${i}.png`)}`);
  const list = ['S. No.;Product Name;Colour;Input Image Urls', ...rows, `25;Twice;red;${shop.url('picture-0.png')}`, '26;Nothing;red;'].join('\r\n');
  await batches.drop(listFile('Spring catalogue.csv', `\ufeff${list}\r\n`));

  await expect(page).toHaveURL(/\/batches\/new$/);
  await expect(page.getByText('UTF-8 text, separated by semicolons.')).toBeVisible();
  await expect(batches.stat('Rows').first()).toHaveText('26');
  await expect(batches.stat('Different images')).toHaveText('24');
  await expect(batches.stat('Faulty rows')).toHaveText('1');
  const sample = page.getByRole('region', { name: 'First lines' });
  await expect(sample.getByRole('columnheader', { name: 'Input Image Urls' })).toContainText('Image');
  await expect(sample.getByRole('columnheader', { name: 'Colour' })).toContainText('Kept as it is');
  await expect(sample.getByRole('row')).toHaveCount(6);
  await expect(page.getByRole('list', { name: 'One fault' })).toContainText('Row 26, Input Image Urls');

  await page.getByRole('checkbox', { name: 'thumbnail' }).check();
  await page.getByRole('textbox', { name: 'Webhook address' }).fill(shop.url('hook'));
  // Else all may be done before anything of it was shown.
  shop.hold('picture-23.png');
  await batches.start();
  await expect(page.getByRole('heading', { level: 1, name: 'Spring catalogue' })).toBeVisible();
  const bar = page.getByRole('progressbar', { name: 'Progress of Spring catalogue' });
  await expect(bar).toHaveAttribute('aria-valuenow', /^([1-9]|\d\d)$/);
  await expect(batches.progress).toContainText(/images\/(s|min)/);
  shop.release();
  await expect(bar).toHaveAttribute('aria-valuenow', '100', { timeout: 60_000 });
  await expect(batches.stat('Failed')).toHaveText('4');

  await batches.show(/^Failed 4/);
  await expect(page).toHaveURL(/status=failed/);
  await expect(batches.rows).toHaveCount(4);
  await expect(batches.rows.nth(0)).toContainText('Row 4');
  await expect(batches.rows.nth(0)).toContainText('404');
  await expect(batches.rows.nth(3)).toContainText('Row 26');
  const onlyFailed = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download only the failed rows as CSV' }).click();
  const failed = await readFile(await (await onlyFailed).path(), 'utf8');
  expect(failed.trim().split('\r\n')).toHaveLength(5);
  expect(failed).toContain('missing-3.png');

  shop.restock();
  await page.getByRole('button', { name: 'Retry 4 failed' }).click();
  await expect(page.getByRole('button', { name: 'Retry 1 failed' })).toBeVisible({ timeout: 60_000 });
  await batches.show(/^Done 25/);
  await expect(batches.rows).toHaveCount(25);
  await expect(batches.rows.first().locator('img')).toHaveJSProperty('complete', true);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download result' }).click();
  const [header, ...lines] = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n');
  expect(header?.replace('\ufeff', '')).toMatch(/^S\. No\.[,;]Product Name[,;]Colour[,;]Input Image Urls[,;]output_urls/);
  expect(lines).toHaveLength(26);
  expect(lines[0]).toMatch(/renditions\/thumbnail/);

  // The first message came, was refused by a server in trouble, and goes out again with the same id; the retry's waits behind it.
  const message = batches.deliveries.getByRole('button', { name: /^Details of batch\.completed/ }).last();
  await expect(message).toContainText('answered 500', { timeout: 30_000 });
  shop.repair();
  await message.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('our database is down');
  await expect(dialog).toContainText('webhook-signature');
  await dialog.getByRole('button', { name: 'Send again' }).click();
  await expect(dialog).toContainText('thank you', { timeout: 30_000 });
  await expect(dialog.getByText('Delivered').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(message).toContainText('Delivered');
  const completed = shop.received.filter(({ body }) => body.includes('"batch.completed"'));
  const [first] = completed;
  expect(first?.headers['webhook-id']).toMatch(/^msg_/);
  expect(completed.filter(({ headers }) => headers['webhook-id'] === first?.headers['webhook-id']).length).toBeGreaterThan(1);
  expect(JSON.parse(first?.body ?? '{}')).toMatchObject({ type: 'batch.completed', status: 'COMPLETED' });
});

test('a running batch is cancelled after asking, and started again', OUTBOUND, async ({ batches, shop, page }) => {
  test.slow();
  await batches.open('/batches/new');
  const urls = Array.from({ length: 40 }, (_, i) => shop.url(`many-${i}.png`));
  await batches.choose(listFile('many.csv', `url\n${urls.join('\n')}\n`));
  shop.hold('many');
  await batches.start();
  await page.getByRole('button', { name: 'Cancel batch' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep going' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: 'Cancel batch' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel batch' }).click();
  await expect(page.getByText('Batch cancelled')).toBeVisible();
  await batches.show(/^Cancelled/);
  await expect(batches.rows.first()).toContainText('Cancelled');
  shop.release();
  await page.getByRole('button', { name: /^Start the \d+ cancelled again/ }).click();
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '100', { timeout: 120_000 });
});

test('a list of addresses that can’t be reached fails with the reason of each row', async ({ batches, page }) => {
  test.slow();
  await batches.open();
  await batches.choose(listFile('nowhere.csv', 'sku,url\nA-1,http://nowhere.invalid/a.png\nA-2,http://nowhere.invalid/b.png\n'));
  await batches.start();
  await expect(page.getByRole('button', { name: 'Retry 2 failed' })).toBeVisible({ timeout: 150_000 });
  await expect(batches.rows).toHaveCount(2);
  await expect(batches.rows.first()).toContainText('A-1');
  await expect(batches.rows.first()).toContainText(/no host called nowhere\.invalid|nowhere\.invalid .*(not|found)/);
  await expect(batches.bell).toHaveAccessibleName('Notifications, 1 unread');
  await batches.bell.click();
  await expect(page.getByRole('link', { name: /nowhere failed/ })).toHaveAttribute('href', /\/batches\//);
  await page.keyboard.press('Escape');
  await expect(batches.bell).toHaveAccessibleName('Notifications');
  await page.reload();
  await expect(batches.bell).toHaveAccessibleName('Notifications');
});

test('a list that can’t be used says why', async ({ batches, page }) => {
  await batches.open();
  await batches.choose(listFile('empty.csv', ''));
  await expect(page.getByRole('alert')).toContainText('empty');
  await batches.choose(listFile('Übersicht.csv', Buffer.from('Größe;url\r\n12;https://shop.example/a.png\r\n', 'latin1')));
  await expect(page.getByText('Windows-1252 (Western European) text, separated by semicolons.')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /Größe/ })).toBeVisible();
  await batches.choose(listFile('faulty.csv', 'url\nhttps://shop.example/a.png\nnothing\n'));
  await page.getByRole('checkbox', { name: 'Strict' }).check();
  await expect(page.getByRole('alert')).toContainText('Strict is on and the list has faults');
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeDisabled();
});

test('a CSV dropped on the images leads to the batches', async ({ batches, page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Add images' })).toBeVisible();
  await batches.drop(listFile('dropped.csv', 'url\nhttps://shop.example/a.png\n'));
  await expect(page).toHaveURL(/\/batches\/new$/);
  await expect(page.getByText('dropped.csv')).toBeVisible();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Images' }).click();
  await expect(page.getByRole('button', { name: 'Add images' })).toBeVisible();
});

test('who has the link may look, not change', async ({ batches, page, browser }) => {
  test.slow();
  await batches.open();
  await batches.choose(listFile('shared.csv', 'url\nhttp://nowhere.invalid/a.png\n'));
  await batches.start();
  await expect(page.getByRole('button', { name: 'Retry 1 failed' })).toBeVisible({ timeout: 150_000 });
  const stranger = await browser.newContext({ baseURL: test.info().project.use.baseURL ?? '' });
  const other = await stranger.newPage();
  await other.goto(page.url());
  await expect(other.getByText('Somebody else’s batch')).toBeVisible();
  await expect(other.locator('li[data-row]')).toHaveCount(1);
  await expect(other.getByRole('link', { name: 'Download result' })).toBeVisible();
  await expect(other.getByRole('button', { name: /Retry|Cancel/ })).toHaveCount(0);
  await other.goto('/batches/4c6c2f0e-1c1c-4c1c-8c1c-000000000000');
  await expect(other.getByRole('alert')).toContainText('This batch is not here');
  await stranger.close();
});

test('an endpoint is added, its secret shown, copied and renewed, switched off and on, and deleted', OUTBOUND, async ({ batches, shop, page }) => {
  await batches.open();
  await page.getByRole('link', { name: 'Webhooks' }).click();
  await page.getByRole('textbox', { name: 'Address' }).fill('example.com/hook');
  await page.getByRole('button', { name: 'Add endpoint' }).click();
  await expect(page.getByText('An address begins with https:// or http://.')).toBeVisible();
  const url = shop.url('hook');
  await page.getByRole('textbox', { name: 'Address' }).fill(url);
  await page.getByRole('checkbox', { name: 'An image failed' }).check();
  await page.getByRole('button', { name: 'Add endpoint' }).click();

  const endpoint = page.locator('li[data-endpoint]');
  await expect(endpoint).toHaveCount(1);
  await expect(endpoint).toContainText('A batch has ended, An image failed');
  const secret = (await endpoint.getByText(/^whsec_/).textContent()) ?? '';
  await endpoint.getByRole('button', { name: 'Copy the secret' }).click();
  await expect(batches.toasts).toContainText('Secret copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
  await page.reload();
  await expect(endpoint.getByText(/^whsec_/)).toHaveCount(0);
  await endpoint.getByRole('button', { name: 'Show secret' }).click();
  await expect(endpoint.getByText(secret)).toBeVisible();

  await endpoint.getByRole('button', { name: 'New secret' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'New secret' }).click();
  await expect(batches.toasts).toContainText('The old one also signs until');
  await expect(endpoint.getByText(secret)).toHaveCount(0);
  await expect(endpoint.getByText(/^whsec_/)).toBeVisible();

  await endpoint.getByRole('button', { name: 'Switch off' }).click();
  await expect(endpoint.getByText('Off', { exact: true })).toBeVisible();
  await endpoint.getByRole('button', { name: 'Switch on' }).click();
  await expect(endpoint.getByText('On', { exact: true })).toBeVisible();
  await endpoint.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(endpoint).toHaveCount(0);
  await expect(page.getByText('No endpoints yet')).toBeVisible();
});

test('ten thousand rows scroll without freezing, and only what is near the screen exists', { tag: '@fake' }, async ({ batches, page }) => {
  test.slow();
  await batches.open();
  await batches.control({ seed: { count: 6, name: 'result' }, batch: { name: 'Everything', rows: 10_000, done: 10_000 } });
  await page.reload();
  await page.locator('a[data-batch]').click();
  await expect(batches.rows.first()).toBeVisible();
  // To the end, as fast as it comes.
  await page.evaluate(() => setInterval(() => window.scrollTo(0, document.body.scrollHeight), 30));
  await expect(page.getByText('10,000 images', { exact: true })).toBeVisible({ timeout: 120_000 });
  await expect(page.locator('li[data-row="10000"]')).toBeInViewport();
  expect(await batches.rows.count()).toBeLessThan(700);
  await page.locator('li[data-row="10000"]').getByRole('link').last().focus();
  await expect(page.locator('li[data-row="10000"]').getByRole('link').last()).toBeFocused();
});

import { expect, listFile, test } from './batches';

const LIST = [
  'S. No.,Product Name,Stock,Input Image Urls',
  '1,Linen shirt,12,"https://cdn.shop.example/linen-shirt-front.jpg, https://cdn.shop.example/linen-shirt-back.jpg"',
  '2,Oak table,3,https://cdn.shop.example/oak-table.jpg',
  '3,Ceramic mug,40,not an address',
  '4,Wool scarf,7,https://cdn.shop.example/wool-scarf.jpg',
  '5,Reading lamp,0,',
  '6,Oak table (again),3,https://cdn.shop.example/oak-table.jpg',
  '7,Canvas bag,22,https://cdn.shop.example/canvas-bag.jpg',
].join('\r\n');

test('a new batch looks good and can be used by all', { tag: '@fake' }, async ({ batches, page }) => {
  test.slow();
  await batches.open();
  await expect(page.getByRole('heading', { name: 'Process a whole list at once' })).toBeVisible();
  await batches.screenshot('batches-empty');
  await batches.isAccessible();

  await batches.choose(listFile('Spring catalogue.csv', LIST));
  await expect(page.getByRole('heading', { name: 'How it was understood' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'compressed' })).toBeChecked();
  await batches.screenshot('batch-preview');
  await batches.isAccessible();
  await page.getByRole('checkbox', { name: 'Strict' }).check();
  await page.getByRole('textbox', { name: 'Webhook address' }).fill('shop.example');
  await page.screenshot({ path: `test-results/batch-order-${test.info().project.name}.png`, fullPage: true });
  await batches.isAccessible();

  await batches.choose(listFile('letter.csv', 'Dear Sir or Madam\nI write to you'));
  await expect(page.getByRole('alert')).toContainText('This file can’t be used as a list');
  await batches.screenshot('batch-refused');
  await batches.isAccessible();
});

test('batches at work and done look good and can be used by all', { tag: '@fake' }, async ({ batches, page }) => {
  test.slow();
  await batches.open();
  await batches.control({ seed: { count: 12, name: 'result' } });
  await batches.control({ batch: { name: 'Autumn catalogue', rows: 480, done: 480 } });
  await batches.control({ batch: { name: 'Spring catalogue', rows: 10_000, done: 7_213 } });
  await page.reload();
  await expect(page.locator('a[data-batch]')).toHaveCount(2);
  await batches.screenshot('batches');
  await batches.isAccessible();

  await page.locator('a[data-batch]', { hasText: 'Spring' }).click();
  await expect(batches.rows.first()).toBeVisible();
  await expect(batches.progress).toContainText('72%');
  await batches.screenshot('batch-working');
  await batches.isAccessible();
  await page.getByRole('button', { name: 'Cancel batch' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await batches.screenshot('batch-cancel');
  await batches.isAccessible('[role="dialog"]');
  await page.getByRole('button', { name: 'Keep going' }).click();
  await batches.show(/Failed/);
  await expect(batches.rows.first()).toContainText('answered 404');
  await page.evaluate(() => window.scrollTo(0, (document.getElementById('rows')?.getBoundingClientRect().top ?? 0) - 100));
  await batches.screenshot('batch-failed');
  await batches.isAccessible();
});

test('webhooks and notifications look good and can be used by all', { tag: ['@fake', '@outbound'] }, async ({ batches, shop, page }) => {
  test.slow();
  await batches.open('/webhooks');
  await expect(page.getByText('No endpoints yet')).toBeVisible();
  await batches.screenshot('webhooks-empty');
  await batches.isAccessible();
  await page.getByRole('textbox', { name: 'Address' }).fill(shop.url('hook'));
  await page.getByRole('button', { name: 'Add endpoint' }).click();
  await expect(page.getByText(/^whsec_/)).toBeVisible();

  await batches.open('/batches/new');
  await batches.choose(listFile('hats.csv', `name,url\nHat,${shop.url('hat.png')}\nCap,${shop.url('missing.png')}\n`));
  await batches.start();
  await expect(batches.bell).toHaveAccessibleName('Notifications, 1 unread');
  await expect(batches.deliveries).toContainText('answered 500');
  await batches.screenshot('batch-done');
  await batches.isAccessible();
  await batches.bell.click();
  await expect(page.getByRole('link', { name: /hats is done/ })).toBeVisible();
  await batches.screenshot('notifications');
  await batches.isAccessible('[role="dialog"]');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Details of batch.completed/ }).click();
  await expect(page.getByRole('dialog', { name: 'batch.completed' })).toContainText('our database is down');
  await batches.screenshot('delivery');
  await batches.isAccessible('[role="dialog"]');
  await page.keyboard.press('Escape');

  await batches.open('/webhooks');
  await expect(page.getByRole('button', { name: /^Details of/ })).toBeVisible();
  await batches.screenshot('webhooks');
  await batches.isAccessible();
});

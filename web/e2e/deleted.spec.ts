import { expect, picture, test } from './page';

test('what was deleted is there until it is restored', async ({ gallery, page }) => {
  await gallery.open();
  const names = ['first.png', 'second.png', 'third.png'];
  await gallery.add(...names.map((name, mood) => picture(name, mood)));
  await gallery.becomesReady(...names);
  await gallery.tray.getByRole('button', { name: 'Close uploads' }).click();
  for (const name of names) {
    await gallery.card(name).click();
    await gallery.detail.getByRole('button', { name: 'Delete' }).click();
    await expect(gallery.detail).toBeHidden();
  }
  await page.reload();
  await page.getByRole('link', { name: 'Recently deleted' }).click();
  await expect(page).toHaveURL(/\/deleted$/);
  const deleted = page.locator('li[data-deleted]');
  await expect(deleted).toHaveCount(3);
  // The last one first, with its picture and how long it stays.
  await expect(deleted.first()).toContainText('third.png');
  await expect(deleted.first()).toContainText(/\d+ (min|h).* left/);
  await expect(deleted.first().locator('img')).toHaveJSProperty('complete', true);
  expect(await deleted.first().locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Restore third.png' }).click();
  await expect(gallery.toasts).toContainText('third.png is back');
  await expect(deleted).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Restore second.png' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Restore first.png' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing was deleted recently' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Images' }).click();
  await expect(gallery.cards).toHaveCount(3);
});

import { expect, picture, test } from './page';

const NAMES = ['Lake at dawn', 'Blue ridge', 'Moonrise', 'Dunes', 'Fjord in mist', 'Last light'];

test('every state looks good and can be used by all', async ({ gallery, page }) => {
  test.slow();
  await gallery.open();
  await expect(page.getByRole('heading', { name: 'Add your first images' })).toBeVisible();
  await gallery.screenshot('empty');
  await gallery.isAccessible();
  await page.getByRole('button', { name: /^What is made of uploads/ }).click();
  await expect(page.getByRole('checkbox', { name: 'cutout-white' })).toBeVisible();
  await gallery.screenshot('upload-presets');
  await gallery.isAccessible('[role="dialog"]');
  await page.keyboard.press('Escape');

  const files = [...NAMES, ...NAMES].map((name, i) =>
    picture(`${name}${i < NAMES.length ? '' : ` ${i}`}.png`, i % 6, i % 4 === 3 ? 720 : 1280, i % 4 === 3 ? 1080 : 854),
  );
  await gallery.add(...files);
  await gallery.becomesReady(...files.map(({ name }) => name));
  await gallery.screenshot('uploaded');
  await gallery.isAccessible();
  await gallery.tray.getByRole('button', { name: 'Close uploads' }).click();
  await gallery.screenshot('gallery');
  await gallery.isAccessible();

  await gallery.card('Lake at dawn.png').click();
  await expect(gallery.detail.getByRole('row', { name: /^web/ })).toBeVisible();
  await gallery.screenshot('detail');
  await gallery.isAccessible();
  await gallery.detail.getByRole('button', { name: 'Rename' }).click();
  await gallery.screenshot('rename');
  await gallery.isAccessible();
  await gallery.detail.getByRole('button', { name: 'Cancel' }).click();
  await gallery.detail.getByRole('button', { name: 'Add rendition' }).click();
  // Tries the click only, which waits until the menu has come to rest.
  await page.getByRole('menuitem').first().click({ trial: true });
  await gallery.screenshot('presets');
  await page.keyboard.press('Escape');
  await gallery.detail.getByRole('button', { name: 'Delete' }).click();
  await expect(gallery.toasts).toContainText('deleted');
  await gallery.screenshot('deleted');
  await gallery.isAccessible();
  await gallery.card('Blue ridge.png').click();
  await gallery.detail.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('link', { name: 'Recently deleted' }).click();
  await expect(page.locator('li[data-deleted]')).toHaveCount(2);
  await gallery.screenshot('recently-deleted');
  await gallery.isAccessible();
  await page.goto('/deleted');
  await page.getByRole('button', { name: 'Restore Blue ridge.png' }).click();
  await page.getByRole('button', { name: 'Restore Lake at dawn.png' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing was deleted recently' })).toBeVisible();
  await gallery.screenshot('nothing-deleted');
  await gallery.isAccessible();
});

test('the way to ready is shown live', { tag: '@fake' }, async ({ gallery }) => {
  await gallery.open();
  await gallery.control({ seed: { count: 5, name: 'walk' }, stepMs: 4_000 });
  await gallery.add(picture('arriving.png', 0), picture('also arriving.png', 5));
  await expect(gallery.card('also arriving.png')).toHaveAttribute('data-status', 'processing');
  await gallery.screenshot('working');
  await gallery.isAccessible();
});

test('a slow server is waited for with the shape of what comes', async ({ gallery, page }) => {
  await page.route('**/api/v1/images?*', () => undefined);
  await gallery.open();
  await expect(page.getByRole('status', { name: 'Loading images…' })).toBeVisible();
  await gallery.screenshot('loading');
});

test('the chosen colours stay', async ({ gallery, page }) => {
  await gallery.open();
  const dark = test.info().project.name.endsWith('dark');
  await page.getByRole('button', { name: 'Colours' }).click();
  await page.getByRole('radio', { name: dark ? 'Light' : 'Dark' }).check();
  const root = page.locator('html');
  const other = dark ? 'light' : 'dark';
  await expect(root).toHaveAttribute('data-mantine-color-scheme', other);
  await page.reload();
  await expect(root).toHaveAttribute('data-mantine-color-scheme', other);
});

import { expect, picture, test } from './page';

test('a server that goes away is said so, and the page recovers by itself', { tag: '@fake' }, async ({ gallery, page }) => {
  await gallery.open();
  await gallery.control({ seed: { count: 3, name: 'kept' } });
  await expect(gallery.cards).toHaveCount(3);

  await gallery.control({ away: true });
  await expect(page.getByText('The server can’t be reached. Trying again…')).toBeVisible();
  await gallery.screenshot('away');
  await gallery.isAccessible();
  await gallery.add(picture('patient.png', 1));
  await expect(gallery.tray).toContainText('Trying again…');

  await gallery.control({ away: false });
  await expect(page.getByText('The server can’t be reached. Trying again…')).toBeHidden({ timeout: 30_000 });
  await gallery.becomesReady('patient.png');
  await expect(gallery.cards).toHaveCount(4);
});

test('a page opened while the server is away fills when it is back', { tag: '@fake' }, async ({ gallery, page }) => {
  await gallery.open();
  await gallery.control({ seed: { count: 2, name: 'later' }, away: true });
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('Your images can’t be shown right now');
  await gallery.screenshot('error');
  await gallery.isAccessible();
  await gallery.control({ away: false });
  await expect(gallery.cards).toHaveCount(2, { timeout: 30_000 });
});

test('uploads can be cancelled', async ({ gallery, page }) => {
  await gallery.open();
  // Held on their way, so that there is time to cancel.
  await page.route('**/api/v1/images', (route) => (route.request().method() === 'POST' ? undefined : route.continue()));
  await gallery.add(...[0, 1, 2, 3, 4].map((mood) => picture(`held-${mood}.png`, mood, 480, 320)));
  await expect(gallery.tray).toContainText('Uploading 1 of 5');
  await expect(gallery.tray.getByText('Waiting')).toHaveCount(2);
  await gallery.screenshot('uploading');
  await gallery.isAccessible();
  await gallery.tray.getByRole('button', { name: 'Cancel held-0.png' }).click();
  await expect(gallery.tray).toContainText('Uploading 1 of 4');
  await gallery.tray.getByRole('button', { name: 'Cancel all' }).click();
  await expect(gallery.tray).toBeHidden();
  await expect(gallery.cards).toHaveCount(0);
});

test('an image that is not there, or no longer, says so', async ({ gallery, page, context }) => {
  await gallery.open('/images/019a0000-0000-7000-8000-000000000000');
  await expect(gallery.detail).toContainText('This image is not here');
  await gallery.detail.getByRole('button', { name: 'To the gallery', exact: true }).click();
  await expect(gallery.detail).toBeHidden();

  await gallery.add(picture('brief.png', 4));
  await gallery.becomesReady('brief.png');
  await gallery.card('brief.png').click();
  await expect(gallery.detail.getByRole('heading', { name: 'brief.png' })).toBeVisible();
  const id = /images\/([\w-]+)/.exec(page.url())?.[1] ?? '';
  await context.request.delete(`/api/v1/images/${id}`);
  await expect(gallery.detail).toContainText('This image is not here');
});

test('two thousand images scroll smoothly and nothing jumps', { tag: '@fake' }, async ({ gallery, page }) => {
  test.slow();
  await gallery.open();
  await gallery.control({ seed: { count: 2_000, name: 'many' } });
  await page.reload();
  await expect(gallery.cards.first()).toBeVisible();
  await page.evaluate(() => {
    const shifts = { total: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as PerformanceEntry & { value: number; sources: { node: Node | null }[] };
        // What stands below the last image moves down with every page, as it must; no image may.
        const ofImages = shift.sources.some(({ node }) => node instanceof Element && node.closest('[data-index]') !== null);
        if (ofImages) shifts.total += shift.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // To the end, page by page, as a reader with a fast hand would.
  await expect(async () => {
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(page.getByText('2,000 images', { exact: true })).toBeVisible({ timeout: 250 });
  }).toPass({ timeout: 45_000, intervals: [50] });
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(gallery.card('many-0001.png')).toBeInViewport();
  const shift = await page.evaluate(() => (window as unknown as { shifts: { total: number } }).shifts.total);
  expect(shift).toBeLessThan(0.1);
  // Only what is near the screen exists.
  expect(await gallery.cards.count()).toBeLessThan(120);
  await gallery.screenshot('many');

  // The oldest image, deleted: the reader stays where he was, with the focus on its neighbour.
  await gallery.card('many-0001.png').click();
  await gallery.detail.getByRole('button', { name: 'Delete' }).click();
  await expect(gallery.detail).toBeHidden();
  await expect(gallery.card('many-0002.png')).toBeFocused();
  await expect(gallery.card('many-0002.png')).toBeInViewport();

  await page.keyboard.press('Home');
  await expect(gallery.card('many-2000.png')).toBeFocused();
  await expect(gallery.card('many-2000.png')).toBeInViewport();
});

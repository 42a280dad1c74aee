import { expect, picture, productPicture, test } from './page';

/** Runs on a real server too, with the describer and the background remover it has when nothing is set. */
test('describe, edit, find, cut out, compare', async ({ gallery, page }) => {
  test.slow();
  await gallery.open();
  await gallery.add(productPicture('enamel-mug.png', 0), picture('valley.png', 1));
  await gallery.becomesReady('enamel-mug.png', 'valley.png');
  await gallery.tray.getByRole('button', { name: 'Close uploads' }).click();
  await gallery.card('enamel-mug.png').click();

  const panel = gallery.detail.getByRole('region', { name: 'Description' });
  await expect(panel).toContainText('There is no description yet.');
  await panel.getByRole('button', { name: 'Describe', exact: true }).click();
  await expect(panel).toContainText('From the file’s own facts, not by a model', { timeout: 30_000 });
  await expect(panel.getByRole('listitem').first()).toBeVisible();

  await panel.getByRole('button', { name: 'Edit title' }).click();
  await panel.getByRole('textbox', { name: 'Title' }).fill('Blue Café mug');
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('Edited by you: title');
  await panel.getByRole('button', { name: 'Edit labels' }).click();
  await panel.getByRole('combobox', { name: 'New label' }).fill('kitchenware');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('Edited by you: title, labels');
  await expect(panel.getByRole('listitem').filter({ hasText: 'kitchenware' })).toBeVisible();

  // What the page shows is what the file beside the original says; describing again leaves what was edited.
  const address = (await panel.getByRole('link', { name: 'description.json' }).getAttribute('href')) ?? '';
  const read = async () => (await (await page.request.get(address)).json()) as { title: string; altText: string; edited: string[] };
  await expect.poll(async () => (await read()).title).toBe('Blue Café mug');
  expect((await read()).edited).toEqual(expect.arrayContaining(['title', 'labels']));
  await panel.getByRole('button', { name: 'Describe again' }).click();
  await expect(page.getByText('What you edited stays as it is: title, labels.')).toBeVisible();
  await page.getByRole('dialog', { name: 'Describe again' }).getByRole('button', { name: 'Describe again' }).click();
  await expect(panel.getByRole('button', { name: 'Describe again' })).toBeEnabled({ timeout: 30_000 });
  await expect(panel).toContainText('Blue Café mug');
  if ((await read()).altText) {
    await panel.getByRole('button', { name: 'Copy alt text' }).click();
    await expect(gallery.toasts).toContainText('Alt text copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe((await read()).altText);
  }
  await page.getByRole('button', { name: 'Back to the gallery' }).click();

  // Without its accent and by its beginning.
  await page.getByRole('searchbox', { name: 'Search images' }).fill('cafe mu');
  await expect(gallery.cards).toHaveCount(1);
  await expect(gallery.card('enamel-mug.png')).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('checkbox', { name: /^kitchenware/ }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page).toHaveURL(/label=kitchenware/);
  await expect(gallery.cards).toHaveCount(1);
  await page.reload();
  await expect(gallery.cards).toHaveCount(1);

  await gallery.card('enamel-mug.png').click();
  await gallery.detail.getByRole('button', { name: 'Add rendition' }).click();
  await page.getByRole('menuitem', { name: /^cutout(?!-)/ }).click();
  await gallery.detail.getByRole('button', { name: 'Show cutout', exact: true }).click({ timeout: 60_000 });
  const slider = gallery.detail.getByRole('slider', { name: 'Before and after' });
  await expect(slider).toHaveAttribute('aria-valuenow', '50');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '52% original, 48% cutout');
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Only the cutout');
  // The arrow moved the line, not the gallery.
  await expect(gallery.detail.getByRole('heading', { level: 2 })).toHaveText('enamel-mug.png');
  const box = await slider.boundingBox();
  if (!box) throw new Error('the slider is not laid out');
  await slider.click({ position: { x: box.width * 0.25, y: box.height * 0.8 } });
  await expect(slider).toHaveAttribute('aria-valuenow', /^2[45]$/);
  await gallery.screenshot('cutout');

  await gallery.detail.getByRole('radio', { name: 'Teal' }).check({ force: true });
  await gallery.detail.getByRole('button', { name: 'Make this a rendition' }).click();
  await expect(gallery.toasts).toContainText('Made as cutout-colour', { timeout: 60_000 });
  await gallery.toasts.getByRole('button', { name: 'Show' }).click();
  await expect(gallery.detail.getByRole('button', { name: 'Show cutout-colour' })).toHaveAttribute('aria-pressed', 'true');
  await expect(gallery.detail.getByRole('img').first()).toHaveAttribute('src', /cutout-colour/);

  await page.getByRole('button', { name: 'Back to the gallery' }).click();
  // Back where the filter was.
  await expect(page).toHaveURL(/label=kitchenware/);
});

test('a described upload is described without asking again', async ({ gallery, page }) => {
  await gallery.open();
  await page.getByRole('switch', { name: 'Describe what is uploaded' }).check({ force: true });
  await gallery.add(picture('first.png', 2));
  await gallery.becomesReady('first.png');
  await gallery.card('first.png').click();
  await expect(gallery.detail).toContainText('From the file’s own facts, not by a model', { timeout: 30_000 });
  await page.goto('/');
  await page.getByRole('button', { name: 'Descriptions' }).click();
  await expect(page.getByRole('switch', { name: 'Describe what is uploaded' })).toBeChecked();
});

test('an image that waits for a model is described by another when told so', { tag: '@fake' }, async ({ gallery, page }) => {
  await gallery.open();
  await gallery.control({ seed: { count: 2, name: 'held' }, describer: { provider: 'gemini', maxCalls: 0, stepMs: 40 } });
  await page.getByRole('button', { name: 'Descriptions' }).click();
  await page.getByRole('button', { name: 'Describe undescribed images' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Describe', exact: true }).click();
  await expect(page.getByText(/2 images wait/)).toBeVisible();
  await gallery.cards.first().click();
  const panel = gallery.detail.getByRole('region', { name: 'Description' });
  await expect(panel).toContainText('Waiting: the budget is used up');
  await panel.getByRole('button', { name: 'Describe', exact: true }).click();
  const asked = page.getByRole('dialog', { name: 'Describe', exact: true });
  await asked.getByRole('combobox', { name: 'Described by' }).selectOption('local');
  await asked.getByRole('button', { name: 'Describe', exact: true }).click();
  await expect(panel).toContainText('From the file’s own facts, not by a model');
  await page.getByRole('button', { name: 'Back to the gallery' }).click();

  await page.getByRole('button', { name: 'Descriptions' }).click();
  await page.getByRole('button', { name: 'Describe undescribed images' }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Described by' }).selectOption('local');
  await page.getByRole('dialog').getByRole('button', { name: 'Describe', exact: true }).click();
  await expect(page.getByText(/images? waits?/)).toHaveCount(0);
});

test('what is typed survives what happens meanwhile, and an error', { tag: '@fake' }, async ({ gallery, page }) => {
  await gallery.open();
  await gallery.control({ seed: { count: 1, name: 'steady' }, describer: { stepMs: 300 } });
  await gallery.cards.first().click();
  const panel = gallery.detail.getByRole('region', { name: 'Description' });
  await panel.getByRole('button', { name: 'Write it yourself' }).click();
  await panel.getByRole('button', { name: 'Add a title' }).click();
  const field = panel.getByRole('textbox', { name: 'Title' });
  await field.pressSequentially('My own');
  const id = /images\/([\w-]+)/.exec(page.url())?.[1] ?? '';
  expect((await page.request.post(`/api/v1/images/${id}/describe`, { data: {} })).ok()).toBe(true);
  await expect(panel).toContainText('Meanwhile it became “Steady 0001”');
  await expect(field).toHaveValue('My own');
  await page.route('**/api/v1/images/*', (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()));
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('alert')).toContainText('Not saved: The server can’t be reached.');
  await expect(field).toHaveValue('My own');
  await page.unroute('**/api/v1/images/*');
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('Edited by you: title');
  await expect(panel.getByRole('button', { name: 'Edit title' })).toBeFocused();

  // Labels by keys alone: the last goes, one comes, Escape leaves all as it was and the view open.
  await panel.getByRole('button', { name: 'Edit labels' }).click();
  const before = await panel.getByRole('button', { name: /^Remove / }).count();
  await page.keyboard.press('Backspace');
  await expect(panel.getByRole('button', { name: /^Remove / })).toHaveCount(before - 1);
  await page.keyboard.type('alpine,');
  await expect(panel.getByRole('button', { name: 'Remove alpine' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(gallery.detail).toBeVisible();
  await expect(panel.getByText('alpine')).toHaveCount(0);
});

import { expect, productPicture, test } from './page';

test('descriptions look good in every state and can be used by all', { tag: '@fake' }, async ({ gallery, page }) => {
  test.slow();
  await gallery.open();
  await gallery.control({ seed: { count: 12, name: 'alpine-lake' }, describer: { provider: 'gemini', maxCalls: 7, stepMs: 40 } });
  await page.getByRole('button', { name: 'Descriptions' }).click();
  await expect(page.getByText(/gemini-2.5-flash\), an outside service/)).toBeVisible();
  await gallery.screenshot('describe-menu');
  await gallery.isAccessible('[role="dialog"]');
  await page.getByRole('button', { name: 'Describe undescribed images' }).click();
  await expect(page.getByRole('dialog', { name: 'Describe the images without a description?' })).toBeVisible();
  await gallery.screenshot('describe-confirm');
  await gallery.isAccessible('[role="dialog"]');
  await page.getByRole('button', { name: 'Describe', exact: true }).click();
  await expect(page.getByText(/The budget for descriptions is used up. 5 images wait/)).toBeVisible();
  await gallery.screenshot('describe-waiting');
  await gallery.isAccessible();

  await page.getByRole('button', { name: 'Filters' }).click();
  await expect(page.getByRole('checkbox', { name: /^landscape/ })).toBeVisible();
  await page.getByRole('checkbox', { name: /^landscape/ }).check({ force: true });
  await page.getByRole('radio', { name: 'PNG' }).check({ force: true });
  await page.getByRole('textbox', { name: 'Width at least' }).fill('400');
  await expect(page).toHaveURL(/minWidth=400/);
  await gallery.screenshot('filters');
  await gallery.isAccessible('[role="dialog"]');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('list', { name: 'Filters in use' }).getByRole('listitem')).toHaveCount(4);
  await expect(gallery.cards).toHaveCount(7);
  await page.getByRole('searchbox').fill('alpine');
  await expect(page).toHaveURL(/q=alpine/);
  await gallery.screenshot('filtered');
  await gallery.isAccessible();
  await page.getByRole('searchbox').fill('zebra crossing');
  await expect(page.getByText('Take a filter away to see more.', { exact: false })).toBeVisible();
  await gallery.screenshot('nothing-found');
  await gallery.isAccessible();
  await page.getByRole('button', { name: 'Show all images' }).click();
  await expect(gallery.cards).toHaveCount(12);
  await expect(page).not.toHaveURL(/\?/);

  const panel = gallery.detail.getByRole('region', { name: 'Description' });
  const shoot = async (name: string) => {
    await panel.scrollIntoViewIfNeeded();
    await panel.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await gallery.screenshot(name);
  };
  await page.goto('/?label=landscape');
  await gallery.cards.first().click();
  await expect(panel).toContainText('Written by gemini-2.5-flash');
  await shoot('described');
  await gallery.isAccessible();
  await panel.getByRole('button', { name: 'Edit labels' }).click();
  await shoot('edit-labels');
  await gallery.isAccessible();
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await panel.getByRole('button', { name: 'Edit text' }).click();
  await panel.getByRole('textbox', { name: 'Text' }).fill('A lake below three ridges, seen just before the sun comes up.');
  await shoot('edit-text');
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('Edited by you: text');
  await panel.getByRole('button', { name: 'Describe again' }).click();
  await expect(page.getByRole('combobox', { name: 'Language' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Described by' })).toBeVisible();
  await gallery.screenshot('describe-again');
  await gallery.isAccessible('[role="dialog"][aria-label="Describe again"]');
  await page.keyboard.press('Escape');

  await page.goto('/');
  await gallery.cards.last().click();
  await expect(panel).toContainText('Waiting: the budget is used up');
  await shoot('describe-held');
  await gallery.isAccessible();
  // Another one may be asked meanwhile.
  await panel.getByRole('button', { name: 'Describe', exact: true }).click();
  await page.getByRole('combobox', { name: 'Described by' }).selectOption('local');
  await expect(page.getByText(/nothing leaves this server/)).toBeVisible();
  await gallery.screenshot('describe-elsewhere');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: 'Described by' })).toHaveCount(0);
  await gallery.control({ describer: { maxCalls: null, failing: 'gemini would not describe this picture: it found it unsafe.' } });
  await expect(panel).toContainText('It could not be described');
  await shoot('describe-failed');
  await gallery.isAccessible();
  await gallery.control({ describer: { failing: null } });
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(panel).toContainText('Written by gemini-2.5-flash');
});

test('cutouts look good and can be used by all', { tag: '@fake' }, async ({ gallery, page }) => {
  test.slow();
  await gallery.open();
  await gallery.control({ stepMs: 20, seed: { count: 1, name: 'hills' } });
  await gallery.add(productPicture('mug.png', 1));
  await gallery.becomesReady('mug.png');
  await gallery.tray.getByRole('button', { name: 'Close uploads' }).click();
  await gallery.card('mug.png').click();
  const add = async (name: RegExp) => {
    await gallery.detail.getByRole('button', { name: 'Add rendition' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await add(/^cutout(?!-)/);
  await gallery.detail.getByRole('button', { name: 'Show cutout', exact: true }).click();
  await expect(gallery.detail.getByRole('slider')).toBeVisible();
  const top = () => page.evaluate(() => document.querySelector('[role="dialog"] [role="slider"], [role="dialog"] figure')?.scrollIntoView({ block: 'center' }));
  await top();
  await gallery.screenshot('slider');
  await gallery.isAccessible();
  await gallery.detail.getByRole('radio', { name: 'Coral' }).check({ force: true });
  await gallery.screenshot('slider-colour');

  await gallery.detail.getByRole('radio', { name: 'Transparent' }).check({ force: true });
  await add(/^cutout-white/);
  await gallery.detail.getByRole('button', { name: 'Show cutout-white' }).click();
  // Trimmed to the subject, so it can't lie over the original.
  await expect(gallery.detail.getByRole('figure')).toHaveCount(2);
  await top();
  await gallery.screenshot('side-by-side');
  await gallery.isAccessible();

  await page.goto('/');
  await gallery.card('hills').click();
  await add(/^cutout(?!-)/);
  await gallery.detail.getByRole('button', { name: 'Show cutout', exact: true }).click();
  await expect(gallery.detail.getByRole('row', { name: /^cutout/ })).toContainText('41% sure');
  await top();
  await gallery.screenshot('cutout-notice');
  await gallery.isAccessible();
});

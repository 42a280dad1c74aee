import type { Page } from '@playwright/test';
import { expect, picture, test } from './page';

/** Presses Tab until the named thing has the focus; fails where it can't be reached. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const names: string[] = [];
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      // Behind the last thing nothing has the focus, which is not to be taken for all that is there.
      return element === document.body ? '' : (element?.getAttribute('aria-label') ?? element?.textContent ?? '');
    });
    names.push(focused);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
  }
  throw new Error(`Tab never reached ${name}; it went to ${names.join(', ')}`);
}

/** What the focused image's card says; nothing where the focus is elsewhere. */
const focusedImage = (page: Page) => page.evaluate(() => document.activeElement?.closest('a[data-image]')?.textContent ?? '');

test('everything can be done without a mouse', async ({ gallery, page }) => {
  test.slow();
  const undo = gallery.toasts.getByRole('button', { name: 'Undo' });
  await gallery.open();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the images' })).toBeFocused();

  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, 'Add images');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([picture('one.png', 0), picture('two.png', 1), picture('three.png', 2)]);
  await gallery.becomesReady('one.png', 'two.png', 'three.png');
  await expect(page.getByTestId('announcer')).toContainText(/ready|uploaded/);

  await page.reload();
  await expect(gallery.cards).toHaveCount(3);
  const order = await gallery.cards.allTextContents();
  await tabTo(page, /\.png/);
  await expect.poll(() => focusedImage(page)).toBe(order[0]);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => focusedImage(page)).toBe(order[1]);
  await page.keyboard.press('End');
  await expect.poll(() => focusedImage(page)).toBe(order[2]);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');

  const heading = gallery.detail.getByRole('heading', { level: 2 });
  const first = await heading.textContent();
  await page.keyboard.press('ArrowRight');
  await expect(heading).not.toHaveText(first ?? '');
  const second = await heading.textContent();

  await tabTo(page, 'Rename');
  await page.keyboard.press('Enter');
  await page.keyboard.type('typed');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');
  // Escape ends the typing, not the view, and the arrow moved the caret, not the image.
  await expect(heading).toHaveText(second ?? '');
  await expect(gallery.detail.getByRole('button', { name: 'Rename' })).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(gallery.detail).toBeHidden();
  // The focus is on the image that was looked at last.
  await expect.poll(() => focusedImage(page)).toContain(second);

  await page.keyboard.press('Enter');
  await expect(gallery.detail).toBeVisible();
  await tabTo(page, 'Delete');
  await page.keyboard.press('Enter');
  await expect(gallery.cards).toHaveCount(2);
  // The way back comes with the answer, which may be behind the event.
  await expect(undo).toBeVisible();
  await tabTo(page, 'Undo');
  await page.keyboard.press('Enter');
  await expect(gallery.cards).toHaveCount(3);

  await tabTo(page, /\.png/);
  await page.keyboard.press('Enter');
  await expect(gallery.detail).toBeVisible();
  await tabTo(page, 'Delete');
  await page.keyboard.press('Enter');
  await expect(gallery.cards).toHaveCount(2);
  await expect(undo).toBeVisible();
  // From wherever the focus is.
  await page.keyboard.press('Control+z');
  await expect(gallery.cards).toHaveCount(3);
});

import { expect, type Page, test } from '@playwright/test';

const room = (page: Page) => page.getByRole('dialog', { name: /^Lecture: / });
const question = (page: Page) => room(page).getByRole('heading', { level: 2 }).first();

/** What is read of the digits and of their negatives, neither of them hidden any more. */
const BOTH = /\d\.\d+\s*%.*\d\.\d+\s*%/;

test.use({ viewport: { width: 1280, height: 720 } });

test('a lecture bookmarked by its address asks, shows and steps by a clicker’s keys, all of it legible from the back row', async ({
  page,
}) => {
  await page.goto('embed/v1/inversion/?view=lecture&guess=skipped&preset=paper');
  await expect(question(page)).toHaveText('How many negatives does a network read that has never seen one?');
  const stage = page.locator('.wcw-stage');
  await expect(stage).toBeHidden();
  await page.keyboard.press('PageDown');
  await expect(stage).toBeVisible();
  const numbers = page.locator('.wcw-read');
  await expect(numbers).toHaveText(BOTH);
  const first = await numbers.textContent();
  await page.keyboard.press('PageDown');
  await expect(question(page)).toContainText('Without rectifier, biases and maxima');
  await expect(stage).toBeHidden();
  await page.keyboard.press('Space');
  await expect(numbers).toHaveText(BOTH);
  await expect(numbers).not.toHaveText(first!);
  expect(await smallTexts(page)).toEqual([]);
  // Nothing of the figure is cut off, and nothing needs scrolling.
  const { inner, outer } = await room(page)
    .locator('.scroller')
    .evaluate(({ scrollHeight, clientHeight }) => ({ inner: scrollHeight, outer: clientHeight }));
  expect(inner).toBe(outer);
  // Keys used in a control stay in it.
  const tab = page.getByRole('tab', { name: 'Curve' });
  await tab.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Digits' })).toHaveAttribute('aria-selected', 'true');
  await expect(question(page)).toContainText('Without rectifier, biases and maxima');
  await page.keyboard.press('Escape');
  await expect(room(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a lecture begun from the menu asks the figure’s own guess of the room, runs, and puts the figure back where full screen is refused', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('denied'));
  });
  await page.goto('embed/v1/inversion/?data=digits&train-images=100&epochs=1');
  await page.locator('.wcw-menu summary').click();
  await page.getByRole('button', { name: 'Show it to a class' }).click();
  await expect(room(page)).toBeVisible();
  const figure = page.locator('.wcw-figure');
  await expect(figure).toHaveAttribute('data-guess', 'open');
  await expect(page.locator('.wcw-stage')).toBeVisible();
  expect(await room(page).evaluate(({ clientWidth }) => clientWidth)).toBe(1280);
  await page.keyboard.press('Enter');
  await expect(figure).toHaveAttribute('data-guess', 'closed');
  await room(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('wcw-figure')).toHaveAttribute('data-state', /running|done/);
  await page.keyboard.press('Escape');
  await expect(room(page)).toHaveCount(0);
  // The run goes on: nothing was begun anew.
  await expect(page.locator('main > wcw-figure')).toHaveAttribute('data-state', /running|done/);
  await expect(page.locator('.wcw-menu summary')).toBeFocused();
  expect(await page.locator('[inert]').count()).toBe(0);
});

test('a lecture on somebody else’s page has the figure’s colours, and leaves the page as it was', async ({
  page,
  baseURL,
}) => {
  const body = `<div style="contain: layout"><wcw-figure name="curve-fit"></wcw-figure></div>
    <p>Theirs</p><script src="${baseURL}embed/v1/curve-fit.js"></script>`;
  await page.route('**/theirs.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('theirs.html');
  const before = await page.locator('body').evaluate(({ children }) => [...children].map(({ outerHTML }) => outerHTML));
  await page.locator('.wcw-menu summary').click();
  await page.getByRole('button', { name: 'Show it to a class' }).click();
  const paper = room(page).locator('.room');
  await expect(paper).toHaveCSS('background-color', 'rgb(253, 252, 250)');
  await expect(paper).toHaveCSS('width', '1280px');
  await room(page).getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.locator('.wcw-stage')).toBeVisible();
  expect(await smallTexts(page)).toEqual([]);
  await room(page).getByRole('button', { name: 'End' }).click();
  await expect(page.getByText('Theirs')).toBeVisible();
  expect(
    await page.locator('body').evaluate(({ children }) => [...children].map(({ outerHTML }) => outerHTML)),
  ).toEqual(before);
});

for (const name of ['kernel', 'spatial-eigenvectors', 'spectrum', 'universality']) {
  test(`in a lecture of ${name}, which asks and trains nothing, the key that showed the answer goes on to the next question`, async ({
    page,
  }) => {
    await page.goto(`embed/v1/${name}/?view=lecture`);
    const place = room(page).locator('.place');
    await expect(place).toContainText(/ · 1 of /);
    await expect(page.locator('.wcw-figure')).toHaveAttribute('data-guess', 'open');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.wcw-figure')).toHaveAttribute('data-guess', 'closed');
    await page.keyboard.press('ArrowRight');
    await expect(place).toContainText(/ · 2 of /);
  });
}

test('a lecture of a figure whose guess is about something else asks its own question, and shows what that is about', async ({
  page,
}) => {
  await page.goto('embed/v1/what-excites/?view=lecture');
  await expect(question(page)).toHaveText('Would you have known what it is?');
  await expect(page.locator('.wcw-stage')).toBeHidden();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('tab', { name: 'Picture' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('.wcw-stage')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(room(page).locator('.place')).toContainText('2 of 7');
});

test('the figure’s own button answers in a lecture as the lecture’s does: the next step is the next question', async ({
  page,
}) => {
  await page.goto('embed/v1/kernel/?view=lecture');
  await expect(room(page)).toContainText('shows it');
  await page.locator('.wcw-dock [data-action="skip-guess"]').click();
  await expect(page.locator('.wcw-figure')).toHaveAttribute('data-guess', 'closed');
  await expect(room(page)).not.toContainText('shows it');
  await page.keyboard.press('ArrowRight');
  await expect(room(page).locator('.place')).toContainText('2 of 8');
});

test('back from a question that was not yet answered stands what stood there, and no curve gives the answer away', async ({
  page,
}) => {
  await page.goto('embed/v1/inversion/?view=lecture&guess=skipped&preset=paper');
  const place = room(page).locator('.place');
  const asked = async (key: string) => {
    await page.keyboard.press(key);
    await expect(page.locator('.wcw-stage')).toBeHidden();
  };
  await expect(place).toContainText('1 of 7');
  const stage = page.locator('.wcw-stage');
  const numbers = page.locator('.wcw-read');
  await page.keyboard.press('PageDown');
  await expect(stage).toBeVisible();
  await expect(numbers).toHaveText(BOTH);
  const first = await numbers.textContent();
  await asked('PageDown');
  await page.keyboard.press('PageDown');
  await expect(stage).toBeVisible();
  await expect(numbers).not.toHaveText(first!);
  await expect(numbers).toHaveText(BOTH);
  const [second, read] = [await place.textContent(), await numbers.textContent()];
  await asked('PageDown');
  // The room thinks about it.
  await page.waitForTimeout(1500);
  await page.keyboard.press('PageUp');
  await expect(place).toHaveText(second!);
  await page.waitForTimeout(1500);
  await expect(stage).toBeVisible();
  await expect(numbers).toHaveText(read!);
  await expect(stage).not.toContainText('before: |x|');
});

test('a lecture begins with the first question, whichever of them the figure opens with', async ({ page }) => {
  await page.goto('embed/v1/layers/?view=lecture');
  await expect(room(page).locator('.place')).toContainText('1 of 6');
  await page.keyboard.press('PageDown');
  await expect(page.locator('.wcw-read')).toContainText('layer 1');
  // An address that names one begins there.
  await page.goto('embed/v1/layers/?view=lecture&preset=parts');
  await expect(room(page).locator('.place')).toContainText('2 of 6');
});

for (const name of ['layers', 'two-networks', 'what-excites', 'kernel']) {
  test(`nothing of ${name} is cut away in a lecture, nor printed over anything`, async ({ page }) => {
    await page.goto(`embed/v1/${name}/?view=lecture`);
    await expect(room(page)).toBeVisible();
    for (const _ of 'question') {
      await page.keyboard.press('PageDown');
      await page.waitForTimeout(300);
      expect(await overlaps(page)).toEqual([]);
      expect(await cut(page)).toEqual([]);
    }
  });
}

for (const name of ['cascade', 'features-and-decision', 'kernel', 'shift', 'turned', 'wrong-labels']) {
  test(`in a lecture on a phone both parts of the picture of ${name} stay over its rule`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`embed/v1/${name}/?view=lecture`);
    await expect(room(page)).toBeVisible();
    await page.keyboard.press('PageDown');
    const stage = page.locator('.wcw-stage');
    await expect(stage).toBeVisible();
    await expect(page.locator('.wcw-figure')).toHaveAttribute('data-guess', 'closed');
    expect(await stage.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
  });
}

test('the last step of a lecture says that there is none after it, and an ended lecture leaves an address without it', async ({
  page,
}) => {
  const warnings: string[] = [];
  page.on('console', (message) => warnings.push(message.text()));
  await page.goto('embed/v1/inversion/?seed=3&view=lecture&guess=skipped');
  const next = room(page).getByRole('button', { name: 'Next', exact: true });
  await expect(room(page)).toBeVisible();
  for (const _ of 'seven questions') await page.keyboard.press('PageDown');
  await expect(room(page).locator('.place')).toContainText('7 of 7');
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('PageUp');
  await expect(next).toHaveAttribute('aria-disabled', 'false');
  await page.keyboard.press('Escape');
  await expect(room(page)).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('?seed=3&guess=skipped');
  expect(warnings).toEqual([]);
});

test('in a low window all of a lecture’s buttons stand in one row', async ({ page }) => {
  await page.setViewportSize({ width: 740, height: 360 });
  await page.goto('embed/v1/inversion/?view=lecture');
  await expect(room(page)).toContainText('shows it');
  const buttons = room(page).locator('footer button');
  const tops = await buttons.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
});

test.describe('on a phone held sideways', () => {
  test.use({ viewport: { width: 740, height: 360 }, hasTouch: true });

  for (const name of ['inversion', 'kernel', 'two-networks']) {
    test(`all that is pressed in a lecture of ${name} can be tapped, and nothing lies over anything`, async ({
      page,
    }) => {
      await page.goto(`embed/v1/${name}/?view=lecture`);
      await room(page).getByRole('button', { name: 'Show', exact: true }).tap();
      await expect(room(page)).not.toContainText('→');
      const first = await room(page).locator('.place').textContent();
      expect(await overlaps(page)).toEqual([]);
      for (const step of ['Next', 'Show', 'Back', 'Next']) await room(page).getByRole('button', { name: step }).tap();
      await expect(room(page).locator('.place')).not.toHaveText(first!);
      await room(page).getByRole('button', { name: 'End' }).tap();
      await expect(room(page)).toHaveCount(0);
    });
  }
});

/** Parts of the figure that overlap, or stand under the lecture's own buttons though nothing can be scrolled. */
function overlaps(page: Page): Promise<string[]> {
  return room(page).evaluate((overlay) => {
    const within = [
      ...overlay.querySelectorAll('.wcw-framed > :is(.wcw-read, .wcw-stage, .wcw-side, .wcw-dock, .wcw-status)'),
    ];
    const parts = [...within, overlay.shadowRoot!.querySelector('footer')!].filter((part) => part.checkVisibility());
    const scroller = overlay.shadowRoot!.querySelector('.scroller');
    // What stands below the fold is come to by scrolling.
    const bottom = scroller?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
    const boxes = parts.map((part) => {
      const { left, right, top, bottom: end } = part.getBoundingClientRect();
      return {
        name: part.className || part.localName,
        left,
        right,
        top,
        end: within.includes(part) ? Math.min(end, bottom) : end,
      };
    });
    return boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.end - 2 && b.top < a.end - 2)
        .map((b) => `${a.name} × ${b.name}`),
    );
  });
}

/** Words and pictures in the view that a box around them, not to be scrolled, cuts off below. */
function cut(page: Page): Promise<string[]> {
  return page.locator('.wcw-framed > :is(.wcw-stage, .wcw-side)').evaluateAll((views) =>
    views.flatMap((view) =>
      [...view.querySelectorAll('p, span, canvas, text')]
        .filter((part) => part.checkVisibility() && part.getBoundingClientRect().height > 3)
        .filter((part) => {
          const { bottom } = part.getBoundingClientRect();
          for (let box = part.parentElement; box && box !== view.parentElement; box = box.parentElement) {
            const isCutting = box instanceof HTMLElement && getComputedStyle(box).overflowY !== 'visible';
            if (isCutting && bottom > box.getBoundingClientRect().bottom + 3) return true;
          }
          return false;
        })
        .map((part) => part.textContent || part.className.toString()),
    ),
  );
}

/** Visible words of the figure whose letters are lower than 24 px on the screen. */
function smallTexts(page: Page): Promise<string[]> {
  return page.locator('wcw-figure').evaluate((host: HTMLElement) => {
    const element = host.shadowRoot?.querySelector<HTMLElement>('.wcw-figure') ?? host;
    const times = element.getBoundingClientRect().width / element.offsetWidth;
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const small: string[] = [];
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const parent = text.parentElement!;
      const range = document.createRange();
      range.selectNodeContents(text);
      const isSeen = range.getBoundingClientRect().width > 2 && parent.checkVisibility({ checkVisibilityCSS: true });
      const size = times * Number.parseFloat(getComputedStyle(parent).fontSize);
      if (text.data.trim() && isSeen && size < 24) small.push(`${size} ${text.data}`);
    }
    return small;
  });
}

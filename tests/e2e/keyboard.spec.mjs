// Nothing but the keyboard: the focus is always somewhere, always visible, and gets everywhere.
import { expect, focus, open, painted, ready, test, tab, words } from './support.mjs';

const say = words('en');

/** Tabs until the focus stands on a control of that name; every stop on the way must be visible. */
async function tabTo(page, name, key = 'Tab') {
  const stops = [];
  while (stops.length < 60) {
    await page.keyboard.press(key);
    const at = await focus(page);
    stops.push(at.name || at.tag);
    expect(at.tag, `the focus is lost after ${stops.join(' → ')}`).not.toBe('body');
    expect(at.outline, `the focus can be seen on ${stops.at(-1)}`).toBe(true);
    if (at.name.startsWith(name)) return at;
  }
  throw new Error(`no way by ${key} to “${name}”: ${stops.join(' → ')}`);
}

/** Waits until the focus stands on what starts with `name`. */
const focused = (page, name) => expect.poll(async () => (await focus(page)).name.slice(0, name.length)).toBe(name);

test('from the overview to the card of street lighting and back', async ({ page }) => {
  const widget = await open(page);
  await tabTo(page, say('go-expenditure'));
  await page.keyboard.press('Enter');
  await expect(tab(widget, say, 'expenditure')).toHaveAttribute('aria-current', 'page');
  await focused(page, say('section-expenditure'));
  await tabTo(page, 'Housing and utilities');
  await page.keyboard.press('Enter');
  await focused(page, 'Akim'); // levels with a single line are passed through
  await tabTo(page, 'Street lighting');
  await page.keyboard.press('Enter');
  await focused(page, 'Street lighting');
  await expect(widget.getByText('07.3.124.008')).toBeVisible();
  await tabTo(page, say('go-up'), 'Shift+Tab'); // the button “Up”, above the card
  await page.keyboard.press('Space');
  await focused(page, 'Street lighting');
  await expect(widget.getByRole('listitem').getByRole('button', { name: 'Street lighting' })).toBeFocused();
  await tabTo(page, say('view-overview'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(tab(widget, say, 'overview')).toHaveAttribute('aria-current', 'page');
  await focused(page, say('view-overview'));
});

test('arrows walk through the tiles: siblings, first child, parent', async ({ page }) => {
  const widget = await open(page, { view: 'expenditure' });
  await tabTo(page, say('shape-tiles'));
  await page.keyboard.press('Enter');
  const tiles = widget.getByRole('group', { name: say('shape-tiles') }).getByRole('button');
  await expect(tiles).toHaveCount(3); // two lines are too small for a tile
  await expect(widget.getByText(say('tiles-left-out', { count: 2 }))).toBeVisible();
  await tabTo(page, 'Culture, sport');
  await page.keyboard.press('ArrowRight');
  await expect(tiles.nth(1)).toBeFocused();
  await expect(tiles.nth(1)).toHaveAccessibleName(/^.?General state services.*61,086\.7.*$/);
  await expect(tiles.nth(1)).toHaveAccessibleName(/38\.3%/);
  await page.keyboard.press('ArrowLeft');
  await expect(tiles.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(tiles.nth(2)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(tiles.nth(0)).toBeFocused();
  await page.keyboard.press('End');
  await expect(tiles.nth(2)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(tiles.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tiles.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await focused(page, 'Housing and utilities');
  await page.keyboard.press('ArrowDown');
  await expect(tiles.filter({ hasText: 'Street lighting' })).toBeVisible();
  await expect(tiles.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(tiles.filter({ hasText: 'Culture' })).toBeVisible();
  await focused(page, 'Housing and utilities');
  expect((await focus(page)).outline).toBe(true);
});

test('only one tile is a stop of the Tab key', async ({ page }) => {
  const widget = await open(page, { view: 'expenditure' });
  await widget.getByRole('button', { name: say('shape-tiles') }).click();
  await widget.getByRole('group', { name: say('shape-tiles') }).getByRole('button').nth(1).focus();
  await page.keyboard.press('ArrowRight');
  await focused(page, 'Housing and utilities');
  await page.keyboard.press('Tab');
  expect((await focus(page)).name).not.toMatch(/%$/);
});

test('Tab goes through the whole page and back, and never loses the focus', async ({ page }) => {
  await open(page);
  const last = say('file-open');
  await tabTo(page, say('take-title'));
  await page.keyboard.press('Enter');
  await tabTo(page, say('take-print'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(last)).toBeFocused();
  await tabTo(page, 'Қазақша', 'Shift+Tab');
});

test('the focus stays where it is while other things change', async ({ page }) => {
  const widget = await open(page, { view: 'expenditure' });
  const unit = widget.getByLabel(say('unit-label'));
  await unit.focus();
  await expect(widget.getByText(/72,848\.8/)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(widget.getByText(/72,848\.8/)).toBeHidden();
  await expect(unit).toBeFocused();
  const query = widget.getByRole('searchbox');
  await query.focus();
  await page.keyboard.type('124.008');
  await expect(widget.getByRole('heading', { level: 3 })).toHaveText(say('search-found', { count: 1 }));
  await expect(query).toBeFocused();
  await expect(query).toHaveValue('124.008');
  await expect(widget.getByRole('status')).toHaveText(say('search-found', { count: 1 }));
  await page.evaluate(() => { document.documentElement.lang = 'ru'; });
  await expect(widget.getByRole('searchbox', { name: words('ru')('search-label') })).toBeFocused();
});

test('the focus survives when the focused control goes away', async ({ page }) => {
  const widget = await open(page);
  await widget.getByRole('searchbox').fill('street');
  await widget.getByRole('button', { name: /Street lighting/ }).press('Enter');
  await focused(page, 'Street lighting');
  const up = widget.getByRole('button', { name: say('go-up'), exact: true });
  await up.press('Enter');
  await focused(page, 'Street lighting');
  await up.press('Enter');
  await focused(page, 'Housing and utilities');
  await widget.getByLabel(say('file-open')).setInputFiles({
    name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from('year,code,amount_thousand_tenge\n2024,I,1\n'),
  });
  const leave = widget.getByRole('button', { name: say('file-leave') });
  await leave.press('Enter');
  await expect(widget.getByRole('heading', { level: 2 })).toHaveText('Karaolen rural okrug');
  expect((await focus(page)).tag).not.toBe('body');
});

for (const [selector, path] of Object.entries({
  'auyl-budget': '/budget.html?only=1', 'auyl-quiz': '/quiz.html?only=1', 'auyl-duties': '/duties.html?only=1',
  'auyl-pathways': '/pathways.html?only=1', 'auyl-seminar': '/seminar.html?only=1', 'auyl-trainer': '/trainer.html?only=1',
})) {
  test(`whatever button is pressed, the focus stays in the widget: ${selector}`, async ({ page }) => {
    await page.goto(`${path}&lang=kk`);
    const widget = page.locator(selector).first();
    await ready(widget);
    await page.evaluate(() => {
      // Neither leaves the page, nor opens dialogs of the browser.
      window.print = () => {};
      HTMLAnchorElement.prototype.click = () => {};
      addEventListener('auyl-link', (event) => event.preventDefault());
    });
    const lost = [];
    const pressed = new Set();
    for (let [presses, seed] = [0, 7]; presses < 120; presses += 1) {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      const name = await widget.evaluate(({ shadowRoot }, chance) => {
        const buttons = [...shadowRoot.querySelectorAll('button[data-on*="click:"]')].filter((button) => button.checkVisibility() && !button.matches(':disabled, [aria-disabled="true"]'));
        const button = buttons[chance % buttons.length];
        button.focus();
        return button.id || button.textContent;
      }, Math.floor(seed / 256));
      pressed.add(name);
      await page.keyboard.press('Enter');
      await painted(widget);
      if (!await widget.evaluate(({ shadowRoot }) => shadowRoot.activeElement !== null)) lost.push(name);
    }
    expect(pressed.size).toBeGreaterThan(5);
    expect(lost).toEqual([]);
  });
}

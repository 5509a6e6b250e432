// Nothing sticks out between 320 and 1920 px, pictures are sharp and follow the page, print shows what it should.
import { SCENES, drawing, expect, open, painted, show, tab, test, words } from './support.mjs';

const WIDTHS = [320, 360, 768, 1280, 1920];

/** What is wider than the place it has: the page, the widget, or a control in it. */
const tooWide = (widget) => widget.evaluate((element) => {
  const wide = [];
  const check = (name, node) => {
    if (node.scrollWidth > node.clientWidth) wide.push(`${name}: ${node.scrollWidth} > ${node.clientWidth}`);
  };
  check('page', document.documentElement);
  check('widget', element.shadowRoot.querySelector('[part~="base"]'));
  const edge = element.getBoundingClientRect().right + 0.5;
  for (const node of element.shadowRoot.querySelectorAll('*')) {
    const held = node.closest('.scroll, .visually-hidden') && !node.matches('.scroll');
    if (!held && node.checkVisibility() && node.getBoundingClientRect().right > edge) wide.push(`${node.localName}#${node.id}.${node.className}`);
  }
  return wide;
});

for (const lang of ['kk', 'ru']) {
  test(`${lang}: no sideways scrolling at any width`, async ({ page }) => {
    for (const pack of new Set(SCENES.map((scene) => scene.pack))) {
      const widget = await open(page, { lang, pack });
      for (const { name, state } of SCENES.filter((scene) => scene.pack === pack)) {
        await show(widget, state);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          await painted(widget);
          expect.soft(await tooWide(widget), `${name} at ${width} px`).toEqual([]);
        }
      }
    }
  });
}

test.describe('at 200 % zoom', () => {
  test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
  test('no sideways scrolling', async ({ page }) => {
    const widget = await open(page, { lang: 'kk' });
    for (const { state } of SCENES.filter((scene) => scene.pack === 'karaolen')) {
      await show(widget, state);
      expect(await tooWide(widget)).toEqual([]);
    }
  });
});

test('a table that scrolls sideways keeps its caption and what a line is in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const widget = await open(page, { lang: 'kk', view: 'years' });
  await widget.evaluate((element) => element.openTables());
  const left = (selector) => widget.locator(`.scroll ${selector}`).first().evaluate((node) => Math.round(node.getBoundingClientRect().left));
  const inSight = async () => Promise.all(['caption', 'thead th', 'tbody th', 'tbody td'].map(left));
  const [caption, head, line, figure] = await inSight();
  const scrolled = await widget.locator('.scroll').first().evaluate((node) => {
    node.scrollLeft = 90;
    return node.scrollLeft;
  });
  expect(scrolled).toBe(90);
  expect(await inSight()).toEqual([caption, head, line, figure - 90]);
  const [box, words] = await Promise.all(['.scroll', '.scroll caption'].map((selector) => widget.locator(selector).first().evaluate((node) => node.clientWidth)));
  expect(words).toBeLessThanOrEqual(box);
});

for (const ratio of [1, 2, 3]) {
  test.describe(`at ${ratio} device pixels for each CSS pixel`, () => {
    test.use({ deviceScaleFactor: ratio });
    test('every picture is drawn sharp', async ({ page }) => {
      const say = words('en');
      const shown = async (widget, word) => {
        const { pixels, css, colours } = await drawing(widget.getByRole('img', { name: say(word) }));
        expect(pixels).toEqual([css[0] * ratio, css[1] * ratio]);
        expect(css[0]).toBeGreaterThan(300);
        expect(colours, 'drawn').toBeGreaterThan(8);
      };
      const widget = await open(page);
      await shown(widget, 'flow-label');
      await show(widget, { year: '2023', view: 'years' });
      await shown(widget, 'trend-label');
      const places = await open(page, { pack: 'semey-okrugs', view: 'places' });
      await shown(places, 'places-label');
    });
  });
}

test('a picture is drawn anew when the width changes', async ({ page }) => {
  const widget = await open(page);
  const canvas = widget.getByRole('img', { name: words('en')('flow-label') });
  const before = await drawing(canvas);
  await page.setViewportSize({ width: 420, height: 800 });
  await expect.poll(async () => (await drawing(canvas)).pixels[0]).toBeLessThan(before.pixels[0]);
  const after = await drawing(canvas);
  expect(after.pixels).toEqual(after.css);
  expect(after.colours).toBeGreaterThan(8);
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect.poll(async () => (await drawing(canvas)).pixels).toEqual(before.pixels);
});

for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }]) {
  test(`a picture is drawn anew with ${JSON.stringify(media)}`, async ({ page }) => {
    const widget = await open(page);
    const canvas = widget.getByRole('img', { name: words('en')('flow-label') });
    const picture = () => canvas.evaluate((node) => node.toDataURL());
    const before = await picture();
    await page.emulateMedia(media);
    await expect.poll(picture).not.toBe(before);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await expect.poll(picture).toBe(before);
  });
}

test('print: the figures, the table and the source, no controls', async ({ page }) => {
  const say = words('en');
  const widget = await open(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(widget.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(widget.getByText(say('phase-amended'), { exact: true })).toBeVisible();
  await expect(widget.getByRole('link', { name: /38\/270-VII/ })).toBeVisible();
  await expect(widget.getByRole('table')).toBeVisible();
  await expect(widget.getByRole('row', { name: /Culture/ })).toBeVisible();
  for (const control of ['button', 'combobox', 'searchbox']) {
    await expect(widget.getByRole(control).filter({ visible: true })).toHaveCount(0);
  }
  await expect(widget.getByLabel(say('file-open'))).toBeHidden();
});

test('print: a budget of a village fits on one sheet', async ({ page }) => {
  await open(page, { path: '/csp.html' });
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('print: lists and tiles can be read', async ({ page }) => {
  const say = words('en');
  const widget = await open(page, { view: 'expenditure' });
  await tab(widget, say, 'expenditure').click();
  await page.emulateMedia({ media: 'print' });
  await expect(widget.getByText('Housing and utilities')).toBeVisible();
  await expect(widget.getByText(/24,389\.8/)).toBeVisible();
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('nothing moves', async ({ page }) => {
    const widget = await open(page, { view: 'expenditure' });
    const moving = await widget.evaluate((element) => [...element.shadowRoot.querySelectorAll('*')].filter((node) => {
      const { transitionDuration, animationName } = getComputedStyle(node);
      return animationName !== 'none' || transitionDuration.split(', ').some((time) => parseFloat(time) > 0);
    }).map((node) => node.localName));
    expect(moving).toEqual([]);
  });
});

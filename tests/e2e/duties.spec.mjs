// Duties as their readers meet them: every view in every language, keyboard, narrow screens, links between widgets, print.
import { LANGUAGES, KARAOLEN, complaints, expect, focus, host, painted, ready, show, test, words } from './support.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const SCENES = [
  { name: 'compare', state: { view: 'compare' } },
  { name: 'compare three, all topics', state: { view: 'compare', bodies: 'assembly akim maslikhat', topic: 'all' } },
  { name: 'compare in the draft', state: { view: 'compare', edition: 'draft-2023' } },
  { name: 'matrix', state: { view: 'matrix' } },
  { name: 'matrix of one verb', state: { view: 'matrix', verb: 'agrees' } },
  { name: 'find, nothing typed', state: { view: 'find' } },
  { name: 'find, results', state: { view: 'find', query: 'вода' } },
  { name: 'find, nothing found', state: { view: 'find', query: 'qqqqq' } },
  { name: 'a problem', state: { view: 'find', problem: 'street-lamp' } },
  { name: 'game, before', state: { view: 'sort', round: '' } },
  { name: 'game, a card', state: { view: 'sort', round: 'e2e ' } },
  { name: 'game, the end', state: { view: 'sort', round: `e2e ${'akim,'.repeat(10)}` } },
  { name: 'changes', state: { view: 'changes' } },
  { name: 'handout on a body', state: { view: 'handout', handout: 'body:assembly' } },
  { name: 'handout on a topic', state: { view: 'handout', handout: 'topic:water' } },
];

async function duties(page, { lang = 'en', body = '<auyl-duties></auyl-duties>' } = {}) {
  await host(page, body, { lang });
  return ready(page.locator('auyl-duties').first());
}

/** Shows a scene, and whatever it fetches. */
async function scene(widget, { state }) {
  await show(widget, { view: '', edition: '', bodies: '', topic: '', verb: '', query: '', problem: '', ...state });
  await expect(widget.locator('.head [role="status"], progress:not([value])')).toHaveCount(0);
  await painted(widget);
}

for (const lang of LANGUAGES) {
  test(`${lang}: axe-core finds nothing in any view`, async ({ page }) => {
    test.setTimeout(300_000);
    const widget = await duties(page, { lang });
    for (const one of SCENES) {
      await scene(widget, one);
      expect.soft(await complaints(page), one.name).toEqual([]);
    }
    await show(widget, { view: 'sort', round: 'e2e ' });
    await widget.locator('.bodies button').first().click();
    await painted(widget);
    expect.soft(await complaints(page), 'game, a card placed').toEqual([]);
  });
}

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });
  test('axe-core finds nothing', async ({ page }) => {
    test.setTimeout(180_000);
    const widget = await duties(page, { lang: 'kk' });
    for (const one of SCENES) {
      await scene(widget, one);
      expect.soft(await complaints(page), one.name).toEqual([]);
    }
  });
});

test('two bodies and their verbs fit on a phone without scrolling sideways, in every language', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 760 });
  for (const lang of LANGUAGES) {
    const widget = await duties(page, { lang });
    const { box, content } = await widget.locator('.balance .scroll').evaluate((node) => ({ box: node.clientWidth, content: node.scrollWidth }));
    expect(content, lang).toBeLessThanOrEqual(box);
  }
});

for (const width of [320, 360, 1280, 1920]) {
  test(`nothing is lost at ${width} px`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    const widget = await duties(page, { lang: 'kk' });
    for (const one of SCENES) {
      await scene(widget, one);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(over, one.name).toBeLessThanOrEqual(0);
      const cut = await widget.evaluate((element) => [...element.shadowRoot.querySelectorAll('button, select, h2, h3, h4, p')]
        .filter((node) => node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).display !== 'inline' && !node.closest('.visually-hidden, .scroll') && node.localName !== 'select')
        .map((node) => node.textContent.slice(0, 40)));
      expect.soft(cut, one.name).toEqual([]);
    }
  });
}

test('from a question to the answer by keyboard alone', async ({ page }) => {
  const widget = await duties(page, { lang: 'kk' });
  const say = words('kk');
  const reach = async (id) => {
    for (let n = 0; n < 60; n += 1) {
      await page.keyboard.press('Tab');
      const at = await focus(page);
      if (at.id === id) return expect(at.outline).toBe(true);
    }
    throw new Error(`${id} is not reached`);
  };
  await reach('view-find');
  await page.keyboard.press('Enter');
  await expect(widget.locator('#query')).toBeVisible();
  await reach('query');
  await page.keyboard.type('шам жанбайды');
  await reach('problem-street-lamp');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await focus(page)).id).toBe('here');
  await expect(widget.getByText(say('who-executes'))).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await focus(page)).id).toBe('query');
  await expect(widget.locator('#query')).toHaveValue('шам жанбайды');
});

test('a round by keyboard: placed, told, counted, reported', async ({ page }) => {
  const widget = await duties(page, { body: '<auyl-duties view="sort" seed="e2e"></auyl-duties>' });
  await widget.evaluate((element) => {
    window.told = [];
    for (const type of ['auyl-answer', 'auyl-complete']) element.addEventListener(type, ({ detail }) => window.told.push({ type, detail }));
  });
  await widget.locator('#begin').focus();
  await page.keyboard.press('Enter');
  for (let n = 0; n < 10; n += 1) {
    await expect.poll(async () => (await focus(page)).id).toBe('card');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focus(page)).id).toBe('said');
    await page.keyboard.press('Tab');
    while ((await focus(page)).id !== 'next') await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  }
  await expect.poll(() => page.evaluate(() => window.told.length)).toBe(11);
  const { detail } = await page.evaluate(() => window.told.at(-1));
  expect(detail).toMatchObject({ format: 'auyl-quiz-result/1', quiz: 'law-2026-07', max: 10 });
  await expect(widget.locator('h3#card')).toContainText(String(detail.score));
});

test('a card is dragged onto a body', async ({ page }) => {
  const widget = await duties(page, { body: '<auyl-duties view="sort" seed="e2e"></auyl-duties>' });
  await widget.locator('#begin').click();
  const target = widget.locator('.bodies button').nth(1);
  const [from, to] = [await widget.locator('#card').boundingBox(), await target.boundingBox()];
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(widget.locator('#said')).toBeVisible();
  await expect(target).toHaveClass(/given/);
});

test('a problem shows the amount of the budget beside it, and leads to its line', async ({ page }) => {
  const body = `<auyl-budget src="${KARAOLEN}" year="2023" loading="eager"></auyl-budget>`
    + '<auyl-duties loading="eager" view="find"></auyl-duties>';
  const widget = await duties(page, { lang: 'ru', body });
  const budget = page.locator('auyl-budget');
  await ready(budget);
  await show(widget, { problem: 'street-lamp' });
  await expect(widget.locator('.lines')).toContainText('07.3.124.008 Освещение улиц 1 248,0');
  await expect(widget.locator('.lines')).toContainText('2023');
  await budget.evaluate((element) => { element.state = { ...element.state, year: '2024' }; });
  await budget.getByRole('navigation').getByRole('button').nth(1).click();
  await expect(widget.locator('.lines')).toContainText('2024');
  await widget.locator('.lines button').first().click();
  await expect(budget.getByRole('heading', { name: /Освещение улиц/ })).toBeVisible();
});

test('a topic asked for by another widget is shown; alone nothing breaks', async ({ page }) => {
  const widget = await duties(page, { lang: 'en' });
  const taken = await page.evaluate(() => !document.dispatchEvent(new CustomEvent('auyl-link', { detail: { topic: 'water' }, bubbles: true, cancelable: true })));
  expect(taken).toBe(true);
  const followed = await page.evaluate(() => {
    const other = document.querySelector('h1');
    return !other.dispatchEvent(new CustomEvent('auyl-link', { detail: { topic: 'water' }, bubbles: true, composed: true, cancelable: true }));
  });
  expect(followed).toBe(true);
  await expect(widget.locator('#topic')).toHaveValue('water');
});

test('from a problem to its pathway, and from there to the topic', async ({ page }) => {
  const widget = await duties(page, { lang: 'ru', body: '<auyl-duties loading="eager" view="find"></auyl-duties><auyl-pathways loading="eager" hash></auyl-pathways>' });
  const pathways = page.locator('auyl-pathways');
  await ready(pathways);
  await show(widget, { problem: 'street-lamp' });
  await expect(widget.locator('ol.steps button').first()).toBeVisible();
  await widget.locator('ol.steps button').first().click();
  await expect.poll(() => pathways.evaluate((element) => element.state.at)).not.toBe('');
  await expect(pathways).toBeInViewport();
  const at = await pathways.evaluate((element) => element.state.at);
  await expect.poll(() => page.url()).toContain(`pathways.at=${at}`);
  await page.evaluate(() => document.querySelector('auyl-pathways').dispatchEvent(new CustomEvent('auyl-link', { detail: { topic: 'roads' }, bubbles: true, composed: true, cancelable: true })));
  await expect(widget.locator('#topic')).toHaveValue('roads');
  expect(await pathways.evaluate((element) => element.state.at)).toBe(at);
});

test('works under a strict policy, without a request elsewhere', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url())));
  await page.route('**/strict.html', (route) => route.fulfill({
    contentType: 'text/html; charset=utf-8',
    headers: { 'content-security-policy': "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'" },
    body: '<!doctype html><html lang="kk"><head><meta charset="utf-8"><title>Strict</title><link rel="icon" href="/icon.svg"><script type="module" src="/auyl/auyl.js"></script></head><body><main><h1>Strict</h1><auyl-duties></auyl-duties></main></body></html>',
  }));
  await page.goto('/strict.html');
  const widget = await ready(page.locator('auyl-duties'));
  for (const one of SCENES) await scene(widget, one);
  expect(new Set(asked.map(({ origin }) => origin)).size).toBe(1);
  expect(asked.map(({ pathname }) => pathname).filter((path) => path.includes('/content/'))).toEqual(expect.arrayContaining(['/auyl/content/duties/law-2026-07.kk.json']));
});

test('the language changes at run time: texts come in it, the round stays', async ({ page }) => {
  const widget = await duties(page, { lang: 'kk', body: '<auyl-duties view="sort" seed="e2e"></auyl-duties>' });
  await widget.locator('#begin').click();
  const before = await widget.locator('#card .what').textContent();
  await page.evaluate(() => { document.documentElement.lang = 'ru'; });
  await expect(widget.locator('#card .what')).not.toHaveText(before);
  await expect(widget.locator('.who')).toContainText('Кто');
});

test.describe('with a broken pack', () => {
  test.use({ allowed: /404|Failed to load/ });
  test('the reader is told what and where, and the page lives on', async ({ page }) => {
    await page.route('**/broken.json', (route) => route.fulfill({ contentType: 'application/json', body: '{"format": "auyl-duties/1",\n "duties": [}' }));
    await host(page, '<auyl-duties src="broken.json"></auyl-duties><auyl-duties></auyl-duties>', { lang: 'ru' });
    const [broken, sound] = [page.locator('auyl-duties').first(), page.locator('auyl-duties').nth(1)];
    await ready(sound);
    await expect(broken.getByRole('alert')).toContainText('PACK-001');
    await expect(sound.locator('.balance')).toBeVisible();
  });
});

test('a handout is one page on paper', async ({ page }) => {
  const widget = await duties(page, { lang: 'kk' });
  await scene(widget, { state: { view: 'handout', handout: 'topic:water' } });
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(Number(/\/Count (\d+)/.exec(pdf)[1])).toBe(1);
});

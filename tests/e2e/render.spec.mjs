// Pages rendered beforehand: read without scripts, taken over without a jump, and still readable when the widget fails.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderPage } from '../../bin/render.mjs';
import { complaints, drawing, expect, focus, KARAOLEN, painted, ready, show, test, words } from './support.mjs';

const EXAMPLE = new URL('../../examples/prerendered/page.html', import.meta.url);
const PRIRECHNY = '/auyl/content/budgets/prirechny/datapackage.json';
const CSP = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types auyl";
const BUDGET = `<auyl-budget src="${KARAOLEN}" year="2023" loading="eager"><p>Instead</p></auyl-budget>`;
const WIDGETS = { budget: BUDGET, quiz: '<auyl-quiz></auyl-quiz>', duties: '<auyl-duties></auyl-duties>', pathways: '<auyl-pathways></auyl-pathways>' };
const tools = (lang) => words(lang, `${lang}.tools.ftl`);

const pageOf = (body, lang) => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Host</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/examples/prerendered/page.css">
<script type="module" src="/auyl/auyl.js"></script>
</head>
<body>
<main>
<h1>Host</h1>
${body}
<p id="after">After</p>
</main>
</body>
</html>`;

/** A page with its first views. */
async function rendered(html, options = {}, hear = () => {}) {
  const issues = [];
  const { text, ...told } = await renderPage({ file: fileURLToPath(EXAMPLE), html, note: async (lang) => tools(lang)('view-without'), tell: (issue) => issues.push(issue.code), ...options });
  expect(issues).toEqual([]);
  hear(told);
  return text;
}

/** Opens such a page, under a strict policy; to `route` of a page all that it asks for can be watched. */
async function visit(page, body, { lang = 'en', path = '/came.html', ...options } = {}) {
  let sheets;
  const html = await rendered(pageOf(body, lang), options, (told) => ({ sheets } = told));
  for (const { name, text } of sheets) await page.route(`**/${name}?*`, (route) => route.fulfill({ contentType: 'text/css', body: text }));
  await page.route(`**${path}*`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': CSP }, body: html }));
  await page.goto(path, { waitUntil: 'commit' });
  const widget = page.locator('main > [src], main > auyl-quiz, main > auyl-duties, main > auyl-pathways').first();
  await expect(widget.locator('.auyl').last()).toBeVisible();
  return widget;
}

/** Holds back the files that match until the function it gives is called. */
async function hold(page, files) {
  let go;
  const gone = new Promise((done) => { go = done; });
  await page.route(files, async (route) => {
    await gone;
    await route.continue();
  });
  return go;
}

const isTakenOver = (widget) => widget.evaluate((element) => element.isStarted && Object.keys(element.state).length > 0);
/** The sum of layout shifts since the page was opened, and what moved. */
const shifts = (page) => page.evaluate(() => new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().filter((entry) => !entry.hadRecentInput).map(({ value, sources }) => [value, ...sources.map(({ node }) => node?.localName)])))
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done([]), 300);
}));

test.describe('style sheets of the page', () => {
  test.use({ allowed: /auyl\.js|ERR_FAILED|preload/ });

  /** What every node of a view looks like, before the widget is there; properties of authors count where something reads them. */
  const looks = (page) => page.evaluate(() => {
    const { shadowRoot } = document.querySelector('auyl-budget, auyl-quiz, auyl-duties, auyl-pathways');
    return [...shadowRoot.querySelectorAll('.auyl, .auyl *')].map((node) => {
      const style = getComputedStyle(node);
      return `${node.localName}.${node.getAttribute('class') ?? ''} ${[...style].filter((name) => !name.startsWith('--')).map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')}`;
    });
  });

  for (const [kind, body] of Object.entries(WIDGETS)) {
    test(`rules left out are missed nowhere: ${kind}`, async ({ page }) => {
      await page.route('**/auyl.js', (route) => route.abort());
      const seen = [];
      for (const [options, links] of [[{}, ['/auyl/auyl']], [{ style: 'inline' }, []], [{ style: { beside: 'inside' } }, ['inside.']]]) {
        let sheets;
        const html = await rendered(pageOf(body, 'kk'), options, (told) => ({ sheets } = told));
        const linked = [...html.matchAll(/<template[^>]*>(?:<link rel="stylesheet" href="([^"]*)">)?/g)].flatMap(([, href]) => href ?? []);
        expect(linked.map((href) => links.find((start) => href.startsWith(start)))).toEqual(links);
        await page.route('**/inside.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
        for (const { name, text } of sheets) await page.route(`**/${name}?*`, (route) => route.fulfill({ contentType: 'text/css', body: text }));
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto('/inside.html');
          seen.push(await looks(page));
        }
        await page.unroute('**/inside.html');
      }
      expect(seen[0].length).toBeGreaterThan(20);
      expect(seen.slice(2, 4), 'inside').toEqual(seen.slice(0, 2));
      expect(seen.slice(4), 'beside the page').toEqual(seen.slice(0, 2));
    });
  }
});

test.describe('style sheets inside, under a strict policy', () => {
  test.use({ javaScriptEnabled: false, allowed: /preloaded using link preload|Refused to apply|Applying inline style/ });

  for (const [kind, body] of Object.entries(WIDGETS)) {
    test(`the hashes that are told are those it takes: ${kind}`, async ({ page }) => {
      let told;
      const html = await rendered(pageOf(body, 'ru'), { style: 'inline' }, ({ hashes }) => { told = hashes; });
      expect(told.length).toBeGreaterThan(0);
      for (const hashes of [told, []]) {
        const csp = CSP.replace("style-src 'self'", `style-src 'self' ${hashes.join(' ')}`);
        await page.route('**/inside.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': csp }, body: html }));
        await page.goto('/inside.html');
        const isStyled = await page.locator('.auyl').last().evaluate((node) => getComputedStyle(node).paddingTop !== '0px');
        expect(isStyled, String(hashes)).toBe(hashes.length > 0);
        await page.unroute('**/inside.html');
      }
    });
  }
});

test.describe('without scripts', () => {
  // Nobody uses what was fetched for the scripts.
  test.use({ javaScriptEnabled: false, allowed: /preloaded using link preload/ });

  for (const lang of ['kk', 'ru']) {
    test(`the example shows its figures and its picture: ${lang}`, async ({ page }) => {
      const source = readFileSync(EXAMPLE, 'utf8').replaceAll('../../dist/', '/auyl/').replace('lang="kk"', `lang="${lang}"`);
      const html = await rendered(source);
      await page.route('**/examples/prerendered/page.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': CSP }, body: html }));
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto('/examples/prerendered/page.html');
        const widget = page.locator('auyl-budget');
        await expect(widget.getByRole('heading', { level: 2 })).toBeVisible();
        await expect(widget.locator('.figures.key')).toContainText('147\u00a0372,4');
        const pictures = widget.getByRole('img', { name: words(lang)('flow-label') });
        await expect(pictures.filter({ visible: true })).toHaveCount(1);
        const [picture, box] = await Promise.all([pictures.filter({ visible: true }).boundingBox(), widget.locator('.picture').boundingBox()]);
        expect(Math.abs(picture.width - box.width)).toBeLessThan(1);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await expect(widget.locator('.without')).toBeVisible();
        await expect(widget.locator('.without')).toHaveText(tools(lang)('view-without'));
        await expect(widget.locator('.table-box summary')).toBeVisible();
      }
    });
  }

  test('what cannot work without them does not pretend to, and prints neither', async ({ page }) => {
    const widget = await visit(page, BUDGET);
    for (const control of ['.search', '.views', '.take', '.actions']) await expect(widget.locator(control).first()).toBeHidden();
    await expect(widget.locator('#edition')).toHaveCSS('pointer-events', 'none');
    await widget.locator('.table-box summary').click();
    await expect(widget.getByRole('row').filter({ hasText: '72,848.8' })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(widget.getByRole('img', { name: words('en')('flow-label') }).filter({ visible: true })).toHaveCount(1);
    await expect(widget.locator('.without')).toBeHidden();
    await expect(widget.locator('#edition')).toBeHidden();
  });
});

for (const [name, body] of Object.entries({ ...WIDGETS, 'bars of a budget': BUDGET.replace('year="2023"', 'view="expenditure"'), 'years of a budget': BUDGET.replace('year="2023"', 'view="years"') })) {
  for (const [lang, beside] of [['kk'], ['ru'], ['kk', 'own']]) {
    test(`nothing moves and nothing is said when the widget takes over: ${name}, ${lang}${beside ? ', rules in a file of the page' : ''}`, async ({ page }) => {
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const devtools = await page.context().newCDPSession(page);
        await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 });
        const widget = await visit(page, body, { lang, path: `/came-${width}.html`, beside });
        // Before that the sheet of the host may be on its way.
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
        const before = await widget.boundingBox();
        await ready(widget);
        await painted(widget);
        expect(await shifts(page)).toEqual([]);
        expect(await widget.boundingBox()).toEqual(before);
        expect(await isTakenOver(widget)).toBe(true);
        await devtools.detach();
      }
    });
  }
}

test('a picture stays until it would show something else; then the canvas is painted', async ({ page }) => {
  const widget = await visit(page, BUDGET);
  await ready(widget);
  await expect(widget.locator('.drawn').filter({ visible: true })).toHaveCount(1);
  await expect(widget.locator('canvas')).toBeHidden();
  await show(widget, { year: '2024' });
  await expect(widget.locator('.drawn')).toHaveCount(0);
  await expect(widget.locator('canvas')).toBeVisible();
  expect((await drawing(widget.locator('canvas'))).colours).toBeGreaterThan(4);
});

test('a picture of older data goes when the widget takes over', async ({ page }) => {
  await page.route('**/karaolen/2023.csv', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll('7601.0', '7602.0') });
  });
  const go = await hold(page, '**/*.wasm');
  const widget = await visit(page, BUDGET);
  await expect(widget.locator('.drawn').first()).toContainText('7,601.0');
  go();
  await ready(widget);
  await expect(widget.locator('.drawn')).toHaveCount(0);
  await expect(widget.locator('canvas')).toBeVisible();
});

test('focus, caret, what was typed, opened and scrolled to stay', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const go = await hold(page, '**/*.wasm');
  const widget = await visit(page, BUDGET);
  await widget.locator('.table-box summary').click();
  const search = widget.getByRole('searchbox');
  await expect.poll(() => widget.evaluate((element) => element.isStarted)).toBe(true);
  await search.pressSequentially('roa');
  await page.evaluate(() => scrollTo(0, 300));
  const caret = () => search.evaluate((field) => [field.selectionStart, field.value]);
  go();
  await ready(widget);
  await painted(widget);
  expect((await focus(page)).tag).toBe('input');
  expect(await caret()).toEqual([3, 'roa']);
  expect(await page.evaluate(() => scrollY)).toBe(300);
});

test('a control pressed too early answers once the widget is there', async ({ page }) => {
  const go = await hold(page, '**/*.wasm');
  const widget = await visit(page, BUDGET);
  await expect.poll(() => widget.evaluate((element) => element.isStarted)).toBe(true);
  await widget.locator('#view-expenditure').click();
  await expect(widget.locator('#view-expenditure')).not.toHaveAttribute('aria-current', 'page');
  go();
  await ready(widget);
  await expect(widget.locator('#view-expenditure')).toHaveAttribute('aria-current', 'page');
  expect(await widget.evaluate((element) => element.state.view)).toBe('expenditure');
});

test('a year chosen too early is shown once the widget is there', async ({ page }) => {
  const go = await hold(page, '**/*.wasm');
  const widget = await visit(page, BUDGET);
  await expect.poll(() => widget.evaluate((element) => element.isStarted)).toBe(true);
  await widget.locator('#edition').selectOption('2024-approved');
  go();
  await ready(widget);
  await expect.poll(() => widget.evaluate((element) => element.state.year)).toBe('2024');
  await expect(widget.locator('#edition')).toHaveValue('2024-approved');
});

test('what is kept on the device and what the address says win', async ({ page }) => {
  const quiz = await visit(page, '<auyl-quiz></auyl-quiz>');
  await ready(quiz);
  await quiz.getByRole('button', { name: words('en')('quiz-begin') }).click();
  await painted(quiz);
  const state = await quiz.evaluate((element) => element.state);
  await page.reload();
  await ready(quiz);
  expect(await quiz.evaluate((element) => element.state)).toEqual(state);

  const body = BUDGET.replace('loading', 'hash loading');
  const html = await rendered(pageOf(body, 'en'));
  await page.route('**/linked.html*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto('/linked.html#budget.view=years');
  const budget = await ready(page.locator('auyl-budget'));
  expect(await budget.evaluate((element) => element.state.view)).toBe('years');
});

test.describe('when something fails', () => {
  test.use({ allowed: /./ });

  test('without its module the view stays, with a message, and not with what is shown instead', async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.fulfill({ status: 404 }));
    const widget = await visit(page, BUDGET);
    await expect(widget.getByRole('alert')).toHaveText(words('en')('error-AUYL-002'));
    await expect(widget.locator('.figures.key')).toContainText('147,372.4');
    await expect(page.getByText('Instead')).toBeHidden();
    expect(await complaints(page)).toEqual([]);
  });

  for (const [name, body] of Object.entries(WIDGETS)) {
    test(`nothing for axe-core to say of the view alone: ${name}`, async ({ page }) => {
      await page.route('**/auyl.js', (route) => route.abort());
      for (const lang of ['kk', 'ru']) {
        await visit(page, body, { lang });
        expect(await complaints(page)).toEqual([]);
      }
    });
  }

  test('without its data too, and it takes over when they are there again', async ({ page }) => {
    let isDown = true;
    await page.route('**/karaolen/*.csv', (route) => (isDown ? route.abort() : route.continue()));
    const widget = await visit(page, BUDGET);
    await expect(widget.getByRole('alert')).toContainText(words('en')('failed-title'));
    await expect(widget.locator('.figures.key')).toContainText('147,372.4');
    await expect(page.getByText('Instead')).toBeHidden();
    isDown = false;
    await widget.locator('#retry').click();
    await expect(widget.getByRole('alert')).toHaveCount(0);
    await widget.locator('#view-years').click();
    await expect(widget.locator('#view-years')).toHaveAttribute('aria-current', 'page');
    await expect(widget.locator('.auyl')).toHaveCount(1);
  });
});

for (const [name, body] of Object.entries({ ...WIDGETS, 'questions from a budget': `<auyl-quiz budget="${PRIRECHNY}"></auyl-quiz>` })) {
  test(`no file waits for another, and none is asked for twice: ${name}`, async ({ page }) => {
    const asked = [];
    const waiting = [];
    let isOpen = false;
    await page.route(/\/(auyl|examples)\//, async (route) => {
      asked.push(new URL(route.request().url()).pathname);
      if (!isOpen) await new Promise((done) => { waiting.push(done); });
      await route.continue();
    });
    const html = await rendered(pageOf(body, 'en'));
    await page.route('**/came.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': CSP }, body: html }));
    await page.goto('/came.html', { waitUntil: 'commit' });
    // Nothing is answered until no more is asked for: whatever comes later waited for something.
    for (let before = -1; before !== asked.length || !before;) {
      before = asked.length;
      await page.waitForTimeout(700);
    }
    const first = [...asked];
    isOpen = true;
    for (const done of waiting) done();
    await ready(page.locator('main > [src], main > [budget], main > auyl-quiz, main > auyl-duties, main > auyl-pathways').first());
    await page.waitForTimeout(500);
    expect(asked).toEqual(first);
    expect(asked).toEqual([...new Set(asked)]);
    expect(asked.filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
  });
}

// Every page of examples/: it opens, its widgets get ready, nothing is on the console, axe-core has no complaint, nothing
// scrolls sideways, and one thing that a visitor does works. And what content filters leave of a pasted code.
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { LANGUAGES, complaints, expect, figure, focus, painted, ready, tab, test, words } from './support.mjs';

const WIDGETS = 'auyl-budget, auyl-quiz, auyl-duties, auyl-pathways, auyl-trainer, auyl-seminar';
const source = (name) => readFile(new URL(`../../examples/${name}`, import.meta.url), 'utf8');

/** Waits for every widget of a frame or page; far ones start when they come near. */
async function allReady(frame) {
  const list = frame.locator(WIDGETS);
  for (let at = 0; at < await list.count(); at++) {
    await list.nth(at).scrollIntoViewIfNeeded();
    await ready(list.nth(at));
  }
}

/** The page and what its frames hold are ready; nothing scrolls sideways at either width. */
async function stands(page, { widgets, frames = [] }) {
  await expect(page.locator(WIDGETS)).toHaveCount(widgets);
  await allReady(page);
  for (const frame of frames) await ready(frame);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await painted(page.locator('body'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `sideways at ${width}`).toBeLessThanOrEqual(0);
  }
  expect(await complaints(page)).toEqual([]);
}

const fits = async (page, at) => Math.abs(await page.locator('iframe').nth(at).evaluate((node) => node.clientHeight)
  - await page.frameLocator('iframe').nth(at).locator('body').evaluate((node) => node.getBoundingClientRect().height));

test('each is in the list, and each in the list is there', async () => {
  const readme = await source('README.md');
  const pages = (await readdir(new URL('../../examples/', import.meta.url))).filter((name) => name.endsWith('.html') && name !== 'nested-inner.html').sort();
  const named = [...new Set([...readme.matchAll(/\/examples\/([\w-]+\.html)/g)].map(([, name]) => name))].sort();
  expect(named).toEqual(expect.arrayContaining(pages));
});

test('plain.html', async ({ page }) => {
  await page.goto('/examples/plain.html');
  await stands(page, { widgets: 1 });
  const widget = page.locator('auyl-budget');
  await tab(widget, words('ru'), 'years').click();
  await expect(page.locator('output')).toContainText('years');
  await expect(page).toHaveURL(/#.*budget\.view=years/);
});

for (const lang of LANGUAGES) {
  test(`government-csp.html in ${lang}`, async ({ page }) => {
    await page.addInitScript(() => {
      window.violations = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => window.violations.push(`${violatedDirective} ${blockedURI}`));
    });
    const answer = await page.goto(`/examples/government-csp.html?lang=${lang}`);
    expect(answer.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'; trusted-types auyl");
    await stands(page, { widgets: 2 });
    const say = words(lang);
    const widget = page.locator('auyl-budget');
    await tab(widget, say, 'expenditure').click();
    await expect(tab(widget, say, 'expenditure')).toHaveAttribute('aria-current', 'page');
    // The colours are the site's own.
    const accent = await widget.evaluate((node) => getComputedStyle(node.shadowRoot.querySelector('[aria-current]')).getPropertyValue('--auyl-accent').trim());
    expect(accent).toBe('#00647a');
    await expect(page.locator('h1')).toHaveText({ kk: 'Округ бюджеті', ru: 'Бюджет округа', en: 'The budget of the okrug' }[lang], { useInnerText: true });
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  });
}

test('government-csp.html at night, in forced colours and on paper', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/examples/government-csp.html?lang=ru');
  await stands(page, { widgets: 2 });
  await page.emulateMedia({ forcedColors: 'active' });
  // axe-core reads colours as they were before the browser forced its own.
  expect((await complaints(page)).filter((line) => !line.startsWith('color-contrast'))).toEqual([]);
  const token = (name) => page.locator('auyl-budget').evaluate((node, wanted) => getComputedStyle(node).getPropertyValue(wanted).trim(), name);
  expect([await token('--auyl-ink'), await token('--auyl-surface'), await token('--auyl-series-1')]).toEqual(['CanvasText', 'Canvas', 'Highlight']);
  await page.emulateMedia({ media: 'print', forcedColors: 'none' });
  await expect(page.locator('body > header')).toBeHidden();
  await expect(figure(page.locator('auyl-budget'), words('ru')('section-revenue'))).toBeVisible();
});

test('ten.html', async ({ page }) => {
  test.slow();
  await page.goto('/examples/ten.html?lang=ru');
  await stands(page, { widgets: 10 });
  const first = page.locator('auyl-budget').first();
  await tab(first, words('ru'), 'years').click();
  await expect(tab(first, words('ru'), 'years')).toHaveAttribute('aria-current', 'page');
  await page.locator('auyl-quiz').nth(1).locator('#begin').click();
  await expect(page.locator('auyl-quiz').nth(1).locator('#begin')).toHaveCount(0);
  await expect(page.locator('auyl-quiz').nth(0).locator('#begin')).toHaveCount(1);
});

for (const lang of LANGUAGES) {
  test(`district.html in ${lang}: every place of the package has its address`, async ({ page }) => {
    const { places } = JSON.parse(await readFile(new URL('../../content/budgets/semey-okrugs/datapackage.json', import.meta.url), 'utf8'));
    expect(places.length).toBeGreaterThan(10);
    await page.goto(`/examples/district.html?lang=${lang}`);
    await stands(page, { widgets: 1 });
    const links = page.locator('#places a');
    expect(await links.allTextContents()).toEqual(places.map(({ name }) => name[lang]));
    const { id, name } = places[7];
    await links.nth(7).click();
    await expect(page).toHaveURL(new RegExp(`place=${id}`));
    const widget = page.locator('auyl-budget');
    await expect(widget.getByRole('heading', { level: 2 })).toHaveText(name[lang]);
    await page.goBack();
    await expect(widget.getByRole('heading', { level: 2 })).toHaveText(places[0].name[lang]);
    // A link that was sent to somebody opens the same.
    await page.goto(`/examples/district.html?lang=${lang}&place=${id}`);
    await ready(widget);
    await expect(widget.getByRole('heading', { level: 2 })).toHaveText(name[lang]);
    await expect(links.nth(7)).toHaveAttribute('aria-current', 'true');
  });
}

test('rtl.html: the page runs from right to left, the widgets from left to right', async ({ page }) => {
  await page.goto('/examples/rtl.html');
  await stands(page, { widgets: 2 });
  expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
  for (const tag of ['auyl-budget', 'auyl-quiz']) {
    expect(await page.locator(tag).evaluate((node) => getComputedStyle(node.shadowRoot.querySelector('.auyl')).direction)).toBe('ltr');
  }
  const widget = page.locator('auyl-budget');
  await tab(widget, words('kk'), 'expenditure').click();
  const row = widget.getByRole('main').or(widget.locator('.auyl')).first();
  expect(await row.evaluate((node) => getComputedStyle(node).textAlign)).toBe('start');
  // The first tab stands on the left.
  const [one, other] = [await widget.locator('#view-overview').boundingBox(), await widget.locator('#view-revenue').boundingBox()];
  expect(one.x <= other.x || one.y < other.y).toBe(true);
});

test('nested.html: a frame in a frame', async ({ page }) => {
  await page.goto('/examples/nested.html');
  const inner = page.frameLocator('iframe').frameLocator('iframe');
  await stands(page, { widgets: 0, frames: [inner.locator('auyl-quiz')] });
  await expect.poll(() => fits(page, 0)).toBeLessThan(2);
  await inner.locator('#begin').click();
  await expect(inner.locator('#begin')).toHaveCount(0);
  await expect.poll(() => fits(page, 0)).toBeLessThan(2);
});

test('frame.html: the frame of another site', async ({ page, baseURL }) => {
  const files = { '/': ['text/html; charset=utf-8', (await source('frame.html')).replaceAll('../dist/', `${baseURL}/dist/`)], '/page.css': ['text/css', await source('page.css')] };
  const site = createServer(({ url }, response) => response.writeHead(200, { 'content-type': files[url][0] }).end(files[url][1]));
  await new Promise((done) => { site.listen(0, '127.0.0.1', done); });
  try {
    await page.goto(`http://127.0.0.1:${site.address().port}/`);
    const widget = page.frameLocator('iframe').locator('auyl-budget');
    await stands(page, { widgets: 0, frames: [widget] });
    expect(page.frames()[1].url()).toContain(baseURL);
    await expect.poll(() => fits(page, 0)).toBeLessThan(2);
    await widget.locator('#view-years').click();
    await expect(widget.locator('#view-years')).toHaveAttribute('aria-current', 'page');
    await expect.poll(() => fits(page, 0)).toBeLessThan(2);
    await widget.locator('#view-years').focus();
    expect((await focus(page)).tag).toBe('iframe');
  } finally {
    site.closeAllConnections();
    await new Promise((done) => { site.close(done); });
  }
});

/** What stands between the marks of an example. */
const between = (html, mark) => html.split(`<!-- ${mark} -->`)[1].split(`<!-- /${mark} -->`)[0];

/** Elements that `wp_kses_post` keeps, of those that may come up; all of them with `class`, `id`, `lang`, `title`. */
const KSES = { a: ['href', 'rel', 'target'], p: [], h2: [], h3: [], ul: [], ol: [], li: [], strong: [], em: [], br: [], div: [], span: [], figure: [], figcaption: [], details: ['open'], summary: [], table: [], tr: [], td: [], th: [], img: ['src', 'alt', 'width', 'height'] };

/** Filters as `wp_kses_post` does: by tags as they stand in the text. A tag that is not kept goes, what is inside stays. */
const kses = (html) => html.replace(/<(?!!--)(\/?)([\w-]+)([^>]*)>/g, (_, slash, name, attributes) => {
  const kept = KSES[name.toLowerCase()];
  if (!kept) return '';
  const own = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].filter(([, key, value]) => [...kept, 'class', 'id', 'lang', 'title'].includes(key) && !/^\s*javascript:/i.test(value));
  return `<${slash}${name}${own.map(([, key, value]) => ` ${key}="${value}"`).join('')}>`;
});

/** Filters as HTML Purifier does with Moodle's settings: scripts and styles go whole, other unknown tags go and leave what is inside. */
const purified = (html) => kses(html.replace(/<!--[\s\S]*?-->/g, '').replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ''));

for (const [name, mark, filter, lang] of [['wordpress.html', 'post', kses, 'ru'], ['moodle.html', 'page', purified, 'kk']]) {
  test(`${name}: for those whose HTML is kept as it is`, async ({ page }) => {
    await page.goto(`/examples/${name}`);
    const inFrames = name === 'moodle.html' ? ['auyl-quiz', 'auyl-budget'] : ['auyl-quiz'];
    for (let at = 0; at < inFrames.length; at++) await page.locator('iframe').nth(at).scrollIntoViewIfNeeded();
    const frames = inFrames.map((tag, at) => page.frameLocator('iframe').nth(at).locator(tag));
    await stands(page, { widgets: name === 'wordpress.html' ? 1 : 0, frames });
    for (let at = 0; at < frames.length; at++) await expect.poll(() => fits(page, at)).toBeLessThan(2);
    await frames[0].locator('#begin').click();
    await expect(frames[0].locator('#begin')).toHaveCount(0);
  });

  test(`${name}: what a filter leaves are links that open the widgets`, async ({ page }) => {
    const html = await source(name);
    const content = between(html, mark);
    expect(content).toMatch(/<iframe/);
    const left = filter(content);
    expect(left).not.toMatch(/<(script|iframe|auyl-)/);
    await page.route(`**/examples/${name}`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html.replace(content, left) }));
    await page.goto(`/examples/${name}`);
    expect(await complaints(page)).toEqual([]);
    const links = page.locator('main a');
    await expect(links).toHaveCount(2);
    for (let at = 0; at < 2; at++) {
      await links.nth(at).click();
      await ready(page.locator('auyl-budget, auyl-quiz'));
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await page.goBack();
    }
  });
}

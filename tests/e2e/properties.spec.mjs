// Attributes as properties, also those set before the element is defined; scripts that lie elsewhere; modules sent with another type.
import { readFileSync } from 'node:fs';
import { expect, host, painted, ready, tab, test, words } from './support.mjs';

const en = words('en');
const INTEGRITY = JSON.parse(readFileSync(new URL('../../dist/integrity.json', import.meta.url), 'utf8'));

test('properties are attributes, and back', async ({ page }) => {
  const widget = await ready(await host(page, '<auyl-budget loading="eager" year="2024"></auyl-budget>'));
  const seen = await widget.evaluate((element) => {
    const before = [element.year, element.view, element.open, element.hash];
    Object.assign(element, { year: 2023, view: 'expenditure', open: true, hash: '' });
    const set = [element.year, element.getAttribute('view'), element.getAttribute('open'), element.hash];
    Object.assign(element, { year: null, open: false, hash: undefined });
    return { before, set, after: ['year', 'open', 'hash'].map((name) => element.hasAttribute(name)) };
  });
  expect(seen).toEqual({ before: ['2024', null, false, null], set: ['2023', 'expenditure', '', ''], after: [false, false, false] });
  await expect(tab(widget, en, 'expenditure')).toHaveAttribute('aria-current', /.+/);
});

test('what was set before the element was defined is taken over', async ({ page }) => {
  await page.route('**/late.js', (route) => route.fulfill({
    contentType: 'text/javascript',
    body: `const budget = document.querySelector('auyl-budget');
      Object.assign(budget, { year: 2023, loading: 'eager', state: { view: 'revenue' } });
      const made = document.createElement('auyl-pathways');
      Object.assign(made, { start: 'gathering', loading: 'eager' });
      document.querySelector('main').append(made);
      await import('/auyl/auyl.js');`,
  }));
  const widget = await ready(await host(page, '<auyl-budget></auyl-budget>', { script: '/late.js' }));
  expect(await widget.evaluate((element) => [Object.keys(element), element.getAttribute('year'), element.state.view])).toEqual([[], '2023', 'revenue']);
  const pathways = await ready(page.locator('auyl-pathways'));
  expect(await pathways.evaluate((element) => [element.getAttribute('start'), element.state.at])).toEqual(['gathering', 'gathering']);
});

test('`start` of pathways may be set at any time: it is no method', async ({ page }) => {
  await host(page, '<auyl-pathways loading="eager"></auyl-pathways>');
  const pathways = await ready(page.locator('auyl-pathways'));
  await pathways.evaluate((element) => { element.start = 'gathering'; });
  await painted(pathways);
  expect(await pathways.evaluate((element) => element.state.at)).toBe('gathering');
  await pathways.evaluate((element) => { element.remove(); document.querySelector('main').append(element); });
  await ready(pathways);
  await expect(pathways.getByRole('heading', { level: 2 })).toBeVisible();
});

test('the entry for applications, with the files elsewhere', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const index = readFileSync(new URL('../../dist/index.js', import.meta.url), 'utf8');
  await page.route('**/bundle/app.js', (route) => route.fulfill({ contentType: 'text/javascript', body: `${index}\ndefine({ base: '/auyl' });` }));
  const widget = await ready(await host(page, '<auyl-budget loading="eager"></auyl-budget><auyl-quiz loading="eager"></auyl-quiz>', { script: '/bundle/app.js' }));
  await ready(page.locator('auyl-quiz'));
  await expect(widget.getByRole('heading', { level: 2 })).toBeVisible();
  expect(asked.filter((path) => path.startsWith('/bundle/'))).toEqual(['/bundle/app.js']);
});

test('both entries on one page', async ({ page }) => {
  await page.route('**/both.js', (route) => route.fulfill({ contentType: 'text/javascript', body: "import '/auyl/auyl.js'; import { define } from '/auyl/index.js'; define();" }));
  const widget = await ready(await host(page, '<auyl-budget loading="eager"></auyl-budget>', { script: '/both.js' }));
  await expect(widget.getByRole('heading', { level: 2 })).toBeVisible();
});

test('integrity of the script and, by an import map, of what it loads', async ({ page }) => {
  const body = (map) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
    <script type="importmap">${JSON.stringify({ integrity: map })}</script>
    <script type="module" src="/auyl/auyl.js" integrity="${INTEGRITY['auyl.js']}"></script></head><body><main><auyl-quiz loading="eager"></auyl-quiz></main></body></html>`;
  let map = { '/auyl/auyl_quiz.js': INTEGRITY['auyl_quiz.js'] };
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: body(map) }));
  await page.goto('/host.html');
  await ready(page.locator('auyl-quiz'));
  await expect(page.locator('auyl-quiz').getByRole('heading').first()).toBeVisible();
});

test.describe('a module sent with another type', () => {
  const warned = /does not serve Wasm with `application\/wasm`/;
  test.use({ allowed: warned });

  test('still runs, with one warning for the page', async ({ page, watch }) => {
    await page.route('**/auyl_bg.wasm', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
    });
    await host(page, '<auyl-budget loading="eager"></auyl-budget>'.repeat(3));
    for (const index of [0, 1, 2]) await ready(page.locator('auyl-budget').nth(index));
    expect(watch.filter((text) => warned.test(text))).toHaveLength(1);
  });
});

test.describe('integrity that does not fit', () => {
  test.use({ allowed: /integrity|Failed to fetch dynamically/ });

  test('keeps the script from running: the reader sees a message and the content', async ({ page }) => {
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
      <script type="importmap">${JSON.stringify({ integrity: { '/auyl/auyl_quiz.js': INTEGRITY['auyl.js'] } })}</script>
      <script type="module" src="/auyl/auyl.js"></script></head><body><main><auyl-quiz loading="eager"><p>Content</p></auyl-quiz></main></body></html>`;
    await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await page.goto('/host.html');
    await expect(page.locator('auyl-quiz').getByRole('alert')).toHaveText(en('error-AUYL-002'));
    await expect(page.getByText('Content')).toBeVisible();
  });
});

test.describe('a browser that lacks what is needed', () => {
  test('no custom elements: the content stays, and nothing fails', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(window, 'customElements', { value: undefined }));
    await host(page, '<auyl-budget loading="eager"><p>Content</p></auyl-budget>');
    await page.waitForLoadState('networkidle');
    await expect(page.getByText('Content')).toBeVisible();
  });

  test.describe('no WebAssembly', () => {
    test.use({ allowed: /WebAssembly/ });

    test('a message and the content', async ({ page }) => {
      await page.addInitScript(() => { delete window.WebAssembly; });
      const widget = await host(page, '<auyl-budget loading="eager"><p>Content</p></auyl-budget>', { lang: 'kk' });
      await expect(widget.getByRole('alert')).toHaveText(words('kk')('error-AUYL-002'));
      await expect(page.getByText('Content')).toBeVisible();
    });
  });
});

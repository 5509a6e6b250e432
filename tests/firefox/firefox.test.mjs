/** The package in the Firefox of this machine: every widget gets ready and has its controls used, two are walked by keyboard, and a view that came with the page is taken over. What it does is tested in Chromium: tests/e2e/. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { renderPage } from '../../bin/render.mjs';
import { serve } from '../../scripts/serve.mjs';

const PAGES = {
  'auyl-budget': '/budget.html?only=1', 'auyl-quiz': '/quiz.html?only=1', 'auyl-duties': '/duties.html?only=1', 'auyl-pathways': '/pathways.html?only=1',
  'auyl-seminar': '/seminar.html?only=1', 'auyl-trainer': '/trainer.html?only=1', 'auyl-budget, auyl-quiz': '/csp.html?only=1',
};
const EXAMPLE = fileURLToPath(new URL('../../examples/prerendered/page.html', import.meta.url));

let server;
let browser;
before(async () => {
  server = await serve({ fixtures: true });
  browser = await puppeteer.launch({ browser: 'firefox', executablePath: process.env.FIREFOX_PATH, headless: true });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a page in a fresh profile, closed when the test is over; `said` is what comes on its console. */
async function visit(t, path, { width = 360 } = {}) {
  const context = await browser.createBrowserContext();
  t.after(() => context.close());
  const page = await context.newPage();
  const said = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && said.push(message.text()));
  await page.setViewport({ width, height: 800 });
  await page.goto(new URL(path, server.url).href, { waitUntil: 'load' });
  return { page, said };
}

/** Answers requests for these paths itself. */
async function intercept(page, bodies) {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    const body = bodies[pathname];
    if (body) return request.respond({ contentType: pathname.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8', body });
    return request.continue();
  });
}

const HEAD = '<!doctype html><html lang="kk"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>T</title><script type="module" src="/auyl/auyl.js"></script><body>';

/** Waits until the first of these elements is ready. */
const ready = (page, selector) => page.evaluate(async (wanted) => {
  await customElements.whenDefined(wanted.split(',')[0]);
  for (const element of document.querySelectorAll(wanted)) await element.launch().then(() => element.ready);
}, selector);

const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const focused = (page) => page.evaluate(() => {
  let { activeElement: at } = document;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.id || at?.localName;
});

/** Presses Tab, or Shift and Tab, until a control has the focus whose id begins so. */
async function tabTo(page, id, back = false) {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await focused(page)).startsWith(id)) return;
    if (back) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (back) await page.keyboard.up('Shift');
  }
  assert.fail(`Tab does not reach #${id}`);
}

for (const [selector, path] of Object.entries(PAGES)) {
  for (const [lang, width] of [['kk', 360], ['ru', 1280]]) {
    test(`${selector}: ready, nothing said, nothing runs over: ${lang}, ${width} px`, async (t) => {
      const { page, said } = await visit(t, `${path}&lang=${lang}`, { width });
      await ready(page, selector);
      assert.ok(await page.evaluate((wanted) => document.querySelector(wanted).shadowRoot.querySelector('.auyl').textContent.length, selector) > 300);
      assert.ok(await overflow(page) <= 0);
      assert.deepEqual(said, []);
    });
  }
}

for (const [selector, path] of Object.entries(PAGES).slice(0, 6)) {
  test(`${selector}: a hundred controls used one after the other`, async (t) => {
    const { page, said } = await visit(t, `${path}&lang=kk`);
    await ready(page, selector);
    const { failed, views, used } = await page.evaluate(async (wanted) => {
      const { shadowRoot } = document.querySelector(wanted);
      // Neither leaves the page, nor opens dialogs of the browser.
      const click = HTMLElement.prototype.click;
      HTMLAnchorElement.prototype.click = () => {};
      window.print = () => {};
      addEventListener('auyl-link', (event) => event.preventDefault());
      const change = (control, ...types) => types.forEach((type) => control.dispatchEvent(new Event(type, { bubbles: true })));
      const SAMPLES = { date: '2026-05-05', number: '7' };
      const views = new Set();
      let [seed, used] = [7, 0];
      for (; used < 100; used += 1) {
        seed = (seed * 1103515245 + 12345) % 2 ** 31;
        const controls = [...shadowRoot.querySelectorAll('[data-on]')].filter((control) => control.type !== 'file' && control.localName !== 'a');
        const control = controls[Math.floor(seed / 256) % controls.length];
        if (control.localName === 'select') {
          control.selectedIndex = Math.floor(seed / 16) % control.options.length;
          change(control, 'change');
        } else if (['text', 'search', 'number', 'date', 'textarea'].includes(control.type)) {
          control.value = SAMPLES[control.type] ?? 'су жоқ';
          change(control, 'input', 'change');
        } else {
          click.call(control);
        }
        await new Promise((done) => setTimeout(done, 20));
        views.add(shadowRoot.querySelector('.auyl')?.textContent);
        if (shadowRoot.querySelector('.failure')) break;
      }
      return { failed: shadowRoot.querySelector('.failure')?.textContent, views: views.size, used };
    }, selector);
    assert.equal(failed, undefined);
    assert.equal(used, 100);
    assert.ok(views > 10, `${views} different views`);
    assert.deepEqual(said, []);
  });
}

test('a budget by keyboard: to the expenditure, into a line and back, focus where it belongs', async (t) => {
  const { page, said } = await visit(t, '/budget.html?only=1&lang=ru');
  await ready(page, 'auyl-budget');
  await tabTo(page, 'view-expenditure');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('auyl-budget').state.view === 'expenditure');
  const first = await page.evaluate(() => document.querySelector('auyl-budget').shadowRoot.querySelector('.bars .row').id);
  await tabTo(page, first);
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'here');
  await tabTo(page, 'up', true);
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), first);
  assert.deepEqual(said, []);
});

test('a round of questions by keyboard, kept through a reload', async (t) => {
  const { page, said } = await visit(t, '/icon.svg');
  await intercept(page, { '/round.html': `${HEAD}<auyl-quiz src="/auyl/content/quizzes/rights.json" seed="s1" hash></auyl-quiz>` });
  await page.goto(new URL('/round.html', server.url).href, { waitUntil: 'load' });
  await ready(page, 'auyl-quiz');
  await tabTo(page, 'begin');
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'here');
  const state = () => page.evaluate(() => document.querySelector('auyl-quiz').state);
  const before = await state();
  // Nothing is chosen yet: that is said, and the focus stays.
  await tabTo(page, 'answer');
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'answer');
  await tabTo(page, 'option-', true);
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'answer');
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'said');
  const kept = await state();
  assert.notDeepEqual(kept, before);
  await page.reload({ waitUntil: 'load' });
  await ready(page, 'auyl-quiz');
  const { answers, marks } = await state();
  assert.deepEqual({ answers, marks }, { answers: kept.answers, marks: kept.marks });
  assert.deepEqual(said, []);
});

test('a view that came with the page stands there without a script, and is taken over in its place', async (t) => {
  const html = `${HEAD}<auyl-budget src="/auyl/content/budgets/karaolen/datapackage.json" view="expenditure"></auyl-budget><p>after</p>`;
  const { text, sheets: [sheet] } = await renderPage({ file: EXAMPLE, html, style: { beside: 'came' }, note: async () => '', tell: assert.fail });
  const { page, said } = await visit(t, '/icon.svg');
  await intercept(page, { '/came.html': text, '/still.html': text.replace(/<script.*?<\/script>/, ''), [`/${sheet.name}`]: sheet.text });
  const look = async (name) => {
    await page.goto(new URL(name, server.url).href, { waitUntil: 'load' });
    if (name === '/came.html') await ready(page, 'auyl-budget');
    return page.evaluate(() => {
      const element = document.querySelector('auyl-budget');
      const { x, y, width, height } = element.getBoundingClientRect();
      return { place: [x, y, width, height].map(Math.round), words: element.shadowRoot.querySelector('.auyl').innerText, isStarted: Boolean(element.isStarted) };
    });
  };
  const still = await look('/still.html');
  assert.equal(still.isStarted, false);
  assert.match(still.words, /159\s557,9/);
  assert.deepEqual(await look('/came.html'), { ...still, isStarted: true });
  assert.deepEqual(said, []);
});

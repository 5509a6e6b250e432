// A widget in a frame: what it may read, how high it is, who is listened to, and that keys lead in and out.
import { createServer } from 'node:http';
import { KARAOLEN, LANGUAGES, complaints, expect, focus, painted, ready, table, test as base, words } from './support.mjs';

const say = words('en');
const WIDGETS = ['budget', 'quiz', 'duties', 'pathways', 'trainer'];
const DATA = 'content/budgets/karaolen/datapackage.json';

/** The words of the framed page, as the build wrote them in. */
const wordsIn = (page, lang) => page.evaluate((tag) => JSON.parse(document.getElementById('data').textContent).texts[tag], lang);

const address = (query, base = '') => `${base}/auyl/embed.html?${new URLSearchParams(query)}`;
const budget = (more = {}, base = '') => address({ widget: 'budget', src: DATA, year: '2023', lang: 'en', ...more }, base);

/** Another site, with pages of its own: `site.url` and `site.pages`, by path. */
const test = base.extend({
  site: async ({}, use) => {
    const pages = { '/stranger.html': '<!doctype html><html lang="en"><title>Stranger</title><link rel="icon" href="data:,"><body></body></html>' };
    const server = createServer((request, response) => {
      const body = pages[request.url.split('?')[0]];
      response.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(body);
    });
    await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
    await use({ pages, url: `http://127.0.0.1:${server.address().port}` });
    server.closeAllConnections();
    await new Promise((done) => { server.close(done); });
  },
});

/** A page of the other site around `body`. */
async function around(page, site, baseURL, body, { script = `<script src="${baseURL}/auyl/frame.js" async></script>`, head = '', lang = 'en' } = {}) {
  site.pages['/around.html'] = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Around</title><link rel="icon" href="data:,">${head}</head>`
    + `<body><main><h1>Around</h1>${body}</main>${script}</body></html>`;
  await page.goto(`${site.url}/around.html`);
}

const frameOf = (src, attributes = '') => `<iframe data-auyl src="${src.replaceAll('&', '&amp;')}" title="Budget" width="100%" height="900" frameborder="0" ${attributes}></iframe>`;
const bodyHeight = (frame) => frame.locator('body').evaluate((node) => Math.ceil(node.getBoundingClientRect().height));
const heightOf = (locator) => locator.evaluate((node) => node.clientHeight);
/** The heights of a frame and of the page in it, where they differ; of the frame number `at` in `around`. */
async function misfit(around, at = 0) {
  const frame = await heightOf(around.locator('iframe').nth(at));
  const body = await bodyHeight(around.frameLocator('iframe').nth(at));
  return Math.abs(frame - body) < 2 ? {} : { frame, body };
}
const toFit = (around, at) => expect.poll(() => misfit(around, at)).toEqual({});

for (const name of WIDGETS) {
  for (const lang of LANGUAGES) {
    test(`${name} in ${lang}: shown, titled, no complaints, no sideways scrolling`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 800 });
      await page.goto(address({ widget: name, lang }));
      await ready(page.locator(`auyl-${name}`));
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      await expect(page.locator('.late')).toHaveCount(0);
      expect(await page.title()).not.toBe('Auyl');
      // A frame has no landmarks or headings of its own: those are the page's around it.
      expect((await complaints(page)).filter((line) => !/^(region|landmark-one-main|page-has-heading-one|heading-order)/.test(line))).toEqual([]);
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await painted(page.locator(`auyl-${name}`));
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
    });
  }
}

test('a seminar, with the widgets in it', async ({ page }) => {
  await page.goto(address({ widget: 'seminar', src: '../examples/seminar/plan.json', lang: 'ru' }));
  const seminar = await ready(page.locator('auyl-seminar'));
  await expect(seminar.getByRole('heading').first()).toBeVisible();
});

test('a file that the package ships, by its short name', async ({ page }) => {
  await page.goto(address({ widget: 'quiz', src: 'auyl:quizzes/budget.json', lang: 'en' }));
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  await ready(page.locator('auyl-quiz'));
  expect(asked).toContain('/auyl/content/quizzes/budget.json');
});

test('without a language it speaks that of the visitor', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'ru-RU' });
  const page = await context.newPage();
  await page.goto(`${baseURL}${address({ widget: 'budget', src: DATA })}`);
  await ready(page.locator('auyl-budget'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.getByRole('button', { name: words('ru')('view-revenue'), exact: true })).toBeVisible();
  await context.close();
});

test.describe('the script of the widgets is taken away', () => {
  test.use({ allowed: /Failed to load|auyl\.js/ });

  for (const lang of LANGUAGES) {
    test(`${lang}: the frame says so, under its title`, async ({ page }) => {
      await page.route('**/auyl/auyl.js', (route) => route.abort());
      await page.goto(address({ widget: 'pathways', lang }));
      await expect(page.getByRole('alert')).toHaveText(words(lang)('error-AUYL-002'));
      await expect(page).toHaveTitle((await wordsIn(page, lang))['embed-pathways']);
    });
  }
});

test('without scripts it says so, in three languages', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}${address({ widget: 'budget', lang: 'ru' })}`);
  for (const lang of LANGUAGES) await expect(page.locator(`noscript p[lang="${lang}"]`)).toBeVisible();
  await expect(page.locator('.late').first()).toHaveCSS('display', 'none');
  await context.close();
});

test('only documented attributes are taken over, and the data name the page', async ({ page }) => {
  await page.goto(budget({ onclick: 'alert(1)', style: 'color:red', part: 'x', mode: 'exam', loading: 'lazy', view: 'revenue', open: '' }));
  const widget = await ready(page.locator('auyl-budget'));
  expect(await widget.evaluate((node) => node.getAttributeNames().sort())).toEqual(['lang', 'loading', 'open', 'src', 'view', 'year']);
  await expect(widget).toHaveAttribute('loading', 'eager');
  await expect(page).toHaveTitle('Karaolen rural okrug');
});

test.describe('what may not be shown', () => {
  test.use({ allowed: /auyl: embed-/ });

  const NOT_OURS = [
    'https://evil.example/data.csv', '//evil.example/data.csv', '\\\\evil.example\\data.csv', '/\\evil.example/data.csv', 'https:\\\\evil.example/data.csv',
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' java\nscript:alert(1)', 'data:text/csv,year', 'blob:https://evil.example/1', 'file:///etc/passwd', 'auyl://evil.example/data.json', 'auyl:/data.json',
    'ftp://localhost/data.csv', 'https://localhost@evil.example/data.csv', 'http://user:pass@localhost/data.csv', 'http://localhost.evil.example/data.csv',
    'http://localhost:1/data.csv', '/\t/evil.example/data.csv', 'http://[::1]/data.csv', 'https://evil.example%2f@localhost/', 'ws://localhost/x',
  ];

  for (const [name, attribute] of [['budget', 'src'], ['budget', 'messages'], ['quiz', 'src'], ['quiz', 'budget'], ['trainer', 'sample'], ['duties', 'pathways'], ['pathways', 'duties']]) {
    test(`${attribute} of ${name} from elsewhere: a message and no request`, async ({ page, baseURL }) => {
      const asked = [];
      await page.route('**', (route) => {
        const url = new URL(route.request().url());
        if (url.origin === baseURL) return route.continue();
        asked.push(url.href);
        return route.fulfill({ headers: { 'access-control-allow-origin': '*' }, body: '{}' });
      });
      for (const value of attribute === 'src' && name === 'budget' ? NOT_OURS : NOT_OURS.slice(0, 7)) {
        await page.goto(address({ widget: name, [attribute]: value, lang: 'en' }));
        const texts = await wordsIn(page, 'en');
        await expect(page.getByRole('alert'), value).toHaveText(texts['embed-refused']);
        await expect(page.getByText(texts['embed-refused.hint'])).toBeVisible();
        await expect(page.locator('auyl-budget, auyl-quiz, auyl-trainer, auyl-duties, auyl-pathways')).toHaveCount(0);
      }
      expect(asked).toEqual([]);
    });
  }

  for (const lang of LANGUAGES) {
    for (const [id, query] of [['embed-no-widget', {}], ['embed-unknown-widget', { widget: 'calendar' }], ['embed-unknown-widget', { widget: 'constructor' }], ['embed-no-plan', { widget: 'seminar' }], ['embed-refused', { widget: 'budget', src: 'https://evil.example/x.csv' }]]) {
      test(`${lang}: ${id} ${query.widget ?? ''}`, async ({ page }) => {
        await page.goto(address({ ...query, lang }));
        const texts = await wordsIn(page, lang);
        await expect(page.getByRole('alert')).toHaveText(texts[id]);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        expect(texts[id]).not.toBe(texts['error-AUYL-002']);
        expect((await complaints(page)).filter((line) => !/^(region|landmark-one-main|page-has-heading-one)/.test(line))).toEqual([]);
      });
    }
  }
});

/** A server of data that anyone may read; `answer` by path. Gives its origin and the paths asked for. */
async function dataServer(answer) {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    const { status = 200, headers = {}, body = '' } = answer(request.url);
    response.writeHead(status, { 'content-type': 'text/csv', 'access-control-allow-origin': '*', ...headers }).end(body);
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return { origin: `http://127.0.0.1:${server.address().port}`, asked, close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }) };
}

const listed = (page, body) => page.route('**/embed.json', (route) => route.fulfill({ contentType: 'application/json', body: typeof body === 'string' ? body : JSON.stringify(body) }));

test.describe('origins that the owner lists', () => {
  test.use({ allowed: /auyl: embed-refused|Content Security Policy|Failed to load|violates/ });

  test('are read, without a word about others', async ({ page }) => {
    const data = await dataServer(() => ({ body: table() }));
    await listed(page, { origins: [data.origin] });
    await page.goto(budget({ src: `${data.origin}/a.csv` }));
    await expect((await ready(page.locator('auyl-budget'))).getByText('100.0').first()).toBeVisible();
    expect(data.asked).toEqual(['/a.csv']);
    await data.close();
  });

  test('lead nowhere else by a redirect', async ({ page }) => {
    const other = await dataServer(() => ({ body: table() }));
    const data = await dataServer((url) => (url === '/a.csv' ? { status: 302, headers: { location: `${other.origin}/b.csv` } } : { body: table() }));
    // What is no origin of a site does not widen the policy either.
    await listed(page, { origins: [data.origin, '*', 'http:', `${other.origin}/`, 'x; connect-src *', 7, null] });
    await page.goto(budget({ src: `${data.origin}/a.csv` }));
    await expect(page.locator('auyl-budget').getByRole('alert').getByText(say('error-NET-001'))).toBeVisible();
    expect([data.asked, other.asked]).toEqual([['/a.csv'], []]);
    await Promise.all([data.close(), other.close()]);
  });

  for (const [what, list] of [
    ['no list', undefined], ['no JSON', '<html>'], ['an empty list', { origins: [] }], ['a star', { origins: ['*'] }], ['another origin', { origins: ['https://other.example'] }],
    ['an address with a path', (origin) => ({ origins: [`${origin}/a.csv`] })], ['no array', (origin) => ({ origins: origin })], ['a list alone', (origin) => [origin]],
  ]) {
    test(`${what} lets nothing through`, async ({ page }) => {
      const data = await dataServer(() => ({ body: table() }));
      if (list) await listed(page, typeof list === 'function' ? list(data.origin) : list);
      await page.goto(budget({ src: `${data.origin}/a.csv` }));
      await expect(page.getByRole('alert')).toHaveText((await wordsIn(page, 'en'))['embed-refused']);
      expect(data.asked).toEqual([]);
      await data.close();
    });
  }
});

test('a redirect of the own site leads nowhere else', async ({ browser }) => {
  // A site of its own, since the answer of a route cannot redirect: the package, and one address that leads away.
  const { serve } = await import('../../scripts/serve.mjs');
  const other = await dataServer(() => ({ body: table() }));
  const site = await serve();
  const proxy = createServer(async (request, response) => {
    if (request.url === '/auyl/away.csv') return response.writeHead(302, { location: `${other.origin}/b.csv` }).end();
    const answer = await fetch(`${site.url}${request.url}`, { headers: { 'accept-encoding': 'identity' } });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') }).end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((done) => { proxy.listen(0, '127.0.0.1', done); });
  const page = await browser.newPage();
  await page.goto(budget({ src: 'away.csv' }, `http://localhost:${proxy.address().port}`));
  await expect(page.locator('auyl-budget').getByRole('alert').getByText(say('error-NET-001'))).toBeVisible();
  expect(other.asked).toEqual([]);
  await page.close();
  proxy.closeAllConnections();
  await Promise.all([site.close(), other.close(), new Promise((done) => { proxy.close(done); })]);
});

test.describe('height', () => {
  /** Counts how often the page around changes the height of a frame. */
  const changes = (page) => page.evaluate(() => {
    window.changes = 0;
    for (const frame of document.querySelectorAll('iframe')) new MutationObserver((list) => { window.changes += list.length; }).observe(frame, { attributes: true, attributeFilter: ['style', 'height'] });
  });

  test('grows and shrinks with what is shown, and comes to rest', async ({ page, site, baseURL }) => {
    await around(page, site, baseURL, frameOf(budget({}, baseURL)));
    const frame = page.frameLocator('iframe');
    await ready(frame.locator('auyl-budget'));
    await toFit(page);
    const overview = await heightOf(page.locator('iframe'));
    await frame.locator('#view-expenditure').click();
    await toFit(page);
    await expect.poll(() => heightOf(page.locator('iframe'))).not.toBe(overview);
    await frame.locator('#view-overview').click();
    await expect.poll(() => heightOf(page.locator('iframe')), 'back to what it was').toBe(overview);
    await changes(page);
    await page.setViewportSize({ width: 420, height: 800 });
    await expect.poll(() => heightOf(page.locator('iframe'))).toBeGreaterThan(overview);
    await toFit(page);
    const settled = await page.evaluate(() => window.changes);
    expect(settled).toBeLessThan(12);
    for (let i = 0; i < 20; i++) await painted(page.locator('iframe'));
    expect(await page.evaluate(() => window.changes), 'no loop').toBe(settled);
  });

  test('a part that is as high as the window comes to rest too', async ({ page, site, baseURL }) => {
    await around(page, site, baseURL, frameOf(address({ widget: 'duties', view: 'matrix', lang: 'en' }, baseURL)));
    await ready(page.frameLocator('iframe').locator('auyl-duties'));
    await changes(page);
    // Rows that come into sight as the frame grows are laid out then, and make it grow again: but not for ever.
    let seen;
    await expect.poll(async () => {
      const before = seen;
      for (let i = 0; i < 10; i++) await painted(page.locator('iframe'));
      seen = await page.evaluate(() => window.changes);
      return seen === before;
    }, 'no loop').toBe(true);
    expect(seen).toBeLessThan(12);
    await toFit(page);
    expect(await heightOf(page.locator('iframe'))).toBeLessThan(3000);
  });

  test('several frames, one of them lazy and far away, each as high as its own', async ({ page, site, baseURL }) => {
    await around(page, site, baseURL, `${frameOf(budget({}, baseURL))}${frameOf(address({ widget: 'quiz', lang: 'kk' }, baseURL))}<div id="gap"></div>${frameOf(budget({ lang: 'ru', view: 'years' }, baseURL), 'loading="lazy"')}`, { head: '<style>#gap { height: 9000px }</style>' });
    for (const [at, name] of ['budget', 'quiz'].entries()) {
      await ready(page.frameLocator('iframe').nth(at).locator(`auyl-${name}`));
      await toFit(page, at);
    }
    expect(await heightOf(page.locator('iframe').nth(0))).not.toBe(await heightOf(page.locator('iframe').nth(1)));
    expect(page.frames().filter((frame) => frame.url().includes('view=years'))).toHaveLength(0);
    await page.locator('iframe').nth(2).scrollIntoViewIfNeeded();
    await ready(page.frameLocator('iframe').nth(2).locator('auyl-budget'));
    await toFit(page, 2);
  });

  test('a frame out of sight has its height before anybody sees it', async ({ page, site, baseURL }) => {
    await around(page, site, baseURL, `<div id="gap"></div>${frameOf(address({ widget: 'quiz', lang: 'kk' }, baseURL))}`, { head: '<style>#gap { height: 9000px }</style>' });
    await ready(page.frameLocator('iframe').locator('auyl-quiz'));
    await toFit(page);
  });

  test('the script may come after the frame has told its height', async ({ page, site, baseURL }) => {
    await around(page, site, baseURL, frameOf(budget({}, baseURL)), { script: '' });
    await ready(page.frameLocator('iframe').locator('auyl-budget'));
    expect(await misfit(page)).not.toEqual({});
    await page.addScriptTag({ url: `${baseURL}/auyl/frame.js` });
    await toFit(page);
  });

  test('a frame in a frame: every page around grows', async ({ page, site, baseURL }) => {
    site.pages['/middle.html'] = `<!doctype html><html lang="en"><title>Middle</title><body style="margin:0">${frameOf(budget({}, baseURL))}<script src="${baseURL}/auyl/frame.js" data-nested></script></body></html>`;
    await around(page, site, baseURL, frameOf(`${site.url.replace('127.0.0.1', 'localhost')}/middle.html`));
    const inner = page.frameLocator('iframe').frameLocator('iframe');
    await ready(inner.locator('auyl-budget'));
    await toFit(page.frameLocator('iframe'));
    await toFit(page);
    await inner.locator('#view-expenditure').click();
    await toFit(page.frameLocator('iframe'));
    await toFit(page);
  });

  test('messages of strangers and nonsense are passed over', async ({ page, site, baseURL }) => {
    await around(page, site, baseURL, `${frameOf(budget({}, baseURL))}<iframe title="Stranger" src="/stranger.html"></iframe>`);
    await ready(page.frameLocator('iframe').nth(0).locator('auyl-budget'));
    await toFit(page);
    const height = await heightOf(page.locator('iframe').nth(0));
    const stranger = page.frames().find((frame) => frame.url().endsWith('stranger.html'));
    const own = page.frames().find((frame) => frame.url().includes('embed.html'));
    await changes(page);
    await page.evaluate(() => postMessage({ auylHeight: 777 }, '*'));
    await stranger.evaluate(() => parent.postMessage({ auylHeight: 777 }, '*'));
    await own.evaluate(() => {
      for (const auylHeight of [NaN, Infinity, -Infinity, -5, 0, 1, 30_001, 1e308, '777', [777], { valueOf: 777 }, null, true, 777n]) parent.postMessage({ auylHeight }, '*');
      for (const message of [null, 777, '777', 'auylHeight', [], undefined]) parent.postMessage(message, '*');
    });
    // The last one counts: all before it have been seen by then.
    await own.evaluate((wanted) => parent.postMessage({ auylHeight: wanted }, '*'), height + 3);
    await expect.poll(() => heightOf(page.locator('iframe').nth(0))).toBe(height + 3);
    expect(await page.evaluate(() => window.changes)).toBe(1);
    await own.evaluate((wanted) => parent.postMessage({ auylHeight: wanted }, '*'), height);
    // The frame goes to another origin: its page is a stranger now.
    await own.evaluate((url) => { location.href = url; }, `${site.url}/stranger.html?gone`);
    await expect.poll(() => page.frames().some((frame) => frame.url().endsWith('?gone'))).toBe(true);
    const gone = page.frames().find((frame) => frame.url().endsWith('?gone'));
    await expect.poll(() => heightOf(page.locator('iframe').nth(0))).toBe(height);
    await gone.evaluate(() => parent.postMessage({ auylHeight: 777 }, '*'));
    await painted(page.locator('iframe').nth(0));
    expect(await heightOf(page.locator('iframe').nth(0))).toBe(height);
  });

  test('the framed page answers the page around it and nobody else', async ({ page, site, baseURL }) => {
    await around(page, site, baseURL, `${frameOf(budget({}, baseURL))}<iframe title="Stranger" src="/stranger.html"></iframe>`, { script: '' });
    await ready(page.frameLocator('iframe').nth(0).locator('auyl-budget'));
    const stranger = page.frames().find((frame) => frame.url().endsWith('stranger.html'));
    await page.evaluate(() => {
      window.told = 0;
      addEventListener('message', () => { window.told += 1; });
    });
    const ask = (where) => where.evaluate(() => {
      const frame = parent === window ? window.frames[0] : parent.frames[0];
      for (const message of [{ auyl: 'height' }, { auyl: 'height', src: 'https://evil.example' }, 'height', null]) frame.postMessage(message, '*');
    });
    await ask(stranger);
    for (let i = 0; i < 5; i++) await painted(page.locator('iframe').nth(0));
    expect(await page.evaluate(() => window.told)).toBe(0);
    await ask(page);
    await expect.poll(() => page.evaluate(() => window.told)).toBe(2);
  });

  /** As docs/embed.md has it. */
  const SIZED = '<style>@supports (frame-sizing: content-height) { iframe { frame-sizing: content-height; height: auto } }</style>';
  const sizes = (page) => page.evaluate(() => CSS.supports('frame-sizing', 'content-height'));

  test('without the script: by the browser, where it can; else as high as the code says', async ({ page, site, baseURL }) => {
    await around(page, site, baseURL, frameOf(budget({}, baseURL)), { script: '', head: SIZED });
    const frame = page.frameLocator('iframe');
    await ready(frame.locator('auyl-budget'));
    if (!await sizes(page)) {
      expect(await heightOf(page.locator('iframe'))).toBe(Number(await page.locator('iframe').getAttribute('height')));
      return;
    }
    await toFit(page);
    const overview = await heightOf(page.locator('iframe'));
    await frame.locator('#view-expenditure').click();
    await expect.poll(() => heightOf(page.locator('iframe'))).not.toBe(overview);
    await toFit(page);
    await frame.locator('#view-overview').click();
    await expect.poll(() => heightOf(page.locator('iframe'))).toBe(overview);
  });

  test('with both: as high as the page tells, though it leaves the browser to guess', async ({ page, site, baseURL }) => {
    // Only the script measures this page: it has no `responsive-embedded-sizing`.
    site.pages['/middle.html'] = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Middle</title><link rel="icon" href="data:,">'
      + `<body><div></div><script src="${baseURL}/auyl/frame.js" data-nested></script></body></html>`;
    await around(page, site, baseURL, `${frameOf(budget({}, baseURL))}${frameOf(`${site.url}/middle.html`)}`, { head: SIZED });
    await ready(page.frameLocator('iframe').nth(0).locator('auyl-budget'));
    await toFit(page);
    const middle = page.frameLocator('iframe').nth(1);
    for (const height of [700, 90, 1200]) {
      await middle.locator('div').evaluate((node, wanted) => { node.style.height = `${wanted}px`; }, height);
      await toFit(page, 1);
    }
  });
});

test.describe('sandboxes', () => {
  test.use({ allowed: /sandbox|CORS|Failed to load|Blocked|ignored/i });

  test('scripts and an origin are all that showing takes', async ({ page, site, baseURL }) => {
    await around(page, site, baseURL, frameOf(budget({}, baseURL), 'sandbox="allow-scripts allow-same-origin"'));
    await ready(page.frameLocator('iframe').locator('auyl-budget'));
    await toFit(page);
  });

  test('scripts alone: refused by a usual server, and the frame says so', async ({ page, site, baseURL }) => {
    await around(page, site, baseURL, frameOf(budget({}, baseURL), 'sandbox="allow-scripts"'));
    await expect(page.frameLocator('iframe').locator('.late').first()).toBeVisible();
  });

  test('scripts alone: enough where the server lets everybody read its files', async ({ page, site, baseURL }) => {
    await page.route(`${baseURL}/auyl/**`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
    });
    await around(page, site, baseURL, frameOf(address({ widget: 'quiz', lang: 'en' }, baseURL), 'sandbox="allow-scripts"'));
    const quiz = await ready(page.frameLocator('iframe').locator('auyl-quiz'));
    await quiz.locator('#begin').click();
    await expect(quiz.locator('#begin')).toHaveCount(0);
    await toFit(page);
  });

  test('downloads take allow-downloads', async ({ page, site, baseURL }) => {
    await around(page, site, baseURL, frameOf(budget({}, baseURL), 'sandbox="allow-scripts allow-same-origin allow-downloads allow-popups allow-modals"'));
    const widget = await ready(page.frameLocator('iframe').locator('auyl-budget'));
    await widget.getByText(say('take-title')).click();
    const [download] = await Promise.all([page.waitForEvent('download'), widget.getByRole('button', { name: say('take-csv') }).click()]);
    expect(download.suggestedFilename()).toBe('karaolen-2023-amended.csv');
  });
});

test('keys lead into the frame and out of it again', async ({ page, site, baseURL }) => {
  await around(page, site, baseURL, `<button id="before">Before</button>${frameOf(budget({}, baseURL))}<button id="after">After</button>`);
  await ready(page.frameLocator('iframe').locator('auyl-budget'));
  await page.locator('#before').focus();
  const inside = page.frames().find((frame) => frame.url().includes('embed.html'));
  for (const [key, end] of [['Tab', 'after'], ['Shift+Tab', 'before']]) {
    const seen = new Set();
    for (let i = 0; i < 60 && (await focus(page)).id !== end; i++) {
      await page.keyboard.press(key);
      if ((await focus(page)).tag === 'iframe') seen.add((await focus(inside)).name);
    }
    expect((await focus(page)).id).toBe(end);
    expect(seen.size, 'stops inside').toBeGreaterThan(4);
  }
});

test('printed by itself: tables open, nothing but the widget', async ({ page }) => {
  await page.goto(budget());
  const widget = await ready(page.locator('auyl-budget'));
  await widget.locator('#view-years').click();
  const closed = widget.locator('details.table-box:not([open])');
  expect(await closed.count()).toBeGreaterThan(0);
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
  await expect(closed).toHaveCount(0);
  expect(await page.evaluate(() => document.body.innerText.trim())).toBe('');
});

test('the page is closed to scripts and styles of others', async ({ page }) => {
  await page.goto(budget());
  await ready(page.locator('auyl-budget'));
  const policies = await page.locator('meta[http-equiv]').evaluateAll((list) => list.map(({ content }) => content));
  expect(policies).toHaveLength(2);
  expect(policies[0]).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'");
  expect(policies[0]).toContain("require-trusted-types-for 'script'");
  expect(policies[1].trim()).toBe("connect-src 'self'");
  expect(KARAOLEN.endsWith(DATA)).toBe(true);
});

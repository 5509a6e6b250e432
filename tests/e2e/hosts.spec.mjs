// Host pages and networks as they are: wrong types, missing files, old browsers, patched globals, scripts that move, copy
// and remove elements. The widget works, or the fallback stays with a message; the page and its other widgets go on.
import { KARAOLEN, expect, figure, host, painted, ready, tab, test as base, words } from './support.mjs';

const say = words('en');
const FALLBACK = '<p>Fallback</p>';
const BUDGET = `<auyl-budget src="${KARAOLEN}" year="2023" loading="eager">${FALLBACK}</auyl-budget>`;
const QUIZ = `<auyl-quiz loading="eager"><p>Other fallback</p></auyl-quiz>`;
const REVENUE = '155,058.4';

/** Nothing that escapes to the page is ever allowed; what is on the console, by `allowed`. */
const test = base.extend({
  escaped: [async ({ page }, use) => {
    const escaped = [];
    page.on('pageerror', (error) => escaped.push(error.message));
    await use(escaped);
    expect(escaped, 'no error reaches the page').toEqual([]);
  }, { auto: true }],
});

/** Notes the errors that widgets tell the page. */
const noteErrors = (page) => page.addInitScript(() => {
  window.errors = [];
  addEventListener('auyl-error', ({ target, detail }) => window.errors.push(`${target.localName} ${detail.code}`));
});

const alive = (widget) => expect(figure(widget, say('section-revenue'))).toContainText(REVENUE);

/** The budget is shown and answers. */
async function works(page, widget = page.locator('auyl-budget').first()) {
  await ready(widget);
  await alive(widget);
  await tab(widget, say, 'revenue').click();
  await expect(tab(widget, say, 'revenue')).toHaveAttribute('aria-current', 'page');
  await tab(widget, say, 'overview').click();
}

/** The fallback is in sight, with the message of a code where the texts are there. */
async function failed(page, code, { tag = 'auyl-budget', fallback = 'Fallback', told = true } = {}) {
  await expect(page.getByText(fallback, { exact: true })).toBeVisible();
  if (!code) return;
  if (told) await expect(page.locator(tag).getByRole('alert')).toHaveText(say(`error-${code}`));
  await expect.poll(() => page.evaluate(() => window.errors)).toContain(`${tag} ${code}`);
}

test.describe('types that servers give', () => {
  // The module says on the console that its type is not the right one: whoever runs the server wants to know.
  test.use({ allowed: /incorrect MIME type|application\/wasm|instantiateStreaming/ });

  for (const type of ['application/octet-stream', 'text/plain', 'application/javascript', '']) {
    test(`wasm, texts and data as “${type}”`, async ({ page }) => {
      await page.route(/\.(wasm|ftl|json|csv)$/, async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), 'content-type': type };
        if (!type) delete headers['content-type'];
        await route.fulfill({ response, headers });
      });
      await host(page, BUDGET);
      await works(page);
    });
  }
});

test.describe('files that do not come', () => {
  test.use({ allowed: /Failed to load resource|WebAssembly|wasm|Failed to fetch|404|dynamically imported|auyl:|NetworkError/i });

  const NO = { 'not there': (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>404</h1>' }), 'kept back by a blocker': (route) => route.abort('blockedbyclient') };

  for (const [what, refuse] of Object.entries(NO)) {
    for (const [file, tag, code, told] of [
      ['auyl_bg.wasm', 'auyl-budget', 'AUYL-002', true],
      ['en.ftl', 'auyl-budget', 'AUYL-002', false],
      ['auyl_quiz.js', 'auyl-quiz', 'AUYL-002', true],
      ['auyl_quiz_bg.wasm', 'auyl-quiz', 'AUYL-002', true],
    ]) {
      test(`${file} is ${what}`, async ({ page }) => {
        await noteErrors(page);
        await page.route(`**/${file}`, refuse);
        await host(page, `${BUDGET}${QUIZ}`);
        await failed(page, code, { tag, fallback: tag === 'auyl-quiz' ? 'Other fallback' : 'Fallback', told });
        if (tag === 'auyl-quiz') await works(page);
        else if (file !== 'en.ftl') await ready(page.locator('auyl-quiz'));
      });
    }

    test(`the data are ${what}`, async ({ page }) => {
      await noteErrors(page);
      await page.route('**/karaolen/datapackage.json', refuse);
      await host(page, `${BUDGET}${QUIZ}`);
      await failed(page, undefined);
      await expect(page.locator('auyl-budget').getByRole('alert')).toBeVisible();
      await ready(page.locator('auyl-quiz'));
    });

    test(`the script is ${what}`, async ({ page }) => {
      await page.route('**/auyl.js', refuse);
      await host(page, BUDGET);
      await failed(page);
    });

    test(`the names of codes are ${what}`, async ({ page }) => {
      await page.route('**/content/classification/**', refuse);
      await host(page, BUDGET);
      await works(page);
    });
  }
});

test.describe('policies and browsers that cannot', () => {
  test.use({ allowed: /WebAssembly|wasm|CompileError|ReferenceError|Content Security Policy|adoptedStyleSheets|CSSStyleSheet|auyl|undefined|constructor|is not/i });

  test('a policy without wasm-unsafe-eval', async ({ page }) => {
    await noteErrors(page);
    await page.route('**/host.html', async (route) => {
      await route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "default-src 'self'; style-src 'self'; script-src 'self'; img-src data:" },
        body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><script type="module" src="/auyl/auyl.js"></script><main>${BUDGET}</main></html>`,
      });
    });
    await page.goto('/host.html');
    await failed(page, 'AUYL-002');
  });

  for (const [what, forget] of [
    ['WebAssembly', () => { delete window.WebAssembly; }],
    ['instantiate and its streaming', () => { delete WebAssembly.instantiate; delete WebAssembly.instantiateStreaming; }],
  ]) {
    test(`without ${what}`, async ({ page }) => {
      await noteErrors(page);
      await page.addInitScript(forget);
      await host(page, BUDGET);
      await failed(page, 'AUYL-002');
    });
  }

  for (const [what, forget] of [
    ['custom elements', () => { Object.defineProperty(window, 'customElements', { value: undefined }); }],
    ['custom elements and shadow trees', () => { Object.defineProperty(window, 'customElements', { value: undefined }); delete Element.prototype.attachShadow; }],
  ]) {
    test(`without ${what}: the fallback stays, scripts of the page go on`, async ({ page }) => {
      await page.addInitScript(forget);
      await host(page, `${BUDGET}<script type="module">document.title = 'Went on';</script>`);
      await expect(page).toHaveTitle('Went on');
      await failed(page);
    });
  }

  for (const [what, forget] of [
    ['style sheets to adopt', () => { delete ShadowRoot.prototype.adoptedStyleSheets; delete Document.prototype.adoptedStyleSheets; }],
    ['style sheets to make', () => { const Real = CSSStyleSheet; delete Real.prototype.replaceSync; window.CSSStyleSheet = class { constructor() { throw new TypeError('Illegal constructor'); } }; }],
  ]) {
    test(`without ${what}: fallback and message, nothing unstyled`, async ({ page }) => {
      await noteErrors(page);
      await page.addInitScript(forget);
      await host(page, BUDGET);
      await failed(page, 'AUYL-003');
    });
  }

  for (const [what, forget] of [
    ['observers of the viewport', () => { delete window.IntersectionObserver; }],
    ['URL.canParse', () => { delete URL.canParse; }],
    ['idle time', () => { delete window.requestIdleCallback; }],
    ['streaming of wasm', () => { delete WebAssembly.instantiateStreaming; delete WebAssembly.compileStreaming; }],
    ['Trusted Types', () => { delete window.trustedTypes; }],
    ['newer methods of lists', () => { for (const name of ['at', 'findLast', 'toSorted', 'group', 'with']) delete Array.prototype[name]; }],
  ]) {
    test(`without ${what} it works`, async ({ page }) => {
      await page.addInitScript(forget);
      await host(page, BUDGET);
      await works(page);
    });
  }

  test('the script is a module, which old browsers pass over, and asks for nothing newer than its syntax', async ({ page }) => {
    const { transform } = await import('esbuild');
    const text = await (await page.request.get('/auyl/auyl.js')).text();
    const { warnings } = await transform(text, { target: 'es2022', format: 'esm', logLevel: 'silent' });
    expect(warnings).toEqual([]);
    expect(text).toMatch(/import\.meta/);
  });
});

test.describe('clocks and storage', () => {
  for (const year of [1970, 2001, 2099]) {
    test(`the clock says ${year}`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(`${year}-01-01T00:00:00Z`));
      await host(page, `${BUDGET}${QUIZ}<auyl-pathways view="calendar" loading="eager"></auyl-pathways>`);
      await works(page);
      for (const tag of ['auyl-quiz', 'auyl-pathways']) await ready(page.locator(tag));
      await page.locator('auyl-quiz').locator('#begin').click();
      await expect(page.locator('auyl-quiz').locator('#begin')).toHaveCount(0);
    });
  }

  for (const [what, break_] of [
    ['full', () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }],
    ['forbidden', () => { Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } }); }],
    ['null', () => { Object.defineProperty(window, 'localStorage', { value: null }); }],
  ]) {
    test(`storage is ${what}: a quiz is answered to its end`, async ({ page }) => {
      await page.addInitScript(break_);
      await host(page, QUIZ.replace('<auyl-quiz', '<auyl-quiz count="2" seed="a" mode="pretest"'));
      const quiz = await ready(page.locator('auyl-quiz'));
      await quiz.locator('#begin').click();
      await quiz.locator('details.overview').evaluate((node) => { node.open = true; });
      await quiz.locator('#end-now').click();
      await quiz.locator('#finish').click();
      await expect(quiz.getByRole('heading', { name: say('quiz-result') })).toBeVisible();
    });
  }

  test('messages of strangers mean nothing', async ({ page }) => {
    await host(page, BUDGET);
    await works(page);
    const before = await page.locator('auyl-budget').evaluate((node) => JSON.stringify(node.state));
    await page.evaluate(() => {
      for (const message of [{ auyl: 'height' }, { state: { view: 'years' } }, { type: 'auyl', src: '/x.csv' }, 'auyl', null, { auylHeight: 1 }]) postMessage(message, '*');
    });
    await painted(page.locator('auyl-budget'));
    expect(await page.locator('auyl-budget').evaluate((node) => JSON.stringify(node.state))).toBe(before);
  });
});

/** Runs before everything else of the page. */
const patched = {
  'customElements.define wrapped': () => {
    const { define } = customElements;
    customElements.define = function wrapped(name, made, ...more) { return define.call(this, name, class extends made {}, ...more); };
  },
  'customElements.define noting what it sees': () => {
    const { define } = customElements;
    Object.defineProperty(customElements, 'define', { value: (...given) => { (window.seen ??= []).push(given[0]); return define.apply(customElements, given); } });
  },
  'enumerable additions to Array.prototype': () => {
    Array.prototype.each = function each(run) { this.forEach(run); };
    Array.prototype.clone = function clone() { return this.slice(); };
    Array.prototype.first = function first() { return this[0]; };
    Array.prototype.last = function last() { return this[this.length - 1]; };
    Array.prototype.toJSON = function toJSON() { return `[${this.join(',')}]`; };
  },
  'enumerable additions to Object.prototype': () => {
    Object.prototype.extend = function extend() {};
    Object.prototype.keys = function keys() {};
    Object.prototype.clone = function clone() { return { ...this }; };
    Object.prototype.toJSON = undefined;
  },
  'toJSON on everything, as Prototype had it': () => {
    Array.prototype.toJSON = () => '[]';
    String.prototype.toJSON = function toJSON() { return `"${this}"`; };
    Number.prototype.toJSON = function toJSON() { return String(this); };
    Object.prototype.toJSON = function toJSON() { return '{}'; };
  },
  'Array.from of an old library': () => {
    Array.from = function from(given) {
      if (!given) return [];
      if (typeof given === 'string') return given.split('');
      if (given.length === undefined && given[Symbol.iterator]) return [...given];
      const made = [];
      for (let i = 0; i < given.length; i++) made.push(given[i]);
      return made;
    };
  },
  'methods of elements as Prototype adds them': () => {
    Element.prototype.update = function update() { return this; };
    Element.prototype.select = function select() { return []; };
    Element.prototype.remove_ = function remove() {};
    Function.prototype.bind_ = function bind() {};
    Function.prototype.defer = function defer() {};
    window.$ = (id) => document.getElementById(id);
    window.$$ = (...rules) => [...document.querySelectorAll(rules.join(','))];
  },
  'JSON of its own': () => {
    const { parse, stringify } = JSON;
    window.JSON = { parse: (text, revive) => parse(text, revive), stringify: (value, replace, indent) => stringify(value, replace, indent) };
  },
  'fetch wrapped': () => {
    const real = window.fetch;
    window.fetch = async (...given) => real(...given);
  },
  'addEventListener wrapped': () => {
    const real = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function add(type, run, options) { return real.call(this, type, run && function guarded(...given) { return (run.handleEvent ?? run).apply(run.handleEvent ? run : this, given); }, options); };
  },
  'globals named like ours': () => {
    window.auyl = 'taken';
    window.wasm = 1;
    window.define = () => {};
    window.module = {};
    window.exports = {};
    window.require = () => {};
  },
};

for (const [what, patch] of Object.entries(patched)) {
  test(`the host has ${what}: the widgets work`, async ({ page }) => {
    await page.addInitScript(patch);
    await host(page, `${BUDGET}${QUIZ}`);
    await works(page);
    const quiz = await ready(page.locator('auyl-quiz'));
    await quiz.locator('#begin').click();
    await expect(quiz.locator('#begin')).toHaveCount(0);
    const text = await page.locator('auyl-budget').evaluate(async (node) => (await node.export('json')).text());
    expect(JSON.parse(text)).toMatchObject({ format: 'auyl-budget/1', lines: expect.arrayContaining([expect.objectContaining({ amount_thousand_tenge: '155058.4' })]) });
  });
}

test.describe('tags that are taken', () => {
  test.use({ allowed: /auyl|NotSupportedError: no/ });

  test('the host has defined one of ours: the others are ours', async ({ page }) => {
    await page.addInitScript(() => customElements.define('auyl-quiz', class extends HTMLElement { connectedCallback() { this.textContent = 'Not yours'; } }));
    await host(page, `${BUDGET}${QUIZ}`);
    await works(page);
    await expect(page.getByText('Not yours')).toBeVisible();
  });

  test('the host lets nobody define elements', async ({ page }) => {
    await page.addInitScript(() => { customElements.define = () => { throw new DOMException('no', 'NotSupportedError'); }; });
    await host(page, BUDGET);
    await failed(page);
  });

  test('two versions of the script: the first one runs them all', async ({ page }) => {
    await page.route('**/other/**', async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace('/other/', '/auyl/') }) }));
    await host(page, `${BUDGET}${QUIZ}<script type="module" src="/other/auyl.js"></script>`);
    await works(page);
    await ready(page.locator('auyl-quiz'));
  });
});

test.describe('scripts that do not leave elements alone', () => {
  test('moved and removed many times while loading', async ({ page }) => {
    await host(page, `<div id="a">${BUDGET}</div><div id="b"></div>`);
    await page.evaluate(async () => {
      const widget = document.querySelector('auyl-budget');
      for (let i = 0; i < 60; i++) {
        document.getElementById(i % 2 ? 'a' : 'b').append(widget);
        if (i % 7 === 0) widget.remove();
        if (i % 3 === 0) await new Promise((done) => { setTimeout(done, i % 5); });
      }
      document.getElementById('b').append(widget);
    });
    await works(page);
  });

  test('removed while loading, for good', async ({ page }) => {
    await host(page, `${BUDGET}${QUIZ}`);
    await page.evaluate(() => document.querySelector('auyl-budget').remove());
    await ready(page.locator('auyl-quiz'));
  });

  test('a thousand attributes a second: the page goes on, the last one counts, few files are asked for', async ({ page }) => {
    await host(page, BUDGET);
    const widget = await ready(page.locator('auyl-budget'));
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    const { set, frames } = await page.evaluate(async () => {
      const node = document.querySelector('auyl-budget');
      const end = performance.now() + 2000;
      let [set, frames] = [0, 0];
      requestAnimationFrame(function tick(now) {
        frames += 1;
        if (now < end) requestAnimationFrame(tick);
      });
      while (performance.now() < end) {
        for (let i = 0; i < 10; i++, set++) {
          node.setAttribute('year', String(2023 + (set % 3)));
          node.setAttribute('view', ['overview', 'revenue', 'years'][set % 3]);
          node.lang = ['kk', 'ru', 'en'][set % 3];
          node.setAttribute('src', node.getAttribute('src').split('?')[0]);
        }
        await new Promise((done) => { setTimeout(done, 5); });
      }
      node.lang = 'en';
      node.setAttribute('view', 'expenditure');
      node.setAttribute('year', '2023');
      return { set, frames };
    });
    expect(set).toBeGreaterThan(100);
    expect(frames, 'the page goes on').toBeGreaterThan(10);
    await expect(tab(widget, say, 'expenditure')).toHaveAttribute('aria-current', 'page');
    expect(asked.filter((url) => /i18n|datapackage/.test(url)).length, 'each text is asked for once, the data not again').toBeLessThan(3);
    expect(asked.length, 'no more than frames').toBeLessThan(150);
  });

  test('sources changed a thousand times a second: the last one counts, and few are asked for', async ({ page }) => {
    await host(page, BUDGET);
    await ready(page.locator('auyl-budget'));
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    const set = await page.evaluate(async () => {
      const node = document.querySelector('auyl-budget');
      const own = node.getAttribute('src');
      const end = performance.now() + 2000;
      let set = 0;
      while (performance.now() < end) {
        for (let i = 0; i < 5; i++, set++) node.setAttribute('src', `${own}?${set}`);
        await new Promise((done) => { setTimeout(done, 4); });
      }
      node.setAttribute('src', own);
      return set;
    });
    expect(set).toBeGreaterThan(200);
    await expect.poll(() => asked.some((url) => url.endsWith('/datapackage.json')), 'the last one is asked for at last').toBe(true);
    await alive(page.locator('auyl-budget'));
    expect(asked.at(-1)).not.toContain('?');
    expect(asked.length).toBeLessThan(set / 4);
  });

  test('innerHTML of the page written anew, again and again', async ({ page }) => {
    await host(page, `<div id="place">${BUDGET}</div>`);
    await page.evaluate(async (html) => {
      for (let i = 0; i < 20; i++) {
        document.getElementById('place').innerHTML = html;
        await new Promise((done) => { setTimeout(done, i); });
      }
    }, BUDGET);
    await works(page);
    await expect(page.locator('auyl-budget')).toHaveCount(1);
  });

  test('its own content written anew while it loads and when it is there', async ({ page }) => {
    await host(page, BUDGET);
    await page.evaluate(() => { document.querySelector('auyl-budget').innerHTML = '<p>Another fallback</p>'; });
    await works(page);
    await page.evaluate(() => { document.querySelector('auyl-budget').textContent = ''; });
    await alive(page.locator('auyl-budget'));
  });

  test('cloned: a widget of its own', async ({ page }) => {
    await host(page, BUDGET);
    const first = await ready(page.locator('auyl-budget').first());
    await first.evaluate((node) => node.after(node.cloneNode(true)));
    const second = await ready(page.locator('auyl-budget').nth(1));
    await tab(second, say, 'years').click();
    await expect(tab(first, say, 'overview')).toHaveAttribute('aria-current', 'page');
    await alive(first);
  });

  test('adopted into another document and back', async ({ page }) => {
    await host(page, `${BUDGET}<iframe title="Another document"></iframe>`);
    const widget = await ready(page.locator('auyl-budget'));
    await widget.evaluate(async (node) => {
      const inner = document.querySelector('iframe').contentDocument;
      inner.body.append(inner.adoptNode(node));
      await new Promise((done) => { setTimeout(done, 300); });
      document.querySelector('main').append(document.adoptNode(node));
    });
    await works(page);
  });

  test('built in another document', async ({ page }) => {
    await host(page, '<div id="place"></div>');
    await page.evaluate(async (html) => {
      await customElements.whenDefined('auyl-budget');
      const other = new DOMParser().parseFromString(html, 'text/html');
      document.getElementById('place').append(document.adoptNode(other.querySelector('auyl-budget')));
    }, BUDGET);
    await works(page);
  });
});

test.describe('handlers of the host', () => {
  test('one that calls back in the middle', async ({ page }) => {
    await page.addInitScript(() => {
      addEventListener('auyl-change', ({ target }) => {
        window.changed = (window.changed ?? 0) + 1;
        if (target.state.view === 'revenue') target.state = { ...target.state, view: 'years' };
        void target.export('csv').catch(() => {});
      });
    });
    await host(page, BUDGET);
    const widget = await ready(page.locator('auyl-budget'));
    await tab(widget, say, 'revenue').click();
    await expect(tab(widget, say, 'years')).toHaveAttribute('aria-current', 'page');
    expect(await page.evaluate(() => window.changed)).toBeLessThan(5);
  });

  test('one that removes it when it is ready, and puts it back', async ({ page }) => {
    await page.addInitScript(() => {
      addEventListener('auyl-ready', ({ target }) => {
        if (window.removed) return;
        window.removed = target;
        target.remove();
      });
    });
    await host(page, `${BUDGET}${QUIZ}`);
    await expect.poll(() => page.evaluate(() => Boolean(window.removed))).toBe(true);
    await page.evaluate(() => document.querySelector('main').append(window.removed));
    await ready(page.locator('auyl-quiz'));
    await works(page);
  });

  test('one that removes it in the middle of a change', async ({ page }) => {
    await page.addInitScript(() => addEventListener('auyl-change', ({ target }) => target.remove()));
    await host(page, `${BUDGET}${QUIZ}`);
    const widget = await ready(page.locator('auyl-budget'));
    await tab(widget, say, 'revenue').click();
    await expect(page.locator('auyl-budget')).toHaveCount(0);
    await ready(page.locator('auyl-quiz'));
  });
});

base.describe('handlers of the host that throw', () => {
  base.use({ allowed: /handler of the host/ });
  base('the widget goes on; the error is the host’s own', async ({ page }) => {
    const escaped = [];
    page.on('pageerror', (error) => escaped.push(error.message));
    await page.addInitScript(() => {
      for (const type of ['auyl-ready', 'auyl-change', 'auyl-error']) document.addEventListener(type, () => { throw new Error('handler of the host'); });
    });
    await host(page, BUDGET);
    await works(page);
    expect([...new Set(escaped)]).toEqual(['handler of the host']);
  });
});

/** A page as it stands, without what `host` adds. */
async function raw(page, html) {
  await page.route('**/raw/host.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto('/raw/host.html');
}
const SCRIPT = '<script type="module" src="/auyl/auyl.js"></script>';
const HEAD = '<meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">';

test.describe('places', () => {
  test('under a <base>: addresses are those of the page', async ({ page }) => {
    await raw(page, `<!doctype html><html lang="en">${HEAD}<base href="/auyl/content/">${SCRIPT}<auyl-budget src="budgets/karaolen/datapackage.json" year="2023"></auyl-budget></html>`);
    await works(page);
  });

  test('in quirks mode, narrow, inside a table', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 700 });
    await raw(page, `<html lang="en">${HEAD}${SCRIPT}<center><table border=1 width="100%"><tr><td>${BUDGET}</table></center></html>`);
    expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
    await works(page);
  });

  test('in a closed shadow tree', async ({ page }) => {
    await host(page, '<div id="closed"></div>');
    await page.evaluate((html) => {
      const root = document.getElementById('closed').attachShadow({ mode: 'closed' });
      root.innerHTML = html;
      window.inside = root.querySelector('auyl-budget');
    }, BUDGET);
    await expect.poll(() => page.evaluate(() => window.inside.ready.then(() => 'ready'))).toBe('ready');
    expect(await page.evaluate(() => window.inside.shadowRoot.textContent)).toContain(REVENUE);
  });

  test('in a template nothing happens, in its copy everything', async ({ page }) => {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await host(page, `<template>${BUDGET}</template><div id="place"></div>`);
    await page.evaluate(() => customElements.whenDefined('auyl-budget'));
    expect(asked.filter((url) => url.endsWith('.wasm'))).toEqual([]);
    await page.evaluate(() => document.getElementById('place').append(document.querySelector('template').content.cloneNode(true)));
    await works(page);
  });

  for (const [what, html, show] of [
    ['display: none', `<div id="box" style="display:none">LAZY</div>`, () => { document.getElementById('box').style.display = 'block'; }],
    ['hidden', `<div id="box" hidden>LAZY</div>`, () => { document.getElementById('box').hidden = false; }],
    ['a closed <details>', `<details id="box"><summary>More</summary>LAZY</details>`, () => { document.getElementById('box').open = true; }],
    ['a dialog', `<dialog id="box" aria-label="Budget">LAZY</dialog>`, () => document.getElementById('box').showModal()],
    ['a popover', `<div id="box" popover style="max-height:90vh">LAZY</div>`, () => document.getElementById('box').showPopover()],
  ]) {
    for (const loading of ['lazy', 'eager']) {
      test(`in ${what}, ${loading}, then shown`, async ({ page }) => {
        await host(page, html.replace('LAZY', BUDGET.replace('eager', loading)));
        const widget = page.locator('auyl-budget');
        if (loading === 'eager') await ready(widget);
        await page.evaluate(show);
        await works(page);
        const canvas = widget.locator('canvas').first();
        await expect.poll(() => canvas.evaluate((node) => Math.round(node.width / devicePixelRatio) - Math.round(node.getBoundingClientRect().width)), 'pictures are drawn at their size').toBe(0);
      });
    }
  }
});

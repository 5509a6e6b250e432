// The element as a host page meets it: attributes, properties, methods, events, life and death.
import { readFile } from 'node:fs/promises';
import { KARAOLEN, expect, figure, host, open, painted, ready, show, tab, test, words } from './support.mjs';

const en = words('en');
const PRIRECHNY = KARAOLEN.replace('karaolen', 'prirechny');
const budget = (more = '', inner = '') => `<auyl-budget src="${KARAOLEN}" year="2023" ${more}>${inner}</auyl-budget>`;

/** Notes the widget's events where they arrive at the document. */
const listen = (page) => page.addInitScript(() => {
  window.heard = [];
  for (const type of ['auyl-ready', 'auyl-change', 'auyl-error']) {
    document.addEventListener(type, ({ target, bubbles, composed, detail }) =>
      window.heard.push({ type, target: target.localName, bubbles, composed, detail: structuredClone(detail) }));
  }
});
const heard = (page, type) => page.evaluate((wanted) => window.heard.filter((event) => event.type === wanted), type);

test.describe('start', () => {
  test('the fallback is shown until the widget is ready, which is marked and told', async ({ page }) => {
    await listen(page);
    let go;
    const gate = new Promise((done) => { go = done; });
    await page.route('**/auyl_bg.wasm', async (route) => { await gate; await route.continue(); });
    const widget = await host(page, budget('', '<p>Fallback</p>'));
    await expect(page.getByText('Fallback')).toBeVisible();
    expect(await page.evaluate(() => performance.getEntriesByName('auyl:ready').length)).toBe(0);
    go();
    await ready(widget);
    await expect(page.getByText('Fallback')).toBeHidden();
    await expect(widget.getByRole('heading', { level: 2 })).toBeVisible();
    expect(await page.evaluate(() => performance.getEntriesByName('auyl:ready').length)).toBe(1);
    expect(await heard(page, 'auyl-ready')).toEqual([{ type: 'auyl-ready', target: 'auyl-budget', bubbles: true, composed: true, detail: {} }]);
  });

  test('far below the viewport it waits until it comes near', async ({ page }) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const widget = await host(page, `<div style="height: 6000px"></div>${budget('', '<p>Fallback</p>')}`);
    await page.evaluate(() => customElements.whenDefined('auyl-budget').then(() => {}));
    await painted(widget);
    await painted(widget);
    await expect(page.getByText('Fallback')).toBeAttached();
    expect(asked.filter((path) => /\.(wasm|ftl|csv|json)$/.test(path))).toEqual([]);
    await widget.scrollIntoViewIfNeeded();
    await ready(widget);
    await expect(widget.getByRole('heading', { level: 2 })).toHaveText('Karaolen rural okrug');
  });

  test('loading="eager" starts wherever it is', async ({ page }) => {
    const widget = await host(page, `<div style="height: 6000px"></div>${budget('loading="eager"')}`);
    await ready(widget);
    await expect(widget.getByRole('heading', { level: 2 })).toHaveText('Karaolen rural okrug');
  });

  test('it asks for its own files and its source, in one language, and keeps nothing', async ({ page, context, baseURL }) => {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    const widget = await host(page, `<auyl-budget src="${KARAOLEN}" year="2023"></auyl-budget>`, { lang: 'ru' });
    await ready(widget);
    for (const view of ['revenue', 'expenditure', 'years', 'check']) await show(widget, { year: '2023', view });
    await expect(figure(widget, words('ru')('check-printed')).first()).toBeVisible();
    const files = asked.filter((url) => !url.startsWith('data:')).map((url) => url.replace(`${baseURL}/auyl/`, '')).sort();
    expect(files).toEqual([
      'auyl.js', 'auyl_bg.wasm', 'content/budgets/karaolen/2023.csv', 'content/budgets/karaolen/2024.csv',
      'content/budgets/karaolen/2025.csv', 'content/budgets/karaolen/datapackage.json', 'content/classification/kz.json',
      'content/classification/plain.ru.json', `${baseURL}/host.html`, 'i18n/ru.ftl',
    ].sort());
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(async () => [
      localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length,
    ])).toEqual([0, 0, 0, 0]);
  });

  test('without src it shows the shipped budget', async ({ page }) => {
    const widget = await ready(await host(page, '<auyl-budget year="2023"></auyl-budget>'));
    await expect(figure(widget, en('section-revenue'))).toContainText('155,058.4');
  });
});

test.describe('attributes and state', () => {
  test('attributes name the start and can change', async ({ page }) => {
    const widget = await ready(await host(page, budget('view="expenditure" unit="share"')));
    await expect(tab(widget, en, 'expenditure')).toHaveAttribute('aria-current', 'page');
    await expect(widget.getByLabel(en('unit-label'))).toHaveValue('share');
    await widget.evaluate((element) => { element.setAttribute('year', '2024'); element.setAttribute('view', 'overview'); element.toggleAttribute('open', true); });
    await expect(figure(widget, en('section-revenue'))).toBeVisible();
    await expect(widget.getByText(en('forecast'), { exact: true })).toBeVisible();
    await expect(widget.getByLabel(en('file-open'))).toBeVisible();
    await widget.evaluate((element, src) => element.setAttribute('src', src), PRIRECHNY);
    await expect(widget.getByRole('heading', { level: 2 })).toHaveText(/Prirechny/);
  });

  test('a state is plain data and brings the view back on another page', async ({ page }) => {
    const widget = await ready(await host(page, budget()));
    await tab(widget, en, 'expenditure').click();
    await widget.getByRole('button', { name: /Housing and utilities/ }).click();
    await widget.getByRole('button', { name: /Street lighting/ }).click();
    await expect(widget.getByText('07.3.124.008')).toBeVisible();
    const state = await widget.evaluate((element) => element.state);
    expect(state).toEqual(JSON.parse(JSON.stringify(state)));
    expect(state).toMatchObject({ year: '2023', view: 'expenditure', line: '07.3.124.008' });
    const other = await host(page, `<auyl-budget src="${KARAOLEN}"></auyl-budget>`);
    await other.evaluate((element, wanted) => { element.state = wanted; }, state);
    await ready(other);
    await expect(other.getByText('07.3.124.008')).toBeVisible();
    expect(await other.evaluate((element) => element.state)).toEqual(state);
  });

  test('a state of nonsense does no harm', async ({ page }) => {
    const widget = await ready(await host(page, budget()));
    await show(widget, { view: 'nowhere', year: '-1', place: 'x'.repeat(10_000), line: '</script>', query: '\u0000', more: 'x', unit: null, other: {} });
    await show(widget, { year: '2023' });
    await expect(figure(widget, en('section-revenue'))).toContainText('155,058.4');
  });

  test('a change is told with the state, and only then', async ({ page }) => {
    await listen(page);
    const widget = await ready(await host(page, budget()));
    expect(await heard(page, 'auyl-change')).toEqual([]);
    await tab(widget, en, 'revenue').click();
    await expect.poll(() => heard(page, 'auyl-change')).toHaveLength(1);
    const [event] = await heard(page, 'auyl-change');
    expect(event).toMatchObject({ target: 'auyl-budget', bubbles: true, composed: true });
    expect(event.detail.state).toEqual(await widget.evaluate((element) => element.state));
    expect(event.detail.state.view).toBe('revenue');
    await tab(widget, en, 'revenue').click();
    await painted(widget);
    expect(await heard(page, 'auyl-change')).toHaveLength(1);
  });

  test('a handler of the host may change the widget at once', async ({ page }) => {
    const widget = await ready(await host(page, budget()));
    await widget.evaluate((element) => element.addEventListener('auyl-change', (event) => {
      if (event.detail.state.view !== 'years') element.state = { ...event.detail.state, view: 'years' };
    }));
    await tab(widget, en, 'check').click();
    await expect(tab(widget, en, 'years')).toHaveAttribute('aria-current', 'page');
  });

  test('a thousand changes of attributes end in the last one', async ({ page }) => {
    const widget = await ready(await host(page, budget()));
    await widget.evaluate(async (element, [karaolen, prirechny]) => {
      const views = ['overview', 'revenue', 'expenditure', 'years', 'check'];
      for (let i = 0; i <= 1000; i += 1) {
        element.setAttribute('view', views[i % views.length]);
        element.setAttribute('unit', i % 2 ? 'share' : 'thousand');
        element.setAttribute('src', i % 2 ? karaolen : prirechny);
        if (i % 50 === 0) await new Promise(requestAnimationFrame);
      }
      element.setAttribute('view', 'expenditure');
      element.setAttribute('src', karaolen);
    }, [KARAOLEN, PRIRECHNY]);
    await expect(widget.getByRole('heading', { level: 2 })).toHaveText('Karaolen rural okrug');
    await expect(tab(widget, en, 'expenditure')).toHaveAttribute('aria-current', 'page');
  });
});

test('a level opened and left leaves the controls below it where they stand', async ({ page }) => {
  const widget = await host(page, budget('view="expenditure"'));
  await ready(widget);
  const standing = async () => {
    const controls = await widget.locator('#shape-bars, #shape-tiles, #unit').elementHandles();
    return async () => Promise.all(controls.map((control) => control.evaluate((node) => node.isConnected)));
  };
  const still = await standing();
  await widget.locator('.bars .row').nth(1).click();
  await expect(widget.locator('.breadcrumb')).toBeVisible();
  await expect(widget.locator('.bars .row').first()).toBeVisible();
  expect(await still()).toEqual([true, true, true]);
  await widget.locator('#up').click();
  await expect(widget.locator('.breadcrumb')).toHaveCount(0);
  expect(await still()).toEqual([true, true, true]);
});

test.describe('export', () => {
  const taken = (widget, format) => widget.evaluate(async (element, wanted) => {
    const blob = await element.export(wanted);
    return { type: blob.type, blob: blob instanceof Blob, bytes: [...new Uint8Array(await blob.arrayBuffer())] };
  }, format);

  test('csv, json, svg and png are Blobs of their kind', async ({ page }) => {
    const widget = await ready(await host(page, budget()));
    const csv = await taken(widget, 'csv');
    expect(csv).toMatchObject({ blob: true, type: 'text/csv;charset=utf-8' });
    expect(csv.bytes.slice(0, 3), 'the mark that Excel needs').toEqual([0xef, 0xbb, 0xbf]);
    const json = await taken(widget, 'json');
    expect(json.type).toBe('application/json');
    expect(JSON.stringify(JSON.parse(Buffer.from(json.bytes).toString()))).toContain('155058.4');
    const svg = await taken(widget, 'svg');
    expect(svg.type).toBe('image/svg+xml');
    expect(await widget.evaluate((_, text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror, script') === null,
      Buffer.from(svg.bytes).toString())).toBe(true);
    const png = await taken(widget, 'png');
    expect(png.type).toBe('image/png');
    expect(await widget.evaluate(async (_, bytes) => (await createImageBitmap(new Blob([new Uint8Array(bytes)]))).width, png.bytes)).toBe(1920);
  });

  test('a format there is not is refused, before and after the start', async ({ page }) => {
    const widget = await ready(await host(page, budget()));
    const refused = (format) => widget.evaluate((element, wanted) => element.export(wanted).then(() => 'taken', (error) => error.name), format);
    expect(await refused('docx')).toBe('RangeError');
    expect(await page.evaluate(() => document.createElement('auyl-budget').export('csv').then(() => 'taken', (error) => error.name))).toBe('RangeError');
    await expect(figure(widget, en('section-revenue'))).toContainText('155,058.4');
  });

  test('the exported table opens again as an own file with the same figures', async ({ page }) => {
    const widget = await open(page);
    const { bytes } = await taken(widget, 'csv');
    await widget.getByLabel(en('file-open')).setInputFiles({ name: 'again.csv', mimeType: 'text/csv', buffer: Buffer.from(bytes) });
    await expect(widget.getByText(en('file-own', { name: 'again.csv' }))).toBeVisible();
    await expect(figure(widget, en('section-revenue'))).toContainText('155,058.4');
    await expect(figure(widget, en('section-expenditure'))).toContainText('159,557.9');
    await expect(figure(widget, en('figure-deficit'))).toContainText('4,499.5');
  });
});

test.describe('language', () => {
  const [kk, ru] = [words('kk'), words('ru')];

  test('its own, its ancestor’s, the page’s; a change keeps the state', async ({ page }) => {
    const widget = await ready(await host(page, `<section>${budget()}</section>`));
    await tab(widget, en, 'expenditure').click();
    await widget.getByRole('button', { name: /Housing and utilities/ }).click();
    const set = (selector, lang) => page.evaluate(([where, to]) => document.querySelector(where).setAttribute('lang', to), [selector, lang]);
    for (const [selector, lang, say] of [['html', 'kk', kk], ['section', 'ru', ru], ['auyl-budget', 'kk', kk]]) {
      await set(selector, lang);
      await expect(tab(widget, say, 'expenditure')).toHaveAttribute('aria-current', 'page');
      await expect(widget.getByRole('button', { name: say('go-up'), exact: true })).toBeVisible();
    }
    await set('html', 'en');
    await painted(widget);
    await expect(tab(widget, kk, 'expenditure')).toBeVisible();
    expect(await widget.evaluate((element) => element.state)).toMatchObject({ view: 'expenditure', year: '2023' });
  });

  test('the last of several quick changes wins, however slow the others are', async ({ page }) => {
    let go;
    const gate = new Promise((done) => { go = done; });
    await page.route('**/ru.ftl', async (route) => { await gate; await route.continue(); });
    const widget = await ready(await host(page, budget()));
    const late = page.waitForResponse('**/ru.ftl');
    await widget.evaluate((element) => { element.lang = 'ru'; });
    await widget.evaluate((element) => { element.lang = 'kk'; });
    await expect(tab(widget, kk, 'overview')).toBeVisible();
    go();
    await (await late).finished();
    await painted(widget);
    await painted(widget);
    await expect(tab(widget, kk, 'overview')).toBeVisible();
  });

  test('a change while it is still loading is not lost', async ({ page }) => {
    let go;
    const gate = new Promise((done) => { go = done; });
    await page.route('**/auyl_bg.wasm', async (route) => { await gate; await route.continue(); });
    const texts = page.waitForResponse('**/en.ftl');
    const widget = await host(page, budget());
    await texts;
    await widget.evaluate((element) => { element.lang = 'ru'; });
    go();
    await ready(widget);
    await expect(tab(widget, ru, 'overview')).toBeVisible();
  });

  test('a language that is not shipped is English', async ({ page }) => {
    const widget = await ready(await host(page, budget('lang="fr"')));
    await expect(tab(widget, en, 'overview')).toBeVisible();
  });

  test.describe('of the host', () => {
    test.use({ allowed: /no message "/ });
    test('a further language by attribute; what it lacks comes in another language, with a warning', async ({ page, watch }) => {
      const widget = await ready(await host(page, budget('lang="uz" messages="/fixtures/e2e/uz.ftl"')));
      await expect(widget.getByRole('button', { name: 'Qisqacha' })).toHaveAttribute('aria-current', 'page');
      await expect(figure(widget, 'Daromadlar')).toBeVisible();
      await expect(tab(widget, kk, 'years')).toBeVisible();
      expect(watch).toContain('warning: auyl: no message "view-years" in uz');
      expect(watch.filter((text) => text.includes('"view-years"')), 'warned once').toHaveLength(1);
    });
  });

  test.describe('whose file is missing', () => {
    test.use({ allowed: /404/ });
    test('falls back to a shipped one', async ({ page }) => {
      const widget = await ready(await host(page, budget('lang="uz" messages="/fixtures/e2e/none.ftl"')));
      await expect(tab(widget, kk, 'overview')).toBeVisible();
    });
  });
});

test.describe('several', () => {
  test('widgets on one page keep to themselves', async ({ page }) => {
    await listen(page);
    await host(page, `${budget()}<auyl-budget src="${PRIRECHNY}" lang="ru"></auyl-budget>${budget('view="check"')}`);
    const [first, second, third] = await page.locator('auyl-budget').all();
    for (const widget of [first, second, third]) await ready(widget);
    await tab(first, en, 'revenue').click();
    await expect(tab(first, en, 'revenue')).toHaveAttribute('aria-current', 'page');
    await expect(tab(second, words('ru'), 'overview')).toHaveAttribute('aria-current', 'page');
    await expect(tab(third, en, 'check')).toHaveAttribute('aria-current', 'page');
    expect(await heard(page, 'auyl-ready')).toHaveLength(3);
    expect(await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length)).toBe(1);
  });

  test('a second copy of the script changes nothing', async ({ page }) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.route('**/copy/**', async (route) => {
      route.fulfill({ response: await route.fetch({ url: route.request().url().replace('/copy/', '/auyl/') }) });
    });
    const widget = await ready(await host(page, `${budget()}<script type="module" src="/copy/auyl.js"></script>`));
    await expect.poll(() => asked).toContain('/copy/auyl.js');
    await page.evaluate(() => import('/copy/auyl.js').then(() => {}));
    await page.evaluate((src) => {
      const late = document.createElement('auyl-budget');
      late.setAttribute('src', src);
      late.setAttribute('loading', 'eager');
      document.querySelector('main').append(late);
    }, KARAOLEN);
    await ready(page.locator('auyl-budget').nth(1));
    await tab(widget, en, 'expenditure').click();
    await expect(tab(widget, en, 'expenditure')).toHaveAttribute('aria-current', 'page');
    expect(asked.filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
  });

  test('inside another component its events get out and the language gets in', async ({ page }) => {
    await listen(page);
    await host(page, '<div id="component" lang="ru"></div>');
    await page.evaluate((src) => {
      const root = document.querySelector('#component').attachShadow({ mode: 'open' });
      root.append(Object.assign(document.createElement('auyl-budget'), {}));
      root.firstChild.setAttribute('src', src);
    }, KARAOLEN);
    const widget = await ready(page.locator('auyl-budget'));
    await expect(tab(widget, words('ru'), 'overview')).toBeVisible();
    await expect.poll(() => heard(page, 'auyl-ready')).toMatchObject([{ target: 'div' }]);
  });
});

test.describe('life', () => {
  test('taken out and put back: the state is as it was', async ({ page }) => {
    const widget = await ready(await host(page, budget('', '<p>Fallback</p>')));
    await tab(widget, en, 'expenditure').click();
    await widget.getByRole('button', { name: /Housing and utilities/ }).click();
    await expect(widget.getByRole('button', { name: /Street lighting/ })).toBeVisible();
    const out = await widget.elementHandle();
    const state = await out.evaluate(async (element) => {
      element.remove();
      await new Promise((done) => { requestAnimationFrame(done); });
      return element.state;
    });
    expect(state).toMatchObject({ view: 'expenditure', year: '2023' });
    await out.evaluate((element) => document.querySelector('main').append(element));
    await expect(widget.getByRole('button', { name: /Street lighting/ })).toBeVisible();
    expect(await widget.evaluate((element) => element.state)).toEqual(state);
  });

  test('moved within the page it just goes on', async ({ page }) => {
    await listen(page);
    const widget = await ready(await host(page, `${budget()}<aside></aside>`));
    await tab(widget, en, 'check').click();
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await widget.evaluate((element) => document.querySelector('aside').append(element));
    await painted(widget);
    await expect(tab(widget, en, 'check')).toHaveAttribute('aria-current', 'page');
    await tab(widget, en, 'overview').click();
    await expect(figure(widget, en('section-revenue'))).toBeVisible();
    expect(asked).toEqual([]);
    expect(await heard(page, 'auyl-ready')).toHaveLength(1);
  });

  test('taken out while loading and put back, it still gets ready', async ({ page }) => {
    const widget = await host(page, budget());
    await widget.evaluate(async (element) => {
      await customElements.whenDefined('auyl-budget');
      const parent = element.parentNode;
      for (let i = 0; i < 20; i += 1) {
        element.remove();
        await new Promise((done) => { setTimeout(done, i % 3); });
        parent.append(element);
        await new Promise((done) => { setTimeout(done, i % 5); });
      }
    });
    await ready(widget);
    await expect(figure(widget, en('section-revenue'))).toContainText('155,058.4');
  });
});

test.describe('address', () => {
  test('a link with a state opens that view; walking on rewrites it', async ({ page }) => {
    const hash = new URLSearchParams({ 'budget.year': '2023', 'budget.view': 'expenditure', 'budget.line': '07.3.124.008' });
    await page.goto(`/budget.html?lang=en&only#${hash}`);
    const widget = await ready(page.locator('auyl-budget'));
    await expect(widget.getByText('07.3.124.008')).toBeVisible();
    await tab(widget, en, 'revenue').click();
    await expect.poll(() => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('budget.view')).toBe('revenue');
    await page.reload();
    await ready(widget);
    await expect(tab(widget, en, 'revenue')).toHaveAttribute('aria-current', 'page');
  });

  test('only with the attribute, each under its own name, beside what the page keeps there', async ({ page }) => {
    await host(page, `${budget('hash="a"')}${budget('hash="b"')}${budget()}`);
    await page.evaluate(() => { location.hash = 'chapter=3'; });
    const [a, b, none] = await page.locator('auyl-budget').all();
    for (const widget of [a, b, none]) await ready(widget);
    await tab(none, en, 'years').click();
    await expect(tab(none, en, 'years')).toHaveAttribute('aria-current', 'page');
    expect(new URL(page.url()).hash).toBe('#chapter=3');
    await tab(a, en, 'revenue').click();
    await tab(b, en, 'check').click();
    const kept = () => Object.fromEntries(new URLSearchParams(new URL(page.url()).hash.slice(1)));
    await expect.poll(kept).toMatchObject({ chapter: '3', 'a.view': 'revenue', 'b.view': 'check' });
  });

  test('the link can be copied', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const widget = await open(page);
    await tab(widget, en, 'expenditure').click();
    await widget.getByText(en('take-title')).click();
    await widget.getByRole('button', { name: en('take-link') }).click();
    await expect(widget.getByRole('status')).toHaveText(en('link-copied'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('budget.view=expenditure');
  });
});

test('what is shipped says its own hashes', async ({ page }) => {
  const integrity = await (await page.request.get('/auyl/integrity.json')).json();
  expect(Object.keys(integrity)).toEqual(expect.arrayContaining(['auyl.js', 'auyl_bg.wasm', 'i18n/kk.ftl']));
  const widget = await ready(await host(page, budget(), { script: '/auyl/auyl.js" crossorigin integrity="' + integrity['auyl.js'] }));
  await expect(widget.getByRole('heading', { level: 2 })).toBeVisible();
  expect((await readFile(new URL('../../dist/auyl.js', import.meta.url), 'utf8')).match(/https?:\/\/(?!www\.w3\.org)[a-z]/g)).toBeNull();
});

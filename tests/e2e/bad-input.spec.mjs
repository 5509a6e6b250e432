// Bad files, bad networks and a module that fails: a localized message with a place and a remedy; what is good is
// still shown, and other widgets live on.
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { KARAOLEN, expect, figure, host, open, ready, tab, table, test, words } from './support.mjs';

const say = words('en');
const HEADER = 'year,direction,code,name_en,amount_thousand_tenge\n';

/** A page whose widget reads `body` from its source. */
async function given(page, body, { type = 'text/csv', status = 200, lang = 'en', name = 'bad.csv' } = {}) {
  await page.addInitScript(() => {
    window.errors = [];
    window.executed = 0;
    document.addEventListener('auyl-error', ({ detail }) => window.errors.push(detail));
  });
  await page.route(`**/${name}`, (route) => route.fulfill({ status, contentType: type, body }));
  return host(page, `<auyl-budget src="${name}" open><p>Fallback</p></auyl-budget>`, { lang });
}

/** The message and the remedy of a code stand in a message to the reader, and the host page is told. */
async function failsWith(page, widget, code, { lang = 'en', args = {} } = {}) {
  const tell = words(lang);
  const alert = widget.getByRole('alert');
  await expect(alert.getByText(tell(`error-${code}`, args)).first()).toBeVisible();
  await expect(alert.getByText(tell(`error-${code}.hint`, args)).first()).toBeVisible();
  await expect(alert.getByText(code).first()).toBeVisible();
  await expect(page.getByText('Fallback')).toBeVisible();
  const [event] = await page.evaluate(() => window.errors);
  expect(event).toMatchObject({ code, message: tell(`error-${code}`, args) });
  expect(event.issues[0]).toMatchObject({ code, severity: 'error' });
  expect(await widget.evaluate((element) => element.ready.then(() => 'ready', () => 'rejected'))).toBe('rejected');
}

/** The remark with that code, its list unfolded. */
async function unfolded(widget, code) {
  const box = widget.getByRole('group').filter({ has: widget.page().getByText(/remarks? on the data/) });
  await box.evaluate((details) => { details.open = true; });
  const remark = box.getByRole('listitem').filter({ hasText: code }).first();
  await expect(remark).toBeVisible();
  return remark;
}

/** A remark with its row stands below the budget, and the budget is shown nevertheless. */
async function remarks(widget, code, row) {
  await expect(figure(widget, say('section-revenue'))).toContainText('100.0');
  const remark = await unfolded(widget, code);
  if (row) await expect(remark).toContainText(say('issue-row', { row }));
}

test.describe('nothing to read', () => {
  test.use({ allowed: /Failed to load resource/ });

  for (const lang of ['kk', 'ru', 'en']) {
    test(`${lang}: 404`, async ({ page }) => {
      const widget = await given(page, 'not here', { status: 404, lang });
      await failsWith(page, widget, 'NET-002', { lang, args: { status: 404 } });
    });
  }

  test('no network', async ({ page }) => {
    const widget = await given(page, '');
    await page.unroute('**/bad.csv');
    await page.route('**/bad.csv', (route) => route.abort());
    await page.reload();
    await failsWith(page, widget, 'NET-001');
  });

  test('a retry that succeeds shows the budget', async ({ page }) => {
    const widget = await given(page, 'not here', { status: 503 });
    await failsWith(page, widget, 'NET-002', { args: { status: 503 } });
    await page.unroute('**/bad.csv');
    await page.route('**/bad.csv', (route) => route.fulfill({ contentType: 'text/csv', body: table() }));
    await widget.getByRole('button', { name: say('retry') }).click();
    await expect(figure(widget, say('section-revenue'))).toContainText('100.0');
    await expect(page.getByText('Fallback')).toBeHidden();
  });

  test('a table of a package is missing: the others are shown', async ({ page }) => {
    await page.route('**/2024.csv', (route) => route.fulfill({ status: 404, body: '' }));
    const widget = await ready(await host(page, `<auyl-budget src="${KARAOLEN}" year="2023"></auyl-budget>`));
    await expect(figure(widget, say('section-revenue'))).toContainText('155,058.4');
    await expect(widget.getByText('NET-002')).toBeVisible();
    await expect(widget.getByText('2024.csv')).toBeVisible();
  });
});

const USELESS = [
  ['an empty file', 'BUD-001', ''],
  ['blanks', 'BUD-001', ' \n\n\t\r\n'],
  ['a web page', 'BUD-004', '<!DOCTYPE html><html><script>executed = 1</script><body>Login</body></html>'],
  ['a ZIP archive', 'BUD-005', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(4096)])],
  ['a gzip archive', 'BUD-006', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])],
  ['an old Excel file', 'BUD-007', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
  ['a PDF', 'BUD-008', '%PDF-1.7\n'],
  ['wrong columns', 'BUD-010', 'name,age\nAsel,31\n'],
  ['a header alone', 'BUD-018', HEADER],
];
for (const [what, code, body] of USELESS) {
  test(`${what} instead of a table`, async ({ page }) => {
    const widget = await given(page, body);
    await failsWith(page, widget, code);
  });
}

for (const [what, code, body] of [
  ['no JSON', 'BUD-019', '{"name": '],
  ['an array', 'BUD-050', '[]'],
  ['no tables', 'BUD-052', '{"name":"x","resources":[]}'],
  ['HTML', 'BUD-019', '<html></html>'],
]) {
  test(`a package that is ${what}`, async ({ page }) => {
    const widget = await given(page, body, { name: 'bad.json', type: 'application/json' });
    await failsWith(page, widget, code);
  });
}

for (const [what, code, rows] of [
  ['a line twice', 'BUD-031', ['2024,revenue,1,Taxes,41.0']],
  ['an amount that is no number', 'BUD-023', ['2024,revenue,2,Other,about ten']],
  ['an amount that is too large', 'BUD-024', ['2024,revenue,2,Other,99999999999999999999']],
  ['an amount with an exponent', 'BUD-023', ['2024,revenue,2,Other,1e308']],
  ['no amount', 'BUD-022', ['2024,revenue,2,Other,']],
  ['a row that is too long', 'BUD-021', ['2024,revenue,2,Fines, fees,and more,1.0']],
  ['a year that is none', 'BUD-032', ['next,revenue,2,Other,1.0']],
]) {
  test(`good rows beside ${what}`, async ({ page }) => {
    const widget = await ready(await given(page, table(rows)));
    await remarks(widget, code, 7);
  });
}

test('NUL bytes are skipped', async ({ page }) => {
  const widget = await ready(await given(page, table(['2024,revenue,2,O\0ther,0\0.0'])));
  await remarks(widget, 'BUD-009');
});

test('a quotation mark that is never closed: the rows before it are shown', async ({ page }) => {
  const widget = await ready(await given(page, table(['2024,revenue,2,"Other,1.0', '2024,revenue,3,More,1.0'])));
  await expect(figure(widget, say('section-revenue'))).toContainText('100.0');
  await expect(widget.getByText(say('error-BUD-016', { row: 7 }))).toBeVisible();
});

test('markup in names is text, and nothing of it runs', async ({ page }) => {
  const names = ['<script>executed = 1</script>', '<img src=x onerror=executed=1>', '"onmouseover=executed=1 x="', 'javascript:executed=1', '</slot></style><iframe src=javascript:executed=1>', '{ $x } { -term }'];
  const rows = names.map((name, i) => `2024,revenue,${i + 2}.01,"${name.replaceAll('"', '""')}",${i + 1}.0`);
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  const widget = await ready(await given(page, table(rows)));
  for (const view of ['overview', 'revenue', 'check']) {
    await tab(widget, say, view).click();
    await expect(tab(widget, say, view)).toHaveAttribute('aria-current', 'page');
  }
  await widget.getByRole('searchbox').fill('executed');
  for (const name of names.slice(0, 4)) await expect(widget.getByText(name).first()).toBeVisible();
  await widget.getByRole('button', { name: names[0] }).click();
  await expect(widget.getByRole('heading', { level: 3 })).toContainText(names[0]);
  expect(await widget.evaluate((element) => element.shadowRoot.querySelectorAll('script, iframe, img, [onerror], [onmouseover]').length)).toBe(0);
  expect(await page.evaluate(() => window.executed)).toBe(0);
  expect(asked.filter((url) => url.endsWith('/x'))).toEqual([]);
  for (const format of ['csv', 'json', 'svg', 'png']) await widget.evaluate((element, wanted) => element.export(wanted).then(() => {}), format);
});

test('addresses in a package that are no https are no links', async ({ page }) => {
  const data = {
    name: 'x', sources: [{ title: 'Evil', path: 'javascript:executed=1' }],
    places: [{ id: 'a', name: 'A', population: { 2024: 0 } }],
    resources: [
      { name: 'a', path: '../../secret.csv' }, { name: 'b', path: 'https://elsewhere.example/b.csv' },
      { name: 'c', path: 'good.csv', place: 'a' },
    ],
  };
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.route('**/good.csv', (route) => route.fulfill({ contentType: 'text/csv', body: table() }));
  const widget = await ready(await given(page, JSON.stringify(data), { name: 'data/bad.json', type: 'application/json' }));
  await remarks(widget, 'BUD-053');
  await expect(widget.getByRole('listitem').filter({ hasText: 'BUD-057' })).toBeVisible();
  await expect(widget.getByRole('listitem').filter({ hasText: 'BUD-054' })).toBeVisible();
  await expect(widget.getByRole('link')).toHaveCount(0);
  await expect(widget.getByRole('option', { name: say('unit-resident') })).toHaveCount(0);
  expect(asked.filter((url) => /secret|elsewhere/.test(url))).toEqual([]);
});

test('marks of writing direction are taken out of names', async ({ page }) => {
  const widget = await ready(await given(page, table(['2024,revenue,2,\u202eseniF\u2066,0.0'])));
  await tab(widget, say, 'revenue').click();
  await expect(widget.getByRole('button', { name: /seniF/ })).toBeVisible();
  expect(await widget.getByRole('button', { name: /seniF/ }).innerText()).not.toMatch(/[\u202a-\u202e\u2066\u2067]|\u2068[^\u2069]*\u2068/);
  await unfolded(widget, 'BUD-037');
});

test.describe('50 MB', () => {
  test.describe.configure({ mode: 'default', timeout: 60_000 }); // one after the other: each keeps a core busy

  const line = '2024,revenue,1.04.4,Vehicle tax,2877.6\n';
  const big = () => table([line.repeat(Math.ceil((50 * 1024 * 1024) / line.length))]);
  const tooLarge = say('error-BUD-002', { limit: 32 });

  /** Counts the frames of the page while the file is read: a page that stands still has none. */
  const frames = (page) => page.addInitScript(() => {
    window.framesOfReading = 0;
    const tick = () => {
      if (document.querySelector('auyl-budget')?.shadowRoot?.querySelector('progress')) window.framesOfReading += 1;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });

  test('from the device: the rows before the limit, its own message, and a page that goes on', async ({ page }, info) => {
    const path = info.outputPath('big.csv');
    await writeFile(path, big());
    await frames(page);
    const widget = await open(page);
    await page.evaluate(() => { window.framesOfReading = 0; });
    await widget.getByLabel(say('file-open')).setInputFiles(path);
    await expect(widget.getByRole('progressbar', { name: say('loading') })).toHaveAttribute('max', /^5\d{7}$/);
    await expect(widget.getByText(tooLarge)).toBeVisible({ timeout: 45_000 });
    await expect(figure(widget, say('section-revenue'))).toContainText('100.0');
    // Read in the pieces that Chromium offers (2 MiB), it would be some 30.
    expect(await page.evaluate(() => window.framesOfReading), 'frames while reading').toBeGreaterThan(100);
  });

  test('without end, from a server: the same, and the connection is closed', async ({ page }) => {
    let closed;
    const left = new Promise((done) => { closed = done; });
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/csv', 'access-control-allow-origin': '*' });
      response.on('close', closed);
      const rows = line.repeat(5000);
      Readable.from((function* pieces() {
        yield `${table()}\n`;
        for (;;) yield rows;
      })()).pipe(response);
    });
    await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
    try {
      await frames(page);
      const widget = await open(page, { src: `http://localhost:${server.address().port}/big.csv` });
      await expect(widget.getByText(tooLarge)).toBeVisible({ timeout: 45_000 });
      await expect(figure(widget, say('section-revenue'))).toContainText('100.0');
      await left;
      expect(await page.evaluate(() => window.framesOfReading), 'frames while reading').toBeGreaterThan(100);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

test('a bad own file, and back to the published budget', async ({ page }) => {
  const widget = await open(page);
  const choose = (name, text) => widget.getByLabel(say('file-open')).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose('bad.csv', '%PDF-1.7');
  await expect(widget.getByText('BUD-008')).toBeVisible();
  await choose('good.csv', table());
  await expect(figure(widget, say('section-revenue'))).toContainText('100.0');
  await choose('good.csv', HEADER);
  await expect(widget.getByText('BUD-018')).toBeVisible();
  await widget.getByRole('button', { name: say('file-leave') }).click();
  await expect(figure(widget, say('section-revenue'))).toContainText('155,058.4');
});

test.describe('the module fails', () => {
  test.use({ allowed: /RuntimeError|unreachable|Failed to load resource|wasm|WebAssembly|404|CompileError/i });

  /** Makes an export of the module trap for the widget whose handle is `armed`. */
  const trap = (page, name) => page.addInitScript((wanted) => {
    window.armed = undefined;
    const real = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...args) => {
      const { module, instance } = await real.apply(WebAssembly, args);
      const trapping = (...values) => {
        if (values[0] === window.armed) throw new WebAssembly.RuntimeError('unreachable');
        return instance.exports[wanted](...values);
      };
      return { module, instance: { exports: { ...instance.exports, [wanted]: trapping } } };
    };
  }, name);

  for (const [name, act] of [['event', 'click'], ['frame', 'state']]) {
    test(`a trap in “${name}”: this widget says so, the other one goes on`, async ({ page }) => {
      await trap(page, name);
      await page.addInitScript(() => {
        window.errors = [];
        document.addEventListener('auyl-error', ({ target, detail }) => window.errors.push({ id: target.id, code: detail.code, message: detail.message }));
      });
      const a = await ready(await host(page, `<auyl-budget id="a" src="${KARAOLEN}" year="2023"><p>Fallback</p></auyl-budget>`));
      await a.evaluate((element) => {
        const other = Object.assign(document.createElement('auyl-budget'), { id: 'b', lang: 'ru' });
        for (const [name, value] of [['src', element.getAttribute('src')], ['year', '2023'], ['loading', 'eager']]) other.setAttribute(name, value);
        element.after(other);
      });
      const b = await ready(page.locator('#b'));
      // Handle 0 is the first that was mounted. Armed with the act itself: what widgets do in idle time comes in between.
      if (act === 'click') await tab(a, say, 'revenue').evaluate((button) => { window.armed = 0; button.click(); });
      else await a.evaluate((element) => { window.armed = 0; element.state = { view: 'years' }; });
      await expect(a.getByRole('alert')).toHaveText(say('error-AUYL-001'));
      await expect(page.getByText('Fallback')).toBeVisible();
      expect(await page.evaluate(() => window.errors)).toEqual([{ id: 'a', code: 'AUYL-001', message: say('error-AUYL-001') }]);
      const ru = words('ru');
      await tab(b, ru, 'expenditure').click();
      await expect(tab(b, ru, 'expenditure')).toHaveAttribute('aria-current', 'page');
      await a.evaluate((element) => { element.setAttribute('year', '2024'); element.lang = 'ru'; element.remove(); });
      await tab(b, ru, 'overview').click();
      await expect(figure(b, ru('section-revenue'))).toContainText('155 058,4');
    });
  }

  for (const [what, answer] of [
    ['is not there', { status: 404, body: 'no' }],
    ['is broken', { status: 200, contentType: 'application/wasm', body: Buffer.from('\0asm\x01\0\0\0broken', 'latin1') }],
    ['is a web page', { status: 200, contentType: 'text/html', body: '<html>' }],
  ]) {
    test(`the module ${what}`, async ({ page }) => {
      await page.route('**/auyl_bg.wasm', (route) => route.fulfill(answer));
      const widget = await given(page, table(), { lang: 'kk' });
      await expect(widget.getByRole('alert')).toHaveText(words('kk')('error-AUYL-002'));
      await expect(page.getByText('Fallback')).toBeVisible();
      expect(await page.evaluate(() => window.errors)).toMatchObject([{ code: 'AUYL-002', message: words('kk')('error-AUYL-002'), issues: [] }]);
      expect(await widget.evaluate((element) => element.ready.then(() => 'ready', () => 'rejected'))).toBe('rejected');
    });
  }

  test('the texts are not there: the fallback stays, and the host page is told', async ({ page }) => {
    await page.route('**/i18n/*.ftl', (route) => route.fulfill({ status: 404, body: '' }));
    await given(page, table());
    await expect.poll(() => page.evaluate(() => window.errors.map(({ code }) => code))).toEqual(['AUYL-002']);
    await expect(page.getByText('Fallback')).toBeVisible();
  });

  test('the names of codes are not there: the budget is shown with its printed names', async ({ page }) => {
    await page.route('**/content/classification/**', (route) => route.fulfill({ status: 404, body: '' }));
    const widget = await ready(await given(page, table()));
    await tab(widget, say, 'revenue').click();
    await expect(widget.getByRole('button', { name: /Taxes/ })).toBeVisible();
  });
});

/** Pages rendered beforehand by the command line: what is put in, what is left alone, what is said. In a browser: tests/e2e/render.spec.mjs. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'parse5';
import { renderPage } from '../../bin/render.mjs';
import { WIDTHS } from '../../www/js/render/drawing.js';

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'auyl-render-'));
after(() => rmSync(folder, { recursive: true, force: true }));
cpSync(path('content/budgets/karaolen'), join(folder, 'data'), { recursive: true });

const put = (name, text) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

function auyl(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path('bin/auyl.mjs'), ...args, '--lang', 'en'], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** What `renderPage` makes of a page, with what it told. */
async function rendered(html, options = {}) {
  const told = [];
  const { text } = await renderPage({ file: join(folder, 'page.html'), html, note: async (lang) => `note <${lang}>`, tell: (issue, file) => told.push({ ...issue, file }), ...options });
  return { text, told };
}

const page = (body, { lang = 'kk', head = '', script = 'auyl/auyl.js' } = {}) => `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8"><title>T</title>${head}
  <script type=module src="${script}"></script>
</head>
<body>
${body}
</body>
</html>
`;
const BUDGET = '<auyl-budget src="data/datapackage.json" year=2023><p>Текст  &amp; more</p></auyl-budget>';

/** The page without what was put in. */
const without = (text) => text.replace(/<template shadowrootmode="open">.*?<\/template>/gs, '').replace(/<link [^>]*data-auyl[^>]*>\r?\n/g, '');

const every = (node, found = []) => {
  found.push(node);
  for (const child of [...node.childNodes ?? [], ...node.content?.childNodes ?? []]) every(child, found);
  return found;
};
const attribute = (node, name) => node.attrs?.find((each) => each.name === name)?.value;

test('the first view stands in the page, and every other byte of it is as it was', async () => {
  for (const html of [page(BUDGET), page(BUDGET).replaceAll('\n', '\r\n'), page(BUDGET).replace(/<\/?head>\n/g, '').replace('</body>\n</html>\n', '')]) {
    const { text, told } = await rendered(html);
    assert.deepEqual(told, []);
    assert.equal(without(text), html);
    assert.match(text, /<auyl-budget src="data\/datapackage.json" year=2023><template shadowrootmode="open"><link rel="stylesheet" href="auyl\/auyl.css"><i class="probe">/);
    assert.match(text, /147\u00a0372,4/);
    assert.match(text, /Қараөлең ауылдық округі/);
  }
});

test('a second run replaces what the first put in', async () => {
  const once = await rendered(page(`${BUDGET}<auyl-quiz></auyl-quiz>`));
  const twice = await rendered(once.text);
  assert.equal(twice.text, once.text);
  const changed = await rendered(once.text.replaceAll('lang="kk"', 'lang="ru"'));
  assert.equal(changed.text, (await rendered(page(`${BUDGET}<auyl-quiz></auyl-quiz>`, { lang: 'ru' }))).text);
});

test('the language is the nearest: of the element, of what it stands in, of the page', async () => {
  const { text } = await rendered(page('<auyl-quiz lang="en"></auyl-quiz><div lang="ru"><auyl-pathways></auyl-pathways></div><auyl-duties></auyl-duties>'));
  assert.deepEqual([...text.matchAll(/class="auyl" part="base" lang="(\w+)"/g)].map(([, lang]) => lang), ['en', 'ru', 'kk']);
  assert.deepEqual([...text.matchAll(/note &lt;(\w+)&gt;/g)].map(([, lang]) => lang), ['en', 'ru', 'kk']);
});

test('a picture stands before its canvas, one for each width, in the colours of the theme', async () => {
  const { text } = await rendered(page(BUDGET));
  const svgs = every(parse(text)).filter(({ tagName }) => tagName === 'svg').filter((node) => attribute(node, 'class')?.startsWith('drawn'));
  assert.deepEqual(svgs.map((node) => Number(attribute(node, 'width'))), WIDTHS);
  const label = attribute(every(parse(text)).find(({ tagName }) => tagName === 'canvas'), 'aria-label');
  assert.ok(label);
  for (const svg of svgs) {
    assert.equal(attribute(svg, 'aria-label'), label);
    const shapes = every(svg);
    const words = shapes.filter(({ nodeName }) => nodeName === '#text').map(({ value }) => value);
    for (const figure of ['147\u00a0372,4', '7\u00a0601,0', '72\u00a0848,8']) assert.ok(words.includes(figure), `${figure} at ${attribute(svg, 'width')}`);
    const fills = shapes.map((node) => attribute(node, 'fill')).filter(Boolean);
    assert.ok(fills.every((fill) => fill === 'none' || /^var\(--auyl-[\w-]+\)$/.test(fill)));
    assert.ok(fills.includes('var(--auyl-series-1)') && fills.includes('var(--auyl-on-series)'));
  }
  const styles = readFileSync(path('www/css/drawn.css'), 'utf8');
  for (const width of WIDTHS.slice(1)) assert.match(styles, new RegExp(`min-width: ${width}px.*\\.at-${width} \\{ display: block`));
});

test('nothing in it needs an inline style or script', async () => {
  const { text } = await rendered(page(`${BUDGET}<auyl-quiz></auyl-quiz><auyl-duties></auyl-duties><auyl-pathways></auyl-pathways><auyl-trainer></auyl-trainer>`));
  const nodes = every(parse(text));
  assert.deepEqual(nodes.flatMap(({ attrs = [] }) => attrs).filter(({ name }) => name === 'style' || name.startsWith('on')), []);
  assert.equal(nodes.filter(({ tagName }) => tagName === 'style').length, 0);
  assert.equal(nodes.filter(({ tagName }) => tagName === 'script').length, 1);
  const inline = await rendered(page(BUDGET), { style: 'inline' });
  assert.match(inline.text, /<template shadowrootmode="open"><style>:host\{/);
  assert.doesNotMatch(inline.text, /rel="stylesheet"/);
});

test('rules that views need, in files of the page: one for each kind of element, under an address that changes with them', async () => {
  const html = page(`${BUDGET}<auyl-quiz></auyl-quiz><auyl-budget src="data/datapackage.json" view="expenditure"></auyl-budget>`);
  const { text, sheets } = await renderPage({ file: join(folder, 'page.html'), html, style: { beside: 'my page' }, note: async () => '', tell: assert.fail });
  assert.deepEqual(sheets.map(({ name }) => name), ['my page.budget.css', 'my page.quiz.css']);
  const links = every(parse(text)).filter((node) => node.tagName === 'link' && attribute(node, 'rel') === 'stylesheet').map((node) => attribute(node, 'href'));
  assert.equal(links.length, 3);
  assert.equal(links[0], links[2]);
  assert.match(links[0], /^my%20page\.budget\.css\?[0-9a-f]{1,8}$/);
  assert.match(links[1], /^my%20page\.quiz\.css\?[0-9a-f]{1,8}$/);
  assert.ok(text.includes(`<link rel="preload" href="${links[0]}" as="style" data-auyl>`));
  const whole = readFileSync(path('dist/auyl.css'), 'utf8');
  assert.ok(sheets[0].text.length < whole.length, 'rules that no view needs are left out');
  // Bars are in the second budget's view alone.
  assert.match(sheets[0].text, /\.bars/);
  const [first] = (await renderPage({ file: join(folder, 'page.html'), html: page(BUDGET), style: { beside: 'my page' }, note: async () => '', tell: assert.fail })).sheets;
  assert.doesNotMatch(first.text, /\.bars/);
  assert.notEqual(first.address, sheets[0].address);
  const based = await renderPage({ file: join(folder, 'sub/page.html'), html: page('<auyl-quiz></auyl-quiz>', { head: '<base href="../">' }), style: { beside: 'page' }, note: async () => '', tell: assert.fail });
  assert.match(based.text, /<template shadowrootmode="open"><link rel="stylesheet" href="sub\/page\.quiz\.css\?/);
});

test('text of data stays text', async () => {
  const data = JSON.parse(readFileSync(path('content/budgets/karaolen/datapackage.json'), 'utf8'));
  data.places[0].name = { kk: '</template><img src=x onerror=alert(1)>', ru: '"', en: '"' };
  put('evil/datapackage.json', JSON.stringify(data));
  for (const { path: name } of data.resources) cpSync(path(`content/budgets/karaolen/${name}`), join(folder, 'evil', name));
  const { text } = await rendered(page('<auyl-budget src="evil/datapackage.json"></auyl-budget>'));
  assert.equal(every(parse(text)).filter(({ tagName }) => tagName === 'img').length, 0);
  assert.match(text, /&lt;img src=x onerror/);
});

test('hints name each file that the first element needs, once, and none that the page names itself', async () => {
  const own = '<link rel="modulepreload" href="auyl/auyl.js">';
  const { text } = await rendered(page(`${BUDGET}<auyl-quiz></auyl-quiz>`, { head: own }));
  const links = every(parse(text)).filter((node) => node.tagName === 'link' && attribute(node, 'data-auyl') !== undefined);
  const hrefs = links.map((node) => attribute(node, 'href'));
  assert.deepEqual(hrefs, [...new Set(hrefs)]);
  assert.deepEqual(hrefs, ['auyl/auyl.css', 'auyl/auyl_bg.wasm', 'auyl/i18n/kk.ftl', 'auyl/content/classification/kz.json', 'data/datapackage.json',
    ...['2023', '2024', '2025'].map((year) => `data/${year}.csv`), 'auyl/content/classification/plain.kk.json']);
  assert.ok(links.filter((node) => attribute(node, 'as') === 'fetch').every((node) => attribute(node, 'crossorigin') === ''));
  const eager = await rendered(page(`${BUDGET}<auyl-quiz loading="eager"></auyl-quiz>`));
  assert.match(eager.text, /<link rel="modulepreload" href="auyl\/auyl_quiz.js"[^>]*>/);
});

test('addresses count from the page, from --root, from its <base>; the package is where its script is', async () => {
  put('site/budget/data.json', readFileSync(path('content/budgets/karaolen/datapackage.json'), 'utf8'));
  for (const year of ['2023', '2024', '2025']) cpSync(path(`content/budgets/karaolen/${year}.csv`), join(folder, 'site/budget', `${year}.csv`));
  const file = join(folder, 'site/kk/page.html');
  const html = page('<auyl-budget src="/budget/data.json"></auyl-budget>', { script: '/lib/auyl.js?v=2' });
  const fromRoot = await rendered(html, { file, root: join(folder, 'site') });
  assert.deepEqual(fromRoot.told, []);
  for (const href of ['/lib/auyl.css', '/lib/auyl.js?v=2', '/lib/auyl_bg.wasm', '/budget/data.json', '/budget/2024.csv']) assert.ok(fromRoot.text.includes(`href="${href}"`), href);
  const based = await rendered(page('<auyl-budget src="data.json"></auyl-budget>', { head: '<base href="../budget/">' }), { file });
  assert.deepEqual(based.told, []);
  assert.ok(based.text.includes('href="data.json"'));
  const ofPackage = await rendered(page('<auyl-budget src="/x/content/budgets/karaolen/datapackage.json"></auyl-budget>', { script: '/x/auyl.js' }));
  assert.deepEqual(ofPackage.told, []);
  const elsewhere = await rendered('<!doctype html><title>T</title><auyl-quiz></auyl-quiz>', { dist: 'https://cdn.example/auyl' });
  assert.match(elsewhere.text, /<link rel="modulepreload" href="https:\/\/cdn.example\/auyl\/auyl.js"/);
});

test('an element without a view is left as it was, and the others are rendered', async () => {
  put('broken.csv', 'no,budget\n1,2\n');
  const html = page('<auyl-budget src="none.json">A</auyl-budget><auyl-budget src="https://example.org/x.json"></auyl-budget>\n<auyl-budget src="broken.csv"></auyl-budget><auyl-quiz></auyl-quiz>');
  const { text, told } = await rendered(html);
  assert.equal(without(text), html);
  assert.equal(text.match(/<template/g).length, 1);
  assert.match(text, /<auyl-budget src="none.json">A<\/auyl-budget>/);
  const codes = told.map(({ code, line, args }) => [code, line, args?.address ?? args?.tag]);
  assert.deepEqual(codes.slice(0, 4), [['VIEW-002', 8, 'auyl-budget'], ['VIEW-003', 8, 'none.json'], ['VIEW-002', 8, 'auyl-budget'], ['VIEW-003', 8, 'https://example.org/x.json']]);
  assert.deepEqual(codes[4].slice(0, 2), ['VIEW-002', 9]);
  assert.match(told[5].code, /^BUD-/);
  assert.equal(told[5].file, 'broken.csv');
  // What an earlier run put in goes too, once the data are gone: it would show what is no longer so.
  const stale = (await rendered(page(BUDGET))).text.replaceAll('data/datapackage.json"', 'gone.json"');
  assert.doesNotMatch((await rendered(stale)).text, /<template/);
});

test('a page in another encoding is left as it is, and so is what lies where the result would go', async () => {
  const foreign = (meta) => page(BUDGET).replace('<meta charset="utf-8">', meta);
  for (const meta of ['<meta charset=windows-1251>', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">']) {
    const { text, told } = await rendered(foreign(meta));
    assert.deepEqual([text, told.map(({ code, line, column }) => [code, line, column])], [undefined, [['VIEW-006', 4, 1]]]);
  }
  // Browsers take these for UTF-8.
  for (const meta of ['<meta charset=UTF8>', '<meta charset="utf-16">', '<meta charset="no-such">', '<meta name="x" content="charset=koi8-r">', '']) assert.match((await rendered(foreign(meta))).text, /<template/, meta);
  assert.match((await rendered(`\ufeff${foreign('<meta charset="windows-1251">')}`)).text, /<template/, 'the mark of UTF-8 goes first');

  const bytes = Buffer.from(page('<auyl-budget src="data/datapackage.json">\u00d2\u00e5\u00ea\u00f1\u00f2</auyl-budget>'), 'latin1'); // «Текст» in windows-1251
  const file = put('old.html', bytes);
  const { status, stdout, stderr } = auyl(['render', file, '-o', file]);
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /old\.html VIEW-006 The page is not in UTF-8; it was left as it is\./);
  assert.deepEqual(readFileSync(file), bytes);
});

test('on the command line: standard output or a file, places and words, status 0, 1 or 2', () => {
  const file = put('good.html', page(BUDGET));
  const good = auyl(['render', file]);
  assert.equal(good.status, 0, good.stderr);
  assert.equal(without(good.stdout), page(BUDGET));
  const out = join(folder, 'out.html');
  assert.equal(auyl(['render', file, '-o', out]).stdout, '');
  assert.equal(readFileSync(out, 'utf8'), good.stdout);

  const own = auyl(['render', file, '-o', out, '--own-style']);
  assert.equal(own.status, 0, own.stderr);
  assert.match(readFileSync(out, 'utf8'), /href="out\.budget\.css\?/);
  assert.match(readFileSync(join(folder, 'out.budget.css'), 'utf8'), /^:host\{/);
  assert.match(own.stderr, /out\.budget\.css: publish this file together with the page/);
  assert.equal(auyl(['render', file, '--own-style', '--inline-style']).status, 2);
  assert.equal(auyl(['render', '-', '--own-style']).status, 2);

  const bad = auyl(['render', put('bad.html', page('<auyl-budget src="none.json"></auyl-budget>')), '-o', out]);
  assert.equal(bad.status, 1);
  assert.match(bad.stderr, /bad\.html:8:1 VIEW-002 The view of <auyl-budget>/);
  assert.match(bad.stderr, /VIEW-003 none\.json cannot be read/);
  const none = auyl(['render', put('none.html', '<!doctype html><auyl-quiz></auyl-quiz>')]);
  assert.deepEqual([none.status, none.stdout], [2, '']);
  assert.match(none.stderr, /VIEW-001 The page does not load auyl\.js/);
  assert.equal(auyl(['render', put('empty.html', page(''))]).status, 1);
  assert.equal(auyl(['render', join(folder, 'missing.html')]).status, 2);
});

/** The offline kit as it is made: bytes, parts, what a plan brings along, what is refused. The page itself: tests/e2e/kit.spec.mjs. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { decompress } from 'lzma1';
import { escape, sum, unescape } from '../../www/js/kit/bytes.js';
import { apart, inLanguage, together } from '../../www/js/kit/columns.js';
import { alphabetOf, toBytes, toText } from '../../www/js/kit/letters.js';
import { KitError, LIMIT, makeKit } from '../../dist/kit/make.js';

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const json = (name) => JSON.parse(readFileSync(path(name), 'utf8'));
const part = async (name) => new Uint8Array(await readFile(path(`dist/kit/${name}`)));
const missing = async () => { throw new Error('no such file'); };
const example = json('examples/seminar/plan.json');
const utf8 = (text) => new TextEncoder().encode(text);
const make = (plan, options) => makeKit({ plan, data: missing, part, lang: 'kk', say: (id) => `${id} ә`, ...options });
const stepsOf = (...steps) => ({ format: 'auyl-seminar/1', id: 'p', title: { kk: 'Т', ru: 'Т', en: 'T' }, steps: steps.map((step, i) => ({ id: `s${i}`, ...step })) });

/** Bytes of a page as a browser that was told `windows-1252` reads them. */
const text = (bytes) => new TextDecoder('windows-1252').decode(bytes);

/** The parts of a kit: index entries with what they hold. */
function opened(kit) {
  const [, check, payload] = /data-sum="(\w+)">([^<]*)<\/script>/.exec(text(kit));
  const bytes = unescape(payload);
  assert.equal(sum(bytes), check);
  const start = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  let at = start;
  return JSON.parse(new TextDecoder().decode(bytes.subarray(4, start))).map((entry) => {
    const packed = bytes.subarray(at, at += entry.size);
    return { ...entry, bytes: Buffer.from(entry.method === 'lzma' ? decompress(packed) : inflateSync(packed)) };
  });
}

const pathsIn = (kit) => opened(kit).flatMap(({ files }) => files.map(([name]) => name));

/** A file of a kit's own, as text. */
function fileIn(kit, wanted) {
  for (const { files, bytes } of opened(kit)) {
    let at = 0;
    for (const [name, size] of files) {
      if (name === wanted) return bytes.subarray(at, at + size).toString();
      at += size;
    }
  }
  return undefined;
}

const refused = async (plan, options) => {
  try {
    await make(plan, options);
  } catch (error) {
    assert.ok(error instanceof KitError, error.stack);
    return error.issues.map(({ code, args }) => [code, ...Object.values(args)].join(' '));
  }
  return assert.fail('a kit was made');
};

test('every byte comes back from a page, and none that HTML would change stands in it', () => {
  const bytes = Uint8Array.from({ length: 256 * 257 }, (_, i) => (i % 257) ^ (i >> 8));
  const escaped = escape(bytes);
  for (const byte of [0x00, 0x0d, 0x3c]) assert.ok(!escaped.includes(byte));
  assert.deepEqual(unescape(text(escaped)), bytes);
  const each = Uint8Array.from({ length: 256 }, (_, i) => i);
  assert.deepEqual(unescape(text(escape(each))), each);
});

test('the sum is CRC-32', () => assert.equal(sum(utf8('123456789')), 'cbf43926'));

test('texts come back from one byte a letter', () => {
  const words = 'Қараөлең – 10 % №1\n„Aul“';
  const alphabet = alphabetOf(words);
  const bytes = toBytes(words, alphabet);
  assert.equal(bytes.length, words.length);
  assert.equal(toText(bytes, alphabet), words);
  assert.equal(alphabetOf('plain'), '');
  assert.equal(alphabetOf(String.fromCharCode(...Array.from({ length: 129 }, (_, i) => 0x400 + i))), undefined);
});

test('packs come back from columns by language', () => {
  for (const name of ['duties/law-2026-07', 'pathways/participation', 'quizzes/rights']) {
    const pack = json(`content/${name}.json`);
    assert.deepEqual(together(JSON.parse(JSON.stringify(apart(pack)))), pack, name);
  }
  assert.throws(() => apart({ a: {} }), /empty/);
  assert.deepEqual(inLanguage({ t: { kk: 'а', ru: 'б', en: 'c' } }, 'en'), { language: 'en', t: 'c' });
});

test('the example: within the limit, the same every time, every file there as it was', async () => {
  const kit = await make(example);
  assert.ok(kit.length <= LIMIT, `${kit.length} bytes`);
  assert.deepEqual(await make(example), kit);
  const names = pathsIn(kit);
  for (const name of ['run.js', 'auyl_all_bg.wasm', 'i18n/kk.ftl', 'i18n/ru.ftl', 'i18n/en.ftl', 'content/quizzes/budget.json', 'content/budgets/karaolen/2023.csv',
    'content/classification/kz.json', 'content/duties/law-2026-07.json', 'content/duties/law-2026-07-problems.json', 'content/pathways/participation.json', 'plan.json']) {
    assert.ok(names.includes(name), name);
  }
  assert.ok(!names.includes('content/quizzes/rights.json'), 'a pack that no step asks');
  assert.deepEqual(JSON.parse(fileIn(kit, 'plan.json')), example);
  const texts = opened(kit).find(({ files }) => files[0][0] === 'i18n/kk.ftl');
  assert.equal(toText(texts.bytes.subarray(0, texts.files[0][1]), texts.alphabet), readFileSync(path('dist/i18n/kk.ftl'), 'utf8'));
});

test('the example is a plan of 90 minutes with every text in three languages', () => {
  assert.equal(example.steps.reduce((total, { minutes }) => total + minutes, 0), 90);
  for (const { id, title, text: words, notes } of example.steps) {
    for (const value of [title, words, notes]) for (const lang of ['kk', 'ru', 'en']) assert.ok(value[lang].trim(), `${id} ${lang}`);
  }
});

test('the page: ASCII but for its payload, named by its language, allows its own scripts only', async () => {
  const kit = text(await make({ ...example, title: { kk: 'Ауыл <b>&"' } }));
  const page = kit.replace(/(data-sum="\w+">)[^<]*/, '$1');
  assert.match(page, /^[\n\x20-\x7e]*$/);
  assert.match(page, /<html lang="kk">/);
  assert.match(page, /<title>&#1040;&#1091;&#1099;&#1083; &#60;b&#62;&#38;&#34;<\/title>/);
  const csp = /Content-Security-Policy" content="([^"]*)"/.exec(page)[1];
  assert.match(csp, /default-src 'none'/);
  assert.doesNotMatch(csp, /connect-src|unsafe-inline|'unsafe-eval'|https?:/);
  for (const [, code] of page.matchAll(/<(?:script|style)>([^]*?)<\/(?:script|style)>/g)) {
    assert.ok(csp.includes(`sha256-${createHash('sha256').update(code).digest('base64')}`));
  }
});

test('own data come along: a budget with its tables, questions, duties with what they name', async () => {
  const files = {
    '../own/datapackage.json': JSON.stringify({ resources: [{ path: '2026.csv' }, { path: ['more/2027.csv'] }] }),
    '../own/2026.csv': 'year,code', '../own/more/2027.csv': 'year', 'q.json': '{"format":"auyl-quiz/1"}', 'b.csv': 'code', 'sample.json': '[]',
    'd/own.json': '{"format":"auyl-duties/1","problems":"p.json","editions":[{"src":"draft.json"}]}', 'd/p.json': '{}', 'd/draft.json': '{}',
  };
  const asked = [];
  const data = async (address) => {
    asked.push(address);
    return address in files ? utf8(files[address]) : missing();
  };
  const kit = await make(stepsOf(
    { kind: 'budget', src: '../own/datapackage.json' }, { kind: 'quiz', src: 'q.json', options: { count: 3 } }, { kind: 'quiz', options: { budget: 'b.csv' } },
    { kind: 'results', src: 'q.json', options: { sample: 'sample.json' } }, { kind: 'duties', src: 'd/own.json' },
  ), { data });
  assert.deepEqual(asked.sort(), Object.keys(files).sort());
  const { steps } = JSON.parse(fileIn(kit, 'plan.json'));
  assert.deepEqual(steps.map(({ src }) => src), ['data/1/datapackage.json', 'data/2/q.json', undefined, 'data/2/q.json', 'data/5/own.json']);
  assert.deepEqual([steps[1].options, steps[2].options, steps[3].options], [{ count: 3 }, { budget: 'data/3/b.csv' }, { sample: 'data/4/sample.json' }]);
  assert.equal(fileIn(kit, 'data/1/more/2027.csv'), 'year');
  assert.equal(fileIn(kit, 'data/5/p.json'), '{}');
  assert.ok(!pathsIn(kit).includes('content/budgets/karaolen/datapackage.json'));
});

test('what is wrong is told by code, all of it at once', async () => {
  for (const plan of [undefined, null, 'x', {}, { format: 'auyl-quiz/1', steps: [{}] }, { format: 'auyl-seminar/1', steps: [] }]) {
    assert.deepEqual(await refused(plan), ['KIT-001']);
  }
  const files = { 'web.json': '{"resources":[{"path":"https://example.org/a.csv"},{"path":"../b.csv"}]}', 'q.json': '{"format":"auyl-quiz/1"}', 'bad.json': '{' };
  const data = async (address) => (address in files ? utf8(files[address]) : missing());
  assert.deepEqual(await refused(stepsOf(
    { kind: 'riddle' }, { kind: 'file' }, {}, null, { kind: 'quiz', src: 'none.json' }, { kind: 'duties', src: 'q.json' }, { kind: 'budget', src: 'bad.json' }, { kind: 'budget', src: 'web.json' },
    { kind: 'quiz', src: 'https://example.org/q.json' }, { kind: 'quiz', src: '/etc/q.json' }, { kind: 'quiz', src: 'C:\\q.json' },
    { kind: 'quiz', src: 'auyl:duties/law-2026-07.json' }, { kind: 'quiz', src: 'auyl:none' }, { kind: 'quiz', src: 7 },
  ), { data }), [
    'KIT-002 riddle s0', 'KIT-002 file s1', 'KIT-002  s2', 'KIT-002  s3', 'KIT-003 none.json', 'KIT-004 q.json duties', 'KIT-004 bad.json budget', 'KIT-005 https://example.org/a.csv', 'KIT-005 ../b.csv',
    'KIT-005 https://example.org/q.json', 'KIT-005 /etc/q.json', 'KIT-005 C:\\q.json', 'KIT-007 auyl:duties/law-2026-07.json', 'KIT-007 auyl:none', 'KIT-003 7',
  ]);
});

test('a kit that is too large is made, and that is told', async () => {
  const noise = Buffer.concat(Array.from({ length: 20_000 }, (_, i) => createHash('sha256').update(String(i)).digest()));
  const told = [];
  const kit = await make(stepsOf({ kind: 'budget', src: 'large.csv' }), { data: async () => new Uint8Array(noise), note: (issue) => told.push(issue) });
  assert.ok(kit.length > LIMIT);
  assert.deepEqual(told.map(({ code, severity }) => [code, severity]), [['KIT-006', 'warning']]);
});

const folder = mkdtempSync(join(tmpdir(), 'auyl-kit-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function auyl(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path('bin/auyl.mjs'), ...args], { maxBuffer: 2 ** 24 });
  return { status, stdout, stderr: stderr.toString() };
}

test('the command line: a file or the output, words in the language asked for, status', () => {
  const out = join(folder, 'kit.html');
  const made = auyl('kit', path('examples/seminar/plan.json'), '-o', out, '--lang', 'ru');
  assert.equal(made.status, 0);
  assert.match(made.stderr, /kit\.html: \d+ кБ/);
  const bytes = readFileSync(out);
  assert.match(text(bytes), /<html lang="ru">[^]*&#1057;&#1077;&#1084;&#1080;&#1085;&#1072;&#1088; &#1086;/); // «Семинар о…»
  assert.deepEqual(auyl('kit', path('examples/seminar/plan.json'), '-o', '-', '--lang', 'ru').stdout, bytes);

  const bad = join(folder, 'bad.json');
  writeFileSync(bad, JSON.stringify(stepsOf({ kind: 'quiz', src: 'gone.json' })));
  const refusal = auyl('kit', bad, '-o', join(folder, 'none.html'), '--lang', 'en');
  assert.equal(refusal.status, 2);
  assert.match(refusal.stderr, /bad\.json KIT-003 gone\.json: the plan names this file/);
  assert.equal(auyl('kit', join(folder, 'no.json'), '-o', '-').status, 2);
  writeFileSync(bad, '{\n "format" 1}');
  const broken = auyl('kit', bad, '-o', out, '--lang', 'en');
  assert.equal(broken.status, 2);
  assert.match(broken.stderr, /bad\.json:2:\d+ PACK-001/);
  const page = join(folder, 'page.html');
  writeFileSync(page, '<h1>No plan</h1>');
  const strange = auyl('kit', page, '-o', out, '--lang', 'en');
  assert.equal(strange.status, 2);
  assert.match(strange.stderr, /page\.html:1:1 PACK-001/);
  assert.doesNotMatch(strange.stderr, /QUIZ-/);
  const title = { kk: 'Т', ru: 'Т', en: 'T' };
  writeFileSync(bad, JSON.stringify({ ...stepsOf({ kind: 'quiz', title, options: { colour: 'red' } }), as_of: '2026-11-26' }));
  const doubtful = auyl('kit', bad, '-o', join(folder, 'made.html'), '--lang', 'en');
  assert.equal(doubtful.status, 1, doubtful.stderr);
  assert.match(doubtful.stderr, /SEM-004[^]*made\.html/);
  assert.equal(auyl('kit', bad).status, 2); // no -o
});

/** The command line as authors call it: places, words, languages, standard input, status. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'auyl-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function auyl(args, { input, lang = 'en_US.UTF-8' } = {}) {
  const env = { ...process.env, LANG: lang, LC_ALL: '', LC_MESSAGES: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [path('bin/auyl.mjs'), ...args], { input, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const put = (name, text) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const FINE = JSON.stringify({
  format: 'auyl-quiz/1', id: 'a', version: '1', as_of: '2026-07-14', title: 'T',
  sources: [{ id: 'L', title: 'Law', url: 'https://zan.gov.kz/' }],
  items: [{ id: 'x', type: 'truefalse', prompt: '?', answer: true, source: { ref: 'L', article: '9' } }],
});

test('a good pack: nothing on the output, status 0', () => {
  const { status, stdout } = auyl(['check', put('fine.json', FINE)]);
  assert.deepEqual([status, stdout], [0, '']);
});

test('an issue has file, line, column, code and words in the language asked for', () => {
  const broken = put('broken.json', FINE.replace('"truefalse"', '"riddle"'));
  const { status, stdout } = auyl(['check', broken, '--lang', 'ru']);
  assert.equal(status, 2); // no question is left
  assert.match(stdout, /broken\.json:1:\d+ QUIZ-010 .*riddle/);
  assert.match(stdout, /[а-я]/);
  const two = put('two.gift', 'Fine?{T}\n\nNo right one {~a ~b}\n');
  const kazakh = auyl(['check', two], { lang: 'C' });
  assert.equal(kazakh.status, 1);
  assert.match(kazakh.stdout, /two\.gift:3 QUIZ-011 .*[әіңғүұқөһ]/);
  assert.match(auyl(['check', two]).stdout, /two\.gift:3 QUIZ-011 The question has no right answer/);
});

test('broken JSON: line and column, status 2', () => {
  const { status, stdout } = auyl(['check', put('bad.json', '{\n "format" 1}')]);
  assert.equal(status, 2);
  assert.match(stdout, /bad\.json:2:\d+ PACK-001 /);
});

test('GIFT becomes a pack and comes back through the pipes', () => {
  const gift = readFileSync(path('tests/fixtures/quiz/gift-tour/input.gift'), 'utf8');
  const pack = auyl(['convert', '-', '-', '--from', 'gift', '--to', 'pack', '--lang', 'en'], { input: gift });
  const { items } = JSON.parse(pack.stdout);
  assert.ok(items.length >= 30);
  const back = auyl(['convert', '-', '-', '--from', 'pack', '--to', 'gift', '--lang', 'en'], { input: pack.stdout });
  const again = auyl(['convert', '-', '-', '--from', 'gift', '--to', 'pack', '--lang', 'en'], { input: back.stdout });
  const tasks = (text) => JSON.parse(text).items.map(({ id, ...item }) => [item.type, item.prompt, item.options, item.answers]);
  assert.deepEqual(tasks(again.stdout), tasks(pack.stdout));
});

test('what the target has no place for is named on the error output', () => {
  const out = join(folder, 'out.gift');
  const { status, stdout, stderr } = auyl(['convert', put('fine2.json', FINE), out]);
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /QUIZ-031 /);
  assert.match(readFileSync(out, 'utf8'), /::x::\[plain\]\?\{TRUE\}/);
});

test('usage and unreadable files: status 2', () => {
  for (const args of [[], ['check'], ['convert', 'a.json'], ['check', 'a', '--lang', 'de'], ['check', '--none'], ['dance', 'a']]) {
    const { status, stderr } = auyl(args);
    assert.deepEqual([status, stderr.includes('auyl check')], [2, true], args.join(' '));
  }
  assert.equal(auyl(['check', join(folder, 'nowhere.json')]).status, 2);
  assert.equal(auyl(['--help']).status, 0);
});

test('packs of duties and pathways: the shipped ones are fine, a defect has its place', () => {
  const law = path('content/duties/law-2026-07.json');
  const { status, stdout, stderr } = auyl(['check', law, path('content/duties/draft-2023.json'), path('content/pathways/participation.json')]);
  assert.deepEqual([status, stdout], [0, '']);
  assert.match(stderr, /law-2026-07-problems\.json/); // checked with its edition
  const text = readFileSync(law, 'utf8').replace('"law-2026-07-problems.json"', '[]');
  const line = text.slice(0, text.indexOf('"verb": "agrees"')).split('\n').length;
  const broken = auyl(['check', put('law.json', text.replace('"verb": "agrees"', '"verb": "nods"')), '--lang', 'kk']);
  assert.equal(broken.status, 1);
  const [, at] = /law\.json:(\d+):\d+ DUTY-003 .*nods/.exec(broken.stdout);
  assert.ok(Math.abs(Number(at) - line) < 8, `${at} ${line}`);
  assert.equal(auyl(['check', put('empty.json', '{"format": "auyl-duties/1", "id": "x", "title": "x", "as_of": "2026-07-14"}')]).status, 2);
});

const decision = (name) => path(`tests/fixtures/decision/${name}`);

test('a decision becomes the canonical table; what the print has wrong is told with its row', () => {
  const fine = auyl(['read', decision('karauyl-okrug-2023.rus.md')], { lang: 'ru_RU.UTF-8' });
  assert.equal(fine.status, 0);
  const rows = fine.stdout.trim().split('\r\n');
  assert.equal(rows[0].replace('\ufeff', ''), 'place,year,phase,direction,code,name_kk,name_ru,name_en,amount_thousand_tenge');
  assert.equal(rows.length, 1 + 62);
  assert.match(rows[1], /^Карауылский сельский округ,2023,amended,revenue,I,,I\. ДОХОДЫ,,402047\.2$/);
  assert.match(fine.stderr, /строк бюджета: 62/);
  const broken = auyl(['read', decision('arkhat-okrug-2026-original.rus.md'), '--lang', 'en']);
  assert.equal(broken.status, 1);
  assert.match(broken.stderr, /arkhat-okrug-2026-original\.rus\.md:\d+ DEC-050 It does not add up: line II prints 60427\.0/);
});

test('several decisions make one table, JSON has lines, issues and meta, a pipe is read', () => {
  const files = ['abraly-okrug-2024.kaz.md', 'karauyl-okrug-2023.kaz.md'].map(decision);
  const both = auyl(['read', ...files]);
  assert.equal(both.stdout.trim().split('\r\n').length, 1 + 127 + 62);
  const list = JSON.parse(auyl(['read', ...files, '--json']).stdout);
  assert.deepEqual(list.map(({ lines }) => lines.length), [127, 62]);
  const input = readFileSync(decision('karauyl-page.html'), 'utf8');
  const { status, stdout } = auyl(['read', '-', '--json'], { input });
  const { lines, issues, meta } = JSON.parse(stdout);
  assert.deepEqual([status, lines.length, issues, meta.number, meta.date, meta.years], [0, 62, [], '31/2-VII', '2022-12-30', [2023]]);
});

test('what is no decision is refused with advice, status 2', () => {
  const cases = { 'scan.pdf': ['%PDF-1.7', 'DEC-001'], 'old.doc': [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'DEC-002'], 'new.docx': ['PK\x03\x04', 'DEC-003'], 'a.txt': ['Hello', 'DEC-004'] };
  for (const [name, [text, code]] of Object.entries(cases)) {
    const { status, stdout, stderr } = auyl(['read', put(name, text), '--lang', 'kk']);
    assert.deepEqual([status, stdout], [2, ''], name);
    assert.match(stderr, new RegExp(`${code} .*[әіңғүұқөһ]`), name);
  }
  assert.equal(auyl(['read', join(folder, 'not-there.html')]).status, 2);
  assert.equal(auyl(['read']).status, 2);
});

/** The command line as authors call it: places, words, languages, standard input, status. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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

test('whoever reads the output may stop reading', async () => {
  const law = JSON.parse(readFileSync(path('content/duties/law-2026-07.json'), 'utf8'));
  const many = put('many.json', JSON.stringify({ ...law, bodies: [] }));
  const child = spawn(process.execPath, [path('bin/auyl.mjs'), 'check', many]);
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (text) => { said += text; });
  await once(child, 'close');
  assert.doesNotMatch(said, /EPIPE/);
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

test('a budget is checked with the tables beside its description, and so are its sums', () => {
  const pack = (name) => auyl(['check', path(`content/budgets/${name}/datapackage.json`)]);
  assert.deepEqual([pack('abraly').status, pack('abraly').stdout], [0, '']);
  // The decision prints 3,578 for the taxes of 2024, and their parts make 3,476.
  const { status, stdout } = pack('karaolen');
  assert.equal(status, 1);
  assert.match(stdout, /karaolen\/2024\.csv:3 DEC-050 .*3,578\.0.*3,476\.0/);
  assert.doesNotMatch(stdout, /2023\.csv|QUIZ/);
});

test('defects of a description are told with line and column, those of its tables in their files', () => {
  put('lines.csv', 'year,code,amount_tenge\n2024,1,ten\n2024,2,5\n');
  const description = { resources: [{ path: 'lines.csv', phase: 'dreamt' }, { path: '../secret.csv' }] };
  const { status, stdout } = auyl(['check', put('datapackage.json', JSON.stringify(description, null, 1))]);
  assert.equal(status, 1);
  assert.match(stdout, /datapackage\.json:5:\d+ BUD-056 .*dreamt/);
  assert.match(stdout, /datapackage\.json:7:\d+ BUD-053 .*secret/);
  assert.match(stdout, /lines\.csv:2 BUD-023 .*“ten”/);
  const lacking = auyl(['check', put('lacking.json', JSON.stringify({ resources: [{ path: 'nowhere.csv' }] }))]);
  assert.equal(lacking.status, 2);
  assert.match(lacking.stderr, /nowhere\.csv/);
  assert.match(auyl(['check', put('empty.json', '{"resources": []}')]).stdout, /BUD-052/);
});

test('a table as Excel saves it is a budget, and a table of questions is not', () => {
  const table = put('own.csv', '\ufeffГод;Код;Наименование;Сумма, тыс. тенге\r\n2024;1;Налоги;1 000,5\r\n2024;1,04;Имущество;900\r\n2024;2;Прочее;много\r\n');
  const { status, stdout } = auyl(['check', table, '--lang', 'ru']);
  assert.equal(status, 1);
  assert.match(stdout, /own\.csv:4 BUD-023 .*много/);
  assert.match(stdout, /own\.csv:2 DEC-050 .*1\s000,5.*900,0/);
  assert.equal(auyl(['check', put('headless.csv', 'Код;Сумма\n1;5\n')]).status, 2);
  assert.match(auyl(['check', put('questions.csv', 'type,prompt_kk,amount\nriddle,?,1\n')]).stdout, /QUIZ-/);
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
  assert.match(broken.stderr, /arkhat-okrug-2026-original\.rus\.md:\d+ DEC-050 It does not add up: line II prints 60,427\.0/);
  const okrug = auyl(['read', decision('abraly-okrug-2024.rus.md'), '--lang', 'ru']);
  assert.match(okrug.stderr, /DEC-042 .* на 2024 год/);
  const russian = auyl(['read', decision('arkhat-okrug-2026-amended.kaz.md'), '--lang', 'ru']);
  assert.match(russian.stderr, /37\u00a0823,1, в приложении 68\u00a0724,1/);
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

/** A ZIP of stored files. */
function zip(files) {
  const crc = (bytes) => {
    let sum = -1;
    for (const byte of bytes) {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return ~sum >>> 0;
  };
  const numbers = (...list) => Buffer.concat(list.map(([value, size]) => Buffer.from(Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 255))));
  const bodies = [];
  const directory = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text);
    const head = numbers([20, 2], [0, 2], [0, 2], [0, 2], [33, 2], [crc(data), 4], [data.length, 4], [data.length, 4], [name.length, 2], [0, 2]);
    bodies.push(Buffer.from('PK\x03\x04'), head, Buffer.from(name), data);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), head, Buffer.alloc(10), numbers([at, 4]), Buffer.from(name));
    at += 30 + name.length + data.length;
  }
  const list = Buffer.concat(directory);
  const count = Object.keys(files).length;
  return Buffer.concat([...bodies, list, Buffer.from('PK\x05\x06\0\0\0\0', 'latin1'), numbers([count, 2], [count, 2], [list.length, 4], [at, 4], [0, 2])]);
}

const relations = (list) => `<Relationships>${list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="x/${kind}" Target="${target}"/>`).join('')}</Relationships>`;

/** Paragraphs and tables of the saved page: texts, or rows of cells with their spans. */
function pieces() {
  const html = readFileSync(decision('karauyl-page.html'), 'utf8');
  const plain = (markup) => markup.replace(/<br\s*\/?>/g, ' ').replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' ').replace(/\s+/g, ' ').trim();
  const body = html.slice(html.indexOf('<body')).replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
  return [...body.matchAll(/<table[\s\S]*?<\/table>|<(p|h\d)\b[\s\S]*?<\/\1>/g)].map(([piece]) => {
    if (!piece.startsWith('<table')) return plain(piece);
    return piece.split('<tr').slice(1).map((row) => row.split(/<t[dh]/).slice(1).map((cell) => ({
      text: plain(`<td${cell}`), span: Number(/colspan="?(\d+)/.exec(cell.split('>')[0])?.[1] ?? 1),
    })));
  });
}

function docx() {
  const paragraph = (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const cell = ({ text, span }) => `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${paragraph(text)}</w:tc>`;
  const table = (rows) => `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
  const body = pieces().map((piece) => (typeof piece === 'string' ? paragraph(piece) : table(piece))).join('');
  return zip({
    '_rels/.rels': relations([['a', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
  });
}

function xlsx() {
  let number = 0;
  const cell = (column, text) => {
    const amount = Number(text.replace(/\s/g, '').replace(',', '.'));
    const at = `${String.fromCharCode(65 + column)}${number}`;
    return text.includes(',') && !Number.isNaN(amount) ? `<c r="${at}"><v>${amount}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  };
  const row = (cells) => {
    number += 1;
    let column = 0;
    const written = cells.map(({ text, span }) => {
      column += span;
      return text && cell(column - span, text);
    });
    return `<row r="${number}">${written.join('')}</row>`;
  };
  const rows = pieces().map((piece) => {
    if (typeof piece === 'string') return piece && row([{ text: piece, span: 1 }]);
    number += 1;
    return piece.map(row).join('');
  });
  return zip({
    '_rels/.rels': relations([['a', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': '<workbook><sheets><sheet name="Бюджет" id="s"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations([['s', 'worksheet', 'sheet.xml']]),
    'xl/sheet.xml': `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
  });
}

test('files of Word and Excel give the lines of the page', () => {
  const page = auyl(['read', decision('karauyl-page.html')]);
  for (const [name, bytes] of [['karauyl.docx', docx()], ['karauyl.xlsx', xlsx()]]) {
    const { status, stdout, stderr } = auyl(['read', put(name, bytes)]);
    assert.equal(stdout, page.stdout, stderr);
    assert.equal(status, 0, stderr);
  }
});

test('a message names table and row, or sheet and row, in words', () => {
  const spoilt = (bytes, from, to) => Buffer.from(bytes.toString('latin1').replace(Buffer.from(from).toString('latin1'), Buffer.from(to).toString('latin1')), 'latin1');
  // Stored files: what changes a byte has to change the checksum, so the readers say that the file is damaged.
  const damaged = auyl(['read', put('damaged.docx', spoilt(docx(), 'w:gridSpan', 'w:gridSpam')), '--lang', 'ru']);
  assert.equal(damaged.status, 2);
  assert.match(damaged.stderr, /DEC-006 /);
  const row = (cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const table = `<table>${[['Категория', 'Класс', 'Наименование', 'Сумма, тыс. тенге'], ['', '', 'I. Доходы', '6'], ['1', '', 'Налоги', '5'], ['1', '', 'Налоги', '5']].map(row).join('')}</table>`;
  const { status, stderr } = auyl(['read', put('min.html', `<h3>Бюджет села Акжар на 2024 год</h3>${table}`), '--lang', 'ru']);
  assert.equal(status, 1);
  assert.match(stderr, /min\.html \(таблица 1, строка 2\): DEC-050 /);
  assert.match(stderr, /min\.html \(таблица 1, строка 4\): DEC-030 .*\(впервые: таблица 1, строка 3\)/);
});

test('a decision becomes a package that the readers accept, and none is overwritten', () => {
  const target = join(folder, 'package');
  const address = 'https://zan.gov.kz/client/#!/doc/1';
  const { status, stderr } = auyl(['read', put('k.docx', docx()), '--package', target, '--address', address]);
  assert.equal(status, 0, stderr);
  const { sources: [source], places: [place], resources: [table] } = JSON.parse(readFileSync(join(target, 'datapackage.json'), 'utf8'));
  assert.deepEqual([source.number, source.date, source.path, place.level], ['31/2-VII', '2022-12-30', address, 'okrug']);
  assert.equal(readFileSync(join(target, table.path), 'utf8'), auyl(['read', decision('karauyl-page.html')]).stdout);
  const other = join(folder, 'other');
  assert.equal(auyl(['read', decision('karauyl-okrug-2023.kaz.md'), '--package', other]).status, 0);
  assert.match(JSON.parse(readFileSync(join(other, 'datapackage.json'), 'utf8')).title.kk, /ауылдық округінің бюджеті/);
  const again = auyl(['read', decision('abraly-okrug-2024.rus.md'), '--package', target, '--lang', 'kk']);
  assert.equal(again.status, 2);
  assert.match(again.stderr, /lines\.csv бар/);
  assert.match(again.stderr, /DEC-062 /); // no address is known
  assert.equal(auyl(['read', 'a', 'b', '--package', target]).status, 2);
});

test('pages get lines beside their sources', async () => {
  const tools = await import(new URL('../../dist/auyl_tools.js', import.meta.url));
  await tools.load(readFileSync(path('dist/auyl_tools_bg.wasm')));
  const read = tools.readDecision('k.xlsx', new Uint8Array(xlsx()));
  assert.deepEqual(Object.keys(read).sort(), ['csv', 'form', 'issues', 'lacks', 'lines', 'meta', 'package', 'sources', 'summary']);
  assert.equal(read.form, 'xlsx');
  const rows = read.sources.flatMap(({ rows }) => rows);
  assert.deepEqual(rows.flatMap(({ lines }) => lines), read.lines.map((_, at) => at));
  const first = rows.find(({ lines }) => lines.includes(0));
  assert.deepEqual([first.at.kind, first.at.sheet, typeof first.at.row], ['sheet', 'Бюджет', 'number']);
  assert.ok(first.cells.includes(read.lines[0].name_ru));
  assert.deepEqual(read.summary.totals, { found: read.meta.totals.length, agree: read.meta.totals.length, differ: 0, without: 0 });
  assert.equal(read.meta.totals[0].at.kind, 'sheet');
  const refused = tools.readDecision('a.pdf', new TextEncoder().encode('%PDF-1.7'), {});
  assert.deepEqual([refused.form, refused.csv, refused.package, refused.sources], [null, null, null, []]);
  assert.equal(tools.readDecision('big', new Uint8Array(40 << 20)).issues[0].code, 'BUD-002');
});

test('what is no decision is refused with advice, status 2', () => {
  const cases = { 'scan.pdf': ['%PDF-1.7', 'DEC-001'], 'old.doc': ['{\\rtf1', 'DEC-002'], 'cut.docx': ['PK\x03\x04', 'DEC-006'], 'a.rar': ['Rar!', 'DEC-003'], 'a.txt': ['Hello', 'DEC-004'] };
  for (const [name, [text, code]] of Object.entries(cases)) {
    const { status, stdout, stderr } = auyl(['read', put(name, text), '--lang', 'kk']);
    assert.deepEqual([status, stdout], [2, ''], name);
    assert.match(stderr, new RegExp(`${code} .*[әіңғүұқөһ]`), name);
  }
  assert.equal(auyl(['read', join(folder, 'not-there.html')]).status, 2);
  assert.equal(auyl(['read']).status, 2);
});

/** Packages for learning platforms without a platform: the files, how items are told, what a way comes to, what fits, how statements are delivered. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { KitError, makePackage } from '../../dist/lms/make.js';
import { mark } from '../../www/js/lms/course.js';
import { definitionOf, responseOf, scormOf } from '../../www/js/lms/items.js';
import { judgeBy, outcome, withRound } from '../../www/js/lms/outcome.js';
import { deliver } from '../../www/js/lms/queue.js';
import { answered, defined, duration } from '../../www/js/lms/statements.js';
import { keep, recall } from '../../www/js/lms/store.js';
import { fitted, packed, unpacked } from '../../www/js/lms/suspend.js';
import { uuid, uuidOf } from '../../www/js/lms/uuid.js';

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const json = (name) => JSON.parse(readFileSync(path(name), 'utf8'));
const part = async (name) => new Uint8Array(await readFile(path(`dist/${name}`)));
const missing = async () => { throw new Error('no such file'); };
const QUIZZES = ['rights', 'budget', 'duties'].map((name) => json(`content/quizzes/${name}.json`));
const [RIGHTS] = QUIZZES;
const PLAN = json('examples/seminar/plan.json');
const make = (source, standard, options = {}, more = {}) => makePackage({ source, standard, options, data: missing, part, lang: 'kk', say: (lang, id) => `${id} ${lang}`, ...more });
const refused = async (...args) => {
  try {
    await make(...args);
  } catch (error) {
    if (!(error instanceof KitError)) throw error;
    return error.issues.map(({ code }) => code);
  }
  return [];
};
const opened = (zip) => Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** Elements of a small XML document, as `[name, attributes, text]`, in order; fails where tags do not close. */
function elements(xml) {
  const found = [];
  const open = [];
  for (const [, close, name, attributes, empty, text] of xml.replace(/^<\?xml.*?\?>/, '').matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>([^<]*)/g)) {
    if (close) assert.equal(open.pop(), name);
    else {
      found.push([name, Object.fromEntries([...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])), text.trim(), open.join('/')]);
      if (!empty) open.push(name);
    }
  }
  assert.deepEqual(open, []);
  return found;
}
const named = (list, name) => list.filter(([own]) => own === name);

test('the same input gives the same bytes', async () => {
  for (const [source, standard] of [[RIGHTS, 'scorm'], [PLAN, 'cmi5']]) assert.deepEqual(await make(source, standard), await make(source, standard));
});

test('imsmanifest.xml: SCORM 1.2, in its order, with every file and no other', async () => {
  for (const [source, options, mastery] of [[RIGHTS, { pass: '70' }, '70'], [RIGHTS, { mode: 'pretest' }, undefined], [PLAN, {}, '60']]) {
    const files = opened(await make(source, 'scorm', options));
    assert.equal(Object.keys(files)[0], 'imsmanifest.xml');
    const all = elements(files['imsmanifest.xml']);
    const parts = all.filter(([,,, within]) => within === 'manifest').map(([name]) => name);
    assert.deepEqual(parts, ['metadata', 'organizations', 'resources']);
    assert.deepEqual([named(all, 'schema')[0][2], named(all, 'schemaversion')[0][2]], ['ADL SCORM', '1.2']);
    const [[, organizations], [, organization]] = [named(all, 'organizations')[0], named(all, 'organization')[0]];
    assert.equal(organizations.default, organization.identifier);
    const [[, item], [, resource]] = [named(all, 'item')[0], named(all, 'resource')[0]];
    assert.equal(item.identifierref, resource.identifier);
    assert.deepEqual([resource.type, resource['adlcp:scormtype'], resource.href], ['webcontent', 'sco', 'index.html']);
    assert.equal(named(all, 'adlcp:masteryscore')[0]?.[2], mastery);
    // In an item the title comes before what other namespaces add.
    assert.deepEqual(all.filter(([,,, within]) => within.endsWith('/item')).map(([name]) => name), ['title', ...(mastery ? ['adlcp:masteryscore'] : [])]);
    for (const [, { identifier }] of all.filter(([, attributes]) => attributes.identifier)) assert.match(identifier, /^[A-Za-z_][\w.-]*$/);
    assert.deepEqual(named(all, 'file').map(([, { href }]) => href).sort(), Object.keys(files).filter((name) => name !== 'imsmanifest.xml').sort());
    assert.deepEqual(named(all, 'imsmd:langstring').slice(0, 3).map(([, attributes, text]) => [attributes['xml:lang'], text]), Object.entries(source.title).map(([lang, text]) => [lang, text.replaceAll('&', '&amp;')]));
  }
});

test('cmi5.xml: ids that last, titles in three languages, what moves on', async () => {
  const first = opened(await make(RIGHTS, 'cmi5', { mode: 'exam' }))['cmi5.xml'];
  const all = elements(first);
  assert.deepEqual(all.map(([name]) => name).filter((name) => name !== 'langstring'), ['courseStructure', 'course', 'title', 'description', 'au', 'title', 'description', 'url']);
  const [[, au], [, course]] = [named(all, 'au')[0], named(all, 'course')[0]];
  assert.match(au.id, /^urn:uuid:[\da-f-]{36}#exam$/);
  assert.notEqual(au.id, course.id);
  assert.deepEqual([au.moveOn, au.masteryScore, au.launchMethod], ['CompletedAndPassed', '0.6', 'AnyWindow']);
  const changed = opened(await make({ ...RIGHTS, version: '2', items: RIGHTS.items.slice(3) }, 'cmi5', { mode: 'exam' }))['cmi5.xml'];
  assert.equal(changed, first);
  const pretest = elements(opened(await make(RIGHTS, 'cmi5', { mode: 'pretest', id: 'https://example.kz/courses/rights' }))['cmi5.xml']);
  const [[, other]] = named(pretest, 'au');
  assert.deepEqual([other.id, other.moveOn, other.masteryScore], ['https://example.kz/courses/rights#pretest', 'Completed', undefined]);
});

test('a package holds what it needs and nothing else', async () => {
  const common = ['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt', 'i18n/en.ftl', 'i18n/en.lms.ftl', 'i18n/kk.ftl', 'i18n/kk.lms.ftl', 'i18n/ru.ftl', 'i18n/ru.lms.ftl', 'index.html', 'lms.css', 'lms.js', 'unit.json', 'widget.js'];
  assert.deepEqual(Object.keys(opened(await make(RIGHTS, 'cmi5'))).sort(), [...common, 'auyl_quiz_bg.wasm', 'cmi5.xml', 'quiz.json'].sort());
  const own = { ...PLAN, steps: [{ id: 'q', kind: 'quiz', src: 'mine/pack.json', options: { pass: '80' } }] };
  const data = async (address) => (address === 'mine/pack.json' ? new TextEncoder().encode(JSON.stringify(RIGHTS)) : missing());
  const files = opened(await make(own, 'scorm', {}, { data }));
  assert.deepEqual(Object.keys(files).sort(), [...common, 'auyl_all_bg.wasm', 'data/1/pack.json', 'imsmanifest.xml', 'plan.json'].sort());
  const unit = JSON.parse(files['unit.json']);
  assert.deepEqual([unit.counts, unit.last, unit.pass], [['q'], 'q', 80]);
  assert.doesNotMatch(files['index.html'], /style=|<script>|onclick/);
});

test('a quiz says whom its answers are told to', async () => {
  const files = opened(await make(RIGHTS, 'scorm'));
  for (const lang of ['kk', 'ru', 'en']) {
    const line = /^quiz-kept = (.*)$/m;
    assert.equal(line.exec(files[`i18n/${lang}.ftl`])[1], `lms-kept ${lang}`);
    const [ours, theirs] = [readFileSync(path(`dist/i18n/${lang}.ftl`), 'utf8'), files[`i18n/${lang}.ftl`]].map((texts) => texts.replace(line, ''));
    assert.equal(theirs, ours);
  }
});

test('answers are kept with the way that the platform has, papers on the device alone', () => {
  const told = [];
  const device = new Map();
  globalThis[Symbol.for('auyl.way')] = { recall: (key) => `way ${key}`, keep: (...entry) => told.push(entry) };
  globalThis.localStorage = { getItem: (key) => device.get(key) ?? null, setItem: (key, value) => device.set(key, value), removeItem: (key) => device.delete(key) };
  const element = { closest: () => ({ id: 'step-test' }), getAttribute: () => null, localName: 'auyl-pathways', getRootNode: () => ({ querySelectorAll: () => [element] }) };
  keep(element, 'quiz.rights', 'answers');
  keep(element, 'pathways.participation', 'a name');
  assert.deepEqual(told, [['quiz.rights@test', 'answers']]);
  assert.deepEqual([...device], [['auyl.pathways.participation', 'a name']]);
  assert.equal(recall(element, 'pathways.participation'), 'a name');
  assert.equal(recall(element, 'quiz.rights'), 'way quiz.rights@test');
  delete globalThis.localStorage;
});

test('a seminar: its tests count, where it has none its exercises, a test before it never', async () => {
  const counts = async (...steps) => JSON.parse(opened(await make({ ...PLAN, steps: steps.map((step, at) => ({ id: `s${at}`, kind: 'quiz', ...step })) }, 'scorm'))['unit.json']);
  const mode = (name) => ({ options: { mode: name } });
  assert.deepEqual((await counts(mode('pretest'), {}, mode('posttest'), mode('exam'))).counts, ['s2', 's3']);
  assert.deepEqual((await counts(mode('pretest'), {}, { kind: 'talk' })).counts, ['s1']);
  const none = await counts(mode('pretest'), { kind: 'talk' });
  assert.deepEqual([none.counts, none.pass, none.last], [[], undefined, 's1']);
});

test('what is wrong has a code', async () => {
  assert.deepEqual(await refused({ format: 'auyl-duties/1' }, 'scorm'), ['LMS-001']);
  assert.deepEqual(await refused({ ...RIGHTS, items: [] }, 'scorm'), ['LMS-001']);
  assert.deepEqual(await refused(RIGHTS, 'aicc'), ['LMS-001']);
  assert.deepEqual(await refused(RIGHTS, 'scorm', { mode: 'guess', pass: '101', count: '0' }), ['LMS-002', 'LMS-002', 'LMS-002']);
  assert.deepEqual(await refused(RIGHTS, 'cmi5', { id: 'rights' }), ['LMS-003']);
  assert.deepEqual(await refused(PLAN, 'cmi5', { mode: 'exam', id: 'https://example.kz/#a' }), ['LMS-003', 'LMS-004']);
  assert.deepEqual(await refused({ ...PLAN, steps: [{ id: 'a', kind: 'quiz', src: 'none.json' }] }, 'scorm'), ['KIT-003']);
});

test('every item of the shipped packs is told in full, within the limits of SCORM', () => {
  const types = { single: 'choice', multiple: 'choice', truefalse: 'true-false', numeric: 'numeric', text: 'fill-in', order: 'sequencing', match: 'matching', sort: 'matching', gap: 'fill-in' };
  for (const { items } of QUIZZES) {
    for (const item of items) {
      const definition = definitionOf(item);
      assert.equal(definition.interactionType, types[item.type], item.id);
      const hasWildcard = JSON.stringify([item.answers, item.gaps]).includes('*');
      if (!hasWildcard) assert.ok(definition.correctResponsesPattern.length, item.id);
      const lists = [definition.choices, definition.source, definition.target].filter(Boolean);
      for (const list of lists) assert.equal(new Set(list.map(({ id }) => id)).size, list.length, item.id);
      const right = (definition.correctResponsesPattern ?? [''])[0];
      const response = item.type === 'match' || item.type === 'sort' ? right.split('[,]').map((pair) => pair.split('[.]')[1]) : right.replace(/^\{.*?\}/, '').split('[,]');
      if (item.type !== 'gap' && item.type !== 'numeric' && !hasWildcard) {
        assert.equal(responseOf(item, response, 'ru'), right.replace(/^\{.*?\}/, ''), item.id);
        const scorm = scormOf(item, response, 'ru');
        assert.ok(scorm.patterns.includes(scorm.response), item.id);
      }
      for (const text of [scormOf(item, response, 'kk').response, ...scormOf(item, response, 'kk').patterns]) assert.ok(text.length <= 255);
      assert.match(item.id, /^[\w-]{1,200}$/);
    }
  }
});

test('responses: figures and their units, groups, gaps, words that are too long', () => {
  const numeric = { type: 'numeric', answers: [{ value: 10, tolerance: 0 }], units: [{ text: '%' }, { text: 'x', factor: 1000 }] };
  assert.equal(responseOf(numeric, ['1 234,5 %'], 'ru'), '1234.5');
  assert.equal(responseOf(numeric, ['1,5', '1'], 'ru'), '1500');
  assert.deepEqual(scormOf(numeric, ['ten'], 'en'), { type: 'fill-in', response: 'ten', patterns: ['10'] });
  assert.deepEqual(definitionOf({ ...numeric, answers: [{ value: 10, tolerance: 2 }] }).correctResponsesPattern, ['8[:]12']);
  const sort = { type: 'sort', groups: [{ id: 'x', text: 'X' }, { id: 'y', text: 'Y' }], cards: Array.from({ length: 6 }, () => ({ text: '?', groups: ['x', 'y'] })) };
  assert.equal(definitionOf(sort).correctResponsesPattern, undefined); // 64 right ways
  assert.equal(responseOf(sort, ['x', '', 'y'], 'en'), 'a[.]x[,]c[.]y');
  assert.equal(scormOf(sort, ['x', '', 'y'], 'en').response, 'a.a,c.b');
  const long = scormOf({ type: 'text', answers: [{ text: 'a' }] }, ['б'.repeat(300)], 'ru').response;
  assert.equal(long.length, 255);
  assert.ok(long.endsWith('…'));
  assert.deepEqual(scormOf(undefined, ['akim'], 'en'), { type: 'fill-in', response: 'akim', patterns: [] });
  assert.equal(definitionOf(undefined).interactionType, 'other');
});

test('outcome: rounds, tests together by their points, the pass mark', () => {
  const quiz = { kind: 'quiz', counts: ['quiz'], pass: 60, attributes: {} };
  assert.deepEqual(outcome(quiz, {}), { completed: false });
  let rounds = withRound({}, 'quiz', { score: 5, max: 10, percent: 50 });
  assert.deepEqual(outcome(quiz, { rounds }), { completed: true, percent: 50, passed: false });
  rounds = withRound(rounds, 'quiz', { score: 6, max: 10, percent: 60 });
  rounds = withRound(rounds, 'quiz', { score: 1, max: 10, percent: 10 });
  assert.deepEqual(outcome(quiz, { rounds }), { completed: true, percent: 60, passed: true });
  assert.deepEqual(outcome({ ...quiz, pass: undefined }, { rounds }), { completed: true, percent: 60 });
  const seminar = { kind: 'seminar', counts: ['a', 'b'], pass: 50 };
  const both = { a: { score: 1, max: 10, percent: 10 }, b: { score: 2, max: 2, percent: 100 } };
  assert.deepEqual(outcome(seminar, { rounds: both }), { completed: false, percent: 25, passed: false });
  assert.deepEqual(outcome(seminar, { rounds: { a: both.a }, last: true }), { completed: true });
  judgeBy(quiz, 72.5);
  assert.deepEqual([quiz.pass, quiz.attributes.pass], [72.5, '73']);
  const free = { kind: 'quiz', counts: [] };
  judgeBy(free, 50);
  assert.equal(free.pass, undefined);
});

/** What a quiz keeps after every item of a pack was answered as long as its fields allow. */
function longest({ id, version, items }, letter) {
  const words = (count) => Array.from({ length: count }, (_, at) => letter(at)).join('');
  const answers = items.map((item) => {
    if (item.type === 'text') return [words(200)];
    if (item.type === 'numeric') return [words(40), '0'];
    if (item.type === 'gap') return item.gaps.map((gap) => (gap.answers ? words(80) : 'a'));
    if (item.type === 'match') return item.pairs.map((_, at) => 'abcde'[at]);
    if (item.type === 'sort') return item.cards.map(() => item.groups.at(-1).id ?? 'b');
    if (item.type === 'truefalse') return ['false'];
    return item.options.map((option, at) => option.id ?? 'abcdefgh'[at]);
  });
  const state = { version, stage: 'item', at: '35', seed: '4294967295', form: items.map((item) => item.id).join(' '), marks: items.map(() => 'd2h').join(' '), answers: answers.map((texts) => texts.join('\u001d')).join('\u001e'), left: '899000', extended: '3', repeats: '0', date: '2026-11-26' };
  const value = Object.entries(state).flat().map((text) => `${text}\u001f`).join('');
  const told = Object.fromEntries(items.map((item, at) => [item.id, mark(answers[at])]));
  return { id: 'abcdef01', at: 1795709753706, lang: 'kk', store: { [`quiz.${id}.exam.`]: value }, told, rounds: { quiz: { score: 35.5, max: 36, percent: 98.6 } }, last: false, where: items.at(-1).id };
}

let drawn = 1;
/** A letter that nobody foresees: nothing for a compressor. */
const anyLetter = () => {
  drawn = (drawn * 48271) % 2147483647;
  return String.fromCharCode(0x430 + drawn % 64);
};

test('every shipped pack fits into SCORM whole, with the longest answers there can be', (t) => {
  for (const pack of QUIZZES) {
    const doc = longest(pack, anyLetter);
    const { text, left } = fitted(doc, 4096);
    t.diagnostic(`${pack.id}: ${text.length} characters`);
    assert.equal(left, 0);
    assert.match(text, /^[\x20-\x7e]+$/);
    assert.deepEqual(unpacked(text), doc);
  }
});

test('what does not fit is counted: the longest words go, nothing else', () => {
  const items = Array.from({ length: 40 }, (_, at) => ({ id: `item-${at}`, type: 'text', answers: [] }));
  const doc = longest({ id: 'long', version: '1', items }, anyLetter);
  const { text, left } = fitted(doc, 4096);
  assert.ok(text.length <= 4096 && left > 0 && left < 40);
  const kept = unpacked(text);
  assert.equal(kept.left, left);
  const answers = (from) => from.store['quiz.long.exam.'].split('\u001f')[13].split('\u001e');
  assert.equal(answers(kept).filter((words) => words === '').length, left);
  for (const [at, words] of answers(kept).entries()) assert.ok(words === '' || words === answers(doc)[at]);
  const hopeless = { ...doc, store: { other: Array.from({ length: 9000 }, anyLetter).join('') } };
  assert.equal(fitted(hopeless, 4096).text, undefined);
  for (const bad of ['', undefined, 'x', 'a1:%%%', 'a1:AAAA', packed({}).slice(0, 8)]) assert.equal(unpacked(bad), undefined);
});

test('statements: what cmi5 defines, and the platform\'s template in each', () => {
  const launch = { actor: { account: { homePage: 'https://lms.kz', name: '7' } }, activityId: 'https://lms.kz/a', registration: uuid(), masteryScore: 0.6, template: { contextActivities: { grouping: [{ id: 'urn:x' }], category: [{ id: 'urn:own' }] }, extensions: { s: 1 } } };
  const about = { id: uuid(), timestamp: '2026-11-26T10:00:00.000Z', seconds: 61.239, percent: 66.66 };
  const passed = defined(launch, 'passed', about);
  assert.deepEqual(passed.result, { success: true, score: { scaled: 0.6666, raw: 67, min: 0, max: 100 }, duration: 'PT61.24S' });
  assert.equal(passed.context.contextActivities.category.length, 3);
  assert.deepEqual(defined(launch, 'completed', about).result, { completion: true, duration: 'PT61.24S' });
  assert.deepEqual(defined(launch, 'initialized', about).result, undefined);
  const own = answered(launch, 'urn:base', { ...about, name: 'step.a b', item: undefined, response: ['x'], score: 1, max: 2, lang: 'kk' });
  assert.deepEqual([own.object.id, own.result.success, own.result.score.scaled], ['urn:base#item/step.a%20b', false, 0.5]);
  assert.deepEqual(own.context.contextActivities.category, [{ id: 'urn:own' }]);
  assert.deepEqual(launch.template.contextActivities.category, [{ id: 'urn:own' }]);
  assert.equal(duration(-1), 'PT0S');
});

test('delivery: what each answer of a platform means', async () => {
  const statement = { id: uuid() };
  const reply = (status, body = '', headers = {}) => new Response(status === 204 ? null : body, { status, headers });
  const how = async (put, look = () => reply(404), state = () => reply(200)) => (await deliver(statement, async (where, { method }) => {
    if (method === 'PUT') return put();
    return where === 'launch' ? state() : look();
  })).how;
  const lost = () => { throw new TypeError('network'); };
  assert.equal(await how(() => reply(204)), 'taken');
  for (const put of [lost, () => reply(500), () => reply(429), () => reply(408)]) assert.equal(await how(put), 'later');
  assert.equal((await deliver(statement, async () => reply(429, '', { 'retry-after': '7' }))).after, 7000);
  assert.equal(await how(() => reply(401)), 'closed');
  assert.equal(await how(() => reply(400)), 'refused');
  assert.equal(await how(() => reply(400), () => reply(200, JSON.stringify(statement))), 'taken');
  assert.equal(await how(() => reply(400), lost), 'later');
  assert.equal(await how(() => reply(409), () => reply(200, JSON.stringify({ statements: [statement] }))), 'taken');
  assert.equal(await how(() => reply(409), () => reply(200, '{"statements":[]}')), 'refused');
  assert.equal(await how(() => reply(409), () => reply(403)), 'taken');
  assert.equal(await how(() => reply(403), undefined, () => reply(403)), 'closed');
  assert.equal(await how(() => reply(403), undefined, () => reply(200)), 'refused');
  assert.equal(await how(() => reply(403), undefined, lost), 'later');
});

test('ids: random ones differ, named ones last', () => {
  assert.match(uuid(), /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  assert.notEqual(uuid(), uuid());
  assert.equal(uuidOf('quiz\nrights'), '04379fc1-aaea-8d1a-af16-afd8700bd7b9');
  assert.equal(new Set(Array.from({ length: 5000 }, (_, at) => uuidOf(`name ${at}`))).size, 5000);
});

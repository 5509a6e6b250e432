/**
 * Makes the package of a quiz or a seminar for a learning platform: a zip that holds only what it needs. Works in Node and in
 * a page; the same input gives the same bytes.
 */
import { zipSync } from 'fflate';
import { KitError, issue } from '../kit/issue.js';
import { Sources } from '../kit/sources.js';
import { cmi5Structure, imsManifest, pageOf } from './manifest.js';
import { uuidOf } from './uuid.js';

export { KitError };

export const STANDARDS = ['scorm', 'cmi5'];
const LANGUAGES = ['kk', 'ru', 'en'];
const MODES = ['practice', 'exam', 'pretest', 'posttest'];
/** Per cent that pass where a pack says nothing. */
const PASS = 60;
const QUIZ = 'auyl-quiz/1';
const SEMINAR = 'auyl-seminar/1';
/** A quiz that a step without a `src` asks. */
const USUAL = 'content/quizzes/rights.json';
/** The earliest day that a zip can tell. */
const DAY = [1980, 0, 1];

const utf8 = (text) => new TextEncoder().encode(text);
const text = (bytes) => new TextDecoder().decode(bytes);
const json = (bytes) => JSON.parse(text(bytes));
/** The texts of widgets, where a quiz says whom its answers are told to. */
const toldHere = (texts, kept) => texts.replace(/^quiz-kept = .*$/m, () => `quiz-kept = ${kept}`);
const inAll = (text, otherwise) => Object.fromEntries(LANGUAGES.map((lang) => [lang, (typeof text === 'string' ? text : text?.[lang]) || otherwise]).filter(([, own]) => own));

/** A whole number between bounds; undefined where none was given. */
function whole(name, given, least, most, issues) {
  if (given === undefined || given === '') return undefined;
  const number = Number(given);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  issues.push(issue('LMS-002', { name, text: String(given) }));
  return undefined;
}

function baseOf(kind, id, given, issues) {
  if (given === undefined || given === '') return `urn:uuid:${uuidOf(`${kind}\n${id}`)}`;
  if (/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`#]+$/i.test(given)) return given;
  issues.push(issue('LMS-003', { text: given }));
  return '';
}

/** What the page of a quiz is told. */
function quizUnit(pack, options, issues) {
  const mode = options.mode || 'practice';
  if (!MODES.includes(mode)) issues.push(issue('LMS-002', { name: 'mode', text: mode }));
  const count = whole('count', options.count, 1, 1000, issues);
  const pass = whole('pass', options.pass, 0, 100, issues);
  const seed = options.seed ? String(options.seed) : undefined;
  const attributes = { src: 'quiz.json', mode, ...(count && { count: String(count) }), ...(seed && { seed }), ...(pass !== undefined && { pass: String(pass) }) };
  // A test before a seminar measures: nobody passes or fails it.
  const mark = mode === 'pretest' ? {} : { pass: pass ?? pack.settings?.pass ?? PASS };
  return { name: mode, attributes, counts: ['quiz'], ...mark, files: { 'quiz.json': utf8(JSON.stringify(pack)) } };
}

/** What the page of a seminar is told: its tests count, and where it has none, its exercises. */
async function seminarUnit(plan, options, { data, part, issues }) {
  for (const name of ['mode', 'count', 'seed']) if (options[name]) issues.push(issue('LMS-004', { name }));
  const { parts: shipped } = json(await part('kit/kit.json'));
  const sources = new Sources(shipped, data);
  const steps = [];
  for (const step of plan.steps) steps.push(await sources.take(step));
  issues.push(...sources.issues);
  const files = { 'plan.json': utf8(JSON.stringify({ ...plan, steps })), ...Object.fromEntries(sources.files) };
  for (const path of sources.parts.flatMap((name) => shipped[name].files.map(([path]) => path))) files[path] = await part(path);

  const quizzes = steps.filter(({ kind }) => kind === 'quiz');
  const modeOf = ({ options }) => options?.mode || 'practice';
  const tests = quizzes.filter((step) => ['exam', 'posttest'].includes(modeOf(step)));
  const counting = tests.length ? tests : quizzes.filter((step) => modeOf(step) === 'practice');
  const passOf = ({ src, options }) => {
    if (options?.pass) return Number(options.pass);
    const path = !src ? USUAL : src.startsWith('auyl:') ? `content/${src.slice(5)}` : src;
    return (files[path] && json(files[path]).settings?.pass) ?? PASS;
  };
  const own = counting.length ? Math.round(counting.reduce((sum, step) => sum + passOf(step), 0) / counting.length) : undefined;
  const pass = whole('pass', options.pass, 0, 100, issues) ?? own;
  return {
    name: 'seminar', attributes: { src: 'plan.json', view: 'participant' }, counts: counting.map(({ id }) => id), last: steps.at(-1).id,
    ...(counting.length && { pass }), files,
  };
}

/**
 * The bytes of a package. `source` is the parsed pack or plan, `standard` `scorm` or `cmi5`; `options`: `mode`, `count`, `pass`, `seed` of a
 * quiz, and `id`, the address that names it for good; `data(address)` gives the bytes of a file that a plan names, `part(path)`
 * those of a file of dist/; `lang` is the language of titles where a platform takes one only, `say(lang, id)` a text of lms.ftl. What is wrong is thrown as a
 * KitError with issues.
 */
export async function makePackage({ source, standard, options = {}, data, part, lang, say }) {
  const issues = [];
  const kind = source?.format === QUIZ && source.items?.length ? 'quiz' : source?.format === SEMINAR && source.steps?.length ? 'seminar' : undefined;
  if (!kind || !STANDARDS.includes(standard)) throw new KitError([issue('LMS-001')]);
  const iri = baseOf(kind, source.id, options.id, issues);
  const { files, ...about } = kind === 'quiz' ? quizUnit(source, options, issues) : await seminarUnit(source, options, { data, part, issues });
  if (issues.length) throw new KitError(issues);

  const title = inAll(source.title, String(source.id ?? kind));
  const description = inAll(source.description, undefined);
  const uuid = uuidOf(`${iri}\n${about.name}`);
  const wasm = kind === 'quiz' ? 'auyl_quiz_bg.wasm' : 'auyl_all_bg.wasm';
  const unit = { uuid, iri, lang, standard, wasm, title, description: Object.keys(description).length ? description : title, ...about };

  const content = { ...files };
  for (const own of LANGUAGES) {
    for (const name of [`i18n/${own}.ftl`, `i18n/${own}.lms.ftl`]) content[name] = await part(name);
    content[`i18n/${own}.ftl`] = utf8(toldHere(text(content[`i18n/${own}.ftl`]), say(own, 'lms-kept')));
  }
  const named = { 'lms.js': `lms/${standard}.js`, 'widget.js': `lms/${kind}.js`, 'lms.css': 'lms/lms.css', 'LICENSE.txt': 'LICENSE.txt', 'THIRD-PARTY-NOTICES.txt': 'THIRD-PARTY-NOTICES.txt', [wasm]: wasm };
  for (const [path, from] of Object.entries(named)) content[path] = await part(from);
  content['unit.json'] = utf8(JSON.stringify({ kind, id: uuid, iri, lang, title, ...about, files: Object.keys(files) }));
  content['index.html'] = utf8(pageOf(unit, say));
  const paths = Object.keys(content).sort();
  if (standard === 'scorm') content['imsmanifest.xml'] = utf8(imsManifest(unit, paths));
  else content['cmi5.xml'] = utf8(cmi5Structure(unit));
  // The manifest comes first; a day of the local calendar, for that is what a zip holds.
  const order = Object.keys(content).sort((a, b) => Number(b.endsWith('.xml')) - Number(a.endsWith('.xml')) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(order.map((path) => [path, content[path]])), { level: 9, mtime: new Date(...DAY) });
}

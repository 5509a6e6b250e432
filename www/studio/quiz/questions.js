/** The editor of questions: begun from a ready pack, a file or nothing; a list of items with one form open. */
import { el } from '../dom.js';
import { fileButton, nameOf, select, text, texts } from '../fields.js';
import { issueList } from '../issues.js';
import { Cancelled, ask, cancel } from '../reading.js';
import { LIMIT_MIB } from '../budget/bring.js';
import { itemForm } from './item.js';
import { LANGUAGES } from '../words.js';
import { MODES, TYPES, inWords, missing, newItem, newPack } from './pack.js';

const READY = [['rights', 'studio-pack-rights'], ['budget', 'studio-pack-budget'], ['duties', 'studio-pack-duties']];
const NAMES = {
  single: 'studio-type-single', multiple: 'studio-type-multiple', truefalse: 'studio-type-truefalse', numeric: 'studio-type-numeric', text: 'studio-type-text',
  order: 'studio-type-order', match: 'studio-type-match', sort: 'studio-type-sort', gap: 'studio-type-gap',
};

export function questions(app) {
  const { project, say } = app;
  const { quiz } = project;
  const begin = el('div.sources', {}, ready(app), file(app));
  if (!quiz) return [el('p.intro', {}, say('studio-questions.help')), begin, told(app)];
  return [
    el('details.more', {}, el('summary', {}, say('studio-questions-other')), begin),
    told(app),
    texts(app, ['quiz', 'title'], 'studio-quiz-title'),
    text(app, ['quiz', 'as_of'], 'studio-quiz-as-of', { type: 'date', help: 'studio-quiz-as-of.help' }),
    items(app),
    checked(app),
    el('h3', {}, say('studio-asked')),
    el('div.row-of-fields', {},
      select(app, ['words', 'lang'], 'studio-default-language', LANGUAGES.map((lang) => [lang, nameOf(app, lang)])),
      select(app, ['asks', 'mode'], 'studio-mode', MODES.map(([name, id]) => [name, say(id)])),
      text(app, ['asks', 'count'], 'studio-count', { inputmode: 'numeric', help: 'studio-count.help' }),
      text(app, ['asks', 'seed'], 'studio-seed', { help: 'studio-seed.help' })),
  ];
}

const today = () => new Date().toISOString().slice(0, 10);

function open(app, quiz) {
  app.ui.item = undefined;
  app.ui.quizIssues = [];
  app.replace({ ...app.project, quiz });
}

function ready(app) {
  const { say } = app;
  const take = async (name) => {
    try {
      const { $schema, ...quiz } = await (await fetch(new URL(`../content/quizzes/${name}.json`, import.meta.url))).json();
      open(app, quiz);
      app.focus('step-title');
    } catch {
      app.tell('studio-read-failed');
    }
  };
  return el('div.paste', {}, el('h3', {}, say('studio-packs')),
    el('div.actions', {}, READY.map(([name, title]) => el('button', { id: `pack-${name}`, click: () => take(name) }, say(title))),
      el('button', { id: 'pack-new', click: () => open(app, { ...newPack(today()), items: [newItem('single', [])] }) }, say('studio-pack-new'))));
}

const file = (app) => el('div.drop', {}, fileButton(app, 'questions-file', 'studio-questions-file', ([chosen]) => read(app, chosen), {
  help: 'studio-questions-file.help', accept: '.json,.csv,.tsv,.gift,.txt,.xml',
}));

/** Reads a file of any format of questions; what was there before stays where nothing could be read. */
async function read(app, chosen) {
  if (chosen.size > LIMIT_MIB * 1024 * 1024) return app.tell('studio-refused-large', { limit: String(LIMIT_MIB) });
  app.set({ busy: { text: app.say('studio-reading', { name: chosen.name, at: '1', of: '1' }), done: 0, of: 1, cancel } });
  try {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const result = await ask('convert', { name: chosen.name, bytes, to: 'quiz.json', lang: app.lang });
    app.ui.busy = undefined;
    if (result.text !== null) open(app, JSON.parse(result.text));
    app.ui.fileIssues = result.issues;
    app.tell(result.text === null ? 'studio-questions-none' : 'studio-questions-read');
  } catch (error) {
    app.ui.busy = undefined;
    app.tell(error instanceof Cancelled ? 'studio-cancelled' : 'studio-read-failed');
  }
}

const told = (app) => app.ui.fileIssues?.length > 0 && el('details', {}, el('summary', {}, app.say('studio-questions-issues', { count: app.ui.fileIssues.length })), issueList(app, app.ui.fileIssues));

function items(app) {
  const { project, say, ui } = app;
  const list = project.quiz.items ?? [];
  const move = (at, to) => {
    const moved = [...list];
    moved.splice(to, 0, ...moved.splice(at, 1));
    app.ui.item = to;
    app.change(['quiz', 'items'], moved);
    app.focus(`item-${to}`);
  };
  const row = (item, at) => {
    const lacks = missing(item);
    const current = ui.item === at;
    return el('li.pair', {},
      el('div.item-row', {},
        el('button.item', { id: `item-${at}`, 'aria-expanded': String(current), click: () => app.set({ item: current ? undefined : at }) },
          el('strong', {}, `${at + 1}. ${inWords(item.prompt, app.lang) || say('studio-item-blank')}`),
          el('span.small', {}, say(NAMES[item.type] ?? 'studio-type-other'), lacks > 0 && el('span.mark', {}, ` · ${say('studio-item-missing', { count: lacks })}`)))),
      current && el('div.item-open', {},
        el('div.actions', {},
          el('button', { 'aria-disabled': at === 0 && 'true', click: () => at > 0 && move(at, at - 1) }, say('studio-up')),
          el('button', { 'aria-disabled': at === list.length - 1 && 'true', click: () => at < list.length - 1 && move(at, at + 1) }, say('studio-down')),
          el('button', { click: () => { app.ui.item = undefined; app.change(['quiz', 'items', at], undefined); app.tell('studio-item-removed'); app.focus('step-title'); } }, say('studio-item-remove'))),
        itemForm(app, at)));
  };
  const add = (type) => {
    app.ui.item = list.length;
    app.change(['quiz', 'items'], [...list, newItem(type, list)]);
    app.focus('item-form');
  };
  return [
    el('h3', {}, say('studio-items', { count: list.length })),
    el('ol.pairs.items', {}, list.map(row)),
    el('p', {}, say('studio-item-add')),
    el('div.actions', {}, TYPES.map((type) => el('button', { id: `add-${type}`, click: () => add(type) }, say(NAMES[type])))),
  ];
}

let last;

/** What the reader of packs has to say; asked once for each version. */
function checked(app) {
  const { quiz } = app.project;
  if (quiz !== last && !app.ui.busy) {
    last = quiz;
    const bytes = new TextEncoder().encode(JSON.stringify(quiz));
    ask('check', { name: 'quiz.json', bytes }).then((issues) => quiz === app.project.quiz && app.set({ quizIssues: issues }), () => {});
  }
  const issues = (app.ui.quizIssues ?? []).map((issue) => ({ ...issue, where: number(issue.path) }));
  return issues.length > 0 && el('details', {}, el('summary', {}, app.say('studio-questions-doubt', { count: issues.length })), issueList(app, issues));
}

/** The number of the item that a path leads to. */
const number = (path) => /^items\[(\d+)\]/.exec(path ?? '')?.[1];

/** The plan of a seminar, auyl-seminar/1: a list of steps, each with its kind, words and minutes. */
import { el } from '../dom.js';
import { nameOf, select, text, texts } from '../fields.js';
import { MODES, inWords } from '../quiz/pack.js';
import { LANGUAGES } from '../words.js';

const KINDS = [
  ['talk', 'studio-plan-talk'], ['quiz', 'studio-plan-quiz'], ['budget', 'studio-plan-budget'], ['duties', 'studio-plan-duties'], ['pathways', 'studio-plan-pathways'], ['results', 'studio-plan-results'],
];
/** Minutes that a step takes at first. */
const MINUTES = { talk: 10, quiz: 15, budget: 25, duties: 20, pathways: 20, results: 10 };
/** Attributes of the widgets that a plan may give. */
const OPTIONS = { quiz: ['mode', 'count', 'seed'], budget: ['year', 'place', 'view'], duties: ['view', 'topic'], pathways: ['view', 'start'] };
const LABELS = { mode: 'studio-mode', count: 'studio-count', seed: 'studio-seed', year: 'year-label', place: 'studio-place', view: 'studio-plan-view', topic: 'studio-item-topic', start: 'studio-plan-start' };
const HAS_SOURCE = ['quiz', 'budget', 'duties', 'pathways'];

const total = (steps) => steps.reduce((sum, { minutes }) => sum + (Number(minutes) || 0), 0);

function newStep(app, kind) {
  const { steps } = app.project.plan;
  let number = steps.length + 1;
  while (steps.some(({ id }) => id === `step-${number}`)) number += 1;
  return { id: `step-${number}`, kind, title: { kk: '', ru: '', en: '' }, minutes: MINUTES[kind] };
}

export function planView(app) {
  const { project, say } = app;
  const { steps } = project.plan;
  const add = (kind) => {
    app.ui.planStep = steps.length;
    app.change(['plan', 'steps'], [...steps, newStep(app, kind)]);
    app.focus(`plan-${steps.length}`);
  };
  return [
    el('p.intro', {}, say('studio-plan.help')),
    texts(app, ['plan', 'title'], 'studio-plan-title'),
    el('div.row-of-fields', {},
      text(app, ['plan', 'as_of'], 'studio-plan-date', { type: 'date' }),
      select(app, ['words', 'lang'], 'studio-default-language', LANGUAGES.map((lang) => [lang, nameOf(app, lang)]))),
    project.files.length > 0 && el('p.notice', {}, say('studio-plan-own')),
    el('h3', {}, say('studio-plan-steps', { count: steps.length, minutes: total(steps) })),
    el('ol.pairs', {}, steps.map((step, at) => stepView(app, step, at))),
    el('p', {}, say('studio-plan-add')),
    el('div.actions', {}, KINDS.map(([kind, words]) => el('button', { id: `plan-add-${kind}`, click: () => add(kind) }, say(words)))),
  ];
}

function stepView(app, step, at) {
  const { project, say, ui } = app;
  const { steps } = project.plan;
  const path = ['plan', 'steps', at];
  const open = ui.planStep === at;
  const move = (to) => {
    if (to < 0 || to >= steps.length) return;
    const moved = [...steps];
    moved.splice(to, 0, ...moved.splice(at, 1));
    app.ui.planStep = to;
    app.change(['plan', 'steps'], moved);
    app.tell('studio-plan-moved', { number: String(to + 1) });
    app.focus(`plan-${to}`);
  };
  const remove = () => {
    app.ui.planStep = undefined;
    app.change(path, undefined);
    app.tell('studio-plan-removed');
    app.focus('step-title');
  };
  const keys = (event) => {
    if (!event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? at - 1 : at + 1);
  };
  const kind = KINDS.find(([name]) => name === step.kind)?.[1] ?? KINDS[0][1];
  return el('li.pair', { keydown: keys },
    el('button.item', { id: `plan-${at}`, 'aria-expanded': String(open), click: () => app.set({ planStep: open ? undefined : at }) },
      el('strong', {}, `${at + 1}. ${inWords(step.title, app.lang) || say(kind)}`),
      el('span.small', {}, `${say(kind)} · ${say('studio-plan-minutes', { count: Number(step.minutes) || 0 })}`)),
    open && el('div.item-open', {},
      el('div.actions', {},
        el('button', { 'aria-disabled': at === 0 && 'true', 'aria-keyshortcuts': 'Alt+ArrowUp', click: () => move(at - 1) }, say('studio-up')),
        el('button', { 'aria-disabled': at === steps.length - 1 && 'true', 'aria-keyshortcuts': 'Alt+ArrowDown', click: () => move(at + 1) }, say('studio-down')),
        el('button', { click: remove }, say('studio-plan-remove'))),
      texts(app, [...path, 'title'], 'studio-plan-step-title'),
      el('div.row-of-fields', {},
        text(app, [...path, 'minutes'], 'studio-plan-duration', { value: String(step.minutes ?? ''), type: 'number', min: '0', max: '600', input: ({ target }) => app.change([...path, 'minutes'], Number(target.value) || 0, { typing: true }) }),
        HAS_SOURCE.includes(step.kind) && text(app, [...path, 'src'], 'studio-plan-src', { help: 'studio-plan-src.help' }),
        (OPTIONS[step.kind] ?? []).map((name) => option(app, path, step, name))),
      texts(app, [...path, 'text'], 'studio-plan-text', { long: true, needed: false }),
      texts(app, [...path, 'notes'], 'studio-plan-notes', { long: true, needed: false })));
}

/** A start attribute of the step's widget; a blank one is left out of the plan. */
function option(app, path, step, name) {
  const own = [...path, 'options', name];
  const set = (value) => app.change(own, value || undefined, { typing: true });
  if (name === 'mode') return select(app, own, LABELS[name], MODES.map(([value, id]) => [value, app.say(id)]), { change: set });
  return text(app, own, LABELS[name], { value: step.options?.[name] ?? '', input: ({ target }) => set(target.value) });
}

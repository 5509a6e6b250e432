/** Step 1: what is to be made. */
import { el } from '../dom.js';
import { blankPlan } from '../project.js';

const KINDS = [
  ['budget', 'studio-kind-budget', 'bring'],
  ['quiz', 'studio-kind-quiz', 'questions'],
  ['duties', 'studio-kind-duties', 'set-up'],
  ['pathways', 'studio-kind-pathways', 'set-up'],
  ['seminar', 'studio-kind-seminar', 'plan'],
];

export function choose(app) {
  const { say, project } = app;
  return [
    el('p.intro', {}, say('studio-choose.help')),
    el('ul.kinds', {}, KINDS.map(([kind, title, step]) => el('li', {},
      el('button.kind', { id: `kind-${kind}`, 'aria-pressed': String(project.kind === kind), click: () => pick(app, kind, step) },
        el('strong', {}, say(title)), el('span', {}, say(`${title}.about`)))))),
    el('p.muted.small', {}, say('studio-stays')),
  ];
}

function pick(app, kind, step) {
  if (app.project.kind !== kind) {
    app.replace({ ...app.project, kind, ...(kind === 'seminar' && !app.project.plan && { plan: blankPlan() }) });
  }
  app.go(step);
}

/** Step 4 of a budget: its words in three languages, its source, its colours, and what is shown first. */
import { actOf, actsOf, dataOf, saidBy, titleOf } from '../budget/data.js';
import { el } from '../dom.js';
import { nameOf, select, text, texts } from '../fields.js';
import { DEFAULTS, verdict } from '../looks.js';
import { LANGUAGES } from '../words.js';
import { address } from './bring.js';

const VIEWS = [['', 'view-overview'], ['revenue', 'view-revenue'], ['expenditure', 'view-expenditure'], ['years', 'view-years'], ['places', 'view-places'], ['check', 'view-check']];
const UNITS = [['', 'unit-thousand'], ['share', 'unit-share'], ['resident', 'unit-resident']];

export function words(app) {
  const { project, say } = app;
  const act = actOf(project);
  const acts = actsOf(project);
  const { places, years } = dataOf(project);
  return [
    el('p.intro', {}, say('studio-words.help')),
    texts(app, ['words', 'title'], 'studio-title', { known: titleOf(project) }),
    ...(acts.length > 1 ? acts.map((one) => addressOf(app, one)) : [address(app),
      el('details', {}, el('summary', {}, say('studio-act-title')),
        texts(app, ['words', 'act', 'title'], 'studio-act-name', { known: act.title, long: true, needed: false }),
        el('div.row-of-fields', {},
          text(app, ['words', 'act', 'number'], 'studio-act-number', { value: act.number }),
          text(app, ['words', 'act', 'date'], 'studio-act-date', { value: act.date, type: 'date' })))]),
    el('details', {}, el('summary', {}, say('studio-place-names', { count: places.length })),
      places.map((place) => texts(app, ['words', 'places', place.id], { text: place.id }, { known: place.name }))),
    el('h3', {}, say('studio-start')),
    el('div.row-of-fields', {},
      select(app, ['words', 'lang'], 'studio-default-language', LANGUAGES.map((lang) => [lang, nameOf(app, lang)])),
      select(app, ['looks', 'view'], 'studio-start-view', VIEWS.map(([name, id]) => [name, say(id)])),
      years.length > 1 && select(app, ['looks', 'year'], 'studio-start-year', [['', say('studio-start-year-itself')], ...years.map((year) => [year, year])]),
      places.length > 1 && select(app, ['looks', 'place'], 'studio-start-place', [['', say('studio-start-place-first')], ...places.map(({ id }) => [id, id])]),
      select(app, ['looks', 'unit'], 'unit-label', UNITS.map(([name, id]) => [name, say(id)]))),
    colours(app),
  ];
}

/** Where one of several decisions was published. */
function addressOf(app, { id, files }) {
  const { title } = saidBy(files);
  const name = title[app.lang] ?? Object.values(title)[0] ?? files[0].name;
  return address(app, ['words', 'addresses', id], [name, id].filter(Boolean).join(' · '));
}

/** The accent by day and by night, each held against the surfaces that it stands on. */
export function colours(app) {
  const { project, say } = app;
  const field = (name, label) => {
    const colour = project.looks[name] || DEFAULTS[name];
    const { ratio, passes } = verdict(name, colour);
    const said = say(passes ? 'studio-contrast-good' : 'studio-contrast-bad', { ratio: app.amount(ratio.toFixed(1)) });
    return text(app, ['looks', name], label, { value: colour, type: 'color', mark: !passes && said, ...(passes && { helpText: said }) });
  };
  return el('details.colours', {}, el('summary', {}, say('studio-colours')),
    el('p.muted', {}, say('studio-colours.help')),
    el('div.row-of-fields', {}, field('accent', 'studio-accent'), field('dark', 'studio-accent-dark')),
    (project.looks.accent || project.looks.dark) && el('button', { id: 'colours-own', click: () => app.change(['looks'], { ...project.looks, accent: '', dark: '' }) }, say('studio-colours-own')));
}

/** Duties and pathways: where they begin, and how they look. */
import { el } from '../dom.js';
import { nameOf, select, text } from '../fields.js';
import { colours } from '../steps/words.js';
import { LANGUAGES } from '../words.js';

const VIEWS = {
  duties: [['', 'duties-compare'], ['find', 'duties-find'], ['matrix', 'duties-matrix'], ['sort', 'duties-sort'], ['changes', 'duties-changes'], ['handout', 'duties-handout']],
  pathways: [['', 'path-view-way'], ['calculate', 'path-view-calculate'], ['calendar', 'path-view-calendar'], ['papers', 'path-view-papers'], ['minutes', 'path-view-minutes'], ['study', 'path-view-study']],
};

export function setUp(app) {
  const { project, say } = app;
  const { kind } = project;
  return [
    el('p.intro', {}, say('studio-set-up.help')),
    el('div.row-of-fields', {},
      select(app, ['words', 'lang'], 'studio-default-language', LANGUAGES.map((lang) => [lang, nameOf(app, lang)])),
      select(app, [kind, 'view'], 'studio-start-view', VIEWS[kind].map(([name, id]) => [name, say(id)])),
      project[kind].view === 'sort' && text(app, [kind, 'seed'], 'studio-seed', { help: 'studio-seed.help' })),
    colours(app),
  ];
}

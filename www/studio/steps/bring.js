/** Step 2 of a budget: files and pastes, what was read of them, and the row that each line came from. */
import { bring, bringText, fromClipboard, pasted, LIMIT_MIB } from '../budget/bring.js';
import { fileView } from '../budget/file.js';
import { el } from '../dom.js';
import { issueList } from '../issues.js';
import { warm } from '../reading.js';
import { fileButton, text } from '../fields.js';

export function bringView(app) {
  const { project, say, ui } = app;
  const some = project.files.length > 0;
  if (!ui.busy) warm();
  const source = el('div.sources', {}, paste(app), choose(app));
  return [
    some ? el('details.more', {}, el('summary', {}, say('studio-bring-more')), source) : [el('p.intro', {}, say('studio-bring.help')), source],
    ui.refused.map((refused, at) => refusal(app, refused, at)),
    some && soon(app),
    some && files(app),
  ];
}

/** The page is as good as ready: the way to it is short. */
const soon = (app) => el('div.soon', {}, el('p', {}, app.say('studio-soon')), el('div.actions', {}, [['preview', 'studio-preview'], ['take', 'studio-take']].map(([step, title]) => (
  el('button', { id: `soon-${step}`, click: () => app.go(step) }, app.say(title))))));

function paste(app) {
  const { say } = app;
  return el('div.paste', {},
    el('label', { for: 'paste' }, say('studio-paste')),
    el('p.small.muted', { id: 'paste-help' }, say('studio-paste.help')),
    el('textarea', {
      id: 'paste', rows: '4', 'aria-describedby': 'paste-help', value: app.ui.draft ?? '',
      paste: (event) => {
        event.preventDefault();
        pasted(app, event.clipboardData);
      },
      input: ({ target }) => app.set({ draft: target.value }),
    }),
    el('div.actions', {},
      el('button.primary', { id: 'from-clipboard', click: () => fromClipboard(app) }, say('studio-from-clipboard')),
      app.ui.draft?.trim() && el('button', {
        id: 'read-draft',
        click: () => {
          const { draft } = app.ui;
          app.ui.draft = '';
          bringText(app, draft, /<table/i.test(draft) ? 'html' : 'txt');
        },
      }, say('studio-read'))),
  );
}

const choose = (app) => el('div.drop', {},
  fileButton(app, 'files', 'studio-files', (files) => bring(app, files), { help: 'studio-files.help', multiple: true }));

/** What could not be read, with advice; the work is as it was. */
function refusal(app, refused, at) {
  const { say } = app;
  const reason = refused.large ? 'studio-refused-large' : refused.broken ? 'studio-refused-broken' : refused.bare && 'studio-refused-bare';
  return el('section.panel', { id: `refused-${at}`, role: 'alert' },
    el('h3', {}, say('studio-refused', { name: refused.name })),
    issueList(app, refused.issues),
    reason && el('p', {}, say(reason, { limit: String(LIMIT_MIB) })),
    el('p', {}, say('studio-refused.safe')),
    el('button', { click: () => app.set({ refused: app.ui.refused.filter((other) => other !== refused) }) }, say('studio-dismiss')));
}

function files(app) {
  const { project, say, ui } = app;
  const current = project.files.find(({ id }) => id === ui.file) ?? project.files[0];
  return [
    project.files.length > 1 && el('nav.files', { 'aria-label': say('studio-files-read') }, el('ul', {}, project.files.map((file) => el('li', {},
      el('button', { 'aria-current': file === current && 'true', click: () => app.set({ file: file.id, editing: undefined, from: 0 }) }, file.name))))),
    fileView(app, current, project.files.indexOf(current)),
  ];
}

/** Where the decision was published: asked where it is at hand. */
export const address = (app, path = ['words', 'address'], helpText = app.say('studio-address.help')) => {
  const given = path.reduce((found, key) => found?.[key], app.project) ?? '';
  const isWrong = given && !given.startsWith('https://');
  return text(app, path, 'studio-address', { type: 'url', helpText, mark: isWrong && app.say('studio-address.wrong'), 'aria-invalid': isWrong && 'true', placeholder: 'https://' });
};

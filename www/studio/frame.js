/** What stands around every step: name, languages, the way back, what is kept, the list of steps. */
import { el } from './dom.js';
import { fileButton } from './fields.js';
import { blank, opened } from './project.js';
import { stepsOf } from './steps.js';
import { download } from './take/download.js';
import { LANGUAGES, NAMES } from './words.js';

const KEPT = { nothing: 'studio-kept-nothing', kept: 'studio-kept', found: 'studio-kept-found', denied: 'studio-kept-denied' };

/** The page with a step in it. */
export function frame(app, step, view) {
  return [
    el('a.skip', { href: '#step-title' }, app.say('studio-skip')),
    head(app),
    el('div.columns', {}, steps(app), el('main', {},
      el('h2', { id: 'step-title', tabindex: '-1' }, app.say(step.title)),
      status(app),
      view,
      onward(app),
    )),
  ];
}

function head(app) {
  const { say } = app;
  return el('header.top', {},
    el('h1', {}, say('studio-name')),
    el('nav.languages', { 'aria-label': say('studio-languages') }, LANGUAGES.map((lang) => el('a', {
      href: `?lang=${lang}`, lang, 'aria-current': lang === app.lang && 'true',
      click: (event) => {
        event.preventDefault();
        app.speak(lang);
      },
    }, say(NAMES[lang])))),
    el('div.tools', {},
      el('button', { click: () => app.undo(), 'aria-disabled': !app.history.canUndo && 'true', 'aria-keyshortcuts': 'Control+Z' }, say('studio-undo')),
      el('button', { click: () => app.redo(), 'aria-disabled': !app.history.canRedo && 'true', 'aria-keyshortcuts': 'Control+Shift+Z' }, say('studio-redo')),
      work(app),
    ),
  );
}

/** The work as a whole: kept here, saved to a file, opened, begun anew. */
function work(app) {
  const { say } = app;
  return el('details.work', {}, el('summary', {}, say('studio-work')), el('div.menu', {},
    el('p', { id: 'kept' }, say(KEPT[app.ui.kept])),
    el('button', { click: () => save(app) }, say('studio-save')),
    fileButton(app, 'open', 'studio-open', ([file]) => openFile(app, file), { accept: '.json' }),
    el('button', { click: () => app.replace(blank(app.lang)) || app.go('choose') }, say('studio-anew')),
  ));
}

function save(app) {
  download('auyl-project.json', JSON.stringify({ ...app.project, step: app.step }, null, 1), 'application/json');
  app.tell('studio-saved');
}

const openFile = async (app, file) => openText(app, await file.text());

/** Opens a project file; false where it is none. */
export function openText(app, text) {
  let project;
  try {
    project = opened(JSON.parse(text));
  } catch {
    project = undefined;
  }
  if (!project) {
    app.tell('studio-open-failed');
    return false;
  }
  app.replace(project);
  app.go(stepsOf(project)[1]?.id ?? 'choose');
  app.tell('studio-opened');
  return true;
}

function steps(app) {
  return el('nav.steps', { 'aria-label': app.say('studio-steps') }, el('ol', {}, stepsOf(app.project).map(({ id, title, ready }, at) => el('li', {},
    el('button', {
      id: `step-${id}`,
      'aria-current': id === app.step && 'step',
      'aria-disabled': !ready && 'true',
      click: () => (ready ? app.go(id) : app.tell('studio-step-waits')),
    }, el('span.number', { 'aria-hidden': 'true' }, String(at + 1)), el('span.step-name', {}, app.say(title)))))));
}

function status(app) {
  const { busy, message } = app.ui;
  return [
    el('div', { role: 'status', id: 'status' }, message && el('p.notice', {}, message)),
    busy && el('div.notice.busy', { id: 'busy' },
      el('p', { id: 'busy-name' }, busy.text),
      el('progress', { max: String(busy.of), value: String(busy.done), 'aria-labelledby': 'busy-name' }),
      el('button', { click: busy.cancel }, app.say('studio-cancel'))),
  ];
}

function onward(app) {
  const list = stepsOf(app.project);
  const at = list.findIndex(({ id }) => id === app.step);
  const [back, next] = [list[at - 1], list[at + 1]];
  if (!back && !next) return undefined;
  return el('div.onward', {},
    back && el('button', { click: () => app.go(back.id) }, app.say('studio-back', { step: app.say(back.title) })),
    next && el('button.primary', { id: 'next', 'aria-disabled': !next.ready && 'true', click: () => (next.ready ? app.go(next.id) : app.tell('studio-step-waits')) },
      app.say('studio-next', { step: app.say(next.title) })));
}

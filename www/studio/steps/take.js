/** The last step: files and codes to take away. */
import { el } from '../dom.js';
import { text } from '../fields.js';
import { download } from '../take/download.js';
import { fittingFrame, iframe, script } from '../take/embed.js';
import { kitView } from '../take/kit.js';
import { lmsView } from '../take/lms.js';
import { filesOf } from '../take/widget.js';
import { makeZip, pageTitle } from '../take/zip.js';
import { questionFiles } from '../quiz/export.js';

const TYPES = { json: 'application/json', csv: 'text/csv;charset=utf-8' };

export function take(app) {
  const { project, say } = app;
  return [
    el('p.intro', {}, say('studio-take.help')),
    folder(app),
    project.kind === 'seminar' && kitView(app),
    codes(app),
    ['quiz', 'seminar'].includes(project.kind) && lmsView(app),
    data(app),
    project.kind === 'quiz' && questionFiles(app),
    project.kind !== 'seminar' && kitView(app),
  ];
}

function folder(app) {
  const { say } = app;
  return el('section.way', { 'aria-labelledby': 'way-zip' },
    el('h3', { id: 'way-zip' }, say('studio-zip')),
    el('p', {}, say('studio-zip.help')),
    el('button.primary', { id: 'make-zip', click: () => zip(app) }, say('studio-zip-make')));
}

async function zip(app) {
  if (app.ui.busy) return;
  const stop = new AbortController();
  const told = (done, of) => app.set({ busy: { text: app.say('studio-zip-making'), done, of, cancel: () => stop.abort() } });
  try {
    told(0, 1);
    const bytes = await makeZip(app.project, app.lang, told, stop.signal);
    download(`auyl-${app.project.kind}.zip`, bytes, 'application/zip');
    app.ui.busy = undefined;
    app.tell('studio-zip-made');
  } catch {
    app.ui.busy = undefined;
    app.tell(stop.signal.aborted ? 'studio-cancelled' : 'studio-zip-failed');
  }
}

function codes(app) {
  const { project, say } = app;
  const title = pageTitle(project, project.words.lang);
  const folder = project.words.folder.trim();
  const isPart = folder && !/^(https?:\/\/|\.{0,2}\/)/.test(folder);
  return el('section.way', { 'aria-labelledby': 'way-code' },
    el('h3', { id: 'way-code' }, say('studio-code')),
    el('p', {}, say('studio-code.help')),
    text(app, ['words', 'folder'], 'studio-folder', { help: 'studio-folder.help', mark: isPart && say('studio-folder.wrong'), 'aria-invalid': isPart && 'true', placeholder: 'https://example.kz/budget/', inputmode: 'url' }),
    code(app, 'script', 'studio-code-page', script(project)),
    code(app, 'wordpress', 'studio-code-wordpress', script(project)),
    code(app, 'frame', 'studio-code-frame', fittingFrame(project, title)),
    code(app, 'moodle', 'studio-code-moodle', iframe(project, title)));
}

function code(app, id, label, value) {
  const { say } = app;
  return el('details.code', { id: `code-${id}`, open: id === 'script' }, el('summary', {}, say(label)),
    el('p.muted', {}, say(`${label}.help`)),
    el('textarea', { id: `text-${id}`, readonly: true, rows: '5', 'aria-label': say(label), spellcheck: 'false', value, click: ({ target }) => target.select() }),
    el('button', { id: `copy-${id}`, click: () => copy(app, id, value) }, say('studio-copy')));
}

async function copy(app, id, value) {
  try {
    await navigator.clipboard.writeText(value);
    app.tell('studio-copied');
  } catch {
    const area = document.getElementById(`text-${id}`);
    area.focus();
    area.select();
    app.tell('studio-copy-by-hand');
  }
}

function data(app) {
  const { say } = app;
  const files = Object.entries(filesOf(app.project));
  return files.length > 0 && el('section.way', { 'aria-labelledby': 'way-data' },
    el('h3', { id: 'way-data' }, say('studio-data')),
    el('p', {}, say('studio-data.help')),
    el('div.actions', {}, files.map(([name, content]) => el('button', { id: `take-${name.replace('.', '-')}`, click: () => download(name, content, TYPES[name.split('.').pop()]) }, name))));
}

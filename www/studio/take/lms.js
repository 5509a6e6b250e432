/** Packages for a learning platform, made by www/js/lms/make.js: of a quiz as it is asked here, or of a seminar. */
import { el } from '../dom.js';
import { issueList } from '../issues.js';
import { ownPlan } from '../seminar/own.js';
import { plainIn } from '../words.js';
import { download } from './download.js';
import { filesOf } from './widget.js';

const PACKAGE = new URL('../', import.meta.url);

export function lmsView(app) {
  const { say, ui } = app;
  return el('section.way', { 'aria-labelledby': 'way-lms' },
    el('h3', { id: 'way-lms' }, say('studio-lms')),
    el('p', {}, say('studio-lms.help')),
    el('div.actions', {},
      el('button', { id: 'make-scorm', click: () => make(app, 'scorm') }, say('studio-lms-scorm')),
      el('button', { id: 'make-cmi5', click: () => make(app, 'cmi5') }, say('studio-lms-cmi5'))),
    ui.lmsIssues?.length > 0 && issueList(app, ui.lmsIssues));
}

async function part(name) {
  const response = await fetch(new URL(name, PACKAGE));
  if (!response.ok) throw new Error(`${response.status} ${name}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function make(app, standard) {
  const { project } = app;
  const files = filesOf(project);
  const data = async (address) => {
    if (!(address in files)) throw new Error(address);
    return new TextEncoder().encode(files[address]);
  };
  app.tell('studio-lms-making');
  try {
    const { makePackage } = await import(new URL('lms/make.js', PACKAGE).href);
    const bytes = await makePackage({
      source: project.kind === 'quiz' ? project.quiz : ownPlan(project), standard, options: project.kind === 'quiz' ? project.asks : {},
      data, part, lang: project.words.lang, say: plainIn,
    });
    app.ui.lmsIssues = [];
    download(`auyl-${project.kind}-${standard}.zip`, bytes, 'application/zip');
    app.tell('studio-lms-made');
  } catch (error) {
    app.ui.lmsIssues = error.issues ?? [];
    app.tell('studio-lms-failed');
  }
}

/**
 * The offline kit: one file for a USB stick, made by www/js/kit/make.js out of dist/kit/. Whatever is made here goes into
 * it: a seminar as it is planned, any other page as a plan of one step.
 */
import { el } from '../dom.js';
import { issueList } from '../issues.js';
import { inWords } from '../quiz/pack.js';
import { ask } from '../reading.js';
import { ownPlan } from '../seminar/own.js';
import { LANGUAGES, plainIn } from '../words.js';
import { download } from './download.js';
import { attributesOf, filesOf } from './widget.js';
import { pageTitle } from './zip.js';

const KIT = new URL('../kit/', import.meta.url);
/** Minutes of a plan that has one step. */
const MINUTES = 30;

export function kitView(app) {
  const { say, ui } = app;
  return el('section.way', { 'aria-labelledby': 'way-kit' },
    el('h3', { id: 'way-kit' }, say('studio-kit')),
    el('p', {}, say('studio-kit.help')),
    el('button', { id: 'make-kit', click: () => make(app) }, say('studio-kit-make')),
    ui.kitIssues?.length > 0 && issueList(app, ui.kitIssues));
}

/** The plan that a kit is made of. */
function planOf(project) {
  if (project.kind === 'seminar') return ownPlan(project);
  const { src, ...options } = attributesOf(project, '');
  const title = Object.fromEntries(LANGUAGES.map((lang) => [lang, pageTitle(project, lang)]));
  const step = { id: project.kind, kind: project.kind, title, minutes: MINUTES, ...(src && { src }), options };
  return { format: 'auyl-seminar/1', id: `auyl-${project.kind}`, title, as_of: new Date().toISOString().slice(0, 10), steps: [step] };
}

/** The step of a plan that an issue is about, as the plan shows it. */
function stepOf({ steps }, { path }, lang) {
  const [, at] = /^steps\[(\d+)\]/.exec(path ?? '') ?? [];
  return at && `${Number(at) + 1}. ${inWords(steps[at].title, lang)}`;
}

async function bytesOf(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function make(app) {
  const { project } = app;
  const { lang } = project.words;
  const plan = planOf(project);
  const files = filesOf(project);
  const data = async (address) => {
    if (!(address in files)) throw new Error(address);
    return new TextEncoder().encode(files[address]);
  };
  app.tell('studio-kit-making');
  try {
    const { makeKit } = await import(new URL('make.js', KIT).href);
    const issues = await ask('check', { name: 'plan.json', bytes: new TextEncoder().encode(JSON.stringify(plan)) });
    const kit = await makeKit({
      plan, data, part: (name) => bytesOf(new URL(name, KIT)), lang, say: (id, args) => plainIn(lang, id, args), note: (issue) => issues.push(issue),
    });
    app.ui.kitIssues = issues.map((issue) => ({ ...issue, from: stepOf(plan, issue, app.lang) }));
    download(`${plan.id}.html`, kit, 'text/html');
    app.tell('studio-kit-made');
  } catch (error) {
    app.ui.kitIssues = error.issues ?? [];
    app.tell('studio-kit-failed');
  }
}

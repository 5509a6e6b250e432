/** The widget of a project: its tag, its attributes, and the element for a preview. */
import { dataOf } from '../budget/data.js';
import { el } from '../dom.js';
import { css } from '../looks.js';
import { ownPlan } from '../seminar/own.js';
import { offer } from '../virtual.js';

export const TAGS = { budget: 'auyl-budget', quiz: 'auyl-quiz', duties: 'auyl-duties', pathways: 'auyl-pathways', seminar: 'auyl-seminar' };
const SOURCES = { budget: 'datapackage.json', quiz: 'quiz.json', seminar: 'plan.json' };
const STARTS = { budget: 'looks', quiz: 'asks', duties: 'duties', pathways: 'pathways' };
const NAMES = { budget: ['place', 'year', 'view', 'unit'], quiz: ['mode', 'count', 'seed', 'pass'], duties: ['edition', 'view', 'topic', 'seed'], pathways: ['view', 'start'], seminar: [] };

/** The files of a project beside its page, as texts by their names. */
export function filesOf(project) {
  if (project.kind === 'budget') return dataOf(project).files;
  if (project.kind === 'quiz') return { 'quiz.json': `${JSON.stringify(project.quiz, null, 1)}\n` };
  if (project.kind === 'seminar') return { 'plan.json': `${JSON.stringify(ownPlan(project), null, 1)}\n`, ...dataOf(project).files };
  return {};
}

/** The attributes of the widget; its data lie in `folder`. */
export function attributesOf(project, folder) {
  const { kind } = project;
  const own = NAMES[kind].map((name) => [name, String(project[STARTS[kind]][name] ?? '')]).filter(([, value]) => value);
  return { ...(SOURCES[kind] && { src: `${folder}${SOURCES[kind]}` }), ...Object.fromEntries(own) };
}

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** The running widget, with what was made so far. */
export function widgetNode(app, attributes, id) {
  const { project } = app;
  const colours = css(TAGS[project.kind], project.looks);
  if (sheet.auylText !== colours) sheet.replaceSync(sheet.auylText = colours);
  const files = filesOf(project);
  const folder = Object.keys(files).length ? offer(project.kind, files) : '';
  return el(TAGS[project.kind], { id: `${id}-${project.kind}`, loading: 'eager', ...attributesOf(project, folder), ...attributes });
}


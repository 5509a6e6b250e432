/** Step 3 of a budget: does it add up, what is doubtful, and what to do about it. */
import { linesOf } from '../budget/data.js';
import { el } from '../dom.js';
import { issueList } from '../issues.js';
import { widgetNode } from '../take/widget.js';

const sum = (files, part, name) => files.reduce((total, { reading }) => total + (reading.summary?.[part]?.[name] ?? 0), 0);

export function check(app) {
  const { project, say } = app;
  const { files } = project;
  const issues = files.flatMap(({ name, reading }) => reading.issues.map((issue) => (files.length > 1 ? { ...issue, from: name } : issue)));
  const [hold, broken, differ] = [sum(files, 'sums', 'hold'), sum(files, 'sums', 'break'), sum(files, 'totals', 'differ')];
  const agree = sum(files, 'totals', 'agree');
  const fine = !broken && !differ;
  const isMended = files.some(({ edits, unit }) => unit || Object.keys(edits ?? {}).length);
  const asPrinted = !fine ? 'studio-adds-up-not' : hold + agree ? 'studio-adds-up' : 'studio-adds-up-nothing';
  const verdict = isMended ? 'studio-adds-up-mended' : asPrinted;
  return [
    el('p.intro', {}, say('studio-check.help')),
    el('p', { id: 'verdict', class: `verdict lead${fine && !isMended ? '' : ' broken'}` }, say(verdict, { hold: hold + agree, broken: broken + differ })),
    !fine && !isMended && el('p', {}, say('studio-as-printed')),
    totals(app),
    el('h3', {}, say('issues-title', { count: issues.length })),
    issues.length ? issueList(app, issues) : el('p', {}, say('studio-no-issues')),
    isMended && el('p.notice', {}, say('studio-check-edited')),
    el('h3', {}, say('studio-check-widget')),
    el('p', {}, say('studio-check-widget.help')),
    el('div.stage.fluid', {}, widgetNode(app, { view: 'check', lang: app.lang }, 'check-widget')),
  ];
}

const fold = (text) => text.toLowerCase().replace(/[^\p{L}]/gu, '');

/** The line that a total of the text is about: by its code, else by its name. */
function lineOf(lines, total) {
  const own = lines.filter((line) => String(line.year) === String(total.year) && (!total.place || line.place === total.place));
  return own.find((line) => total.code && line.code === total.code)
    ?? own.find((line) => [line.name_kk, line.name_ru].some((name) => name && fold(name) === fold(total.text)));
}

/** Totals of paragraph 1 beside those of the annex. */
function totals(app) {
  const { project, say } = app;
  const rows = project.files.flatMap((file) => {
    const lines = linesOf({ ...file, groups: undefined });
    return file.reading.meta.totals.map((total) => ({ total, line: lineOf(lines, total) }));
  });
  // Towns and okrugs whose annexes are not here are counted in the issues.
  const shown = rows.filter(({ line }) => line);
  if (!shown.length) return undefined;
  const several = new Set(shown.map(({ line }) => line.place)).size > 1;
  const row = ({ total, line }) => {
    const same = Number(total.amount_thousand_tenge) === Number(line.amount_thousand_tenge);
    return el('tr', { class: same ? '' : 'differs' },
      el('th', { scope: 'row' }, several && el('span.small.muted', {}, line.place, el('br')), total.text),
      el('td', {}, String(total.year ?? '')),
      el('td', {}, app.amount(total.amount_thousand_tenge)),
      el('td', {}, app.amount(line.amount_thousand_tenge)),
      el('td', {}, say(same ? 'studio-totals-same' : 'studio-totals-differ')));
  };
  const heads = ['studio-totals-name', 'year-label', 'studio-totals-text', 'studio-totals-annex', 'studio-totals-verdict'];
  return el('div.scroll', { tabindex: '0', role: 'region', 'aria-label': say('studio-totals') }, el('table', {},
    el('caption', {}, say('studio-totals')),
    el('thead', {}, el('tr', {}, heads.map((head) => el('th', { scope: 'col' }, say(head))))),
    el('tbody', {}, shown.map(row))));
}

/** One file: what it is about, what was read, each line beside the row it came from, and what can be mended by hand. */
import { el } from '../dom.js';
import { issueList, placeWords } from '../issues.js';
import { select } from '../fields.js';
import { typed } from './amount.js';
import { groupOf, linesOf, unitOf } from './data.js';
import { roles } from './roles.js';

/** Lines that are shown at once. */
const PAGE = 25;
const UNITS = [['thousand_tenge', 'studio-unit-thousand'], ['tenge', 'studio-unit-tenge'], ['million_tenge', 'studio-unit-million']];
const PHASES = [['approved', 'phase-approved'], ['amended', 'phase-amended'], ['executed', 'phase-executed']];
const FILTERS = [['', 'studio-lines-all'], ['doubt', 'studio-lines-doubt'], ['edited', 'studio-lines-edited'], ['unread', 'studio-lines-unread']];

export function fileView(app, file, at) {
  const { say } = app;
  const lines = linesOf(file);
  const { summary, issues } = file.reading;
  return el('section.read', { 'aria-labelledby': `file-${file.id}` },
    el('div.file-head', {},
      el('h3', { id: `file-${file.id}`, tabindex: '-1' }, file.name),
      el('button', { id: `remove-${file.id}`, click: () => remove(app, at) }, say('studio-remove-file'))),
    el('p.lead', {}, say('studio-read-lines', { count: lines.length, errors: summary?.errors ?? 0, warnings: summary?.warnings ?? 0 })),
    file.reading.meta.title && el('p', {}, file.reading.meta.title),
    about(app, file, at, lines),
    issues.length > 0 && el('details', {}, el('summary', {}, say('issues-title', { count: issues.length })), issueList(app, issues)),
    lineList(app, file, at, lines));
}

function remove(app, at) {
  app.change(['files', at], undefined);
  app.tell('studio-file-removed');
  app.focus('step-title');
}

/** Unit, years, phases and places: read from the file, and mended here where it says them wrongly or not at all. */
function about(app, file, at, lines) {
  const { say } = app;
  const { unit, assumed } = unitOf(file);
  const groups = new Map(file.reading.lines.map((line) => [groupOf(line), line]));
  const set = (id, name) => ({ target }) => app.change(['files', at, 'groups', id, name], target.value, { typing: target.localName === 'input' });
  const group = ([id, line], number) => {
    const made = { ...line, ...file.groups?.[id] };
    const field = (name, label, control) => el('div.field', {}, el('label', { for: `group-${number}-${name}` }, say(label)), control);
    const year = /^(19|20)\d\d$/.test(made.year);
    return el('fieldset.group', {}, el('legend', {}, say('studio-table', { number: String(number + 1), count: lines.filter((own) => groupOf(file.reading.lines[own.at]) === id).length })),
      field('place', 'studio-place', el('input', { id: `group-${number}-place`, value: made.place, input: set(id, 'place') })),
      field('year', 'year-label', [
        el('input', { id: `group-${number}-year`, value: made.year, inputmode: 'numeric', maxlength: '4', 'aria-invalid': !year && 'true', 'aria-describedby': !year && `group-${number}-wrong`, input: set(id, 'year') }),
        !year && el('p.small.mark', { id: `group-${number}-wrong` }, say('studio-year-wrong')),
      ]),
      field('phase', 'studio-phase', el('select', { id: `group-${number}-phase`, change: set(id, 'phase') },
        PHASES.map(([name, words]) => el('option', { value: name, selected: name === made.phase }, say(words))))));
  };
  return el('details.about', {}, el('summary', {}, say('studio-mend')),
    el('p.muted', {}, say('studio-mend.help')),
    select(app, ['files', at, 'unit'], 'studio-unit', UNITS.map(([name, words]) => [name, say(words)]), { value: file.unit ?? unit, help: assumed ? 'studio-unit.assumed' : undefined }),
    [...groups].map(group),
    roles(app, file, at));
}

const places = new WeakMap();

/** The rows of a file's tables by the lines that were made of them. */
function rowsOf(reading) {
  if (!places.has(reading)) {
    const byLine = new Map();
    const unread = [];
    for (const source of reading.sources ?? []) {
      for (const row of source.rows) {
        for (const line of row.lines) byLine.set(line, row);
        if (!row.lines.length && row.cells.some(Boolean)) unread.push(row);
      }
    }
    places.set(reading, { byLine, unread });
  }
  return places.get(reading);
}

const printed = (row) => row.cells.filter(Boolean).join(' · ');

function lineList(app, file, at, lines) {
  const { say, ui } = app;
  const { byLine, unread } = rowsOf(file.reading);
  const filter = ui.filter ?? '';
  const chosen = filter === 'edited' ? lines.filter((line) => line.edited)
    : filter === 'doubt' ? lines.filter((line) => byLine.get(line.at)?.issues?.length) : lines;
  const list = filter === 'unread' ? unread : chosen;
  const from = Math.min(ui.from ?? 0, Math.max(0, list.length - 1));
  const shown = list.slice(from, from + PAGE);
  const item = filter === 'unread' ? (row) => unreadView(app, file, row) : (line) => lineView(app, file, at, line, byLine.get(line.at));
  const turn = (to) => app.set({ from: Math.max(0, to), editing: undefined });
  return el('div.lines', {},
    el('div.bar-head', {},
      el('h4', {}, say('studio-lines')),
      el('div.field', {}, el('label', { for: 'filter' }, say('studio-lines-show')),
        el('select', { id: 'filter', change: ({ target }) => app.set({ filter: target.value, from: 0 }) },
          FILTERS.map(([name, words]) => el('option', { value: name, selected: name === filter }, say(words)))))),
    shown.length ? el('ol.pairs', { start: String(from + 1) }, shown.map(item)) : el('p', {}, say('studio-lines-none')),
    list.length > PAGE && el('div.actions', {},
      el('button', { id: 'lines-before', 'aria-disabled': from === 0 && 'true', click: () => turn(from - PAGE) }, say('studio-lines-before')),
      el('span', {}, say('studio-lines-range', { from: String(from + 1), to: String(from + shown.length), of: String(list.length) })),
      el('button', { id: 'lines-after', 'aria-disabled': from + PAGE >= list.length && 'true', click: () => from + PAGE < list.length && turn(from + PAGE) }, say('studio-lines-after'))));
}

const nameOfLine = (line) => [line.name_kk, line.name_ru, line.name_en].find(Boolean) ?? '';

function lineView(app, file, at, line, row) {
  const { say, ui } = app;
  const issues = (row?.issues ?? []).map((issue) => file.reading.issues[issue]).filter(Boolean);
  const editing = ui.editing === line.at;
  const name = nameOfLine(line);
  return el('li.pair', { class: `pair${line.gone ? ' gone' : ''}${line.edited ? ' edited' : ''}${issues.length ? ' doubt' : ''}` },
    el('div.made', {},
      el('p.line', {}, el('span.name', { lang: line.name_kk ? 'kk' : line.name_ru ? 'ru' : 'en' }, el('code', {}, line.code), ' ', name),
        el('strong', {}, say('amount-thousand', { amount: app.amount(line.amount_thousand_tenge) }))),
      line.edited && el('p.mark', {}, say(line.gone ? 'studio-line-gone' : 'studio-line-edited', { code: line.printed.code, amount: app.amount(line.printed.amount_thousand_tenge) })),
      editing ? mend(app, at, line) : el('p.where', {}, el('button.link', {
        id: `mend-${line.at}`, 'aria-label': `${say('studio-line-mend')}: ${line.code} ${name}`,
        click: () => {
          app.set({ editing: line.at, typed: undefined });
          app.focus('mend-amount');
        },
      }, say('studio-line-mend')), el('span.small.muted', {}, `${line.year} · ${line.place}`))),
    el('div.printed', {}, row ? [el('p.small.muted', {}, placeWords(app, row.at)), el('p.cells', {}, printed(row))] : el('p.small.muted', {}, say('studio-row-unknown'))),
    issues.length > 0 && issueList(app, issues));
}

function mend(app, at, line) {
  const { say } = app;
  const decimal = app.amount('0.5')[1];
  // Read anew when it is applied: what was typed last may not be drawn yet.
  const now = () => ({ code: line.code, amount: line.amount_thousand_tenge.replace('.', decimal), ...app.ui.typed });
  const { code, amount } = now();
  const wrong = typed(amount) === undefined;
  const type = (name) => ({ target }) => app.set({ typed: { ...app.ui.typed, [name]: target.value } });
  const edits = (edit) => app.change(['files', at, 'edits', String(line.at)], edit);
  const done = (message) => {
    app.ui.editing = app.ui.typed = undefined;
    app.tell(message);
    app.focus(`mend-${line.at}`);
  };
  const apply = () => {
    const given = { code: now().code.trim(), amount_thousand_tenge: typed(now().amount) };
    if (given.amount_thousand_tenge === undefined || !given.code) return app.focus('mend-amount');
    const like = (other) => other && other.code === given.code && other.amount_thousand_tenge === given.amount_thousand_tenge;
    if (like(line.printed)) edits(undefined);
    else if (!like(line) || line.gone) edits(given);
    return done('studio-line-mended');
  };
  return el('form.mend', { submit: (event) => { event.preventDefault(); apply(); }, keydown: (event) => event.key === 'Escape' && done('') },
    el('div.field', {}, el('label', { for: 'mend-amount' }, say('studio-line-amount')),
      el('input', { id: 'mend-amount', inputmode: 'decimal', value: amount, 'aria-invalid': wrong && 'true', input: type('amount') })),
    el('div.field', {}, el('label', { for: 'mend-code' }, say('studio-line-code')), el('input', { id: 'mend-code', value: code, input: type('code') })),
    wrong && el('p.mark', { role: 'alert' }, say('studio-line-wrong')),
    el('div.actions', {},
      el('button.primary', { type: 'submit' }, say('studio-line-apply')),
      el('button', { type: 'button', click: () => done('') }, say('studio-line-leave')),
      line.edited && el('button', { type: 'button', click: () => edits(undefined) || done('studio-line-restored') }, say('studio-line-restore')),
      !line.gone && el('button', { type: 'button', click: () => edits({ gone: true }) || done('studio-line-left-out') }, say('studio-line-leave-out'))));
}

/** A row that became no line. */
function unreadView(app, file, row) {
  const issues = row.issues.map((issue) => file.reading.issues[issue]).filter(Boolean);
  return el('li.pair', {}, el('div.made', {}, issues.length ? issueList(app, issues) : el('p.muted', {}, app.say('studio-row-no-line'))),
    el('div.printed', {}, el('p.small.muted', {}, placeWords(app, row.at)), el('p.cells', {}, printed(row))));
}

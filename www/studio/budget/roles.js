/**
 * The columns of a file's tables as they were understood, each beside what stands in it; and their roles chosen by hand:
 * the tables are then written with plain headings and read anew, and each row keeps its place in the file.
 */
import { el } from '../dom.js';
import { ask } from '../reading.js';
import { plainIn } from '../words.js';
import { groupOf } from './data.js';

const ROLES = {
  category: 'rung-category', class: 'rung-class', subclass: 'rung-subclass', specific: 'rung-specific', group: 'rung-group', subgroup: 'rung-subgroup',
  administrator: 'rung-administrator', programme: 'rung-programme', subprogramme: 'rung-subprogramme', name: 'studio-role-name', amount: 'studio-role-amount',
};
const UNITS = { tenge: 'studio-unit-tenge', thousand_tenge: 'studio-unit-thousand', million_tenge: 'studio-unit-million' };
/** The language in which headings are written for the reader. */
const HEADINGS = 'ru';
/** Cells shown of a column. */
const SAMPLES = 3;

const tablesOf = ({ reading }) => (reading.sources ?? []).filter((source) => source.parts.length);

/** The role of each column, as the reader understood it. */
function rolesOf(source) {
  const width = Math.max(...source.rows.map((row) => row.cells.length));
  const roles = Array.from({ length: width }, () => '');
  for (const { column, role, read } of source.parts[0].columns) if (role in ROLES && read !== false) roles[column] = role;
  return roles;
}

/** The rows of a table below its headings. */
const bodyOf = (source) => source.rows.slice(source.parts[0].from);

export function roles(app, file, at) {
  const { say, ui } = app;
  const tables = tablesOf(file);
  if (!tables.length) return undefined;
  const chosen = ui.roles?.file === file.id ? ui.roles.tables : {};
  const wanted = tables.map((source, number) => chosen[number] ?? rolesOf(source));
  const choose = (number, column, role) => app.set({ roles: { file: file.id, tables: { ...chosen, [number]: wanted[number].with(column, role) } } });
  return el('div.roles', {}, el('h4', {}, say('studio-roles')),
    tables.map((source, number) => table(app, source, number, wanted[number], choose)),
    Object.keys(chosen).length > 0 && el('button.primary', { id: 'read-roles', click: () => readAnew(app, file, at, wanted) }, say('studio-roles-read')));
}

function table(app, source, number, wanted, choose) {
  const { say } = app;
  const body = bodyOf(source);
  const samples = (column) => [...new Set(body.map((row) => row.cells[column]).filter(Boolean))].slice(0, SAMPLES).join(' · ');
  return el('fieldset', {}, el('legend', {}, say('studio-table', { number: String(number + 1), count: body.length })),
    el('div.row-of-fields', {}, wanted.map((role, column) => samples(column) && el('div.field', {},
      el('label', { for: `role-${number}-${column}` }, say('studio-role', { number: String(column + 1) })),
      el('select', { id: `role-${number}-${column}`, 'aria-describedby': `sample-${number}-${column}`, change: ({ target }) => choose(number, column, target.value) },
        [['', 'studio-role-none'], ...Object.entries(ROLES)].map(([name, words]) => el('option', { value: name, selected: name === role }, say(words)))),
      el('p.small.muted', { id: `sample-${number}-${column}` }, samples(column))))));
}

const clean = (cell) => cell.replace(/[\t\n\r]+/g, ' ');

/** A table as text with a heading for each column that has a role. */
function written(source, wanted, line) {
  const columns = wanted.map((role, column) => [role, column]).filter(([role]) => role);
  const unit = plainIn(HEADINGS, UNITS[source.parts[0].unit]);
  const head = columns.map(([role]) => (role === 'amount' ? `${plainIn(HEADINGS, ROLES.amount)}, ${unit}` : plainIn(HEADINGS, ROLES[role])));
  const rows = bodyOf(source).map((row) => columns.map(([, column]) => clean(row.cells[column] ?? '')));
  const title = line ? `${plainIn(HEADINGS, 'studio-table-title', { place: line.place, year: line.year })}\n\n` : '';
  return `${title}${[head, ...rows].map((cells) => cells.join('\t')).join('\n')}\n\n`;
}

async function readAnew(app, file, at, wanted) {
  const { reading } = file;
  const tables = tablesOf(file);
  const lineOf = (source) => reading.lines[source.rows.find((row) => row.lines.length)?.lines[0]] ?? reading.lines[0];
  const text = tables.map((source, number) => written(source, wanted[number], lineOf(source))).join('');
  try {
    const read = await ask('read', { name: 'columns.txt', bytes: new TextEncoder().encode(text), address: '' });
    if (!read.lines.length) return app.tell('studio-roles-failed');
    const phases = new Map(reading.lines.map((line) => [line.year, line.phase]));
    app.change(['files', at], { ...file, edits: undefined, groups: kept(file.groups, read.lines), reading: {
      ...read, meta: reading.meta, package: reading.package, sources: placed(read.sources, tables),
      lines: read.lines.map((line) => ({ ...line, phase: phases.get(line.year) ?? line.phase })),
    } });
    app.ui.roles = undefined;
    return app.tell('studio-roles-done', { count: read.lines.length });
  } catch {
    return app.tell('studio-read-failed');
  }
}

/** What was mended of tables that are still there. */
const kept = (groups, lines) => groups && Object.fromEntries(Object.entries(groups).filter(([id]) => lines.some((line) => groupOf(line) === id)));

/** The rows that were read anew, with their places and cells in the file itself. */
function placed(sources, tables) {
  const originals = tables.flatMap((source) => [undefined, ...bodyOf(source)]);
  let next = 0;
  return sources.map((source) => ({ ...source, rows: source.rows.map((row) => {
    const original = originals[next];
    next += 1;
    return original ? { ...row, at: original.at, cells: original.cells } : row;
  }) }));
}

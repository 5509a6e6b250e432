/**
 * Tables that are in the canonical form already (docs/data.md), as CSV or in a workbook: the reader of decisions gives
 * their cells and finds no decision in them; here their columns are known by their names.
 */
import { languageOf } from '../words.js';
import { shifted, typed } from './amount.js';

/** Rows that may stand above the header. */
const ABOVE = 20;
const TEXTS = ['place', 'year', 'phase', 'direction', 'code', 'name_kk', 'name_ru', 'name_en'];
const AMOUNTS = { amount_tenge: -3, amount_thousand_tenge: 0, amount_million_tenge: 3 };
const PHASES = ['approved', 'amended', 'executed'];

const headOf = (row) => row.cells.map((cell) => cell.trim().toLowerCase());
const amountOf = (head) => head.findIndex((name) => name in AMOUNTS);

/** The reading of a decision; that of a canonical table with its lines. */
export function recognised(reading, name) {
  if (reading.lines.length) return reading;
  for (const source of reading.sources ?? []) {
    const from = source.rows.slice(0, ABOVE).findIndex((row) => headOf(row).includes('code') && amountOf(headOf(row)) >= 0);
    if (from >= 0) return tableOf(reading, source, from, name);
  }
  return reading;
}

function tableOf(reading, source, from, name) {
  const head = headOf(source.rows[from]);
  const amount = amountOf(head);
  const year = /(?:19|20)\d\d/.exec(name)?.[0] ?? '';
  const lines = [];
  const rows = source.rows.map((row, number) => {
    const found = number > from ? typed(row.cells[amount] ?? '') : undefined;
    const given = Object.fromEntries(TEXTS.map((column) => [column, (row.cells[head.indexOf(column)] ?? '').trim()]));
    if (found === undefined || !given.code) return { ...row, lines: [], issues: [] };
    lines.push({ ...given, year: given.year || year, phase: PHASES.includes(given.phase) ? given.phase : 'approved', amount_thousand_tenge: shifted(found, AMOUNTS[head[amount]]) });
    return { ...row, lines: [lines.length - 1], issues: [] };
  });
  if (!lines.length) return reading;
  const places = [...new Set(lines.map(({ place }) => place))].filter(Boolean);
  return {
    ...reading, lines, issues: [], sources: [{ ...source, parts: [], rows }], summary: { lines: lines.length, errors: 0, warnings: 0 },
    package: { places: places.map((id) => ({ id, name: { [languageOf(id)]: id } })) },
    meta: { ...reading.meta, tables: [], totals: [] },
  };
}

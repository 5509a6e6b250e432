/** The columns of a file's tables as they were understood. */
import { el } from '../dom.js';

const ROLES = {
  category: 'rung-category', class: 'rung-class', subclass: 'rung-subclass', specific: 'rung-specific', group: 'rung-group', subgroup: 'rung-subgroup',
  administrator: 'rung-administrator', programme: 'rung-programme', subprogramme: 'rung-subprogramme', name: 'studio-role-name', amount: 'studio-role-amount', ordinal: 'studio-role-ordinal',
};

export function roles(app, file) {
  const parts = (file.reading.sources ?? []).flatMap((source) => source.parts);
  const seen = new Map(parts.map((part) => [JSON.stringify(part.columns), part]));
  if (!seen.size) return undefined;
  const words = ({ role, year }) => `${app.say(ROLES[role])}${year ? ` ${year}` : ''}`;
  return el('div.roles', {}, el('h4', {}, app.say('studio-roles')),
    el('ul', {}, [...seen.values()].slice(0, 6).map((part) => el('li', {}, part.columns.map((column) => `${column.column + 1}: ${words(column)}`).join(' · ')))));
}

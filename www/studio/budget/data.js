/** The lines of all files with what was mended by hand, and the two files they become: `lines.csv`, `datapackage.json`. */
import { LANGUAGES, dateIn, languageOf, plainIn } from '../words.js';
import { shifted } from './amount.js';

const COLUMNS = ['place', 'year', 'phase', 'direction', 'code', 'name_kk', 'name_ru', 'name_en', 'amount_thousand_tenge'];
/** Holds what was printed where an amount or a code was changed by hand. */
const PRINTED = 'printed';
const POWER = { tenge: -3, thousand_tenge: 0, million_tenge: 3 };
const TOTALS = ['I', 'II'];

/** Place, year and phase: what a table of the decision is about. */
export const groupOf = ({ place, year, phase }) => [place, year, phase].join('|');

/** The unit that a file was read in, and whether nothing in it says so. */
export function unitOf({ reading }) {
  const parts = (reading.sources ?? []).flatMap((source) => source.parts ?? []);
  return { unit: parts[0]?.unit ?? 'thousand_tenge', assumed: parts.some((part) => part.unit_assumed) };
}

/** The lines of one file; `at` is the line's number in it, `printed` what was there before a hand mended it. */
export function linesOf(file) {
  const { unit } = unitOf(file);
  const power = file.unit ? POWER[file.unit] - POWER[unit] : 0;
  return file.reading.lines.map((line, at) => {
    const edit = file.edits?.[at];
    const group = file.groups?.[groupOf(line)];
    const made = { ...line, ...group, at };
    if (power) made.amount_thousand_tenge = shifted(line.amount_thousand_tenge, power);
    if (!edit) return made;
    const printed = { code: made.code, amount_thousand_tenge: made.amount_thousand_tenge };
    return { ...made, ...edit, edited: true, printed };
  });
}

/** Languages that names of a file's lines are in. */
const spoken = (lines) => LANGUAGES.filter((lang) => lines.some((line) => line[`name_${lang}`]));

const key = (line) => [line.place, line.year, line.phase, line.direction, line.code].join('|');

/** Which places of two editions of one act, Kazakh and Russian, are the same: those with the same totals. */
function samePlaces(files) {
  const same = new Map();
  const seen = new Map();
  for (const { file, lines, act } of files) {
    const found = new Map();
    for (const { place, year, code, amount_thousand_tenge: amount } of lines) {
      if (TOTALS.includes(code)) found.set(place, [...(found.get(place) ?? []), `${year} ${code} ${amount}`].sort());
    }
    for (const [place, totals] of found) {
      const id = `${act}: ${totals.join(', ')}`;
      const first = seen.get(id);
      // One file prints two places as two, whatever their totals.
      if (!first) seen.set(id, { place, file });
      else if (first.file !== file && first.place !== place) same.set(place, first.place);
    }
  }
  return same;
}

/** All lines of a project. The same line in another language lends its name; a second table changes nothing. */
export function linesOfAll(project) {
  const files = project.files.map((file) => ({ file, lines: linesOf(file), act: `${file.reading.meta.number} ${file.reading.meta.date}` }));
  const same = samePlaces(files);
  const found = new Map();
  for (const { file, lines } of files) {
    const own = new Set();
    for (const line of lines) {
      if (line.gone) continue;
      const made = { ...line, place: same.get(line.place) ?? line.place, file: file.id };
      let id = key(made);
      const first = found.get(id);
      // Within a file both are printed: the widget says so. From another file only the names are taken.
      if (first && !own.has(id)) {
        for (const lang of spoken([made])) first[`name_${lang}`] ||= made[`name_${lang}`];
        continue;
      }
      while (found.has(id)) id += '+';
      own.add(id);
      found.set(id, made);
    }
  }
  return { lines: [...found.values()], same };
}

/** The places of a project with what is known of their names. */
export function placesOf(project, { lines, same }) {
  const ids = [...new Set(lines.map((line) => line.place))].filter(Boolean);
  const listed = project.files.flatMap((file) => file.reading.package?.places ?? []);
  return ids.map((id) => {
    const names = [id, ...[...same].filter(([, to]) => to === id).map(([from]) => from)];
    const known = Object.assign({}, ...names.map((name) => ({ [languageOf(name)]: name })), project.words.places[id]);
    const level = listed.find((place) => names.includes(place.id))?.level;
    return { id, name: known, ...(level && { level }) };
  });
}

const actId = ({ reading: { meta } }) => [meta.number, meta.date].filter(Boolean).join(' ');

/** The acts that the files are of, each with its files; a file that names no act goes with the first. */
export function actsOf({ files }) {
  const acts = new Map();
  for (const file of [...files].sort((one, other) => Boolean(actId(other)) - Boolean(actId(one)))) {
    const id = actId(file) || [...acts.keys()][0] || '';
    acts.set(id, { id, files: [...(acts.get(id)?.files ?? []), file] });
  }
  return [...acts.values()];
}

/** What files say of their act. */
export function saidBy(files) {
  const metas = files.map((file) => file.reading.meta).filter((meta) => meta.title);
  const title = Object.assign({}, ...metas.map((meta) => ({ [languageOf(meta.title)]: meta.title })));
  const first = (name) => metas.map((meta) => meta[name]).find(Boolean) ?? '';
  return { title, number: first('number'), date: first('date') };
}

/** The act, where the author has not said otherwise; of several, the first as it is. */
export function actOf(project) {
  const [first, ...others] = actsOf(project);
  const said = saidBy(first?.files ?? []);
  if (others.length) return said;
  const { act } = project.words;
  return { title: { ...said.title, ...filled(act.title) }, number: act.number || said.number, date: act.date || said.date };
}

/** Without blank texts. */
export const filled = (texts) => Object.fromEntries(Object.entries(texts ?? {}).filter(([, text]) => text?.trim()));

/** The title of the page: the author's, else the act's. */
export const titleOf = (project) => ({ ...actOf(project).title, ...filled(project.words.title) });

const cell = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function csvOf(lines) {
  const edited = lines.some((line) => line.edited);
  const columns = edited ? [...COLUMNS, PRINTED] : COLUMNS;
  const row = (line) => columns.map((name) => cell(String((name === PRINTED ? line.edited && `${line.printed.code} ${line.printed.amount_thousand_tenge}` : line[name]) || '')));
  return `${[columns, ...lines.map(row)].map((cells) => cells.join(',')).join('\n')}\n`;
}

/** Says in every language which figures are not those of the decision. */
function noteOf(lines) {
  const edited = lines.filter((line) => line.edited);
  if (!edited.length) return undefined;
  const list = edited.slice(0, 20).map(({ code, printed, amount_thousand_tenge: amount }) => `${printed.code} ${printed.amount_thousand_tenge} → ${code} ${amount}`);
  return Object.fromEntries(LANGUAGES.map((lang) => [lang, plainIn(lang, 'studio-data-edited', { count: edited.length, list: list.join('; ') })]));
}

function sourceOf({ title, number, date }, address) {
  if (!Object.keys(title).length) return undefined;
  const said = Object.entries(title).map(([lang, text]) => [lang, number && date ? plainIn(lang, 'studio-act', { title: text, number, date: dateIn(lang, date) }) : text]);
  return { title: Object.fromEntries(said), ...(/^https:\/\//.test(address) && { path: address }) };
}

/** What a table of some files' lines says of itself, and what is said of their act. */
function tableOf(files, lines, number) {
  const places = [...new Set(lines.map(({ place }) => place))].filter(Boolean);
  const dates = files.flatMap((file) => file.reading.meta.tables.map((table) => table.as_of)).filter(Boolean).sort();
  const forecast = files.flatMap((file) => file.reading.package?.resources?.[0]?.forecast ?? []);
  const note = noteOf(lines);
  const name = number ? `lines-${number + 1}` : 'lines';
  return {
    as_of: dates.at(-1),
    resource: {
      name,
      path: `${name}.csv`,
      unit: 'thousand tenge',
      ...(places.length === 1 && { place: places[0] }),
      ...(forecast.length && { forecast: [...new Set(forecast)] }),
      ...(note && { note }),
    },
  };
}

/** `{lines, places, files}`: the files are texts by their names; without lines there are none. Each act has a table of its own. */
export function made(project) {
  const all = linesOfAll(project);
  const places = placesOf(project, all);
  const years = [...new Set(all.lines.map((line) => line.year))].sort();
  const { address, addresses } = project.words;
  const acts = actsOf(project).map((act) => ({ ...act, lines: all.lines.filter(({ file }) => act.files.some(({ id }) => id === file)) }));
  const printed = acts.filter(({ lines }) => lines.length);
  const several = acts.length > 1;
  const tables = printed.map((act, number) => ({ ...tableOf(act.files, act.lines, number), lines: act.lines, source: several
    ? sourceOf(saidBy(act.files), addresses?.[act.id]) : sourceOf(actOf(project), address) }));
  const about = ({ as_of, source }) => ({ ...(as_of && { as_of }), ...(source && { sources: [source] }) });
  const descriptor = {
    title: titleOf(project),
    ...(!several && tables.length > 0 && about(tables[0])),
    places,
    resources: tables.map((table) => ({ ...table.resource, ...(several && about(table)) })),
  };
  const files = tables.map(({ resource, lines }) => [resource.path, csvOf(lines)]);
  if (files.length) files.push(['datapackage.json', `${JSON.stringify(descriptor, null, 1)}\n`]);
  return { lines: all.lines, places, years, files: Object.fromEntries(files) };
}

let last = [];

/** The same, counted once for each version of what it is made of. */
export function dataOf(project) {
  if (last[0] !== project.files || last[1] !== project.words) last = [project.files, project.words, made(project)];
  return last[2];
}

// The peers' data as packs of ours, each as `{ 'file name': text }`.
const ADMINISTRATOR = '124';
const AS_OF = '2025-01-01';
const pad = (number, digits) => String(number + 1).padStart(digits, '0');

/**
 * The budget (years, groups, subgroups, lines, amounts): one table with every level, as decisions print it. A line is
 * a programme, 01.1.124.001; the levels above it carry their sums.
 */
export function budgetPackOf({ years, groups, subs, lines, amounts }) {
  const groupCode = (group) => pad(group, 2);
  const subNumbers = numbered(subs.map(([group]) => group));
  const subCode = (sub) => `${groupCode(subs[sub][0])}.${subNumbers[sub] + 1}`;
  const lineNumbers = numbered(lines.map(([sub]) => sub));
  const rows = [['year', 'direction', 'code', 'name_ru', 'amount_thousand_tenge']];
  years.forEach((year, y) => {
    const row = (code, name, amount) => rows.push([year, 'expenditure', code, cell(name), amount]);
    const sum = (belongs) => lines.reduce((total, line, l) => total + (belongs(line) ? amounts[y][l] : 0), 0);
    groups.forEach((name, group) => {
      row(groupCode(group), name, sum(([sub]) => subs[sub][0] === group));
      subs.forEach(([of, subName], sub) => {
        if (of !== group) return;
        row(subCode(sub), subName, sum(([own]) => own === sub));
        lines.forEach(([own, lineName], l) => {
          if (own === sub) row(`${subCode(sub)}.${ADMINISTRATOR}.${pad(lineNumbers[l], 3)}`, lineName, amounts[y][l]);
        });
      });
    });
  });
  return { 'datapackage.json': JSON.stringify(description(years)), 'lines.csv': `${rows.map((row) => row.join(',')).join('\n')}\n` };
}

/** The quiz (a title, questions with their options): asked in the order of the file, as the peers do. */
export function quizPackOf({ title, questions }) {
  const items = questions.map(({ q, opts, correct, why }, at) => ({
    id: `q${at + 1}`,
    type: 'single',
    prompt: q,
    options: opts.map((text, option) => (option === correct ? { text, correct: true } : { text })),
    explanation: why,
  }));
  const settings = { shuffle_items: false, shuffle_options: false };
  return { 'quiz.json': JSON.stringify({ format: 'auyl-quiz/1', id: 'bench', version: '1', title, as_of: AS_OF, settings, items }) };
}

/** The position of each entry among those with the same parent. */
function numbered(parents) {
  const seen = new Map();
  return parents.map((parent) => {
    const number = seen.get(parent) ?? 0;
    seen.set(parent, number + 1);
    return number;
  });
}

const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function description(years) {
  const title = 'Бюджет для измерений';
  const field = (name, type, rest = {}) => ({ name, type, ...rest });
  return {
    name: 'bench',
    title: { kk: title, ru: title, en: title },
    as_of: `${years.at(-1)}-01-01`,
    languages: ['ru'],
    places: [{ id: 'bench', name: { ru: 'Измеряемый округ' }, level: 'district' }],
    resources: [{
      name: 'lines',
      path: 'lines.csv',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      place: 'bench',
      phase: 'approved',
      coverage: 'partial',
      schema: { fields: [field('year', 'year'), field('direction', 'string'), field('code', 'string'), field('name_ru', 'string'), field('amount_thousand_tenge', 'number')] },
    }],
  };
}

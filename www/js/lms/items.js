/**
 * Items of a pack as learning platforms describe interactions: for xAPI a definition and a response, for SCORM 1.2 a type,
 * a response and the right ones, in its own letters and within its own limits. An item that no pack describes, such as one
 * made from a budget, is told by its response alone.
 */

/** Parts of a response and of a pair, as xAPI has them. */
const AND = '[,]';
const TO = '[.]';
/** More right ways than this are not listed: a list that lacks some would be wrong. */
const MAX_PATTERNS = 24;
/** Characters of a response that SCORM 1.2 takes. */
const MAX_RESPONSE = 255;

const LANGUAGES = ['kk', 'ru', 'en'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The id of the option at a place, as the reader of packs gives it. */
const idAt = (option, at) => option?.id ?? (at < 26 ? LETTERS[at] : String(at + 1));
const plain = (text) => (typeof text === 'string' ? text : text?.kk ?? text?.ru ?? text?.en ?? '');
const inLang = (text, lang) => (typeof text === 'string' ? text : text?.[lang] ?? plain(text));
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** A text of a pack as a language map. */
export function languageMap(text) {
  if (typeof text === 'string') return { und: text };
  return Object.fromEntries(LANGUAGES.filter((lang) => text?.[lang]).map((lang) => [lang, text[lang]]));
}

const component = (id, text) => ({ id, description: languageMap(text) });
const isRight = (option) => option.correct === true || option.weight > 0;
/** Full marks: of an answer without a weight, too. */
const isFull = ({ weight = 100 }) => weight >= 100;

/** Every way to take one of each list; nothing where there are too many. */
function ways(lists) {
  if (lists.reduce((total, list) => total * list.length, 1) > MAX_PATTERNS) return [];
  return lists.reduce((begun, list) => begun.flatMap((way) => list.map((one) => [...way, one])), [[]]);
}

/** Words that are right, in whatever language; a pattern with `*` is no word. */
function wordsOf(answers) {
  const words = answers.filter(isFull).flatMap(({ text }) => (typeof text === 'string' ? [text] : Object.values(text ?? {})));
  return words.some((word) => word.includes('*')) ? [] : [...new Set(words)];
}

/** Left and right sides of a `match`, or cards and groups of a `sort`: `[[id, text]…]`, and which go together. */
function sides(item) {
  if (item.type === 'sort') {
    const groups = item.groups.map((group, at) => [idAt(group, at), group.text]);
    return { from: item.cards.map((card, at) => [idAt(card, at), card.text]), to: groups, right: item.cards.map((card) => card.groups) };
  }
  const to = [];
  const right = item.pairs.map((pair, at) => {
    // Two left sides may share a right one.
    const known = to.find(([, text]) => same(text, pair.right));
    if (!known) to.push([idAt(pair, at), pair.right]);
    return [known?.[0] ?? idAt(pair, at)];
  });
  for (const [at, text] of (item.extra ?? []).entries()) to.push([`x${at + 1}`, text]);
  return { from: item.pairs.map((pair, at) => [idAt(pair, at), pair.left]), to, right };
}

/** A typed figure in the unit that is expected, as a decimal with a point; undefined where it is none. */
function figure(item, [typed = '', unit = '']) {
  const digits = typed.replace(/\D*$/, '').replace(/[\s\u00a0\u202f]/g, '').replace(',', '.').replace(/^[\u2212\u2013]/, '-');
  if (!/^-?\d+(\.\d+)?$/.test(digits)) return undefined;
  const factor = Number(item.units?.[Number(unit) || 0]?.factor ?? 1);
  return String(Number((Number(digits) * factor).toFixed(6)));
}

/** What there is to know of each type: its name in xAPI and SCORM, its parts, the right ways. */
const TYPES = {
  single: choice,
  multiple: choice,
  truefalse: (item) => ({ xapi: 'true-false', scorm: 'true-false', right: [[String(item.answer)]] }),
  numeric: (item) => ({
    xapi: 'numeric', scorm: 'numeric',
    right: item.answers.filter(isFull).map(({ value }) => [String(value)]),
    ranges: item.answers.filter(isFull).map(({ value, tolerance = 0 }) => (Number(tolerance) ? `${Number(value) - Number(tolerance)}[:]${Number(value) + Number(tolerance)}` : String(value))),
  }),
  text: (item) => ({ xapi: 'fill-in', scorm: 'fill-in', right: wordsOf(item.answers).map((word) => [word]) }),
  order: (item) => {
    const options = item.options.map((option, at) => [idAt(option, at), option.text]);
    return { xapi: 'sequencing', scorm: 'sequencing', options, right: [options.map(([id]) => id)] };
  },
  match: pairs,
  sort: pairs,
  gap: (item) => {
    const words = item.gaps.map((gap) => (gap.options ? gap.options.filter(isRight).map(({ text }) => text) : wordsOf(gap.answers).map(String)));
    // A choice of words has them in a language each: languages are not mixed in one way.
    const right = LANGUAGES.flatMap((lang) => ways(words.map((list) => list.map((word) => inLang(word, lang)))));
    return { xapi: 'fill-in', scorm: 'fill-in', right: [...new Map(right.map((way) => [way.join(AND), way])).values()].slice(0, MAX_PATTERNS) };
  },
};

function choice(item) {
  const options = item.options.map((option, at) => [idAt(option, at), option.text, option]);
  const right = item.type === 'multiple' ? [options.filter(([,, option]) => isRight(option))] : options.filter(([,, option]) => option.correct === true || option.weight >= 100).map((one) => [one]);
  return { xapi: 'choice', scorm: 'choice', options, right: right.map((way) => way.map(([id]) => id)) };
}

function pairs(item) {
  const { from, to, right } = sides(item);
  return { xapi: 'matching', scorm: 'matching', from, to, right: ways(right) };
}

const about = (item) => (Object.hasOwn(TYPES, item?.type) ? TYPES[item.type](item) : undefined);

/** The definition of an item's activity. */
export function definitionOf(item) {
  const known = about(item);
  const definition = { type: 'http://adlnet.gov/expapi/activities/cmi.interaction', interactionType: known?.xapi ?? 'other' };
  if (!known) return definition;
  const { options, from, to, right, ranges } = known;
  const components = (list) => list.map(([id, text]) => component(id, text));
  const way = from ? (ids) => ids.map((id, at) => `${from[at][0]}${TO}${id}`).join(AND) : (ids) => ids.join(AND);
  const typed = known.xapi === 'fill-in' ? '{case_matters=false}' : '';
  const patterns = ranges ?? right.map((ids) => typed + way(ids));
  return {
    ...definition,
    name: languageMap(item.prompt),
    ...(patterns.length && { correctResponsesPattern: patterns }),
    ...(options && { choices: components(options) }),
    ...(from && { source: components(from), target: components(to) }),
  };
}

/** What was answered to gaps, in words: of a choice of words its ids are answered. */
function gapWords(item, response, lang) {
  return item.gaps.map((gap, at) => {
    const option = gap.options?.find((one, place) => idAt(one, place) === response[at]);
    return option ? inLang(option.text, lang) : response[at] ?? '';
  });
}

/** A response as xAPI writes it. */
export function responseOf(item, response, lang) {
  const known = about(item);
  if (known?.from) return known.from.flatMap(([id], at) => (response[at] ? [`${id}${TO}${response[at]}`] : [])).join(AND);
  if (item?.type === 'gap') return gapWords(item, response, lang).join(AND);
  if (item?.type === 'numeric') return figure(item, response) ?? response[0] ?? '';
  return response.join(AND);
}

/** One character for each id, as SCORM 1.2 wants them; undefined where there are more than characters. */
const characters = (list) => (list.length > LETTERS.length ? undefined : new Map(list.map(([id], at) => [id, LETTERS[at]])));

/** A text within SCORM's limit; where it is cut, its end says so. */
const limited = (text) => (text.length > MAX_RESPONSE ? `${text.slice(0, MAX_RESPONSE - 1)}…` : text);

/** Type, response and right responses of an interaction of SCORM 1.2. */
export function scormOf(item, response, lang) {
  const known = about(item);
  const written = (type, given, right) => ({ type, response: limited(given), patterns: right.filter((text) => text.length <= MAX_RESPONSE) });
  if (!known) return written('fill-in', response.join(','), []);
  const { scorm, options, from, to, right } = known;
  if (options) {
    const letters = characters(options);
    if (letters) return written(scorm, response.map((id) => letters.get(id)).filter(Boolean).join(','), right.map((ids) => ids.map((id) => letters.get(id)).join(',')));
  }
  if (from) {
    const [left, others] = [characters(from), characters(to)];
    const way = (ids) => from.flatMap(([id], at) => (others.has(ids[at]) ? [`${left.get(id)}.${others.get(ids[at])}`] : [])).join(',');
    if (left && others) return written(scorm, way(response), right.map(way));
  }
  if (scorm === 'true-false') return written(scorm, response[0]?.[0] ?? '', right.map(([truth]) => truth[0]));
  // A figure that is none has no place in an interaction of figures.
  if (scorm === 'numeric') return written(figure(item, response) === undefined ? 'fill-in' : scorm, figure(item, response) ?? response[0] ?? '', right.map(([value]) => value));
  if (item.type === 'gap') return written(scorm, gapWords(item, response, lang).join(','), right.map((words) => words.join(',')));
  return written('fill-in', response.join(','), right.map((ids) => ids.join(',')));
}

/** A pack of questions as the editor sees it: new items, texts and what they lack. */
import { LANGUAGES } from '../words.js';

const empty = () => ({ kk: '', ru: '', en: '' });
const option = (correct) => ({ text: empty(), ...(correct && { correct }) });
const PARTS = {
  single: () => ({ options: [option(true), option(), option()] }),
  multiple: () => ({ options: [option(true), option(true), option()] }),
  truefalse: () => ({ answer: true }),
  numeric: () => ({ answers: [{ value: 0, tolerance: 0 }] }),
  text: () => ({ answers: [{ text: empty() }] }),
  order: () => ({ options: [option(), option(), option()] }),
};
/** Types that can be begun here; others are imported. */
export const TYPES = Object.keys(PARTS);

/** How a quiz is taken: the attribute `mode` and its words. */
export const MODES = [['', 'quiz-practice'], ['exam', 'quiz-exam'], ['pretest', 'quiz-pretest'], ['posttest', 'quiz-posttest']];

export function newItem(type, items) {
  let number = items.length + 1;
  while (items.some(({ id }) => id === `q${number}`)) number += 1;
  return { id: `q${number}`, type, prompt: empty(), ...PARTS[type](), explanation: empty(), points: 1 };
}

export const newPack = (today) => ({
  format: 'auyl-quiz/1', id: 'questions', version: '1', title: empty(), description: empty(), as_of: today, sources: [], topics: [], settings: { pass: 60, tries: 2 }, items: [],
});

export const newOption = option;

const isText = (value) => typeof value === 'object' && value !== null && LANGUAGES.some((lang) => typeof value[lang] === 'string');

/** Every text of an item with the path to it, but those that all languages share. */
export function textsOf(value, path = []) {
  if (isText(value)) return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => textsOf(member, [...path, key]));
}

/** How many translations an item lacks: texts that some language has and another has not. */
export const missing = (item) => textsOf(item).reduce((count, { value }) => {
  const blank = LANGUAGES.filter((lang) => !value[lang]?.trim()).length;
  return count + (blank < LANGUAGES.length ? blank : 0);
}, 0);

/** A text in a language, else in another. */
export const inWords = (text, lang) => (typeof text === 'string' ? text : text?.[lang] || LANGUAGES.map((other) => text?.[other]).find(Boolean) || '');

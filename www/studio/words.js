/** The words of the Studio, in the language of its page and, for what is taken away, in all three. */
import { Texts } from '../js/texts.js';

export const LANGUAGES = ['kk', 'ru', 'en'];
/** The messages that name them. */
export const NAMES = { kk: 'studio-language-kk', ru: 'studio-language-ru', en: 'studio-language-en' };
const loaded = new Map();

/** Loads a language once. */
export async function load(lang) {
  if (!loaded.has(lang)) loaded.set(lang, await Texts.load(lang, new URL(`../i18n/${lang}.studio.ftl`, import.meta.url).href));
  return loaded.get(lang);
}

/** A message in a loaded language; numbers choose plural forms, years are no numbers. */
export function sayIn(lang, id, args = {}) {
  const texts = loaded.get(lang);
  const list = Object.entries(args).flatMap(([name, value]) => {
    const count = typeof value === 'number' && name !== 'year';
    return [name, count ? `#${value}` : `=${value}`];
  });
  return texts.text(id, texts.placeables(list));
}

/** As it is written into files and codes: without marks of direction around placeables. */
export const plainIn = (...args) => sayIn(...args).replace(/[\u2068\u2069]/g, '');

/** A date in words. */
export const dateIn = (lang, iso) => loaded.get(lang).date(iso);

/** The decimal and the group mark. */
export const marksIn = (lang) => loaded.get(lang).numbers();

/** Letters of Kazakh that Russian has not. */
const KAZAKH = /[\u0456\u0493\u049b\u04a3\u04af\u04b1\u04bb\u04d9\u04e9]/i;
/** The language of a text by its letters. */
export const languageOf = (text) => (KAZAKH.test(text) ? 'kk' : /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en');

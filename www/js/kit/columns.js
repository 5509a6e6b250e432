/**
 * Packs by languages: a pack with the texts of each language apart compresses 5 % better, and the widgets ask for some
 * packs in one language only.
 */
export const LANGUAGES = ['kk', 'ru', 'en'];

const isObject = (value) => typeof value === 'object' && value !== null;
const isLocalized = (value) => Object.keys(value).join() === LANGUAGES.join();

/** Whether an object has the texts of all languages and nothing else, in any order. */
const hasLanguages = (value) => Object.keys(value).length === LANGUAGES.length && LANGUAGES.every((name) => name in value);

/** A pack with `{}` for what is localized, and what was there, by languages. */
export function apart(pack) {
  const columns = LANGUAGES.map(() => []);
  const walk = (value) => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isObject(value)) return value;
    if (!isLocalized(value)) {
      if (!Object.keys(value).length) throw new Error('an empty object stands for texts');
      return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, walk(member)]));
    }
    LANGUAGES.forEach((language, i) => columns[i].push(value[language]));
    return {};
  };
  return [walk(pack), ...columns];
}

/** The pack again. */
export function together([pack, ...columns]) {
  let at = 0;
  const walk = (value) => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isObject(value)) return value;
    const members = Object.entries(value);
    if (members.length) return Object.fromEntries(members.map(([name, member]) => [name, walk(member)]));
    const texts = Object.fromEntries(LANGUAGES.map((language, i) => [language, columns[i][at]]));
    at += 1;
    return texts;
  };
  return walk(pack);
}

function reduced(value, language) {
  if (Array.isArray(value)) return value.map((entry) => reduced(entry, language));
  if (!isObject(value)) return value;
  if (hasLanguages(value)) {
    if (typeof value[language] === 'string') return value[language];
    return language === 'en' ? value : { ...value, en: [] };
  }
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, reduced(member, language)]));
}

/**
 * A pack with its texts in one language: a third of its size. What has not all languages, such as papers, stays whole; of
 * words to search by, English ones go where they are not the reader's: Kazakh and Russian are mixed, English hardly.
 */
export const inLanguage = (pack, language) => ({ language, ...reduced(pack, language) });

/** Fluent texts, numbers and dates of one element, in its language. */
import { FluentBundle, FluentNumber, FluentResource } from '@fluent/bundle';
import { files } from './files.js';

const SHIPPED = ['kk', 'ru', 'en'];
const NUMBERS = ['number-decimal', 'number-group', 'number-minus', 'number-percent', 'number-group-from'];
// Old libraries of host pages replace Array.from by one that maps nothing.
const MONTHS = [...Array(12).keys()].map((i) => `month-${i + 1}`);
const bundles = new Map();

function bundle(url, locale) {
  if (!bundles.has(url)) {
    const loading = files.open(url).then(async (response) => {
      if (!response.ok) throw new Error(`${response.status} ${url}`);
      const made = new FluentBundle(locale, { useIsolating: !SHIPPED.includes(locale) });
      made.addResource(new FluentResource(await response.text()));
      return made;
    });
    loading.catch(() => bundles.delete(url));
    bundles.set(url, loading);
  }
  return bundles.get(url);
}

const shipped = (lang) => bundle(new URL(`i18n/${lang}.ftl`, files.base).href, lang);
/**
 * Whether `Intl` has data of a language. Browsers ship without those of Kazakh and yet say that they support it;
 * then the months have no names. Asking costs 0.1 s on a slow phone, so the shipped languages bring dates and
 * separators in their own files (a test compares those with `Intl`), and only further languages are asked for.
 */
function knownToIntl(tag) {
  try {
    return !/\d/.test(new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }).format(0));
  } catch {
    return false;
  }
}

/** The separators of a language, as `Intl` has them; the usual ones of the region where it has none. */
function separators(tag) {
  if (!knownToIntl(tag)) return [',', '\u00a0', '-', '%', '4'];
  const parts = (value, options) => new Intl.NumberFormat(tag, options).formatToParts(value);
  const find = (list, type) => list.find((part) => part.type === type)?.value ?? '';
  const long = parts(-1234567.5);
  const percent = parts(0.5, { style: 'percent' });
  const after = percent.slice(percent.findIndex((part) => part.type === 'integer') + 1);
  const four = parts(1234).some((part) => part.type === 'group');
  return [find(long, 'decimal'), find(long, 'group'), find(long, 'minusSign'), after.map((part) => part.value).join(''), four ? '4' : '5'];
}

/** A number in a message: plural forms as Fluent has them, digits as the rest of the widget writes them. */
class Count extends FluentNumber {
  constructor(value, group) {
    super(value);
    this.group = group;
  }

  toString() {
    return String(this.value).replace(/\B(?=(\d{3})+$)/g, this.group);
  }
}

/** Letters written from right to left, and marks of direction. */
const FROM_RIGHT = /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\u202a-\u202e\u2066-\u2069]/u;
/**
 * What is put into a message, kept apart from it where it could turn the words around it. Messages of other languages
 * than the shipped have all of it kept apart by Fluent.
 */
const isolated = (value) => (FROM_RIGHT.test(value) ? `\u2068${value}\u2069` : value);

const primary = (tag) => tag.split(/[-_]/)[0].toLowerCase();

/** The language that an element is to speak: its own, its ancestors', the page's, the browser's. */
export function languageOf(element) {
  for (let node = element; node; node = node.parentNode ?? node.host) {
    const lang = node.getAttribute?.('lang');
    if (lang) return lang;
  }
  return navigator.language || 'kk';
}

/** Texts of a language; `onFallback` is called when a missing message made the fallback language arrive. */
export class Texts {
  #bundle;
  #fallback;
  #numbers;
  #plain = new Map();
  #missing = new Set();
  #onFallback;

  static async load(tag, messages, onFallback) {
    const texts = new Texts();
    const own = primary(tag);
    texts.tag = messages || SHIPPED.includes(own) ? tag : 'en';
    texts.#onFallback = onFallback;
    try {
      texts.#bundle = await (messages ? bundle(new URL(messages, files.page()).href, tag) : shipped(primary(texts.tag)));
    } catch (error) {
      if (!messages) throw error;
      console.warn(`auyl: ${error.message}`);
      texts.tag = SHIPPED.includes(own) ? tag : 'kk';
      texts.#bundle = await shipped(primary(texts.tag));
    }
    return texts;
  }

  /** The language of content that comes in kk, ru and en. */
  lang() {
    return SHIPPED.includes(primary(this.tag)) ? primary(this.tag) : 'kk';
  }

  /** The placeables of a message as the module lists them: name, value, name, value …, numbers marked with `#`. */
  placeables(list) {
    const args = {};
    for (let i = 0; i + 1 < list.length; i += 2) {
      const value = list[i + 1].slice(1);
      args[list[i]] = list[i + 1].startsWith('#') ? new Count(Number(value), this.numbers()[1]) : isolated(value);
    }
    return args;
  }

  /** A message with its placeables filled; one without them is formatted once. */
  text(id, args = {}) {
    if (Object.keys(args).length) return this.#written(id, args);
    if (!this.#plain.has(id)) this.#plain.set(id, this.#written(id, args));
    return this.#plain.get(id);
  }

  #written(id, args) {
    return this.#format(this.#bundle, id, args) ?? this.#lacking(id, args);
  }

  #format(source, id, args) {
    const [name, attribute] = id.split('.');
    const message = source?.getMessage(name);
    const pattern = attribute ? message?.attributes[attribute] : message?.value;
    if (!pattern) return undefined;
    const errors = [];
    const text = source.formatPattern(pattern, args, errors);
    for (const error of errors) console.warn(`auyl: ${id}: ${error.message}`);
    return text;
  }

  #lacking(id, args) {
    if (!this.#missing.has(id)) {
      this.#missing.add(id);
      console.warn(`auyl: no message "${id}" in ${this.tag}`);
    }
    if (this.#fallback === undefined) {
      this.#fallback = null;
      shipped(this.lang() === primary(this.tag) && this.lang() === 'kk' ? 'ru' : 'kk').then((made) => {
        this.#fallback = made;
        this.#plain.clear();
        this.#onFallback();
      }, () => {});
    }
    return this.#format(this.#fallback, id, args) ?? id;
  }

  #has(id) {
    return this.#bundle.hasMessage(id);
  }

  /** An ISO date in the language's long form. */
  date(iso) {
    const date = /^\d{4}-\d\d-\d\d$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : NaN;
    if (Number.isNaN(+date)) return iso;
    if (!this.#has('date-long')) {
      return knownToIntl(this.tag) ? new Intl.DateTimeFormat(this.tag, { dateStyle: 'long', timeZone: 'UTC' }).format(date) : iso;
    }
    const month = this.text(MONTHS[date.getUTCMonth()]);
    const parts = { year: String(date.getUTCFullYear()), month, day: String(date.getUTCDate()) };
    // The parts of one date need no isolation from each other.
    return this.text('date-long', parts).replace(/[\u2068\u2069]/g, '');
  }

  /** Decimal, group, minus, what follows a percentage, and from how many digits numbers are grouped. */
  numbers() {
    this.#numbers ??= this.#has('number-decimal') ? NUMBERS.map((id) => this.text(id)) : separators(this.tag);
    return this.#numbers;
  }
}

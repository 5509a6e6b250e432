/**
 * The page of a package: chooses the language, puts the widget there, says whether results are saved and what still waits.
 * `run(connect)`: `connect(unit)` finds the platform, see scorm.js and cmi5.js.
 */
import { Texts } from '../texts.js';
import { Course } from './course.js';

const LANGUAGES = ['kk', 'ru', 'en'];
const NAMES = { kk: 'lms-kk', ru: 'lms-ru', en: 'lms-en' };
/** How platforms name the languages. */
const KNOWN = { kk: /^(kk|kaz|\u049b\u0430\u0437)/i, ru: /^(ru|\u0440\u0443\u0441)/i, en: /^en/i };

const page = document.documentElement;
const at = (id) => document.getElementById(id);

/** The first of some language names that the package speaks. */
export function languageIn(names) {
  for (const name of names) {
    const found = LANGUAGES.find((lang) => KNOWN[lang].test(String(name).trim()));
    if (found) return found;
  }
  return undefined;
}

/** Texts of the page in its language. */
class Words {
  #texts;
  lang;

  async load(lang) {
    this.#texts = await Texts.load(lang, new URL(`i18n/${lang}.lms.ftl`, document.baseURI).href);
    this.lang = lang;
  }

  say(id, args = {}) {
    const list = Object.entries(args).flatMap(([name, value]) => [name, typeof value === 'number' ? `#${value}` : `=${value}`]);
    return this.#texts.text(id, this.#texts.placeables(list));
  }
}

/** Lines of the note, each a paragraph; what did not change is not said again. */
function lines(box, texts) {
  if ([...box.children].map((line) => line.textContent).join('\n') === texts.join('\n')) return;
  box.replaceChildren(...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
}

function button(id, text, click) {
  const made = Object.assign(document.createElement('button'), { type: 'button', id, textContent: text });
  made.addEventListener('click', click);
  return made;
}

/** Shows what the platform has to say: `notes` as message ids with arguments, and buttons. */
class Status {
  #words;
  #buttons = '';
  #platform;

  constructor(words, platform) {
    this.#words = words;
    this.#platform = platform;
  }

  show() {
    const { notes, actions } = this.#platform.status();
    lines(at('note'), notes.map(([id, args]) => this.#words.say(id, args)));
    const key = [this.#words.lang, ...actions.map(([id]) => id)].join();
    if (key !== this.#buttons) {
      const focused = document.activeElement?.id;
      at('actions').replaceChildren(...actions.map(([id, act]) => button(id, this.#words.say(id), act)));
      if (focused && actions.some(([id]) => id === focused)) at(focused).focus();
    }
    this.#buttons = key;
    at('status').hidden = notes.length + actions.length === 0;
  }
}

function element(unit) {
  const made = document.createElement(`auyl-${unit.kind}`);
  for (const [name, value] of Object.entries(unit.attributes)) made.setAttribute(name, value);
  made.setAttribute('loading', 'eager');
  return made;
}

/** Opens the package; where it cannot be opened, the page says so. */
export const run = (connect) => open(connect).catch((error) => {
  console.error(error);
  at('broken')?.classList.add('now');
});

async function open(connect) {
  const found = await fetch('unit.json');
  if (!found.ok) throw new Error(`${found.status} unit.json`);
  const unit = await found.json();
  const platform = await connect(unit);
  const words = new Words();
  const status = new Status(words, platform);
  const widget = import(new URL('widget.js', document.baseURI).href);
  const course = new Course(unit, platform.doc, async (address) => (await widget).json(address));
  globalThis[Symbol.for('auyl.way')] = course;

  const choose = async (lang) => {
    await words.load(lang);
    page.lang = lang;
    course.lang = lang;
    document.title = at('title').textContent = unit.title[lang] ?? unit.title.kk ?? unit.title.ru ?? unit.title.en;
    at('languages').setAttribute('aria-label', words.say('lms-languages'));
    for (const choice of at('languages').children) choice.setAttribute('aria-pressed', choice.lang === lang);
    if (platform.ready) status.show();
  };
  const known = languageIn([course.doc.lang, ...platform.languages, ...navigator.languages ?? [], unit.lang]);
  await words.load(known);
  at('languages').replaceChildren(...LANGUAGES.map((lang) => Object.assign(button(`to-${lang}`, words.say(NAMES[lang]), () => choose(lang)), { lang })));
  await choose(known);

  platform.changed = () => status.show();
  platform.ready = true;
  course.start(platform);
  const { prefetch } = await widget;
  at('loading').remove();
  at('widget').append(element(unit));
  await platform.begin(course);
  status.show();
  await prefetch([...unit.files, ...LANGUAGES.flatMap((lang) => [`i18n/${lang}.ftl`])]);
  // The page's own texts too, for a change of language without a network.
  await Promise.allSettled(LANGUAGES.map((lang) => new Words().load(lang)));
}

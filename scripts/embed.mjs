// The page that shows one widget in a frame, dist/embed.html: its few texts and the documented attributes are written into it.
import { readFile, writeFile, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WORDS } from '../www/embed/words.js';
import { ROOT } from './setup.mjs';

const FROM = join(ROOT, 'www', 'embed');
const LANGUAGES = ['kk', 'ru', 'en'];
const FILES = ['common.ftl', 'embed.ftl', 'errors.ftl'];
/** The frame is loaded lazily, not the widget in it. */
const NOT_GIVEN = ['loading'];

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text) => text.replace(/[&<>]/g, (letter) => ENTITIES[letter]);

async function textsOf(lang) {
  const { FluentBundle, FluentResource } = await import('@fluent/bundle');
  const bundle = new FluentBundle(lang, { useIsolating: false });
  for (const file of FILES) bundle.addResource(new FluentResource(await readFile(join(ROOT, 'i18n', lang, file), 'utf8')));
  return Object.fromEntries(WORDS.flatMap((id) => {
    const { value, attributes } = bundle.getMessage(id);
    return [[id, value], ...Object.entries(attributes).map(([name, pattern]) => [`${id}.${name}`, pattern])].map(([key, pattern]) => [key, bundle.formatPattern(pattern)]);
  }));
}

/** Attributes of each widget, as the manifest documents them: `{budget: ['src', …], …}`. */
function attributesOf({ modules }) {
  const elements = modules.flatMap(({ declarations }) => declarations ?? []).filter(({ tagName }) => tagName);
  return Object.fromEntries(elements.map(({ tagName, attributes }) =>
    [tagName.replace('auyl-', ''), attributes.map(({ name }) => name).filter((name) => !NOT_GIVEN.includes(name))]));
}

/** Writes the page and its style sheet into `dist`, where the manifest of the elements already is. */
export async function buildEmbed(dist) {
  const texts = Object.fromEntries(await Promise.all(LANGUAGES.map(async (lang) => [lang, await textsOf(lang)])));
  const widgets = attributesOf(JSON.parse(await readFile(join(dist, 'custom-elements.json'), 'utf8')));
  const everyLanguage = (id, attributes = '') => LANGUAGES.map((lang) => `<p${attributes} lang="${lang}">${escaped(texts[lang][id])}</p>`).join('');
  const parts = {
    data: JSON.stringify({ texts, widgets }).replaceAll('<', '\\u003c'),
    late: everyLanguage('error-AUYL-002', ' class="late"'),
    noscript: everyLanguage('embed-no-script'),
  };
  const page = await readFile(join(FROM, 'embed.html'), 'utf8');
  await writeFile(join(dist, 'embed.html'), page.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]));
  for (const name of ['embed.css', 'embed.json']) await copyFile(join(FROM, name), join(dist, name));
}

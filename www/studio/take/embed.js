/** Codes for pages: what is pasted into a site of one's own, into WordPress or Moodle. */
import { css } from '../looks.js';
import { plainIn } from '../words.js';
import { TAGS, attributesOf } from './widget.js';

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** A text for markup. */
export const escaped = (text) => String(text).replace(/[&<>"]/g, (letter) => ENTITIES[letter]);

/** The address of the folder that the zip was unpacked to; where none is given, one beside the page. */
export function folderOf(project) {
  const folder = project.words.folder.trim() || './';
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/** The element with its attributes; `inside` is shown until it is there. */
export function element(project, folder, lang, inside = '') {
  const tag = TAGS[project.kind];
  const attributes = Object.entries({ ...attributesOf(project, `${folder}data/`), ...(lang && { lang }) }).map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  return `<${tag}${attributes}>${inside}</${tag}>`;
}

/** A link to the decision, for those whose browser shows no widget. */
export function fallback(project, lang) {
  const { address } = project.words;
  const words = plainIn(lang, /^https:/.test(address) ? 'studio-fallback-link' : 'studio-fallback');
  return /^https:/.test(address) ? `<a href="${escaped(address)}">${escaped(words)}</a>` : escaped(words);
}

/** For a page that takes scripts: a site of one's own, WordPress's “Custom HTML”. */
export function script(project) {
  const folder = folderOf(project);
  const { lang } = project.words;
  const colours = css(TAGS[project.kind], project.looks);
  return [
    `<script type="module" src="${escaped(folder)}auyl/auyl.js"></script>`,
    ...(colours ? [`<style>\n${colours}</style>`] : []),
    element(project, folder, lang, `\n  <p>${fallback(project, lang)}</p>\n`),
  ].join('\n');
}

/** For a page that takes no scripts: the widget in a frame. A site that takes no frames either leaves the link in it. */
export function iframe(project, title) {
  const { kind, words: { lang } } = project;
  const folder = escaped(folderOf(project));
  // The page of the frame lies in auyl/, the data beside that folder.
  const query = new URLSearchParams({ widget: kind, ...attributesOf(project, '../data/'), ...(lang && { lang }) });
  const link = `<a href="${folder}index.html${lang ? `?lang=${lang}` : ''}">${escaped(title)}</a>`;
  return `<iframe data-auyl src="${folder}auyl/embed.html?${escaped(String(query))}" title="${escaped(title)}" width="100%" height="900" frameborder="0" loading="lazy" allow="clipboard-write">${link}</iframe>`;
}

/** The same with a script of a few lines, by which the frame is as high as what is in it. */
export function fittingFrame(project, title) {
  return `${iframe(project, title)}\n<script src="${escaped(folderOf(project))}auyl/frame.js" async></script>`;
}

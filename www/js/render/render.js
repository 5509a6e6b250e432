/**
 * Renders elements beforehand: the first view as declarative shadow DOM, by the same module and the same effects as in the
 * page. Works in Node and in a browser; files come from wherever `open` takes them.
 */
import init, * as wasm from '#wasm-all';
import { perform } from '../effects.js';
import { files } from '../files.js';
import { sum } from '../kit/bytes.js';
import { configOf, framed, held, hostOf } from '../shell.js';
import { Texts } from '../texts.js';
import { drawn } from './drawing.js';
import { escaped } from './markup.js';
import { kindOf, moduleOf, scriptsOf, stylesOf, wasmOf } from './parts.js';
import { pruned } from './prune.js';

export { kindOf };

/** The package's folder: this script lies in it. */
export const PACKAGE = new URL('.', import.meta.url).href;

/** Milliseconds after which a view counts as not to be had. */
const PATIENCE = 30_000;

/** Why an element has no view: `issues` as the widget tells them, each with a code; none where it fell silent. */
export class RenderError extends Error {
  constructor(issues) {
    super(issues.map(({ code }) => code).join(' '));
    this.issues = issues;
  }
}

let loading;
let turn = Promise.resolve();

/**
 * The first view of an element, `{ tag, lang, view, styles, texts, files, scripts, wasm }`: markup of its shadow root less the
 * style sheets, names of those in the package, addresses of its texts and of the files that the view was made of, names of scripts and module that run it.
 * `tag`, `attributes`: the element; `lang`: the language it would have; `page`: the address of its page; `has(selector)`: is there
 * such an element in the page; `open(url)`: a Response, as fetch gives it. One at a time: others wait.
 */
export function render(element) {
  const result = turn.then(() => rendered(element));
  turn = result.catch(() => {});
  return result;
}

async function rendered({ tag, attributes, lang, page, has, open }) {
  const kind = kindOf(tag);
  const opened = new Set();
  files.page = () => page;
  files.open = (url) => {
    opened.add(url);
    return open(url);
  };
  loading ??= open(new URL('auyl_all_bg.wasm', PACKAGE).href).then(async (response) => init({ module_or_path: await response.arrayBuffer() }));
  loading.catch(() => { loading = undefined; });
  await loading;
  const { texts, ...view } = await firstView(kind, attributes, lang, has);
  // Texts are opened once for all elements.
  const words = attributes.messages === undefined ? new URL(`i18n/${texts.lang()}.ftl`, PACKAGE) : new URL(attributes.messages, page);
  const module = moduleOf(kind, attributes);
  return {
    tag,
    lang: texts.tag,
    view: framed(view.html, escaped(texts.tag)),
    styles: stylesOf(kind),
    texts: words.href,
    files: [...opened].filter((url) => url !== words.href),
    scripts: scriptsOf(module),
    wasm: wasmOf(module),
  };
}

/** Runs a widget until its first view is there. */
async function firstView(kind, attributes, lang, has) {
  let wake;
  let handle;
  let issues = [];
  const texts = await Texts.load(lang, attributes.messages, () => {
    wasm.localize(handle);
    wake?.();
  });
  handle = wasm.mount(kind, configOf(Object.entries(attributes), has), hostOf(() => texts));
  let isOver = false;
  const port = {
    tell(call) {
      if (isOver) return;
      call(wasm, handle);
      wake?.();
    },
    awaits: (version) => !isOver && wasm.awaits(handle, version),
    fetch: (url) => files.open(url),
    dispatch: (type, detail) => {
      if (type === 'auyl-error') issues = detail.issues;
      return true;
    },
    // Nothing is kept here, and nobody sees or hears.
    recall: () => null,
    keep() {},
    focus() {},
    announce() {},
    changed() {},
  };
  const regions = new Map();
  try {
    for (const end = Date.now() + PATIENCE; ;) {
      const told = new Promise((done) => { wake = done; });
      const { patches, effects, ready, failed } = wasm.frame(handle);
      held(regions, patches);
      perform(effects, port);
      if (failed && ready) throw new RenderError(issues);
      if (ready) break;
      if (!await inTime(told, end - Date.now())) throw new RenderError([]);
    }
    return { texts, html: withPictures(composed(regions), handle) };
  } finally {
    isOver = true;
    wasm.unmount(handle);
  }
}

/** Does it come within so many milliseconds? */
async function inTime(promise, milliseconds) {
  let timer;
  const late = new Promise((done) => { timer = setTimeout(done, Math.max(0, milliseconds), false); });
  const came = await Promise.race([promise.then(() => true), late]);
  clearTimeout(timer);
  return came;
}

/** The view as one text: each region in its place. */
function composed(regions) {
  const [[, root], ...others] = regions;
  return others.reduce((html, [region, own]) => html.replace(`<div data-region="${region}"></div>`, () => `<div data-region="${region}">${own}</div>`), root);
}

/** Beside each canvas the same drawing for those who see the page before it can be painted. */
function withPictures(html, handle) {
  return html.replace(/<canvas data-chart="([^"]*)"[^>]*><\/canvas>/g, (canvas, id) => {
    const named = /aria-label="([^"]*)"/.exec(canvas)?.[1] ?? '';
    return drawn((target, width, colors) => wasm.draw(handle, id, target, width, 1, colors), named) + canvas;
  });
}

/** A view with what is said where scripts do not run. */
const inside = ({ view }, note = '') => `${view}<noscript><p class="without">${escaped(note)}</p></noscript>`;

/** The rules that views of one kind need, of the texts of their style sheets: the widget brings the whole of them. */
export const rulesOf = (views, styles) => pruned(styles, views.map((view) => inside(view)).join('')).join('');

/** The address of a style sheet of the page's own: it changes with the text, so that no browser keeps an old one. */
export const sheetAddress = (name, text) => `${encodeURIComponent(name)}?${sum(new TextEncoder().encode(text))}`;

/**
 * The declarative shadow root of a view. `sheets(view)` are the addresses of its style sheets: those of the package at `href(name)`, if
 * nothing else is said; or `rules` stand in it. `note` is what is said where scripts do not run.
 */
export function template(view, { href, sheets = packaged(href), rules, note }) {
  const style = rules === undefined ? sheets(view).map((address) => `<link rel="stylesheet" href="${escaped(address)}">`).join('') : `<style>${rules}</style>`;
  return `<template shadowrootmode="open">${style}${inside(view, note)}</template>`;
}

const packaged = (href) => ({ styles }) => styles.map(href);

/**
 * Links by which all that the first views need travels at once, each as its attributes: `{ head, behind }`. Style sheets, `sheets(view)` as
 * above, belong into the head, before the script, whose bytes they would wait for; what only the widgets need stands behind the
 * last view, lest it delays that.
 */
export function hints(views, { href, hrefOf, sheets = packaged(href) }) {
  const head = views.flatMap(sheets).map((address) => ({ rel: 'preload', href: address, as: 'style', 'data-auyl': '' }));
  const links = [];
  const fetched = (address, tag = '') => links.push({ rel: 'preload', href: address, as: 'fetch', crossorigin: '', fetchpriority: 'low', 'data-auyl': tag });
  const tags = new Set();
  for (const { tag, scripts, wasm: module, texts, files: opened } of views) {
    for (const name of scripts) links.push({ rel: 'modulepreload', href: href(name), 'data-auyl': '' });
    fetched(href(module));
    fetched(hrefOf(texts));
    // The first element of its kind asks for these as soon as its script runs.
    for (const file of opened) fetched(hrefOf(file), tags.has(tag) ? '' : tag);
    tags.add(tag);
  }
  const once = (list) => list.filter(({ href: own }, at) => list.findIndex((other) => other.href === own) === at);
  return { head: once(head), behind: once(links) };
}

/** Such a link as markup; `data-auyl` tells it from those that the page had of its own, and whose file it is. */
export const linkTag = (link) => `<link ${Object.entries(link).map(([name, value]) => (value ? `${name}="${escaped(value)}"` : name)).join(' ')}>`;

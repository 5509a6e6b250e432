// `auyl render`: puts the first view of each widget of a page into the page, as declarative shadow DOM, and hints for what it
// needs into its head. Everything else of the page stays as it is, byte by byte; what an earlier run put in is replaced.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join, posix, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'parse5';
import { PACKAGE, RenderError, hints, kindOf, linkTag, render, rulesOf, sheetAddress, template } from '../dist/render.js';

/** Stands for the site of the page; below `/@` are places relative to it, everything else counts from the root of the site. */
const SITE = 'http://site.invalid';
const NEAR = '/@';

const issue = (code, { line, column, severity = 'error', ...args }) => ({ code, line, column, severity, args });

/**
 * The page with its first views: `{ text, rendered, sheets, hashes }`, text undefined where nothing can be done. `file` is where it lies, `root` the folder of the site, `dist` the address of the package where no
 * script of the page tells it; `note(lang)` is what is said where scripts do not run; `tell(issue, file)` hears of what is wrong. `style` says where views have their rules from: `'package'`, its style sheets are linked; `'inline'`, the rules they need
 * are in them and `hashes` are theirs, as a security policy names them; `{ beside }`, the page's name without its ending, they are in `sheets`, files that belong beside the page, each `{ name, text }`.
 */
export async function renderPage({ file, html, root = dirname(file), dist, style = 'package', note, tell }) {
  const page = new Page(html);
  if (page.foreign) {
    const { startLine: line, startCol: column } = page.foreign.sourceCodeLocation;
    tell(issue('VIEW-006', { line, column }));
    return {};
  }
  const script = page.script;
  const address = dist === undefined ? script && attributesOf(script).src : `${dist.replace(/\/?$/, '/')}auyl.js`;
  if (address === undefined) {
    tell(issue('VIEW-001', {}));
    return {};
  }
  const site = new Site(file, root, page.base, address);
  const href = (name) => (name === 'auyl.js' ? address : address.replace(/auyl\.js(?=[?#]|$).*/, name));
  const hrefOf = (url) => (url.startsWith(PACKAGE) ? href(url.slice(PACKAGE.length)) : site.hrefOf(url));
  if (!page.widgets.length) tell(issue('VIEW-004', { severity: 'warning' }));
  const rendered = [];
  for (const { node, lang } of page.widgets) {
    const attributes = attributesOf(node);
    site.missed = [];
    try {
      const view = await render({ tag: node.tagName, attributes, lang, page: site.page, has: (tag) => page.widgets.some((other) => other.node.tagName === tag), open: site.open });
      // Others than the first start when they come near: what they need does not compete with the first view.
      rendered.push({ node, view, isEarly: node === page.widgets[0].node || attributes.loading === 'eager' });
    } catch (error) {
      page.empty(node);
      const { startLine: line, startCol: column } = node.sourceCodeLocation;
      tell(issue('VIEW-002', { line, column, tag: node.tagName }));
      for (const missed of site.missed) tell(issue('VIEW-003', { line, column, address: missed }));
      if (!site.missed.length && error instanceof RenderError) for (const { row, ...found } of error.issues) tell({ ...found, line: row }, found.file ?? attributes.src);
      if (!(error instanceof RenderError) && !site.missed.length) tell(issue('VIEW-005', { line, column, text: error.message }));
    }
  }
  const rulesFor = async (views) => rulesOf(views, await Promise.all(views[0].styles.map((name) => readFile(new URL(name, PACKAGE), 'utf8'))));
  const own = style.beside === undefined ? undefined : await ownSheets(rendered.map(({ view }) => view), style.beside, rulesFor);
  const sheets = (own && (({ tag }) => [hrefOf(new URL(own.get(tag).address, site.folder).href)])) ?? (style === 'inline' ? () => [] : undefined);
  const hashes = new Set();
  for (const { node, view } of rendered) {
    const rules = style === 'inline' ? await rulesFor([view]) : undefined;
    if (rules !== undefined) hashes.add(`'sha256-${createHash('sha256').update(rules).digest('base64')}'`);
    page.fill(node, template(view, { href, sheets, rules, note: await note(view.lang) }));
  }
  const early = rendered.filter(({ isEarly }) => isEarly);
  page.hint(hints(early.map(({ view }) => view), { href, hrefOf, sheets }), early.at(-1)?.node);
  return { text: page.edited(), rendered: rendered.length, sheets: [...own?.values() ?? []], hashes: [...hashes] };
}

/** A style sheet for each kind of element, by its tag: rules of one would hit views of another. */
async function ownSheets(views, beside, rulesFor) {
  const sheets = new Map();
  for (const tag of new Set(views.map((view) => view.tag))) {
    const [name, text] = [`${beside}.${kindOf(tag)}.css`, await rulesFor(views.filter((view) => view.tag === tag))];
    sheets.set(tag, { name, text, address: sheetAddress(name, text) });
  }
  return sheets;
}

/** Where files of the page lie. */
class Site {
  missed = [];
  #root;
  #package;

  constructor(file, root, base, script) {
    this.#root = resolve(root);
    const address = `${SITE}${NEAR}${pathToFileURL(resolve(file)).pathname}`;
    this.page = new URL(base ?? '', address).href;
    this.folder = new URL('.', address).href;
    this.#package = new URL('.', new URL(script, this.page)).href;
  }

  /** Answers as `fetch` would, from the disk. Nothing is taken from the network. */
  open = async (url) => {
    for (const path of this.#pathsOf(url)) {
      const bytes = await readFile(path).catch(() => undefined);
      if (bytes) return new Response(bytes);
    }
    this.missed.push(url.startsWith(SITE) ? this.hrefOf(url) : url);
    return new Response(null, { status: 404 });
  };

  /** Where a file may lie. */
  #pathsOf(url) {
    if (url.startsWith(PACKAGE)) return [fileURLToPath(url)];
    const { origin, pathname } = new URL(url);
    // What the page takes from its copy of the package lies in this one too.
    const shipped = url.startsWith(this.#package) ? [fileURLToPath(new URL(pathname.slice(new URL(this.#package).pathname.length), PACKAGE))] : [];
    if (origin !== SITE) return shipped;
    const own = pathname.startsWith(`${NEAR}/`) ? fileURLToPath(`file://${pathname.slice(NEAR.length)}`) : join(this.#root, decodeURIComponent(pathname));
    return [own, ...shipped];
  }

  /** An address as the page would write it. */
  hrefOf(url) {
    const { origin, pathname, search } = new URL(url);
    if (origin !== SITE) return url;
    if (!pathname.startsWith(`${NEAR}/`)) return pathname + search;
    return posix.relative(new URL('.', this.page).pathname, pathname) + search;
  }
}

/** A page as text, with the places of its elements and edits to be made. */
class Page {
  widgets = [];
  script;
  base;
  /** The element that names another encoding than that of what is put in. */
  foreign;
  #html;
  #eol;
  #edits = [];
  #head;
  #links = [];

  constructor(html) {
    this.#html = html;
    this.#eol = html.includes('\r\n') ? '\r\n' : '\n';
    this.#walk(parse(html, { sourceCodeLocationInfo: true }), 'kk');
  }

  #walk(node, outer) {
    const attributes = attributesOf(node);
    const lang = attributes.lang || outer;
    if (node.sourceCodeLocation) {
      if (kindOf(node.tagName)) this.widgets.push({ node, lang });
      if (node.tagName === 'script' && /(^|\/)auyl\.js([?#]|$)/.test(attributes.src ?? '')) this.script ??= node;
      if (node.tagName === 'base') this.base ??= attributes.href;
      if (node.tagName === 'link') this.#links.push(node);
      if (node.tagName === 'meta' && namesOther(attributes) && !this.#html.startsWith('\ufeff')) this.foreign ??= node;
      if (node.tagName === 'head') this.#head = node;
    }
    // What is in a widget's own shadow root came from an earlier run; other templates show nothing until a script uses them.
    for (const child of node.childNodes ?? []) this.#walk(child, lang);
    if (isShadowRoot(node) && !kindOf(node.parentNode.tagName)) this.#walk(node.content, lang);
  }

  /** Puts a shadow root into an element, before its other children. */
  fill(node, markup) {
    this.empty(node);
    const at = node.sourceCodeLocation.startTag.endOffset;
    this.#edits.push({ start: at, end: at, text: markup });
  }

  /** Takes out what an earlier run put in. */
  empty(node) {
    const before = node.childNodes.find(isShadowRoot)?.sourceCodeLocation;
    if (before) this.#edits.push({ start: before.startOffset, end: before.endOffset, text: '' });
  }

  /** Puts links in, `behind` those behind an element, in place of those of an earlier run and less those that the page has of its own. */
  hint(links, element) {
    const own = new Set();
    for (const link of this.#links) {
      const attributes = attributesOf(link);
      const { startOffset: start, endOffset } = link.sourceCodeLocation;
      if ('data-auyl' in attributes) this.#edits.push({ start, end: this.#html.startsWith(this.#eol, endOffset) ? endOffset + this.#eol.length : endOffset, text: '' });
      else if (/preload$/.test(attributes.rel)) own.add(attributes.href);
    }
    const head = this.#endOfHead();
    const behind = element?.sourceCodeLocation.endTag?.endOffset ?? head;
    const put = (at, chosen) => {
      const text = chosen.filter(({ href }) => !own.has(href)).map((link) => linkTag(link) + this.#eol).join('');
      if (text && at !== undefined) this.#edits.push({ start: at, end: at, text });
    };
    const script = this.script?.sourceCodeLocation.startOffset ?? head;
    put(Math.min(head, script), links.head);
    put(behind, links.behind);
  }

  /** Before the line of `</head>`; where a page leaves that out, before its script. */
  #endOfHead() {
    const end = this.#head?.sourceCodeLocation.endTag?.startOffset;
    if (end === undefined) return (this.script ?? this.widgets[0]?.node)?.sourceCodeLocation.startOffset;
    const blank = /[ \t]*$/.exec(this.#html.slice(0, end))[0].length;
    return this.#html[end - blank - 1] === '\n' ? end - blank : end;
  }

  edited() {
    let text = this.#html;
    // At one place, what is put in stands before what is taken out.
    for (const { start, end, text: own } of this.#edits.sort((a, b) => b.start - a.start || b.end - a.end)) text = text.slice(0, start) + own + text.slice(end);
    return text;
  }
}

const attributesOf = (node) => Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]));
const isShadowRoot = (node) => node.tagName === 'template' && node.attrs.some(({ name }) => name === 'shadowrootmode');

/** Does a `<meta>` name another encoding than UTF-8? Unknown ones count for nothing in browsers, and UTF-16 counts for UTF-8. */
function namesOther({ charset, content = '', 'http-equiv': about = '' }) {
  const label = charset ?? (about.toLowerCase() === 'content-type' ? /charset\s*=\s*["']?([^\s"';]+)/i.exec(content)?.[1] : undefined);
  try {
    return label !== undefined && !new TextDecoder(label).encoding.startsWith('utf-');
  } catch {
    return false;
  }
}

/**
 * What every element of the package does: starting near the viewport, language, state, events, one frame at a
 * time, and keeping a failure to itself.
 */
import sheetText from '../css/auyl.css';
import { colorsOf, paint } from './canvas.js';
import { drag } from './drag.js';
import { perform } from './effects.js';
import { files } from './files.js';
import { json } from './json.js';
import { nodesOf, patch, place } from './patch.js';
import { runtime } from './runtime.js';
import { configOf, framed, held, hostOf, listed } from './shell.js';
import { keep, recall } from './store.js';
import { languageOf, Texts } from './texts.js';

const sheets = new Map();

/** A style sheet, made once for all elements. */
function sheet(text) {
  if (!sheets.has(text)) {
    const made = new CSSStyleSheet();
    made.replaceSync(text);
    sheets.set(text, made);
  }
  return sheets.get(text);
}

/** Can the page still be scrolled to where this key leads? */
function scrolls(key) {
  const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement;
  return key === 'PageUp' ? scrollTop > 0 : key === 'PageDown' && scrollTop + clientHeight < scrollHeight - 8;
}

/**
 * Runs something in the next frame, or a little later where there are none: on a page that is hidden, in a frame out
 * of sight. Gives what calls it off.
 */
function inNextFrame(run) {
  const callOff = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const once = () => {
    callOff();
    run();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, document.hidden ? 0 : 500);
  return callOff;
}

const CHANGES = ['auyl-ready', 'auyl-change'];

const EVENTS = ['click', 'input', 'change', 'keydown', 'pointerdown'];
/** Events of controls that are made good once a view that came with the page is taken over. */
const MADE_GOOD = ['click', 'input', 'change'];
const started = new Set();

const LANG = { attributes: true, subtree: true, attributeFilter: ['lang'] };

/** A visitor changed the address by hand, or went back. */
const readAll = () => started.forEach((element) => element.readAddress());

/** One widget of the page points to something of another: the first that knows it goes there. */
function follow(event) {
  for (const element of started) if (element.follow(event)) return event.preventDefault();
}

/** One widget of the page asks for figures of others. */
function ask({ detail }) {
  for (const element of started) {
    const figures = element.figures?.(detail.codes);
    if (figures) detail.answers.push(figures);
  }
}

/** A widget got ready or changed: those that show figures of it look again. */
function lookAgain({ target }) {
  for (const element of started) if (element !== target && element.constructor.asks) element.configure();
}

/** On paper nothing can be opened: tables are printed open. */
const openAll = () => started.forEach((element) => element.openTables());

/** One observer for the page each; they exist only while an element is started. */
let nearby;
let languages;
let media;
const repaintAll = () => started.forEach((element) => element.repaint());

function watch() {
  languages = new MutationObserver(() => started.forEach((element) => element.languageMayHaveChanged()));
  languages.observe(document.documentElement, LANG);
  addEventListener('hashchange', readAll);
  addEventListener('auyl-link', follow);
  addEventListener('auyl-ask', ask);
  for (const type of CHANGES) addEventListener(type, lookAgain);
  media ??= ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  for (const list of media) list.addEventListener('change', repaintAll);
  addEventListener('beforeprint', openAll);
}

function unwatch() {
  languages.disconnect();
  for (const list of media) list.removeEventListener('change', repaintAll);
  removeEventListener('beforeprint', openAll);
  removeEventListener('hashchange', readAll);
  removeEventListener('auyl-link', follow);
  removeEventListener('auyl-ask', ask);
  for (const type of CHANGES) removeEventListener(type, lookAgain);
}

const onNear = (entries) => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) target.launch();
};

/** Attributes as properties: null where there is none, and null, undefined or false take one away. */
export function reflect({ prototype, observedAttributes }) {
  for (const name of observedAttributes) {
    if (name in prototype) continue; // `lang` is of every element
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        return name === 'open' ? this.hasAttribute(name) : this.getAttribute(name);
      },
      set(value) {
        if (value === false) value = null;
        if (value == null) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? '' : value);
      },
    });
  }
}

/**
 * What every element has. The manifest and the types are made of these blocks by scripts/manifest.mjs; `{widget}` stands
 * for the element's name without `auyl-`, `{class}` for its class.
 *
 * @attr {string} lang - `kk`, `ru` or `en`, or the language of `messages`; else the closest ancestor's, the page's, the browser's. May change at any time; the state stays.
 * @attr {string} hash - Keeps the state in the page's address under this name; `{widget}` where it is empty.
 * @attr {string} messages - Address of a Fluent file in a further language, relative to the page.
 * @attr {'lazy' | 'eager'} [loading='lazy'] - `lazy` starts when the element comes near the viewport, `eager` at once.
 * @prop {Promise<{class}>} ready - Read-only. Resolves when the first view is painted, rejects when there will be none.
 * @fires {CustomEvent<{}>} auyl-ready - The first view is painted. Bubbles, composed.
 * @fires {CustomEvent<{ code?: string, message?: string, issues: AuylIssue[] }>} auyl-error - Something is wrong with the data (`issues` lists it all; `code` and `message` are the first one's) or with the widget itself (code AUYL-…, no issues). Bubbles, composed.
 * @slot - Shown until ready and on failure.
 * @csspart base - The whole widget.
 * @csspart issues - List of remarks on the data.
 * @cssprop --auyl-ink - Text.
 * @cssprop --auyl-muted - Lesser text.
 * @cssprop --auyl-line - Lines between rows, axes of pictures.
 * @cssprop --auyl-edge - Edges of controls.
 * @cssprop --auyl-surface - Behind everything.
 * @cssprop --auyl-raised - Behind key figures, cards and remarks.
 * @cssprop --auyl-accent - Links, chosen controls, badges.
 * @cssprop --auyl-on-accent - Text on the accent colour.
 * @cssprop --auyl-alert - What does not add up, failures.
 * @cssprop --auyl-alert-surface - Behind what does not add up.
 * @cssprop --auyl-focus - Focus ring.
 * @cssprop --auyl-series-1 - Colour 1 of pictures.
 * @cssprop --auyl-series-2 - Colour 2 of pictures.
 * @cssprop --auyl-series-3 - Colour 3 of pictures.
 * @cssprop --auyl-series-4 - Colour 4 of pictures.
 * @cssprop --auyl-series-5 - Colour 5 of pictures.
 * @cssprop --auyl-series-6 - Colour 6 of pictures.
 * @cssprop --auyl-series-7 - Colour 7 of pictures.
 * @cssprop --auyl-series-8 - Colour 8 of pictures.
 * @cssprop --auyl-on-series - Text on tiles.
 * @cssprop --auyl-radius - Corners of controls and cards.
 * @cssprop --auyl-font - Letters of text; pictures use the system font.
 * @cssprop --auyl-size - Size of text; everything else is measured by it.
 */
export class AuylElement extends (globalThis.HTMLElement ?? Object) {
  /** Loads the module that runs the element's widget. */
  static runtime = runtime;
  /** Files of the package that the first view of an element needs in a language. */
  static early = () => [];
  /** What links of other widgets it follows: what they name → what of the state follows from it. */
  static follows = {};
  /** Does it show figures of other widgets? */
  static asks = false;
  /** Does it listen to keys pressed anywhere in the page, as presenters send them? */
  static pageKeys = false;
  static common = ['src', 'lang', 'messages', 'loading', 'hash'];

  #shadow;
  #wasm;
  #handle;
  #texts;
  #root;
  #probe;
  #live;
  #resize;
  #callOffFrame;
  #run = 0;
  #languageTurn = 0;
  #configuring = false;
  #pace = 0;
  #dead = false;
  /** What was told last: 'ready' or 'failed'. */
  #told;
  #wanted;
  #file;
  #early = new Map();
  #ready = deferred();
  /** While a view that came with the page is in sight: the regions of the one that will take its place. */
  #held;
  /** What went wrong, beside such a view. */
  #notice;
  /** The last event of a control of such a view. */
  #missed;

  constructor() {
    super();
    this.#shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    if (this.#shadow.querySelector('.auyl')) this.#held = new Map();
    else this.#shadow.replaceChildren(document.createElement('slot'));
    // Properties set before the element was defined hide those of the class.
    for (const name of [...this.constructor.observedAttributes, 'state']) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }

  /** Resolves when the first view is painted, rejects when there will be none. */
  get ready() {
    return this.#ready.promise;
  }

  /** Enough to restore the view: a flat object of texts. */
  get state() {
    return this.#tell((wasm, handle) => wasm.state(handle)) ?? { ...this.#wanted };
  }

  set state(state) {
    this.#wanted = { ...state };
    this.#restore();
  }

  /** The content as a Blob: csv, json, svg or png. */
  async export(format) {
    const file = await this.#file_of(format);
    if (!file) throw new RangeError(`auyl: nothing to export as "${format}"`);
    return file.blob;
  }

  /** What the widget gives away in a format, as it is; undefined where there is nothing. */
  content(format) {
    return this.#tell((wasm, handle) => wasm.export_as(handle, format))?.content;
  }

  connectedCallback() {
    if (this.#handle !== undefined || this.#dead) return;
    if (this.getAttribute('loading') === 'eager' || !globalThis.IntersectionObserver) {
      this.launch();
    } else {
      nearby ??= new IntersectionObserver(onNear, { rootMargin: '300px' });
      nearby.observe(this);
    }
  }

  disconnectedCallback() {
    // An element that is only moved is connected again before this microtask.
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (!started.has(this)) {
      if (name === 'loading' && after === 'eager' && this.isConnected) this.launch();
      return;
    }
    if (name === 'lang' || name === 'messages') {
      this.languageMayHaveChanged();
    } else if (!this.#configuring) {
      this.#configuring = true;
      this.#inTurn(() => {
        this.#configuring = false;
        this.configure();
      });
    }
  }

  /** Soon; but a host that changes attributes without end is followed at most twenty times a second. */
  #inTurn(run) {
    const now = performance.now();
    this.#pace = Math.max(this.#pace, now) + 50;
    const wait = this.#pace - now - 500; // ten changes at once are free
    if (wait > 0) setTimeout(run, wait);
    else queueMicrotask(run);
  }

  /** Was the widget started, and not stopped since? */
  get isStarted() {
    return started.has(this);
  }

  /** Starts the widget, once; called when the element comes near the viewport. */
  async launch() {
    if (started.has(this)) return;
    nearby?.unobserve(this);
    if (!started.size) watch();
    started.add(this);
    // Observers do not see into shadow trees: an element in one has it watched too.
    for (let root = this.getRootNode(); root.host; root = root.host.getRootNode()) languages.observe(root, LANG);
    const run = ++this.#run;
    for (const type of EVENTS) this.#shadow.addEventListener(type, this.#onEvent);
    // A page that came with a view names all that is needed for it.
    const { localName } = this;
    if (this.#held && document.querySelector(localName) === this) for (const { href } of document.querySelectorAll(`link[data-auyl="${localName}"]`)) this.#fetchEarly(href);
    if (this.hasAttribute('src') && !this.getAttribute('src').startsWith('auyl:')) this.#fetchEarly(this.getAttribute('src'), document.baseURI);
    for (const path of this.constructor.early(this, languageOf(this))) this.#fetchEarly(path, files.base);
    let at = 'AUYL-002';
    const texts = this.#loadTexts();
    texts.catch(() => {}); // awaited after the module
    try {
      const wasm = await this.constructor.runtime(this);
      this.#texts = await texts;
      if (run !== this.#run) return;
      at = 'AUYL-003';
      this.#wasm = wasm;
      this.#build(wasm.css);
      this.#handle = wasm.mount(this.constructor.widget, this.#config(), hostOf(() => this.#texts));
      const inAddress = this.#wanted ? undefined : this.#stateInAddress();
      this.#wanted ??= inAddress;
      this.#restore(inAddress && { from: 'address' });
      this.#schedule();
      this.languageMayHaveChanged();
    } catch (error) {
      this.#texts ??= await texts.catch(() => undefined);
      if (run === this.#run) this.#die(error, at);
    }
  }

  #build(css) {
    if (!('adoptedStyleSheets' in this.#shadow)) throw new TypeError('auyl: style sheets cannot be adopted');
    this.#shadow.adoptedStyleSheets = [sheetText, css].filter(Boolean).map(sheet);
    const frame = this.#held ? this.#shadow : nodesOf(framed());
    [this.#probe, this.#root, this.#live] = ['.probe', '.probe + .auyl', '.auyl + [role="status"]'].map((selector) => frame.querySelector(selector));
    this.#root.lang = this.#texts.tag;
    if (this.constructor.pageKeys) addEventListener('keydown', this.#onPageKey);
    this.#resize = new ResizeObserver(() => this.repaint());
    this.#resize.observe(this.#root);
  }

  /** Tells the widget its attributes and neighbours. */
  configure() {
    this.#tell((wasm, handle) => wasm.configure(handle, this.#config()));
    this.#schedule();
  }

  /** Goes to what a link names, if this widget has it; else false. */
  follow({ target, detail }) {
    const name = Object.keys(this.constructor.follows).find((kind) => detail?.[kind]);
    if (!name || target === this || this.#dead) return false;
    this.state = { ...this.state, ...this.constructor.follows[name](detail[name]) };
    this.#paintFrame();
    this.scrollIntoView({ block: 'start' });
    this.#shadow.querySelector('[tabindex="-1"]')?.focus({ preventScroll: true });
    this.#port().changed();
    return true;
  }

  /** Starts anew, with the same attributes: for a change that another module has to follow. */
  restart() {
    this.#stop();
    this.launch();
  }

  #stop() {
    if (!started.delete(this)) {
      nearby?.unobserve(this);
      return;
    }
    if (!started.size) unwatch();
    this.#run += 1;
    this.#callOffFrame?.();
    this.#callOffFrame = undefined;
    this.#resize?.disconnect();
    for (const type of EVENTS) this.#shadow.removeEventListener(type, this.#onEvent);
    removeEventListener('keydown', this.#onPageKey);
    if (this.#handle !== undefined) {
      this.#wanted = this.state;
      if (!this.#dead) this.#tell((wasm, handle) => wasm.unmount(handle));
      this.#handle = undefined;
    }
    this.#early.clear();
    this.#dead = false;
    this.#told = undefined;
    this.#root = this.#probe = this.#live = this.#held = this.#notice = this.#missed = undefined;
    this.#shadow.replaceChildren(document.createElement('slot'));
  }

  /** A failure inside the widget: it falls silent, the page and other widgets live on. */
  #die(error, code = 'AUYL-001') {
    if (this.#dead) return;
    this.#dead = true;
    console.error(error);
    const message = this.#texts?.text(`error-${code}`) ?? '';
    const note = document.createElement('p');
    note.setAttribute('role', 'alert');
    note.className = 'failure';
    note.textContent = message;
    try {
      this.#shadow.adoptedStyleSheets = [sheet(sheetText)];
    } catch {
      // A browser that cannot make or adopt style sheets may be why we are here.
    }
    // A view that came with the page can still be read.
    if (this.#held) this.#shadow.prepend(...(message ? [note] : []));
    else this.#shadow.replaceChildren(...(message ? [note] : []), document.createElement('slot'));
    this.#ready.reject(error);
    this.#dispatch('auyl-error', { code, message, issues: [] });
  }

  /** Calls into the module on behalf of this instance; a trap there ends this instance only. */
  #tell = (call) => {
    if (this.#dead || this.#handle === undefined) return undefined;
    try {
      return call(this.#wasm, this.#handle);
    } catch (error) {
      this.#die(error);
      return undefined;
    }
  };

  /** False where somebody took the matter over by `preventDefault`. */
  #dispatch(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }

  #config() {
    return configOf([...this.attributes].map(({ name, value }) => [name, value]), (tag) => document.querySelector(tag));
  }

  /** Tells the widget the state that is wanted, and `more` of it: that it came with the address. */
  #restore(more) {
    if (!this.#wanted || this.#handle === undefined) return;
    const list = listed(Object.entries({ ...this.#wanted, ...more }).flat());
    this.#tell((wasm, handle) => wasm.restore(handle, list));
    this.#schedule();
  }

  #loadTexts() {
    return Texts.load(languageOf(this), this.getAttribute('messages'), () => this.#relocalize());
  }

  /** Asked when any `lang` of the page changed. */
  async languageMayHaveChanged() {
    if (!this.#texts || this.#dead) return;
    const run = this.#run;
    const turn = ++this.#languageTurn;
    try {
      const texts = await this.#loadTexts();
      if (run !== this.#run || turn !== this.#languageTurn || (texts.tag === this.#texts.tag && !this.hasAttribute('messages'))) return;
      this.#texts = texts;
      this.#root.lang = texts.tag;
      this.#relocalize();
    } catch (error) {
      console.warn(error);
    }
  }

  #relocalize() {
    this.#tell((wasm, handle) => wasm.localize(handle));
    this.#schedule();
  }

  #onEvent = (event) => {
    const { type } = event;
    if (type === 'pointerdown') {
      drag(this.#shadow, event, (grip, place) => this.#send(grip, 'drop', place));
      return;
    }
    if (type === 'keydown' && (event.altKey || event.ctrlKey || event.metaKey)) return;
    const control = event.target.closest?.(`[data-on*="${type}:"]`);
    if (!control || control.getAttribute('aria-disabled') === 'true') return;
    if (this.#held && !this.#notice?.contains(control)) {
      if (MADE_GOOD.includes(type)) this.#missed = { type, on: control.dataset.on, words: control.textContent, value: control.value };
      return;
    }
    if (control.type === 'file' && control.files) {
      for (const file of control.files) this.#choose(control, file);
      control.value = '';
      return;
    }
    const value = type === 'keydown' ? event.key : control.value ?? '';
    if (this.#send(control, type, value) && type === 'keydown') event.preventDefault();
  };

  /** A key of the page, for the control that wants those: not where somebody types or chooses, nor where it would scroll. */
  #onPageKey = (event) => {
    const control = this.#shadow.querySelector('[data-page-keys]');
    if (!control || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || scrolls(event.key)) return;
    if (event.composedPath()[0].closest?.('input, select, textarea, [contenteditable]')) return;
    if (this.#send(control, 'keydown', event.key)) event.preventDefault();
  };

  /** One file after the other: what the widget asks for is asked of the file chosen last. */
  #choose(control, file) {
    this.#file = file;
    if (this.#send(control, 'change', file.name, file.size)) this.#paintFrame();
  }

  /** Hands an event of a control to the widget; false where it means nothing to it. */
  #send(control, type, value, size = 0) {
    const target = control.dataset.on.split(' ').find((on) => on.startsWith(`${type}:`)).slice(type.length + 1);
    if (!this.#tell((wasm, handle) => wasm.event(handle, type, target, value, size))) return false;
    // Keys and buttons are answered at once: a held arrow walks tile by tile, a tap waits for no frame. What is
    // typed or chosen waits for the frame: a repaint before `change` would break radio buttons.
    if (type === 'keydown' || control.localName === 'button') this.#paintFrame();
    else this.#schedule();
    return true;
  }

  #schedule() {
    if (this.#callOffFrame || this.#handle === undefined) return;
    this.#callOffFrame = inNextFrame(() => {
      this.#callOffFrame = undefined;
      this.#paintFrame();
    });
  }

  #paintFrame() {
    const frame = this.#tell((wasm, handle) => wasm.frame(handle));
    if (!frame) return;
    try {
      if (!this.#root.isConnected) this.#shadow.replaceChildren(this.#probe, this.#root, this.#live);
      this.#patch(frame);
    } catch (error) {
      this.#die(error);
      return;
    }
    this.repaint();
    perform(frame.effects, this.#port());
    if (frame.ready) this.#tellOutcome(frame.failed ? 'failed' : 'ready');
  }

  /**
   * Brings a frame into the page. A view that came with it stays in sight until there is one to take its place; what
   * went wrong is told beside it.
   */
  #patch({ patches, ready, failed }) {
    const came = this.#held;
    let root = this.#root;
    if (came) {
      patches = held(came, patches);
      if (!ready && !this.#notice) return;
      if (failed && !this.#notice) this.#shadow.prepend(this.#notice = Object.assign(document.createElement('div'), { className: 'auyl beside', lang: root.lang }));
      if (ready && !failed) {
        this.#notice?.remove();
        this.#held = this.#notice = undefined;
      } else {
        root = this.#notice;
      }
    }
    let changed = false;
    for (const [region, html] of patches) {
      const target = region ? root.querySelector(`[data-region="${region}"]`) : root;
      if (target) changed = patch(target, html) || changed;
    }
    if (changed) place(root);
    if (came && !this.#held) this.#makeGood();
  }

  /** What a visitor did before the widget was there happens now, if its control still says the same. */
  #makeGood() {
    const { type, on, words, value } = this.#missed ?? {};
    this.#missed = undefined;
    const control = on && this.#root.querySelector(`[data-on="${on}"]`);
    if (!control || control.textContent !== words || control.type === 'file') return;
    if (type !== 'click') control.value = value;
    this.#send(control, type, value ?? '');
  }

  /** Tells the host page, once the outcome is painted. A retry that succeeds makes a failed element ready. */
  #tellOutcome(outcome) {
    if (this.#told === outcome) return;
    if (this.#told) this.#ready = deferred();
    this.#told = outcome;
    const ready = this.#ready;
    inNextFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        performance.mark('auyl:ready');
        if (outcome === 'failed') {
          ready.reject(new Error('auyl: no data'));
        } else {
          ready.resolve(this);
          this.#dispatch('auyl-ready', {});
          this.#rehearse();
        }
      };
      port2.postMessage(0);
    });
  }

  /** Opens the tables that stand for pictures. */
  openTables() {
    for (const table of this.#root?.querySelectorAll('details.table-box') ?? []) table.open = true;
  }

  /**
   * Writes the other views once, beside the page, while it is idle: browsers compile code at its first use, and so
   * the first tap is quick.
   */
  #rehearse(step = 0, stage = document.createElement('div')) {
    const run = this.#run;
    globalThis.requestIdleCallback?.(() => {
      const html = run === this.#run ? this.#tell((wasm, handle) => wasm.rehearse(handle, step)) : undefined;
      if (!html) return;
      patch(stage, html);
      // Laid out once unseen: what was shaped is kept by the browser, letters above all.
      stage.className = 'auyl rehearsal';
      this.#shadow.append(stage);
      stage.getBoundingClientRect();
      stage.remove();
      this.#tell((wasm, handle) => wasm.event(handle, 'rehearsal', '', '', 0)); // means nothing to the widget
      this.#rehearse(step + 1, stage);
    });
  }

  /** Draws canvases anew where size, pixel ratio or colours changed. */
  repaint() {
    if (!this.#root?.isConnected || this.#dead || this.#held) return;
    paint(this.#root, this.#probe, (id, canvas, width, ratio, colors) =>
      this.#tell((wasm, handle) => wasm.draw(handle, id, canvas, width, ratio, listed(colors))));
  }

  /** What effects may use. */
  #port() {
    const run = this.#run;
    const current = () => run === this.#run;
    return {
      tell: (call) => {
        if (!current()) return;
        this.#tell(call);
        this.#schedule();
      },
      awaits: (version) => current() && (this.#tell((wasm, handle) => wasm.awaits(handle, version)) ?? false),
      fetch: (url) => this.#fetch(url),
      chosenFile: () => this.#file,
      changed: () => {
        this.#dispatch('auyl-change', { state: this.state });
        // The address is written after the paint: browsers take their time for it.
        inNextFrame(() => setTimeout(() => current() && this.#writeAddress(this.state)));
      },
      dispatch: (type, detail, cancelable) => this.#dispatch(type, detail, cancelable),
      recall: (key) => recall(this, key),
      keep: (key, value) => keep(this, key, value),
      focus: (id) => this.#root?.querySelector(`#${CSS.escape(id)}`)?.focus(),
      announce: (text) => {
        if (this.#live) this.#live.textContent = text;
      },
      export: (format) => this.#file_of(format),
      text: (id) => this.#texts.text(id),
      writeAddress: () => this.#writeAddress(this.state),
    };
  }

  /** What the first view needs is asked for at once, so that they travel beside the module and the texts. */
  #fetchEarly(path, base) {
    if (!URL.canParse?.(path, base)) return;
    const url = new URL(path, base).href;
    if (this.#early.has(url)) return;
    const response = files.open(url);
    response.catch(() => {});
    this.#early.set(url, response);
  }

  #fetch(url) {
    const early = this.#early.get(url);
    this.#early.delete(url);
    return early ?? files.open(url);
  }

  async #file_of(format) {
    if (format === 'png') return this.#png();
    const file = this.#tell((wasm, handle) => wasm.export_as(handle, format));
    if (!file) return undefined;
    const text = typeof file.content === 'string' ? file.content : json(file.content);
    return { name: file.name, blob: new Blob([text], { type: file.mime }) };
  }

  async #png() {
    const canvas = document.createElement('canvas');
    const height = this.#tell((wasm, handle) => wasm.draw(handle, 'export', canvas, 960, 2, listed(colorsOf(this.#probe))));
    if (!height) return undefined;
    const svg = this.#tell((wasm, handle) => wasm.export_as(handle, 'svg'));
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
    return blob && { name: (svg?.name ?? 'auyl.svg').replace(/svg$/, 'png'), blob };
  }

  #hashName() {
    return this.hasAttribute('hash') ? this.getAttribute('hash') || this.constructor.widget : undefined;
  }

  #stateInAddress() {
    const name = this.#hashName();
    if (name === undefined) return undefined;
    const found = [...new URLSearchParams(location.hash.slice(1))].filter(([key]) => key.startsWith(`${name}.`));
    return found.length ? Object.fromEntries(found.map(([key, value]) => [key.slice(name.length + 1), value])) : undefined;
  }

  /** Takes over a state that was put into the page's address. */
  readAddress() {
    const state = this.#stateInAddress();
    if (state) this.state = state;
  }

  #writeAddress(state) {
    const name = this.#hashName();
    if (name === undefined) return;
    const params = new URLSearchParams(location.hash.slice(1));
    for (const key of [...params.keys()]) if (key.startsWith(`${name}.`)) params.delete(key);
    for (const [key, value] of Object.entries(state)) if (value !== '') params.set(`${name}.${key}`, value);
    history.replaceState(history.state, '', `#${params}`);
  }
}

function deferred() {
  let resolve;
  let reject;
  const promise = new Promise((yes, no) => ([resolve, reject] = [yes, no]));
  promise.catch(() => {});
  return { promise, resolve, reject };
}

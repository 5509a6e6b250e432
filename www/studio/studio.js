/** The entry of the Studio: the page's state, the way between steps, and one view after every change. */
import './virtual.js';
import { bring } from './budget/bring.js';
import { el, lay, listen } from './dom.js';
import { keep, recall } from './keep.js';
import { History, blank, opened, put } from './project.js';
import { stepsOf, viewOf } from './steps.js';
import { LANGUAGES, load, marksIn, sayIn } from './words.js';
import { written } from './budget/amount.js';
import { frame } from './frame.js';

const wanted = new URLSearchParams(location.search).get('lang');
const lang = LANGUAGES.includes(wanted) ? wanted : 'kk';
/** Milliseconds of rest after which what is being typed is kept; all else is kept at once. */
const REST = 300;

class App {
  lang = lang;
  history = new History(blank(lang));
  step = 'choose';
  /** What is open, chosen or under way in the page; not part of the work. */
  ui = { refused: [], kept: 'nothing', message: '', width: 'phone', shown: lang };
  #root;
  #frame = 0;
  #keeping = 0;
  #focus = '';

  get project() {
    return this.history.now.project;
  }

  say = (id, args) => sayIn(this.lang, id, args);
  amount = (text) => written(text, marksIn(this.lang));

  /** Changes the work at a path; typing into one field is one step back. */
  change(path, value, { typing = false } = {}) {
    this.replace(put(this.project, path, value), typing ? path.join('.') : '');
  }

  /** Takes over a whole new version of the work. */
  replace(project, name = '') {
    this.history.change(project, this.step, name);
    this.#changed(name ? REST : 0);
  }

  set(parts) {
    Object.assign(this.ui, parts);
    this.draw();
  }

  /** Says a sentence, for eyes and for screen readers. */
  tell(id, args) {
    this.set({ message: id ? this.say(id, args) : '' });
  }

  /** Goes on in another language, without losing anything. */
  speak(lang) {
    this.lang = lang;
    document.documentElement.lang = lang;
    this.ui.shown = lang;
    const query = new URLSearchParams(location.search);
    query.set('lang', lang);
    history.replaceState(history.state, '', `?${query}`);
    this.tell('');
  }

  go(step) {
    this.step = step;
    this.#focus = 'step-title';
    this.tell('');
    this.#save();
    scrollTo(0, 0);
  }

  /** The focus goes there once it is drawn. */
  focus(id) {
    this.#focus = id;
    this.draw();
  }

  undo() {
    if (this.history.canUndo) this.#returned(this.history.undo(), 'studio-undone');
  }

  redo() {
    if (this.history.canRedo) this.#returned(this.history.redo(), 'studio-redone');
  }

  #returned(step, message) {
    if (stepsOf(this.project).some(({ id, ready }) => id === step && ready)) this.step = step;
    else if (!stepsOf(this.project).some(({ id, ready }) => id === this.step && ready)) this.step = 'choose';
    this.ui.editing = undefined;
    this.tell(message);
    this.#changed();
  }

  #changed(rest = 0) {
    this.draw();
    this.#save(rest);
  }

  #save(rest = 0) {
    clearTimeout(this.#keeping);
    if (!rest) return this.#keep();
    if (this.ui.kept !== 'denied') this.ui.kept = 'nothing';
    this.#keeping = setTimeout(() => this.#keep(), rest);
    return undefined;
  }

  async #keep() {
    clearTimeout(this.#keeping);
    this.#keeping = 0;
    try {
      await keep({ ...this.project, step: this.step });
      // More may have been typed meanwhile.
      this.ui.kept = this.#keeping ? 'nothing' : 'kept';
    } catch (error) {
      console.info(error);
      this.ui.kept = 'denied';
    }
    this.draw();
  }

  /** Begins with what was kept, if there is anything. */
  async start() {
    await Promise.all(LANGUAGES.map(load));
    const found = await recall();
    const project = opened(found);
    if (project?.kind) {
      this.history = new History(project);
      this.ui.kept = 'found';
      if (stepsOf(project).some(({ id, ready }) => id === found.step && ready)) this.step = found.step;
    }
    document.documentElement.lang = lang;
    this.#root = document.body;
    listen(this.#root);
    this.#hear();
    try {
      this.#paint();
    } catch (error) {
      // Kept work that this version cannot show must not lock the page.
      console.info(error);
      this.history = new History(blank(lang));
      this.step = 'choose';
      this.#paint();
    }
  }

  draw() {
    this.#frame ||= (document.hidden ? setTimeout : requestAnimationFrame)(() => this.#paint());
  }

  #paint() {
    this.#frame = 0;
    const step = stepsOf(this.project).find(({ id }) => id === this.step);
    document.title = `${this.say(step.title)} · ${this.say('studio-name')}`;
    const held = document.activeElement;
    lay(this.#root, el('body', {}, frame(this, step, viewOf(this.step)(this))));
    if (this.#focus) document.getElementById(this.#focus)?.focus();
    else if (held !== document.activeElement) this.#hold(held);
    this.#focus = '';
  }

  /** The focus stays where it was, though its node was moved; where that is gone, it goes to the step. */
  #hold({ id }) {
    (document.getElementById(id) ?? document.getElementById('step-title')).focus({ preventScroll: true });
  }

  #hear() {
    addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) this.redo();
      else this.undo();
    });
    addEventListener('visibilitychange', () => document.hidden && this.#keeping && this.#keep());
    addEventListener('beforeunload', (event) => this.ui.kept === 'denied' && this.project.kind && event.preventDefault());
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => {
      event.preventDefault();
      if (event.dataTransfer.files.length) bring(this, [...event.dataTransfer.files]);
    });
  }
}

new App().start();

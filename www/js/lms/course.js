/**
 * One learner's way through a package: hears what the widgets tell, keeps what is needed to go on later, and tells the
 * platform. The platform is an object: `answered(interaction)`, `came(outcome)`, `save(doc, location)`.
 *
 * The document that is kept: `id` of the attempt, `at` (milliseconds), `lang`, `store` (what widgets keep, by their names),
 * `told` (a mark of the last response of each item that the platform heard of), `rounds` (the best of each test), `last` (was
 * the last step in sight), `where` (item or step in sight).
 */
import { outcome, withRound } from './outcome.js';
import { uuid } from './uuid.js';

/** A mark of a response: two characters. */
export function mark(response) {
  let hash = 0;
  for (const letter of response.join('\u001d')) hash = (Math.imul(hash, 31) + letter.codePointAt(0)) >>> 0;
  return (hash % 1296).toString(36).padStart(2, '0');
}

const isAnswered = (response) => response.some((part) => part !== '');

/** The step of a seminar that a widget stands in; blank in a quiz. */
const stepOf = (element) => element.closest('[id^="step-"]')?.id.slice(5) ?? '';

export class Course {
  #unit;
  #platform;
  #packs = new Map();
  #json;
  #queue = Promise.resolve();
  #seen = performance.now();

  /** `doc`: what was kept, if anything; `json(address)` reads a file of the package. */
  constructor(unit, doc, json) {
    this.#unit = unit;
    this.#json = json;
    this.doc = { id: uuid().slice(0, 8), at: 0, lang: '', store: {}, told: {}, rounds: {}, last: false, where: '', ...doc };
  }

  start(platform) {
    this.#platform = platform;
    for (const type of ['answer', 'complete', 'change', 'ready']) addEventListener(`auyl-${type}`, (event) => this[`_${type}`](event));
  }

  /** What a widget kept under a name; null where there is nothing. */
  recall(key) {
    return this.doc.store[key] ?? null;
  }

  keep(key, value) {
    const { [key]: before, ...rest } = this.doc.store;
    if ((before ?? '') === value) return;
    this.doc.store = value ? { ...rest, [key]: value } : rest;
    this.save();
  }

  set lang(lang) {
    if (this.doc.lang === lang) return;
    this.doc.lang = lang;
    this.save();
  }

  get outcome() {
    return outcome(this.#unit, this.doc);
  }

  save() {
    this.doc.at = Date.now();
    this.#platform?.save(this.doc, this.doc.where);
  }

  /** Answers are told one after the other, also where their pack is still on its way. */
  #then(work) {
    this.#queue = this.#queue.then(work).catch((error) => console.error(error));
    return this.#queue;
  }

  #widget(event) {
    return event.composedPath().find((node) => node.localName?.startsWith('auyl-') && node.localName !== 'auyl-seminar');
  }

  /** The item of an answer, from the pack of its widget; undefined where the pack has none of this id. */
  async #item(widget, id) {
    if (widget.localName !== 'auyl-quiz' || widget.hasAttribute('budget')) return undefined;
    const src = widget.getAttribute('src');
    const path = src?.startsWith('auyl:') ? `content/${src.slice(5)}` : src || 'content/quizzes/rights.json';
    if (!this.#packs.has(path)) this.#packs.set(path, this.#json(path).catch(() => ({})));
    return (await this.#packs.get(path)).items?.find((item) => item.id === id);
  }

  /** One answer, for the platform; a repeated one of the same words is told only as an event of its own. */
  #tell(widget, step, detail, seconds) {
    const at = Date.now();
    const name = [step, detail.id].filter(Boolean).join('.');
    this.doc.told = { ...this.doc.told, [name]: mark(detail.response) };
    return this.#then(async () => {
      const item = await this.#item(widget, detail.id);
      await this.#platform.answered({ ...detail, name, step, item, seconds, at, lang: document.documentElement.lang });
    });
  }

  _answer(event) {
    const widget = this.#widget(event);
    if (!widget) return;
    const now = performance.now();
    this.#tell(widget, stepOf(widget), event.detail, (now - this.#seen) / 1000);
    this.#seen = now;
    this.save();
  }

  _change(event) {
    this.#seen = performance.now();
    const path = event.composedPath();
    const widget = path[0];
    if (widget.localName === 'auyl-seminar') this.#atStep(event.detail.state.at);
    else if (widget.localName === 'auyl-quiz' && this.#unit.kind === 'quiz') this.#atItem(event.detail.state);
  }

  _ready(event) {
    const widget = event.composedPath()[0];
    if (widget.localName === 'auyl-seminar') this.#atStep(widget.state.at);
    else if (widget.localName === 'auyl-quiz' && this.#unit.kind === 'quiz') this.#atItem(widget.state);
  }

  #atItem({ stage, at, form = '' }) {
    this.doc.where = stage === 'item' ? form.split(' ')[at] ?? '' : stage ?? '';
    this.save();
  }

  #atStep(step) {
    if (!step) return;
    this.doc.where = step;
    if (step === this.#unit.last && !this.doc.last) {
      this.doc.last = true;
      this.#came();
    }
    this.save();
  }

  _complete(event) {
    const widget = this.#widget(event);
    if (!widget) return;
    const result = event.detail;
    const step = stepOf(widget);
    // In a test whatever stands there counts: what was typed and never confirmed is told now.
    for (const detail of result.items) {
      const name = [step, detail.id].filter(Boolean).join('.');
      if (isAnswered(detail.response) && this.doc.told[name] !== mark(detail.response)) this.#tell(widget, step, detail);
    }
    // A round of only what was wrong is no round.
    if (widget.localName === 'auyl-quiz' && widget.state.repeats !== '1') {
      this.doc.rounds = withRound(this.doc.rounds, step || this.#unit.counts[0] || 'quiz', result);
      this.#came();
    }
    this.save();
  }

  #came() {
    const came = this.outcome;
    this.#then(() => this.#platform.came(came));
  }
}

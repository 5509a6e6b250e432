/** What somebody works on: one plain object that is never changed in place, and the way back through its versions. */

export const FORMAT = 'auyl-project/1';
export const KINDS = ['budget', 'quiz', 'duties', 'pathways', 'seminar'];
const TEXT = { kk: '', ru: '', en: '' };
/** Versions that are kept to go back to. */
const DEPTH = 200;
/** Milliseconds in which typing into one field counts as one change. */
const PAUSE = 1200;

/** A project with nothing in it. */
export function blank(lang = 'kk') {
  return {
    format: FORMAT,
    kind: '',
    files: [],
    words: { title: {}, act: { title: {}, number: '', date: '' }, address: '', places: {}, lang, folder: '' },
    looks: { accent: '', dark: '', view: '', year: '', place: '', unit: '' },
    quiz: null,
    asks: { mode: '', count: '', seed: '', pass: '' },
    duties: { edition: '', view: '', topic: '', seed: '' },
    pathways: { view: '', start: '' },
    plan: null,
  };
}

/** A plan for a seminar, to begin with. */
export const blankPlan = () => ({ format: 'auyl-seminar/1', id: 'seminar', title: { ...TEXT }, as_of: '', steps: [] });

/** A reading with all that the page looks at. */
const isSound = ({ reading }) => [reading?.lines, reading?.issues, reading?.meta?.tables, reading?.meta?.totals].every(Array.isArray);

/** What another page or version wrote, brought into shape; undefined where it is no project. */
export function opened(value) {
  if (typeof value !== 'object' || value === null || value.format !== FORMAT) return undefined;
  const made = blank();
  for (const [key, own] of Object.entries(made)) {
    const given = value[key];
    if (given === undefined || key === 'format') continue;
    if (own === null || typeof own === 'string') made[key] = own === null || typeof given === 'string' ? given : own;
    else if (Array.isArray(own)) made[key] = Array.isArray(given) ? given.filter((file) => file && isSound(file)) : own;
    else if (typeof given === 'object' && given !== null) made[key] = { ...own, ...given };
  }
  if (!KINDS.includes(made.kind)) made.kind = '';
  if (!Array.isArray(made.quiz?.items)) made.quiz = null;
  if (!Array.isArray(made.plan?.steps)) made.plan = made.kind === 'seminar' ? blankPlan() : null;
  made.words.act = { ...blank().words.act, ...made.words.act };
  return made;
}

/** A copy of `value` that holds `leaf` at `path`; undefined takes the member out. A text that languages shared is parted. */
export function put(value, [key, ...rest], leaf) {
  if (typeof value === 'string') return put({ kk: value, ru: value, en: value }, [key, ...rest], leaf);
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const next = rest.length ? put(copy[key] ?? {}, rest, leaf) : leaf;
  if (next === undefined) Array.isArray(copy) ? copy.splice(key, 1) : delete copy[key];
  else copy[key] = next;
  return copy;
}

/** Versions before and after the present one; each remembers the step that it was made in. */
export class History {
  #before = [];
  #after = [];
  #last = { name: '', time: 0 };

  constructor(project) {
    this.now = { project, step: 'choose' };
  }

  /** Takes over a new version; `name` tells which field is being typed into. */
  change(project, step, name = '') {
    const time = Date.now();
    const typing = name && name === this.#last.name && time - this.#last.time < PAUSE;
    this.#last = { name, time };
    if (!typing) this.#before = [...this.#before, this.now].slice(-DEPTH);
    this.#after = [];
    this.now = { project, step };
  }

  get canUndo() {
    return this.#before.length > 0;
  }

  get canRedo() {
    return this.#after.length > 0;
  }

  /** One version back; the step where the change was made. */
  undo() {
    const { step } = this.now;
    this.#after.push(this.now);
    this.now = this.#before.pop();
    this.#last.name = '';
    return step;
  }

  redo() {
    this.#before.push(this.now);
    this.now = this.#after.pop();
    this.#last.name = '';
    return this.now.step;
  }
}

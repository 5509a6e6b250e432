/** Types of the package `auyl`. Importing it defines the elements. */

/** Defines the elements that this page has not defined yet. Called once on import; a second call changes nothing. */
export declare function define(): void;

/** Enough to restore a view: a flat object of texts. Names that are absent stand for the start; unknown ones are passed over. */
export interface AuylBudgetState {
  /** Id of the place. */
  place?: string;
  /** Four digits. */
  year?: string;
  phase?: 'approved' | 'amended' | 'executed';
  view?: 'overview' | 'revenue' | 'expenditure' | 'years' | 'places' | 'check';
  /** How amounts are written. */
  unit?: 'thousand' | 'share' | 'resident';
  /** How a level is shown. */
  shape?: 'bars' | 'tiles';
  /** By what places are compared. */
  measure?: 'total' | 'transfers' | 'resident';
  /** Code of the line gone to, in the view `revenue` or `expenditure`. */
  line?: string;
  /** The budget compared with, as `2024-approved`. */
  other?: string;
  /** Text searched for. */
  query?: string;
}

/** What is wrong with the data, and where. */
export interface AuylIssue {
  /** Stable, such as `BUD-014`. */
  code: string;
  severity: 'error' | 'warning' | 'note';
  /** Name or path of the file. */
  file: string | null;
  /** Counted from 1, the header included. */
  row: number | null;
  /** Printed header of the column; in JSON a path such as `resources[2].path`. */
  column: string | null;
  /** What fills the message. */
  args: Record<string, string | number>;
  /** What is wrong, in the language of the widget. */
  message: string;
  /** What to do about it. */
  hint: string;
}

/** The state changed on the visitor's account. */
export type AuylChangeEvent = CustomEvent<{ state: AuylBudgetState }>;

/**
 * Something is wrong: with the data (`issues` lists it all, `code` and `message` are the first one's),
 * or with the widget itself (`AUYL-…`, no issues).
 */
export type AuylErrorEvent = CustomEvent<{ code?: string; message?: string; issues: AuylIssue[] }>;

/** The first view is painted. */
export type AuylReadyEvent = CustomEvent<Record<string, never>>;

export interface AuylBudgetEventMap extends HTMLElementEventMap {
  'auyl-ready': AuylReadyEvent;
  'auyl-change': AuylChangeEvent;
  'auyl-error': AuylErrorEvent;
}

/**
 * `<auyl-budget>`: where a village's money comes from, where it goes, does it add up.
 *
 * Attributes: `src`, `lang`, `place`, `year`, `phase`, `view`, `unit`, `open`, `hash`, `messages`, `loading`.
 */
export interface AuylBudget extends HTMLElement {
  /** Resolves when the first view is painted, rejects when there will be none. */
  readonly ready: Promise<AuylBudget>;

  /** The state in sight; setting it restores a view, before the start too. */
  get state(): AuylBudgetState;
  set state(state: AuylBudgetState);

  /** The budget in sight as a file. Rejects with a `RangeError` for another format, and before there is a budget. */
  export(format: 'csv' | 'json' | 'svg' | 'png'): Promise<Blob>;

  addEventListener<K extends keyof AuylBudgetEventMap>(
    type: K,
    listener: (this: AuylBudget, event: AuylBudgetEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof AuylBudgetEventMap>(
    type: K,
    listener: (this: AuylBudget, event: AuylBudgetEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/** Enough to take a round up again: a flat object of texts. */
export interface AuylQuizState {
  version?: string;
  stage?: 'intro' | 'item' | 'result' | 'review';
  /** Index of the item in sight. */
  at?: string;
  seed?: string;
  /** Ids of the items, parted by spaces. */
  form?: string;
  /** One mark for each item: how far it is and how many tries were wrong. */
  marks?: string;
  /** The answers: items parted by U+001E, their parts by U+001D. */
  answers?: string;
  /** Milliseconds left, where time is limited. */
  left?: string;
  extended?: string;
  repeats?: string;
  /** The day the round ended, ISO 8601. */
  date?: string;
}

/** What one item came to. */
export interface AuylQuizItemResult {
  id: string;
  topic: string;
  type: 'single' | 'multiple' | 'truefalse' | 'numeric' | 'text' | 'order' | 'match' | 'sort' | 'gap';
  /** Ids or typed texts, one for each slot. */
  response: string[];
  /** Points. */
  score: number;
  max: number;
  tries: number;
  hinted: boolean;
}

/** What a round came to: `auyl-quiz-result/1`. */
export interface AuylQuizResult {
  format: 'auyl-quiz-result/1';
  quiz: string;
  version: string;
  mode: 'practice' | 'exam' | 'pretest' | 'posttest';
  seed: string;
  /** Blank unless the visitor typed one for the certificate. */
  name: string;
  /** ISO 8601. */
  date: string;
  score: number;
  max: number;
  percent: number;
  passed: boolean;
  /** The short code that can be read out. */
  code: string;
  items: AuylQuizItemResult[];
}

export interface AuylQuizEventMap extends HTMLElementEventMap {
  'auyl-ready': AuylReadyEvent;
  'auyl-change': CustomEvent<{ state: AuylQuizState }>;
  'auyl-answer': CustomEvent<AuylQuizItemResult>;
  'auyl-complete': CustomEvent<AuylQuizResult>;
  'auyl-error': AuylErrorEvent;
}

/**
 * `<auyl-quiz>`: rights and budget literacy, with a legal source on every item.
 *
 * Attributes: `src`, `budget`, `mode`, `count`, `seed`, `pass`, `place`, `year`, `answers`, `lang`, `hash`, `messages`, `loading`.
 */
export interface AuylQuiz extends HTMLElement {
  /** Resolves when the first view is painted, rejects when there will be none. */
  readonly ready: Promise<AuylQuiz>;

  /** The round as it stands; setting it takes one up again, before the start too. */
  get state(): AuylQuizState;
  set state(state: AuylQuizState);

  /** The result as it stands. Rejects with a `RangeError` for another format, and before there are questions. */
  export(format: 'csv' | 'json'): Promise<Blob>;

  addEventListener<K extends keyof AuylQuizEventMap>(
    type: K,
    listener: (this: AuylQuiz, event: AuylQuizEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof AuylQuizEventMap>(
    type: K,
    listener: (this: AuylQuiz, event: AuylQuizEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/** Enough to restore what is in sight: a flat object of texts. */
export interface AuylDutiesState {
  /** Id of the edition. */
  edition?: string;
  view?: 'compare' | 'matrix' | 'find' | 'sort' | 'changes' | 'handout';
  /** Ids of the bodies compared, parted by blanks. */
  bodies?: string;
  /** Id of a topic; `all`: every one. */
  topic?: string;
  /** Verb of the matrix. */
  verb?: string;
  /** Text searched for. */
  query?: string;
  /** Id of the problem in sight. */
  problem?: string;
  /** What the handout is about: `body:akim`, `topic:roads`. */
  handout?: string;
  /** The round of the game: its seed, then the body given for each card. */
  round?: string;
}

export interface AuylDutiesEventMap extends HTMLElementEventMap {
  'auyl-ready': AuylReadyEvent;
  'auyl-change': CustomEvent<{ state: AuylDutiesState }>;
  'auyl-link': CustomEvent<{ pathway?: string; line?: string }>;
  'auyl-answer': AuylQuizEventMap['auyl-answer'];
  'auyl-complete': AuylQuizEventMap['auyl-complete'];
  'auyl-error': AuylErrorEvent;
}

/**
 * `<auyl-duties>`: who decides, who carries out, who pays.
 *
 * Attributes: `src`, `edition`, `view`, `bodies`, `topic`, `seed`, `pathways`, `answers`, `lang`, `hash`, `messages`, `loading`.
 */
export interface AuylDuties extends HTMLElement {
  /** Resolves when the first view is painted, rejects when there will be none. */
  readonly ready: Promise<AuylDuties>;

  /** What is in sight. */
  get state(): AuylDutiesState;
  set state(state: AuylDutiesState);

  /** Every duty of the edition in sight as a table. Rejects with a `RangeError` for another format. */
  export(format: 'csv'): Promise<Blob>;

  addEventListener<K extends keyof AuylDutiesEventMap>(
    type: K,
    listener: (this: AuylDuties, event: AuylDutiesEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof AuylDutiesEventMap>(
    type: K,
    listener: (this: AuylDuties, event: AuylDutiesEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/** Enough to restore what is in sight: a flat object of texts. */
export interface AuylPathwaysState {
  view?: 'way' | 'calculate' | 'calendar' | 'papers' | 'minutes' | 'study' | 'review';
  /** Id of the question or the outcome in sight; blank: where the answers lead. */
  at?: string;
  /** `need=information;written=no`. */
  answers?: string;
  /** Id of the rule whose term is counted. */
  term?: string;
  /** Id of the paper in sight. */
  paper?: string;
  members?: string;
  delegates?: string;
  population?: string;
  /** The day that terms are counted from, ISO 8601. */
  date?: string;
}

export interface AuylPathwaysEventMap extends HTMLElementEventMap {
  'auyl-ready': AuylReadyEvent;
  'auyl-change': CustomEvent<{ state: AuylPathwaysState }>;
  'auyl-link': CustomEvent<{ topic: string }>;
  'auyl-error': AuylErrorEvent;
}

/**
 * `<auyl-pathways>`: how to take part, from a need to steps with terms, articles and papers.
 *
 * Attributes: `src`, `start`, `view`, `duties`, `lang`, `hash`, `messages`, `loading`.
 */
export interface AuylPathways extends HTMLElement {
  /** Resolves when the first view is painted, rejects when there will be none. */
  readonly ready: Promise<AuylPathways>;

  /** What is in sight; what is typed into papers is no part of it. */
  get state(): AuylPathwaysState;
  set state(state: AuylPathwaysState);

  /** The paper in sight. Rejects with a `RangeError` for another format, and where no paper is in sight. */
  export(format: 'txt'): Promise<Blob>;

  addEventListener<K extends keyof AuylPathwaysEventMap>(
    type: K,
    listener: (this: AuylPathways, event: AuylPathwaysEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof AuylPathwaysEventMap>(
    type: K,
    listener: (this: AuylPathways, event: AuylPathwaysEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/**
 * `<auyl-trainer>`: results of a group before and after a seminar, and the quiz on paper.
 *
 * Attributes: `src`, `sample`, `lang`, `hash`, `messages`, `loading`.
 */
export interface AuylTrainer extends HTMLElement {
  /** Resolves when the first view is painted, rejects when there will be none. */
  readonly ready: Promise<AuylTrainer>;

  /** Enough to restore the view; results are not part of it. */
  get state(): Record<string, string>;
  set state(state: Record<string, string>);

  /** The report. Rejects with a `RangeError` for another format, and before there are results. */
  export(format: 'csv' | 'json' | 'svg'): Promise<Blob>;
}

/**
 * `<auyl-seminar>`: a plan of steps with the widgets at work in it.
 *
 * Attributes: `src`, `view`, `lang`, `hash`, `messages`, `loading`.
 */
export interface AuylSeminar extends HTMLElement {
  /** Resolves when the first view is painted, rejects when there will be none. */
  readonly ready: Promise<AuylSeminar>;

  /** The step in sight (`at`, an id of the plan) and who looks (`view`). */
  get state(): Record<string, string>;
  set state(state: Record<string, string>);
}

declare global {
  interface HTMLElementTagNameMap {
    'auyl-budget': AuylBudget;
    'auyl-duties': AuylDuties;
    'auyl-pathways': AuylPathways;
    'auyl-quiz': AuylQuiz;
    'auyl-seminar': AuylSeminar;
    'auyl-trainer': AuylTrainer;
  }
}

/** Types of the package `auyl`. What stands below the hand-written part is made from the manifest of the elements. */

export interface AuylOptions {
  /**
   * The folder where the files of the package lie as they are, relative to the page: `/auyl/`. Needed where a bundler moves
   * this script, unless the plugin `auyl/vite` says where they are.
   */
  base?: string | URL;
}

/** Defines the elements that this page has not defined yet. Where there is no page, as on a server, nothing happens. */
export declare function define(options?: AuylOptions): void;

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
  /** A number by chance that no other round has. */
  round?: string;
  /** The result code of the round before. */
  earlier?: string;
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
  /** A number by chance that no other round has. */
  round: string;
  /** Blank unless the visitor typed one for the certificate or the trainer. */
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

/** Which part of the trainer's page is in sight. */
export type AuylTrainerState = Record<string, string>;

/** The step in sight and who looks. */
export interface AuylSeminarState {
  /** Id of the step in the plan. */
  at?: string;
  view?: 'facilitator' | 'participant';
}


/**
 * The elements. Importing them does nothing, also where there is no page; `define` makes a page know them.
 */
import { AuylElement, reflect } from './element.js';
import { files } from './files.js';
import { guide, quiz, quizOfBudget, review, seminar, trainer } from './runtime.js';

/** The shipped pack of an element without one of its own: a file for each language. */
const shippedPack = (stem) => (element, lang) =>
  (element.getAttribute('src') || !['kk', 'ru', 'en'].includes(lang) ? [] : [`${stem}.${lang}.json`]);

/**
 * Budget explorer.
 *
 * Where a village's money comes from, where it goes, does it add up.
 *
 * @tag auyl-budget
 * @attr {string} src - Address of a datapackage.json or a canonical CSV, relative to the page; without it the shipped budget of Karaolen okrug is shown.
 * @attr {string} place - Id of the place shown first.
 * @attr {string | number} year - Year shown first; else the latest year that is whole and no forecast.
 * @attr {'approved' | 'amended' | 'executed'} phase - Phase shown first.
 * @attr {'overview' | 'revenue' | 'expenditure' | 'years' | 'places' | 'check'} [view='overview'] - View shown first.
 * @attr {'thousand' | 'share' | 'resident'} [unit='thousand'] - How amounts are written: thousand tenge, share of the whole side, tenge per resident.
 * @attr {boolean} open - Lets a visitor open an own CSV, which never leaves the device.
 * @prop {AuylBudgetState} state - Enough to restore the view: a flat object of texts (place, year, phase, view, unit, shape, measure, line, other, query). May be set before the start.
 * @export {'csv' | 'json' | 'svg' | 'png'} - The budget in sight as a file. Rejects with a RangeError for another format, and before there is a budget.
 * @fires {CustomEvent<{ state: AuylBudgetState }>} auyl-change - The state changed. Bubbles, composed.
 * @csspart title - The place whose budget it is.
 * @csspart tab - Button of a view.
 * @csspart picture - Picture of a view.
 * @csspart card - Card of a line.
 */
class AuylBudget extends AuylElement {
  static widget = 'budget';
  static early = () => ['content/classification/kz.json'];
  static follows = { line: (line) => ({ view: 'expenditure', shape: 'bars', line }) };
  static observedAttributes = [...AuylElement.common, 'place', 'year', 'phase', 'view', 'unit', 'open'];

  /** Amounts of lines by their codes, for another widget of the page. */
  figures(codes) {
    return this.content(`figures:${codes.join(',')}`);
  }
}

/**
 * Quiz.
 *
 * Rights and budget literacy with a legal source on every item, measured before and after a seminar.
 *
 * @tag auyl-quiz
 * @attr {string} src - Address of a pack (auyl-quiz/1), relative to the page; without it the shipped one on rights.
 * @attr {string} budget - Address of a datapackage.json or a canonical CSV: questions are made from it. Blank: the shipped budget of Karaolen okrug.
 * @attr {'practice' | 'exam' | 'pretest' | 'posttest'} [mode='practice'] - What the round is for.
 * @attr {string | number} count - Questions of a round; else as the pack says.
 * @attr {string | number} seed - The same seed gives the same questions in the same order; else by chance, and for tests before and after `1`.
 * @attr {string | number} pass - Per cent of the points that pass; else as the pack says.
 * @attr {'hidden'} answers - `hidden` keeps from view what is right and wrong, until the attribute is taken away: for a room that still thinks. May change at any time.
 * @attr {string} place - Id of the place, with `budget`.
 * @attr {string | number} year - Year, with `budget`; else the latest year that is whole and no forecast.
 * @attr {string} hash - Keeps the state, answers included, in the page's address under this name; `quiz` where it is empty.
 * @prop {AuylQuizState} state - Enough to take the round up again, answers included: a flat object of texts. May be set before the start.
 * @export {'csv' | 'json'} - The result as it stands. Rejects with a RangeError for another format, and before there are questions.
 * @fires {CustomEvent<{ state: AuylQuizState }>} auyl-change - The state changed. Bubbles, composed.
 * @fires {CustomEvent<AuylQuizItemResult>} auyl-answer - An item was answered. Bubbles, composed.
 * @fires {CustomEvent<AuylQuizResult>} auyl-complete - The round ended. Bubbles, composed.
 * @csspart title - Title of the quiz.
 */
class AuylQuiz extends AuylElement {
  static widget = 'quiz';
  // Questions from a budget need the readers of budgets too.
  static runtime = (element) => (element.hasAttribute('budget') ? quizOfBudget() : quiz(element));
  static observedAttributes = [...AuylElement.common, 'budget', 'mode', 'count', 'seed', 'pass', 'answers', 'place', 'year'];

  attributeChangedCallback(name, before, after) {
    if (name === 'budget' && this.isStarted && (before === null) !== (after === null)) this.restart();
    else super.attributeChangedCallback(name, before, after);
  }
}

/**
 * Duties.
 *
 * Who decides, who carries out, who pays, as the law in force has it and as a draft would have it.
 *
 * @tag auyl-duties
 * @attr {string} src - Address of an edition (auyl-duties/1), relative to the page; without it the shipped law in force.
 * @attr {string} edition - Id of the edition shown first.
 * @attr {'compare' | 'matrix' | 'find' | 'sort' | 'changes' | 'handout'} [view='compare'] - View shown first.
 * @attr {string} bodies - Ids of the bodies compared first, parted by blanks.
 * @attr {string} topic - Id of the topic shown first; `all` for every one.
 * @attr {string | number} seed - The same seed gives the same cards of the game; else by chance.
 * @attr {string} pathways - Address of a page with auyl-pathways, where this page has none.
 * @attr {'hidden'} answers - `hidden` keeps from view what is right and wrong, until the attribute is taken away: for a room that still thinks. May change at any time.
 * @prop {AuylDutiesState} state - Enough to restore the view: edition, view, bodies, topic, verb, query, problem, handout, round. May be set before the start.
 * @export {'csv'} - Every duty of the edition in sight as a table. Rejects with a RangeError for another format.
 * @fires {CustomEvent<{ state: AuylDutiesState }>} auyl-change - The state changed. Bubbles, composed.
 * @fires {CustomEvent<{ pathway?: string, line?: string }>} auyl-link - The visitor asks for a pathway or a line of the budget. A widget of the page takes it; prevent it to go there yourself. Bubbles, composed, cancelable.
 * @fires {CustomEvent<AuylQuizItemResult>} auyl-answer - An item was answered. Bubbles, composed.
 * @fires {CustomEvent<AuylQuizResult>} auyl-complete - The round ended. Bubbles, composed.
 * @csspart title - Title of the edition.
 */
class AuylDuties extends AuylElement {
  static widget = 'duties';
  static early = shippedPack('content/duties/law-2026-07');
  static runtime = guide;
  static asks = true;
  static follows = { topic: (topic) => ({ view: 'compare', topic }), problem: (problem) => ({ view: 'find', problem }) };
  static observedAttributes = [...AuylElement.common, 'edition', 'view', 'bodies', 'topic', 'seed', 'pathways', 'answers'];
}

/**
 * Trainer's page.
 *
 * Results of a group before and after a seminar, and the quiz on paper. Everything stays on the device.
 *
 * @tag auyl-trainer
 * @attr {string} src - Address of the pack that the group was asked, relative to the page; without it the shipped one on rights.
 * @attr {string} sample - Address of a JSON file with results, to look around with.
 * @prop {AuylTrainerState} state - Enough to restore the view; results are not part of it. May be set before the start.
 * @export {'csv' | 'json' | 'svg'} - The report. Rejects with a RangeError for another format, and before there are results.
 * @fires {CustomEvent<{ state: AuylTrainerState }>} auyl-change - The state changed. Bubbles, composed.
 * @csspart title - Title of the quiz.
 * @csspart tab - Button of a part.
 * @csspart picture - Picture of the group.
 */
class AuylTrainer extends AuylElement {
  static widget = 'trainer';
  static runtime = trainer;
  static observedAttributes = [...AuylElement.common, 'sample'];
}

/**
 * Pathways.
 *
 * How to take part: from a need, by a few questions, to steps with terms, articles and papers; calculators of signatures, votes and terms; the calendar of the village budget; papers to fill in, which stay on the device.
 *
 * @tag auyl-pathways
 * @attr {string} src - Address of a pack (auyl-pathways/1), relative to the page; without it the shipped one.
 * @attr {string} start - Id of the question or the outcome shown first.
 * @attr {'way' | 'calculate' | 'calendar' | 'papers' | 'minutes' | 'study' | 'review'} [view='way'] - Part shown first. `review` shows every statement with its source and a diagram, for reviewers; it needs the module of all widgets.
 * @attr {string} duties - Address of a page with auyl-duties: links to who decides go there where no widget of this page takes them.
 * @prop {AuylPathwaysState} state - Enough to restore the view: part, place, answers, what was typed into the calculators. What is typed into papers is no part of it. May be set before the start.
 * @export {'txt'} - The paper in sight as plain text. Rejects with a RangeError for another format, and where no paper is in sight.
 * @fires {CustomEvent<{ state: AuylPathwaysState }>} auyl-change - The state changed. Bubbles, composed.
 * @fires {CustomEvent<{ topic: string }>} auyl-link - The visitor wants to know who decides on a topic. A duties widget of the page takes it; prevent it to go there yourself. Bubbles, composed, cancelable.
 * @csspart title - Title of the edition.
 * @csspart tab - Button of a part.
 */
class AuylPathways extends AuylElement {
  static widget = 'pathways';
  static early = shippedPack('content/pathways/participation');
  // What reviewers need is in the module of all widgets only.
  static runtime = (element) => (element.getAttribute('view') === 'review' ? review() : guide(element));
  static follows = { pathway: (at) => ({ view: 'way', at }) };
  static observedAttributes = [...AuylElement.common, 'start', 'view', 'duties'];

  attributeChangedCallback(name, before, after) {
    if (name === 'view' && this.isStarted && (before === 'review') !== (after === 'review')) this.restart();
    else super.attributeChangedCallback(name, before, after);
  }
}

/**
 * Seminar.
 *
 * A plan of steps with their time, what the room sees, what the facilitator says, and the widgets at work. The facilitator goes through it by buttons, keys or a presenter.
 *
 * @tag auyl-seminar
 * @attr {string} src - Address of a plan (auyl-seminar/1), relative to the page; `auyl:` before a path names a shipped file.
 * @attr {'facilitator' | 'participant'} [view='facilitator'] - Who looks at it: `participant` shows neither time nor notes, and offers no way to them.
 * @prop {AuylSeminarState} state - Enough to restore the view: the step in sight and who looks. May be set before the start.
 * @fires {CustomEvent<{ state: AuylSeminarState }>} auyl-change - The state changed. Bubbles, composed.
 * @csspart title - Title of the seminar.
 */
class AuylSeminar extends AuylElement {
  static widget = 'seminar';
  static runtime = seminar;
  static pageKeys = true;
  static observedAttributes = [...AuylElement.common, 'view'];
}

const elements = {
  'auyl-budget': AuylBudget,
  'auyl-quiz': AuylQuiz,
  'auyl-duties': AuylDuties,
  'auyl-pathways': AuylPathways,
  'auyl-trainer': AuylTrainer,
  'auyl-seminar': AuylSeminar,
};

/* global __AUYL_BASE__ -- set by the plugin for Vite */

/**
 * Defines the elements that this page has not defined yet; on a server nothing happens. `base`: the folder where the other
 * files of the package lie, for scripts that a bundler moved; else they lie beside the script. Where the page cannot or will
 * not have an element, its fallback stays.
 */
export function define({ base = typeof __AUYL_BASE__ === 'string' ? __AUYL_BASE__ : '' } = {}) {
  if (!globalThis.customElements) return;
  if (base) files.base = new URL(`${base}`.replace(/\/?$/, '/'), document.baseURI).href;
  try {
    for (const [tag, element] of Object.entries(elements)) {
      if (customElements.get(tag)) continue;
      reflect(element);
      customElements.define(tag, element);
    }
  } catch (error) {
    console.warn(error);
  }
}

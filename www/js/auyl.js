/**
 * The entry of the package: importing it defines the elements. A second copy on the same page changes nothing.
 */
import { AuylElement } from './element.js';
import { guide, quiz, quizOfBudget, review, seminar, trainer } from './runtime.js';

/** The shipped pack of an element without one of its own: a file for each language. */
const shippedPack = (stem) => (element, lang) =>
  (element.getAttribute('src') || !['kk', 'ru', 'en'].includes(lang) ? [] : [`${stem}.${lang}.json`]);

/**
 * Budget explorer: where a village's money comes from, where it goes, does it add up.
 *
 * @tag auyl-budget
 * @attr {string} src - address of a datapackage.json or a canonical CSV
 * @attr {string} lang - kk, ru or en; else the page's language
 * @attr {string} place - id of the place shown first
 * @attr {string} year - year shown first
 * @attr {string} phase - approved, amended or executed
 * @attr {string} view - overview, revenue, expenditure, years, places, check
 * @attr {string} unit - thousand, share or resident
 * @attr {boolean} open - lets a visitor open an own CSV, which never leaves the device
 * @attr {string} hash - keeps the state in the page's address under this name
 * @attr {string} messages - address of a Fluent file in a further language
 * @attr {string} loading - lazy (default) or eager
 * @fires auyl-ready - the first view is painted
 * @fires auyl-change - the state changed; detail.state
 * @fires auyl-error - detail.code, detail.message, detail.issues
 * @slot - shown until ready and on failure
 * @csspart base - the whole widget
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
 * Quiz: rights and budget literacy, with a legal source on every item; measured before and after a seminar.
 *
 * @tag auyl-quiz
 * @attr {string} src - address of a pack (auyl-quiz/1); else the shipped one on rights
 * @attr {string} budget - address of a datapackage.json or CSV: questions are made from it; blank: the shipped one
 * @attr {string} mode - practice (default), exam, pretest or posttest
 * @attr {string} count - questions of a round
 * @attr {string} seed - the same seed gives the same questions in the same order
 * @attr {string} pass - per cent that pass
 * @attr {string} answers - hidden keeps from view what is right and wrong
 * @attr {string} lang - kk, ru or en; else the page's language
 * @attr {string} place - id of the place, with budget
 * @attr {string} year - year, with budget
 * @attr {string} hash - keeps the state in the page's address under this name
 * @attr {string} messages - address of a Fluent file in a further language
 * @attr {string} loading - lazy (default) or eager
 * @fires auyl-ready - the first view is painted
 * @fires auyl-change - the state changed; detail.state
 * @fires auyl-answer - an item was answered; detail: id, topic, type, response, score, max, tries, hinted
 * @fires auyl-complete - the round ended; detail: the whole result, auyl-quiz-result/1
 * @fires auyl-error - detail.code, detail.message, detail.issues
 * @slot - shown until ready and on failure
 * @csspart base - the whole widget
 */
class AuylQuiz extends AuylElement {
  static widget = 'quiz';
  // Questions from a budget need the readers of budgets too.
  static runtime = (element) => (element.hasAttribute('budget') ? quizOfBudget() : quiz(element));
  static observedAttributes = [...AuylElement.common, 'budget', 'mode', 'count', 'seed', 'pass', 'place', 'year'];

  attributeChangedCallback(name, before, after) {
    if (name === 'budget' && this.isStarted && (before === null) !== (after === null)) this.restart();
    else super.attributeChangedCallback(name, before, after);
  }
}

/**
 * Duties: who decides, who executes, who pays, as the law in force has it and as a draft would have it.
 *
 * @tag auyl-duties
 * @attr {string} src - address of an edition (auyl-duties/1); else the shipped one
 * @attr {string} edition - id of the edition shown first
 * @attr {string} view - compare (default), matrix, find, sort, changes or handout
 * @attr {string} bodies - ids of the bodies compared first
 * @attr {string} topic - id of the topic shown first, or all
 * @attr {string} seed - the same seed gives the same cards of the game
 * @attr {string} pathways - address of a page with auyl-pathways, where this page has none
 * @attr {string} answers - hidden keeps from view what is right and wrong
 * @attr {string} lang - kk, ru or en; else the page's language
 * @attr {string} hash - keeps the state in the page's address under this name
 * @attr {string} messages - address of a Fluent file in a further language
 * @attr {string} loading - lazy (default) or eager
 * @fires auyl-ready - the first view is painted
 * @fires auyl-change - the state changed; detail.state
 * @fires auyl-link - something of another widget is asked for; detail: pathway, line or topic; may be cancelled
 * @fires auyl-answer - a card was placed; detail: id, topic, type, response, score, max, tries, hinted
 * @fires auyl-complete - the round ended; detail: the whole result, auyl-quiz-result/1
 * @fires auyl-error - detail.code, detail.message, detail.issues
 * @slot - shown until ready and on failure
 * @csspart base - the whole widget
 */
class AuylDuties extends AuylElement {
  static widget = 'duties';
  static early = shippedPack('content/duties/law-2026-07');
  static runtime = guide;
  static asks = true;
  static follows = { topic: (topic) => ({ view: 'compare', topic }), problem: (problem) => ({ view: 'find', problem }) };
  static observedAttributes = [...AuylElement.common, 'edition', 'view', 'bodies', 'topic', 'seed', 'pathways'];
}

/**
 * Trainer's page: results of a group before and after a seminar, and the quiz on paper.
 *
 * @tag auyl-trainer
 * @attr {string} src - address of the pack the group was asked; else the shipped one on rights
 * @attr {string} sample - address of a JSON file with results, to look around with
 * @attr {string} lang - kk, ru or en; else the page's language
 * @attr {string} hash - keeps the state in the page's address under this name
 * @attr {string} messages - address of a Fluent file in a further language
 * @attr {string} loading - lazy (default) or eager
 * @fires auyl-ready - the first view is painted
 * @fires auyl-change - the state changed; detail.state
 * @fires auyl-error - detail.code, detail.message, detail.issues
 * @slot - shown until ready and on failure
 * @csspart base - the whole widget
 */
class AuylTrainer extends AuylElement {
  static widget = 'trainer';
  static runtime = trainer;
  static observedAttributes = [...AuylElement.common, 'sample'];
}

/**
 * Pathways: how to take part. From a need, by a few questions, to steps with terms, articles and papers.
 *
 * @tag auyl-pathways
 * @attr {string} src - address of a pack (auyl-pathways/1); else the shipped one
 * @attr {string} start - id of the question or outcome shown first
 * @attr {string} view - way (default), calculate, calendar, papers, minutes, study; review: every statement, for reviewers
 * @attr {string} duties - address of a page with auyl-duties, for links to who decides
 * @attr {string} lang - kk, ru or en; else the page's language
 * @attr {string} hash - keeps the state in the page's address under this name
 * @attr {string} messages - address of a Fluent file in a further language
 * @attr {string} loading - lazy (default) or eager
 * @fires auyl-ready - the first view is painted
 * @fires auyl-change - the state changed; detail.state
 * @fires auyl-link - somebody wants to know who decides; detail.topic. Prevent it to go there yourself
 * @fires auyl-error - detail.code, detail.message, detail.issues
 * @slot - shown until ready and on failure
 * @csspart base - the whole widget
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
 * Seminar: a plan of steps with their time, what the room sees, what the facilitator says, and the widgets at work.
 *
 * @tag auyl-seminar
 * @attr {string} src - address of a plan (auyl-seminar/1)
 * @attr {string} view - facilitator (default) or participant
 * @attr {string} lang - kk, ru or en; else the page's language
 * @attr {string} hash - keeps the state in the page's address under this name
 * @attr {string} messages - address of a Fluent file in a further language
 * @attr {string} loading - lazy (default) or eager
 * @fires auyl-ready - the first view is painted
 * @fires auyl-change - the state changed; detail.state
 * @fires auyl-error - detail.code, detail.message, detail.issues
 * @slot - shown until ready and on failure
 * @csspart base - the whole widget
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

/** Defines the elements that this page has not defined yet. Where it cannot or will not have them, their fallback stays. */
export function define() {
  try {
    for (const [tag, element] of Object.entries(elements)) {
      if (!customElements.get(tag)) customElements.define(tag, element);
    }
  } catch (error) {
    console.warn(error);
  }
}

define();

/**
 * The entry of the package: importing it defines the elements. A second copy on the same page changes nothing.
 */
import { AuylElement } from './element.js';

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
  static early = ['content/classification/kz.json'];
  static observedAttributes = [...AuylElement.common, 'place', 'year', 'phase', 'view', 'unit', 'open'];
}

const elements = { 'auyl-budget': AuylBudget };

/** Defines the elements that this page has not defined yet. */
export function define() {
  for (const [tag, element] of Object.entries(elements)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}

define();

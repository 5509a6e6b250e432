/** What is wrong, in words: what, what to do about it, and where. */
import { placeWords as words } from '../js/places.js';
import { el } from './dom.js';

const SEVERITIES = { error: 'issue-error', warning: 'issue-warning', note: 'issue-note' };
const AMOUNTS = ['printed', 'annex', 'sum', 'amount', 'other'];
/** Issues that are listed at once. */
const SHOWN = 30;

/** A place of a file in words; blank where there is none. */
export const placeWords = (app, at) => (at ? words(at, app.say) : '');

function argsOf(app, issue) {
  const args = { row: String(issue.line ?? ''), ...issue.args };
  for (const [name, value] of Object.entries(args)) {
    if (name === 'year') args[name] = String(value);
    if (AMOUNTS.includes(name) && /^-?\d+(\.\d+)?$/.test(value)) args[name] = app.amount(value);
  }
  if (issue.first) args.first = placeWords(app, issue.first);
  return args;
}

/** What an issue says, and its hint. */
export function wordsOf(app, issue) {
  const args = argsOf(app, issue);
  return [app.say(`error-${issue.code}`, args), app.say(`error-${issue.code}.hint`, args)];
}

const ORDER = ['error', 'warning', 'note'];

/** A list of issues, the grave ones first. */
export function issueList(app, issues, { open = false } = {}) {
  const sorted = ORDER.flatMap((name) => issues.filter(({ severity }) => severity === name));
  const item = (issue) => {
    const [what, hint] = wordsOf(app, issue);
    const place = issue.where ? app.say('studio-item', { number: String(Number(issue.where) + 1) }) : placeWords(app, issue.at);
    const where = [issue.from, place].filter(Boolean).join(' · ');
    return el('li', { class: issue.severity },
      el('p', {}, el('strong', {}, app.say(SEVERITIES[issue.severity]), where && ` · ${where}`), ': ', what),
      hint && el('p.muted', {}, hint));
  };
  const shown = open ? sorted : sorted.slice(0, SHOWN);
  return el('ul.issues', {}, shown.map(item), shown.length < sorted.length && el('li', {}, app.say('issues-more', { count: sorted.length - shown.length })));
}

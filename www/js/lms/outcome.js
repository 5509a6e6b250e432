/**
 * What a learner's rounds come to: completed, passed, score. Pure, so that both kinds of platforms hear the same.
 *
 * A quiz is completed by a round to its end. A seminar is completed when its last step comes into sight; its score is that of
 * its tests (`counts`), each by its best round, together by their points; a test before the seminar never counts. A score is
 * told once every test that counts was ended.
 */

/** The better of two rounds. */
const better = (a, b) => (!a || b.percent > a.percent ? b : a);

/** The rounds with one more. */
export function withRound(rounds, step, { score, max, percent }) {
  return { ...rounds, [step]: better(rounds[step], { score, max, percent }) };
}

/** `{completed, percent?, passed?}`; `pass` in per cent, undefined where nobody passes or fails. */
export function outcome({ counts, pass, kind }, { rounds = {}, last = false }) {
  const done = counts.length > 0 && counts.every((step) => rounds[step]);
  const completed = kind === 'quiz' ? done : last;
  if (!done) return { completed };
  const sum = (key) => counts.reduce((total, step) => total + rounds[step][key], 0);
  // One test: its own per cent, as its page shows it.
  const percent = counts.length === 1 ? rounds[counts[0]].percent : sum('max') ? Math.round(sum('score') / sum('max') * 1000) / 10 : 0;
  return { completed, percent, ...(pass !== undefined && { passed: percent >= pass }) };
}

/** A pass mark of the platform, in per cent, goes before the package's, and the widget shows it. */
export function judgeBy(unit, percent) {
  if (unit.pass === undefined || !(percent >= 0 && percent <= 100)) return;
  unit.pass = percent;
  if (unit.kind === 'quiz') unit.attributes = { ...unit.attributes, pass: String(Math.ceil(percent)) };
}

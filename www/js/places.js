/** Where a row of a decision stands, in words: the messages are in decision.ftl. */
const PLACES = { line: 'place-line', table: 'place-table', paragraph: 'place-paragraph', footnote: 'place-footnote', sheet: 'place-sheet' };

/** Numbers of places are names, never grouped: they go as texts. */
export const placeWords = ({ kind, ...members }, say) =>
  say(PLACES[kind], Object.fromEntries(Object.entries(members).map(([name, value]) => [name, String(value)])));

/**
 * A value as JSON text, a member a line, as `JSON.stringify(value, null, 1)` writes it: that one would call any `toJSON`
 * that a host page's libraries have put on lists and objects, and what a visitor saves would be wrong.
 */
export function json(value, line = '\n') {
  if (Object(value) !== value) return JSON.stringify(value);
  const inner = `${line} `;
  const parts = Array.isArray(value)
    ? value.map((item) => json(item, inner))
    : Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${json(member, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return parts.length ? open + inner + parts.join(`,${inner}`) + line + close : open + close;
}

/** A style sheet less the rules that a view has no use for. */

/** What a selector asks of a view: tags and classes; what stands in parentheses and brackets is passed over, so a rule is rather kept. */
function asked(selector) {
  let plain = selector.replace(/\[[^\]]*\]/g, '');
  for (let before; before !== plain;) {
    before = plain;
    plain = plain.replace(/\([^()]*\)/g, '');
  }
  plain = plain.replace(/::?[\w-]+/g, '');
  return { classes: plain.match(/(?<=\.)[\w-]+/g) ?? [], tags: plain.replace(/[.#][\w-]+/g, '').match(/[a-z][\w-]*/gi) ?? [] };
}

/** The parts of a list, parted by commas that stand in no parentheses. */
function listed(text) {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(' || letter === '[') depth += 1;
    if (letter === ')' || letter === ']') depth -= 1;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

/** The rules of a style sheet: what stands before the braces and in them. */
function* rulesOf(css) {
  for (let start = 0; start < css.length;) {
    const open = css.indexOf('{', start);
    if (open < 0) return;
    let end = open;
    for (let depth = 0; end < css.length; end += 1) {
      if (css[end] === '{') depth += 1;
      if (css[end] === '}' && (depth -= 1) === 0) break;
    }
    yield [css.slice(start, open), css.slice(open + 1, end)];
    start = end + 1;
  }
}

/** Style sheets as the build writes them (without comments, and without braces in their texts); `markup` is the view that they are for. */
export function pruned(sheets, markup) {
  const classes = new Set([...markup.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names.split(' ')));
  const tags = new Set([...markup.matchAll(/<([a-z][\w-]*)/g)].map(([, name]) => name));
  const isUsed = (selector) => {
    const { classes: own, tags: names } = asked(selector);
    return own.every((name) => classes.has(name)) && names.every((name) => tags.has(name));
  };
  const keep = (text) => [...rulesOf(text)].map(([head, body]) => {
    if (/^\s*@(media|container|supports|layer)\b/.test(head)) {
      const inner = keep(body);
      return inner && `${head}{${inner}}`;
    }
    if (/^\s*@/.test(head)) return `${head}{${body}}`;
    const used = listed(head).filter(isUsed).join(',');
    return used && `${used}{${body}}`;
  }).join('');
  return withoutUnread(sheets.map(keep), markup);
}

/** Style sheets less the custom properties that neither they nor the markup read. */
function withoutUnread(sheets, markup) {
  const read = new Set([...sheets, markup].flatMap((text) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name)));
  return sheets.map((css) => css.replace(/(?<=[{;])\s*(--[\w-]+)\s*:\s*([^;}]*?)\s*(;|(?=\}))/g, (all, name, value, end) =>
    (read.has(name) ? `${name}:${value}${end}` : '')));
}

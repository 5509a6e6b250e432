/**
 * What a widget keeps on the device: under its own name, for this site alone, and never sent anywhere. Elements of one
 * page that would keep under the same name are told apart by their order in it. A full or forbidden storage is no
 * error: then nothing is kept.
 */
const PREFIX = 'auyl.';
const ASKED = ['src', 'budget', 'mode', 'seed'];
const names = new WeakMap();

/** Which of the page's elements that ask the same this one is: nothing for the first, then `#2`, `#3` … */
function ordinal(element) {
  const asks = (other) => ASKED.map((name) => other.getAttribute(name)).join('\n');
  const same = [...element.getRootNode().querySelectorAll(element.localName)].filter((other) => asks(other) === asks(element));
  const at = same.indexOf(element);
  return at > 0 ? `#${at + 1}` : '';
}

/** The name that an element keeps `key` under; it stays the same while the element lives. */
function name(element, key) {
  if (!names.has(element)) names.set(element, ordinal(element));
  return PREFIX + key + names.get(element);
}

/** The text kept, null where there is none, false where nothing can be kept. */
export function recall(element, key) {
  try {
    const own = name(element, key);
    const kept = localStorage.getItem(own);
    if (kept === null) {
      // A full storage reads all the same.
      localStorage.setItem(own, key);
      localStorage.removeItem(own);
    }
    return kept;
  } catch {
    return false;
  }
}

/** Keeps a text; a blank one is forgotten. */
export function keep(element, key, value) {
  try {
    if (value) localStorage.setItem(name(element, key), value);
    else localStorage.removeItem(name(element, key));
  } catch {
    // Denied or full: the widget works on without.
  }
}

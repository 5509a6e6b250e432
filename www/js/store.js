/**
 * What a widget keeps on the device: under its own name, for this site alone, and never sent anywhere. Two elements
 * that would keep under the same name get names of their own. A full or forbidden storage is no error: then nothing
 * is kept.
 */
const PREFIX = 'auyl.';
const owners = new Map();

/** The name that `element` keeps `key` under: the first to come has it, the next gets a number. */
function claim(element, key) {
  for (let n = 1; ; n += 1) {
    const name = PREFIX + key + (n > 1 ? `#${n}` : '');
    const owner = owners.get(name);
    if (!owner || owner === element) {
      owners.set(name, element);
      return name;
    }
  }
}

/** The text kept, or null. */
export function recall(element, key) {
  try {
    return localStorage.getItem(claim(element, key));
  } catch {
    return null;
  }
}

/** Keeps a text; a blank one is forgotten. */
export function keep(element, key, value) {
  try {
    const name = claim(element, key);
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    // Denied or full: the widget works on without.
  }
}

/** The element is gone: its names are free again. */
export function release(element) {
  for (const [name, owner] of owners) if (owner === element) owners.delete(name);
}

/**
 * What is kept of a learner's way, as a text of printable ASCII that a platform takes: SCORM 1.2 has room for 4096
 * characters. The document is JSON, deflated and written in base64.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

const VERSION = 'a1:';
/** How a quiz parts what it keeps: names and values; items; the texts of one answer. */
const PART = '\u001f';
const ENTRY = '\u001e';
const TEXT = '\u001d';
/** Typed answers shorter than this are never left out. */
const SHORT = 24;

/** The document as a text. */
export function packed(doc) {
  const bytes = deflateSync(strToU8(JSON.stringify(doc)), { level: 9 });
  return VERSION + btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** The document again; undefined where the text is none of ours or damaged. */
export function unpacked(text) {
  if (!text?.startsWith(VERSION)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(text.slice(VERSION.length)), (letter) => letter.charCodeAt(0));
    const doc = JSON.parse(strFromU8(inflateSync(bytes)));
    return typeof doc === 'object' && doc !== null ? doc : undefined;
  } catch {
    return undefined;
  }
}

/** Typed answers kept under a key of the store: `[key, place of the answers, item, text, words]`. */
function typed([key, value]) {
  const parts = value.split(PART);
  const at = parts.indexOf('answers') + 1;
  if (!key.startsWith('quiz.') || at === 0) return [];
  return parts[at].split(ENTRY).flatMap((entry, item) => entry.split(TEXT).map((words, text) => ({ key, at, item, text, words })).filter(({ words }) => words.length >= SHORT));
}

function without(store, { key, at, item, text }) {
  const parts = store[key].split(PART);
  const entries = parts[at].split(ENTRY).map((entry) => entry.split(TEXT));
  entries[item][text] = '';
  parts[at] = entries.map((entry) => entry.join(TEXT)).join(ENTRY);
  return { ...store, [key]: parts.join(PART) };
}

/**
 * The document as a text of at most `limit` characters. Where it is longer, typed answers are left out, the longest first;
 * `left` says how many. Where even that is too much, `text` is undefined.
 */
export function fitted(doc, limit) {
  let text = packed(doc);
  let store = doc.store ?? {};
  const long = text.length > limit ? Object.entries(store).flatMap(typed).sort((a, b) => b.words.length - a.words.length) : [];
  let left = 0;
  while (text.length > limit && left < long.length) {
    store = without(store, long[left]);
    left += 1;
    text = packed({ ...doc, store, left });
  }
  return text.length > limit ? { text: undefined, left } : { text, left };
}

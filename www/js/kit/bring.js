/** Files of the kit, from the page itself instead of their addresses. */
import { files } from '../files.js';
import { inLanguage, together } from './columns.js';
import { toText } from './letters.js';

const parts = globalThis[Symbol.for('auyl.kit')];
const base = new URL('.', document.baseURI).href;

/** The bytes of a file; undefined where the kit has none of this path. */
export async function bytesOf(path) {
  for (const { files: list, alphabet, read } of parts) {
    let at = 0;
    for (const [name, size] of list) {
      if (name === path) return { bytes: (await read()).subarray(at, at + size), alphabet };
      at += size;
    }
  }
  return undefined;
}

/** A file as a widget would fetch it: text of an alphabet becomes UTF-8, a pack in columns one again. */
async function contentOf(path) {
  const found = await bytesOf(path);
  if (!found || found.alphabet === undefined) return found?.bytes;
  const text = toText(found.bytes, found.alphabet);
  return path.endsWith('.json') ? together(JSON.parse(text)) : text;
}

async function open(url) {
  const path = url.startsWith(base) ? decodeURIComponent(url.slice(base.length).split(/[?#]/)[0]) : '';
  let content = await contentOf(path);
  const [, stem, language] = /^(.*)\.(kk|ru|en)\.json$/.exec(path) ?? [];
  if (content === undefined && stem) {
    const pack = await contentOf(`${stem}.json`);
    content = pack && inLanguage(pack, language);
  }
  if (content === undefined) return new Response(null, { status: 404 });
  return new Response(content instanceof Uint8Array || typeof content === 'string' ? content : JSON.stringify(content));
}

files.open = open;

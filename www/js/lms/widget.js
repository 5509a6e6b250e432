/** The elements of a package, with files that were fetched beforehand: a language chosen later needs no network. */
import { inLanguage } from '../kit/columns.js';
import { files } from '../files.js';
import '../auto.js';

const taken = new Map();

/** A file's bytes, fetched once; a failed one may be asked for again. */
function bytesOf(url) {
  if (!taken.has(url)) {
    const bytes = fetch(url).then(async (response) => (response.ok ? response.arrayBuffer() : undefined));
    bytes.then((found) => found ?? taken.delete(url), () => taken.delete(url));
    taken.set(url, bytes);
  }
  return taken.get(url);
}

/** A file as a widget asks for it; a pack in one language is made of the whole one. */
async function open(url) {
  const [, stem, language] = /^(.*\/content\/(?:duties|pathways)\/.*)\.(kk|ru|en)\.json$/.exec(url) ?? [];
  const bytes = await bytesOf(stem ? `${stem}.json` : url);
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(stem ? JSON.stringify(inLanguage(JSON.parse(new TextDecoder().decode(bytes)), language)) : bytes.slice(0));
}

files.open = open;

/** Fetches files of the package before anybody asks for them. */
export const prefetch = (paths) => Promise.allSettled(paths.map((path) => bytesOf(new URL(path, document.baseURI).href)));
/** A file of the package that was asked for already, as JSON. */
export const json = async (url) => (await open(new URL(url, document.baseURI).href)).json();

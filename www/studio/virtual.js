/**
 * Files that exist in this page only: a widget that fetches an address below `made/` gets what was made here. So it is
 * the widget of any page that is previewed, and no address beyond the site's own is needed.
 */
const FOLDER = new URL('made/', document.baseURI).href;
const TYPES = { json: 'application/json', csv: 'text/csv; charset=utf-8' };
const files = new Map();
const network = globalThis.fetch.bind(globalThis);

globalThis.fetch = (input, options) => {
  const url = String(input?.url ?? input);
  if (!url.startsWith(FOLDER)) return network(input, options);
  const body = files.get(decodeURI(url.slice(FOLDER.length)));
  if (body === undefined) return Promise.resolve(new Response('', { status: 404 }));
  const type = TYPES[url.split('.').pop()] ?? 'text/plain; charset=utf-8';
  return Promise.resolve(new Response(body, { headers: { 'content-type': type } }));
};

const editions = new Map();

/** Offers files below a folder of their own; the address changes with their content, so that a widget looks again. */
export function offer(name, contents) {
  const before = editions.get(name);
  const same = before && Object.entries(contents).every(([path, text]) => before.contents[path] === text);
  if (!same) {
    const turn = (before?.turn ?? 0) + 1;
    for (const path of Object.keys(before?.contents ?? {})) files.delete(`${name}/${turn - 2}/${path}`);
    for (const [path, text] of Object.entries(contents)) files.set(`${name}/${turn}/${path}`, text);
    editions.set(name, { turn, contents });
  }
  return `${FOLDER}${name}/${editions.get(name).turn}/`;
}

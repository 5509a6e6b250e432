/**
 * Makes an offline kit: one HTML page that holds a seminar's plan, its data and what runs it. Works in Node and in a page,
 * without a compressor of its own: the parts in dist/kit/ are compressed already, so that a kit is a choice of them.
 *
 * A `src` of the plan, and an option that names a file, is an address relative to the plan; without `src` a step has the
 * shipped pack of its kind, and `auyl:quizzes/budget.json` … names another one that is shipped.
 */
import { escape, sum } from './bytes.js';
import { Sources } from './sources.js';
import { KitError, issue } from './issue.js';

export { KitError };

/** Bytes of a kit above which whoever makes it is told. */
export const LIMIT = 600_000;

/** Parts that every kit has: the first holds the script and the module. */
const ALWAYS = ['runtime', 'texts', 'licences'];

const FORMAT = 'auyl-seminar/1';
const utf8 = (text) => new TextEncoder().encode(text);

/** ASCII markup of a text: the page is declared `windows-1252`. */
const markup = (text) => text.replace(/[^\x20-\x7e]|[&<>"]/gu, (letter) => `&#${letter.codePointAt(0)};`);

function joined(pieces) {
  const out = new Uint8Array(pieces.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

const deflated = async (bytes) => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer());

/** The index of parts with its length before it, then the parts. */
function payloadOf(parts) {
  const index = utf8(JSON.stringify(parts.map(({ bytes, ...part }) => ({ ...part, size: bytes.length }))));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, index.length);
  return joined([length, index, ...parts.map(({ bytes }) => bytes)]);
}

/** Before the payload and after it. */
function pageAround({ title, lang, hashes, style, boot, check, say }) {
  const csp = [
    "default-src 'none'", `script-src '${hashes.boot}' '${hashes.run}' 'wasm-unsafe-eval'`, `style-src '${hashes.style}'`, 'img-src data: blob:',
    "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", 'trusted-types auyl auyl-kit',
  ].join('; ');
  const line = (id, message, rest = '') => `<p id="${id}"${rest}>${markup(say(message))}</p>`;
  const names = { kk: say('kit-kk'), ru: say('kit-ru'), en: say('kit-en') };
  const buttons = Object.entries(names).map(([own, name]) => `<button type="button" lang="${own}">${markup(name)}</button>`).join('\n');
  return [
    `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="windows-1252">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${markup(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<nav id="languages" aria-label="${markup(say('kit-languages'))}" hidden>${buttons}</nav>
<main>
<h1>${markup(title)}</h1>
<auyl-seminar src="plan.json" loading="eager">
<div id="note">
${line('loading', 'kit-loading', ' role="status"')}
${line('slow', 'kit-slow')}
${line('damaged', 'kit-damaged', ' role="alert" hidden')}
${line('old', 'kit-old', ' role="alert" hidden')}
<noscript><p>${markup(say('kit-noscript'))}</p></noscript>
</div>
</auyl-seminar>
</main>
<footer><details id="licences" lang="${lang}" hidden><summary>${markup(say('kit-licences'))}</summary><pre lang="en" tabindex="0"></pre></details></footer>
<script type="application/octet-stream" id="payload" data-sum="${check}">`,
    `</script>
<script>${boot}</script>
</body>
</html>
`];
}

/**
 * The bytes of a kit. `plan` is the parsed plan; `data(address)` gives the bytes of a file that it names, `part(name)` those
 * of a file of dist/kit/; `lang` is the language the kit opens in, `say(id, args)` a text of that language. What is wrong is
 * thrown as a KitError with issues, each a code with arguments and no words; `note` gets what whoever makes it should know.
 */
export async function makeKit({ plan, data, part, lang, say, note = () => {} }) {
  if (plan?.format !== FORMAT || !Array.isArray(plan.steps) || !plan.steps.length) throw new KitError([issue('KIT-001')]);
  const text = async (name) => new TextDecoder().decode(await part(name));
  const { hashes, parts: shipped } = JSON.parse(await text('kit.json'));
  const sources = new Sources(shipped, data);
  const steps = [];
  for (const step of plan.steps) steps.push(await sources.take(step));
  if (sources.issues.length) throw new KitError(sources.issues);

  const own = [['plan.json', utf8(JSON.stringify({ ...plan, steps }))], ...sources.files];
  const parts = [];
  for (const name of [...ALWAYS, ...sources.parts]) parts.push({ method: 'lzma', files: shipped[name].files, alphabet: shipped[name].alphabet, bytes: await part(`${name}.lzma`) });
  const bytes = await deflated(joined(own.map(([, content]) => content)));
  parts.push({ method: 'deflate', files: own.map(([path, content]) => [path, content.length]), bytes });

  const payload = payloadOf(parts);
  const title = plan.title?.[lang] ?? String(plan.title ?? plan.id ?? '');
  const [before, after] = pageAround({ title, lang, hashes, style: await text('kit.css'), boot: await text('boot.js'), check: sum(payload), say });
  const kit = joined([utf8(before), escape(payload), utf8(after)]);
  if (kit.length > LIMIT) note(issue('KIT-006', { size: Math.ceil(kit.length / 1000), limit: LIMIT / 1000 }));
  return kit;
}

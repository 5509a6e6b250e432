// The size gate: what a page downloads before a widget lives, as servers send it. The style sheets are inside auyl.js.
// Texts and packs are listed too but not counted: they depend on the language and the page. And the offline kit of the example,
// with all that: one file, as it stands on a USB stick.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { StepError, main } from './run.mjs';
import { ROOT } from './setup.mjs';

const BUDGET_KB = 130; // 1 kB = 1000 bytes, brotli 11, as the promise to host pages is made
const KIT_BUDGET_KB = 600;
const KIT_PLAN = join(ROOT, 'examples', 'seminar', 'plan.json');
/** What each kind of page downloads before its widget lives. */
const PAGES = {
  'a page with <auyl-budget>': ['auyl.js', 'auyl_bg.wasm'],
  'a page with <auyl-quiz>': ['auyl.js', 'auyl_quiz.js', 'auyl_quiz_bg.wasm'],
  'a page with <auyl-duties>, <auyl-pathways>': ['auyl.js', 'auyl_guide.js', 'auyl_guide_bg.wasm'],
};
const ON_DEMAND = ['auyl_all.js', 'auyl_all_bg.wasm', 'auyl_tools.js', 'auyl_tools_bg.wasm', 'render.js', 'embed.html', 'embed.js', 'frame.js', 'studio/studio.js', 'studio/studio.css', 'studio/reader.js'];
const INFORMATIONAL = ['i18n', 'content/classification'];
const DIST = join(ROOT, 'dist');

/** Prints the table; returns the brotli bytes of each kind of page. */
export async function size() {
  if (!existsSync(join(DIST, 'auyl.js'))) throw new StepError('dist/ is missing: `npm run build`');
  const row = (name, { raw, gzip, brotli }) => console.log([name.padEnd(44), raw, gzip, brotli].map((cell) => (typeof cell === 'number' ? kB(cell).padStart(10) : cell)).join(''));
  const sizes = new Map();
  console.log(['file'.padEnd(44), ...['raw', 'gzip', 'brotli'].map((title) => `${title} kB`.padStart(10))].join(''));
  for (const name of [...new Set(Object.values(PAGES).flat()), ...ON_DEMAND]) {
    sizes.set(name, await measure(name));
    row(ON_DEMAND.includes(name) ? `  on demand: ${name}` : name, sizes.get(name));
  }
  const sum = (names, kind) => names.reduce((total, name) => total + sizes.get(name)[kind], 0);
  const total = (names) => ({ raw: sum(names, 'raw'), gzip: sum(names, 'gzip'), brotli: sum(names, 'brotli') });
  for (const [page, names] of Object.entries(PAGES)) row(page, total(names));
  row('all widgets together', total([...new Set(Object.values(PAGES).flat())]));
  for (const folder of INFORMATIONAL) {
    if (!existsSync(join(DIST, folder))) continue;
    const names = (await readdir(join(DIST, folder), { withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name).sort();
    for (const name of names) row(`  not counted: ${folder}/${name}`, await measure(`${folder}/${name}`));
  }
  return Object.entries(PAGES).map(([page, names]) => [page, sum(names, 'brotli')]);
}

/** Fails when a kind of page is over budget. */
export async function gate() {
  for (const [page, bytes] of await size()) {
    const verdict = `${page}: ${kB(bytes)} kB of ${BUDGET_KB} kB (brotli, 1 kB = 1000 bytes)`;
    if (bytes > BUDGET_KB * 1000) throw new StepError(`over the size budget: ${verdict}`);
    console.log(`within the size budget: ${verdict}`);
  }
  const bytes = await kit();
  const verdict = `the offline kit of the example: ${kB(bytes)} kB of ${KIT_BUDGET_KB} kB (the file, 1 kB = 1000 bytes)`;
  if (bytes > KIT_BUDGET_KB * 1000) throw new StepError(`over the size budget: ${verdict}`);
  console.log(`within the size budget: ${verdict}`);
}

/** Makes the kit of the example and prints its parts; gives its bytes. */
async function kit() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin', 'auyl.mjs'), 'kit', KIT_PLAN, '-o', '-'], { maxBuffer: 2 ** 24 });
  if (status !== 0) throw new StepError('the offline kit cannot be made', stderr.toString());
  const parts = (await readdir(join(DIST, 'kit'), { recursive: true })).filter((name) => name.endsWith('.lzma')).sort();
  for (const name of parts) console.log(`  part of kits: ${name.replaceAll('\\', '/')}`.padEnd(44) + kB((await stat(join(DIST, 'kit', name))).size).padStart(10));
  return stdout.length;
}

async function measure(name) {
  const bytes = await readFile(join(DIST, name));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes, { params }).length };
}

const kB = (bytes) => (bytes / 1000).toFixed(1);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(gate);

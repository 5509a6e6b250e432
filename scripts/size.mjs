// The size gate: what a page downloads before a widget lives, as servers send it. The style sheets are inside auyl.js.
// Texts and packs are listed too but not counted: they depend on the language and the page.
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { StepError, main } from './run.mjs';
import { ROOT } from './setup.mjs';

const BUDGET_KB = 130; // 1 kB = 1000 bytes, brotli 11, as the promise to host pages is made
const COUNTED = ['auyl.js', 'auyl_bg.wasm'];
const ON_DEMAND = ['auyl_tools.js', 'auyl_tools_bg.wasm'];
const INFORMATIONAL = ['i18n', 'content/classification'];
const DIST = join(ROOT, 'dist');

/** Prints the table; returns the counted brotli bytes. */
export async function size() {
  if (!existsSync(join(DIST, COUNTED[0]))) throw new StepError('dist/ is missing: `npm run build`');
  const row = (name, { raw, gzip, brotli }) => console.log([name.padEnd(44), raw, gzip, brotli].map((cell) => (typeof cell === 'number' ? kB(cell).padStart(10) : cell)).join(''));
  console.log(['file'.padEnd(44), ...['raw', 'gzip', 'brotli'].map((title) => `${title} kB`.padStart(10))].join(''));
  const total = { raw: 0, gzip: 0, brotli: 0 };
  for (const name of COUNTED) {
    const sizes = await measure(name);
    for (const key of Object.keys(total)) total[key] += sizes[key];
    row(name, sizes);
  }
  row('counted', total);
  for (const name of ON_DEMAND) row(`  on demand: ${name}`, await measure(name));
  for (const folder of INFORMATIONAL) {
    if (!existsSync(join(DIST, folder))) continue;
    const names = (await readdir(join(DIST, folder), { withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name).sort();
    for (const name of names) row(`  not counted: ${folder}/${name}`, await measure(`${folder}/${name}`));
  }
  return total.brotli;
}

/** Fails when the counted files are over budget. */
export async function gate() {
  const bytes = await size();
  const verdict = `${kB(bytes)} kB of ${BUDGET_KB} kB (brotli, 1 kB = 1000 bytes)`;
  if (bytes > BUDGET_KB * 1000) throw new StepError(`over the size budget: ${verdict}`);
  console.log(`within the size budget: ${verdict}`);
}

async function measure(name) {
  const bytes = await readFile(join(DIST, name));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes, { params }).length };
}

const kB = (bytes) => (bytes / 1000).toFixed(1);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(gate);

// Our widget as rows of the peers' benchmark (../shared/bench, or AUYL_PEERS): the same data, harness and run. That
// folder is only read: everything happens in a copy of it, kept under the system's temporary folder (or AUYL_CACHE).
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, chmod, cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StepError, run, step } from '../run.mjs';
import { ROOT } from '../setup.mjs';
import { publish } from './dist.mjs';
import { packOf } from './pack.mjs';
import { medians } from './statistics.mjs';

const PEERS = ['vanilla', 'd3', 'plot', 'chartjs', 'echarts'].map((name) => `p1-${name}`);
/** Our rows, with the shape that each one draws. */
const OURS = { 'auyl-bars': 'bars', 'auyl-tiles': 'tiles' };
/** Loaded first in every round and not counted: it finds a browser that has just started. */
const WARM_UP = 'warm-up';
const CODE = ['auyl.js', 'auyl_bg.wasm'];

/** The peers' folder, or undefined. */
export function findPeers() {
  const folder = resolve(ROOT, process.env.AUYL_PEERS ?? '../shared/bench');
  if (existsSync(join(folder, 'bench.mjs'))) return folder;
  if (process.env.AUYL_PEERS) throw new StepError(`AUYL_PEERS names no folder with a bench.mjs: ${folder}`);
  return undefined;
}

/** Measures every row in one run of the peers' harness: `{ meta, versions, rows: [{ id, code, none, fast3g, … }] }`. */
export async function measurePeers(peers, dist, { runs, profiles }) {
  const copy = await prepare(peers);
  await run('building the peers', process.execPath, ['build.mjs', `^(${PEERS.join('|')})$`], { cwd: copy });
  const ours = await step('adding our page', () => addOurs(copy, dist));
  const sizes = JSON.parse(await readFile(join(copy, 'sizes.json'), 'utf8'));
  const ids = [...PEERS, ...Object.keys(OURS)];
  // Round after round through all rows, one load each: what else the machine does then weighs on every row alike.
  const rounds = [];
  for (let round = 1; round <= runs; round += 1) {
    console.log(`… round ${round} of ${runs}`);
    const out = `results-${round}.json`;
    await rm(join(copy, out), { force: true });
    await harness(copy, [`--pages=^(${[WARM_UP, ...ids].join('|')})$`, `--profiles=${profiles.join(',')}`, '--runs=1', `--out=${out}`, ...(round > 1 ? [] : ['--shots=1'])]);
    rounds.push(JSON.parse(await readFile(join(copy, out), 'utf8')));
  }
  const rows = ids.map((id) => ({
    id,
    code: OURS[id] ? ours : sizes[id],
    ...Object.fromEntries(profiles.map((profile) => [profile, medians(rounds.map(({ rows: measured }) => measured[id]?.[profile]).filter((values) => values?.n))])),
  }));
  const failed = rows.flatMap((row) => profiles.filter((profile) => !row[profile]).map((profile) => `${row.id} ${profile}`));
  if (failed.length) throw new StepError(`not measured: ${failed.join(', ')}`);
  const { dependencies } = JSON.parse(await readFile(join(copy, 'package.json'), 'utf8'));
  return { copy, meta: rounds[0].meta, versions: dependencies, rows };
}

/** A working copy of the peers' folder with its packages. */
async function prepare(peers) {
  const lock = createHash('sha256').update(await readFile(join(peers, 'package-lock.json'))).digest('hex');
  const copy = join(process.env.AUYL_CACHE || tmpdir(), `auyl-peers-${lock.slice(0, 12)}`);
  await cp(peers, copy, { recursive: true, filter: (path) => !/[\\/](node_modules|target|dist|extra|results\.\w+|sizes\.json)$/.test(path) });
  await makeWritable(copy); // the original may not be
  if (!existsSync(join(copy, '.installed'))) {
    await run(`installing the peers in ${copy} (about 700 MB, once)`, 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: copy });
    await writeFile(join(copy, '.installed'), '');
  }
  return copy;
}

async function makeWritable(folder) {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile()) await chmod(path, 0o644);
    else if (entry.isDirectory() && entry.name !== 'node_modules') await makeWritable(path);
  }
}

/** Our page beside the peers' pages; the bytes of its code. */
async function addOurs(copy, dist) {
  const folder = join(copy, 'extra', 'ours');
  await rm(folder, { recursive: true, force: true });
  const put = async (path, bytes) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    return publish(join(folder, path), bytes);
  };
  const sizes = {};
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const name = path.slice(dist.length + 1).replaceAll('\\', '/');
    if (/\.map$|^content\/budgets\//.test(name)) continue;
    sizes[name] = await put(name, await readFile(path));
  }
  await put('index.html', await readFile(new URL('ours.html', import.meta.url)));
  const { makeBudget } = await import(pathToFileURL(join(copy, 'src', 'gen.mjs')));
  for (const [name, text] of Object.entries(packOf(makeBudget()))) await put(`data/${name}`, Buffer.from(text));

  const rows = Object.entries(OURS).map(([id, shape]) => ({
    id, family: 'P1', kind: 'page', url: `http://localhost:PORT/extra/ours/index.html?shape=${shape}`, note: `Auyl, ${shape}`,
  }));
  const warmUp = { id: WARM_UP, family: 'P1', kind: 'page', url: `http://localhost:PORT/dist/${PEERS[0]}/index.html`, note: '' };
  await appendFile(join(copy, 'pages.mjs'), `\npages.unshift(${JSON.stringify(warmUp)});\npages.push(...${JSON.stringify(rows)});\n`);
  // The harness names the browser of the machine it was written on.
  const bench = join(copy, 'bench.mjs');
  await writeFile(bench, (await readFile(bench, 'utf8')).replace("'/usr/bin/chromium'", 'process.env.CHROME_PATH'));
  const sum = (kind) => CODE.reduce((total, name) => total + sizes[name][kind], 0);
  return { raw: sum('raw'), br: sum('br'), gz: sum('gz') };
}

/** Runs the peers' harness, whose lines are passed on as they come. */
function harness(copy, args) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['bench.mjs', ...args], { cwd: copy, stdio: 'inherit' });
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(new StepError(`the peers' benchmark ended with status ${code}`))));
  });
}

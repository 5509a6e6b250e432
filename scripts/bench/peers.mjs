// Our widgets as rows of the peers' benchmark (../shared/bench, or AUYL_PEERS): the same data, harness and run. That
// folder is only read: everything happens in a copy of it, kept under the system's temporary folder (or AUYL_CACHE).
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, chmod, cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, parse, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StepError, run, step } from '../run.mjs';
import { ROOT } from '../setup.mjs';
import { publish } from './dist.mjs';
import { budgetPackOf, quizPackOf } from './pack.mjs';
import { medians } from './statistics.mjs';

/**
 * What is compared with what: the peers' rows, ours with the query of each one's address, our page, the files that
 * its code consists of, and the peers' data as our pack. `own` is our page in the gallery.
 */
export const FAMILIES = {
  p1: {
    own: 'budget',
    peers: ['p1-vanilla', 'p1-d3', 'p1-plot', 'p1-chartjs', 'p1-echarts'],
    ours: { 'auyl-bars': '?shape=bars', 'auyl-tiles': '?shape=tiles' },
    page: { source: 'ours.html', name: 'index.html' },
    code: ['auyl.js', 'auyl_bg.wasm'],
    pack: ({ makeBudget }) => budgetPackOf(makeBudget()),
  },
  // Only when asked for: all peers that load in reasonable time, beside our page rendered beforehand.
  first: {
    own: 'budget',
    peers: ['vanilla', 'vanilla-canvas', 'vanilla-inline', 'd3', 'plot', 'chartjs', 'echarts', 'echarts-full', 'vega-embed', 'plotly-custom', 'plotly-full'].map((name) => `p1-${name}`),
    ours: { 'auyl-rendered': 'rendered.html', 'auyl-rendered-own': 'rendered-own.html', 'auyl-rendered-inline': 'rendered-inline.html' },
    page: { source: 'ours-rendered.html', name: '' },
    code: ['auyl.js', 'auyl.css', 'auyl_bg.wasm'],
    pack: ({ makeBudget }) => budgetPackOf(makeBudget()),
  },
  p2: {
    own: 'quiz',
    peers: ['p2-vanilla', 'p2-surveyjs', 'p2-quizdown'],
    ours: { 'auyl-quiz': '' },
    page: { source: 'ours-quiz.html', name: 'quiz.html' },
    code: ['auyl.js', 'auyl_quiz.js', 'auyl_quiz_bg.wasm'],
    pack: ({ makeQuiz }) => quizPackOf(makeQuiz()),
  },
};
/** Loaded first in every round and not counted: it finds a browser that has just started. */
const WARM_UP = 'warm-up';

/** The peers' folder, or undefined. */
export function findPeers() {
  const folder = resolve(ROOT, process.env.AUYL_PEERS ?? '../shared/bench');
  if (existsSync(join(folder, 'bench.mjs'))) return folder;
  if (process.env.AUYL_PEERS) throw new StepError(`AUYL_PEERS names no folder with a bench.mjs: ${folder}`);
  return undefined;
}

/** Measures every row in one run of the peers' harness: `{ meta, versions, rows: [{ id, family, code, none, fast3g, … }] }`. */
export async function measurePeers(peers, dist, { runs, profiles, families }) {
  const copy = await prepare(peers);
  const theirs = families.flatMap((family) => FAMILIES[family].peers);
  await run('building the peers', process.execPath, ['build.mjs', `^(${theirs.join('|')})$`], { cwd: copy });
  const ours = await step('adding our pages', () => addOurs(copy, dist, families));
  const sizes = { ...JSON.parse(await readFile(join(copy, 'sizes.json'), 'utf8')), ...ours };
  const listed = families.flatMap((family) => [...FAMILIES[family].peers, ...Object.keys(FAMILIES[family].ours)].map((id) => ({ id, family })));
  const ids = listed.map(({ id }) => id);
  // Round after round through all rows, one load each: what else the machine does then weighs on every row alike.
  const rounds = [];
  for (let round = 1; round <= runs; round += 1) {
    console.log(`… round ${round} of ${runs}`);
    const out = `results-${round}.json`;
    await rm(join(copy, out), { force: true });
    await harness(copy, [`--pages=^(${[WARM_UP, ...ids].join('|')})$`, `--profiles=${profiles.join(',')}`, '--runs=1', `--out=${out}`, ...(round > 1 ? [] : ['--shots=1'])]);
    rounds.push(JSON.parse(await readFile(join(copy, out), 'utf8')));
  }
  const rows = listed.map(({ id, family }) => ({
    id,
    family,
    code: sizes[id],
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

/** Our pages beside the peers' pages; the bytes of the code of each row of ours. */
async function addOurs(copy, dist, families) {
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
  const peersData = await import(pathToFileURL(join(copy, 'src', 'gen.mjs')));
  const rows = [];
  const code = {};
  for (const family of families) {
    const { ours, page, code: files, pack } = FAMILIES[family];
    const html = await readFile(new URL(page.source, import.meta.url), 'utf8');
    for (const [name, text] of Object.entries(pack(peersData))) await put(`data/${name}`, Buffer.from(text));
    if (page.name) await put(page.name, Buffer.from(html));
    else for (const name of Object.values(ours)) for (const [path, text] of await rendered(join(folder, name), html)) await put(path, Buffer.from(text));
    const sum = (kind) => files.reduce((total, name) => total + sizes[name][kind], 0);
    for (const [id, query] of Object.entries(ours)) {
      rows.push(row(id, family, `extra/ours/${page.name}${query}`));
      code[id] = { raw: sum('raw'), br: sum('br'), gz: sum('gz') };
    }
  }
  const warmUp = row(WARM_UP, families[0], `dist/${FAMILIES[families[0]].peers[0]}/index.html`);
  await appendFile(join(copy, 'pages.mjs'), `\npages.unshift(${JSON.stringify(warmUp)});\npages.push(...${JSON.stringify(rows)});\n`);
  // The harness names the browser of the machine it was written on.
  const bench = join(copy, 'bench.mjs');
  await writeFile(bench, (await readFile(bench, 'utf8')).replace("'/usr/bin/chromium'", 'process.env.CHROME_PATH'));
  return code;
}

/** The page with its first view, and the style sheets that belong beside it, if its name asks for them: names and texts. */
async function rendered(file, html) {
  const { renderPage } = await import('../../bin/render.mjs');
  const { name, base } = parse(file);
  const issues = [];
  const { text, sheets } = await renderPage({
    file, html, style: name.endsWith('-inline') ? 'inline' : name.endsWith('-own') ? { beside: name } : 'package', note: async () => '', tell: ({ code }) => issues.push(code),
  });
  if (issues.length) throw new StepError(`our page cannot be rendered: ${issues.join(', ')}`);
  return [[base, text], ...sheets.map((sheet) => [sheet.name, sheet.text])];
}

/** A row as the peers' table of pages has it. */
const row = (id, family, path) => ({ id, family: family.toUpperCase(), kind: 'page', url: `http://localhost:PORT/${path}`, note: '' });

/** Runs the peers' harness, whose lines are passed on as they come. */
function harness(copy, args) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['bench.mjs', ...args], { cwd: copy, stdio: 'inherit' });
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(new StepError(`the peers' benchmark ended with status ${code}`))));
  });
}

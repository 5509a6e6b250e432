// `npm run bench`: our pages as rows of the peers' benchmark (same data, same harness, same run), and our own pages
// alone: cold loads on slow lines, and how soon a tap is answered. Numbers compare builds and libraries on one
// machine, not machines.
//   --runs=5            loads of each row and profile; the medians are printed
//   --profiles=none,fast3g,slow3g
//   --family=p1|p2      only the budget or only the quiz; else both, and all pages of ours
//   --family=first      how soon the first view is painted: our page rendered beforehand, beside more peers
//   --no-build          measures the dist/ that is there
//   --wait-quiet=15     waits, at most so many minutes, until the machine has been idle for one
//   --write             puts the tables into docs/benchmarks.md too, between its marks
// The peers are looked for at ../shared/bench, or where AUYL_PEERS says; without them only our own pages are measured.
import { cpus, loadavg } from 'node:os';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROFILES, measureFrames, measureOwn } from './bench/own.mjs';
import { FAMILIES, findPeers, measurePeers } from './bench/peers.mjs';
import { snapshot } from './bench/dist.mjs';
import { TITLES, firstTable, framesTable, loadsTable, machineLine, peersTable, tapsTable } from './bench/tables.mjs';
import { build } from './build.mjs';
import { StepError, main } from './run.mjs';
import { CHROMIUM_FLAGS, ROOT, ensureChromium, ensureNpm } from './setup.mjs';

const DOCUMENT = join(ROOT, 'docs', 'benchmarks.md');
const MARKS = ['<!-- measured: begin -->', '<!-- measured: end -->'];
const QUIET_LOAD = 0.7;

await main(async () => {
  const { runs, profiles, families, pages, ...options } = chosen();
  const peers = findPeers();
  if (options['no-build']) await ensureNpm();
  else await build();
  await ensureChromium();
  if (options['wait-quiet']) await quiet(Number(options['wait-quiet']));
  const root = await snapshot();
  const measured = await revision();
  const { chromium } = await import('@playwright/test');
  const when = new Date().toISOString();
  const load = [loadavg()[0]];
  const parts = [];
  let meta;
  if (!peers) console.log('no peers at ../shared/bench (AUYL_PEERS names another folder): only our own pages are measured');
  const against = peers && await measurePeers(peers, join(root, 'dist'), { runs, profiles, families });

  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: CHROMIUM_FLAGS });
  try {
    for (const family of against ? families : []) {
      parts.push(TITLES[family], family === 'first' ? firstTable(against, profiles) : peersTable(against, family, profiles));
      if (family === 'p1') parts.push(framesTable(await measureFrames(browser, against.copy, ['bars', 'tiles'])));
    }
    const { loads, taps } = families.includes('first') ? { loads: [], taps: [] } : await measureOwn(browser, root, { runs, profiles, pages });
    if (loads.length) parts.push('### Our own pages, cold', loadsTable(loads));
    if (taps.length) parts.push('### From a tap to its answer on the screen', tapsTable(taps));
    meta = against?.meta ?? { cpu: cpus()[0].model, cores: cpus().length, chromium: browser.version(), node: process.version };
  } finally {
    await browser.close();
    await rm(root, { recursive: true, force: true });
  }
  load.push(loadavg()[0]);
  parts.unshift(machineLine({ meta, when, load, runs, build: measured }));
  const text = parts.join('\n\n');
  console.log(`\n${text}\n`);
  if (options.write) await write(text);
});

function chosen() {
  const { values } = parseArgs({ options: {
    runs: { type: 'string', default: '5' },
    profiles: { type: 'string', default: Object.keys(PROFILES).join(',') },
    family: { type: 'string' },
    'no-build': { type: 'boolean' },
    'wait-quiet': { type: 'string' },
    write: { type: 'boolean' },
  } });
  const runs = Number(values.runs);
  const profiles = values.profiles.split(',');
  if (!Number.isInteger(runs) || runs < 1) throw new StepError(`--runs is not a number of loads: ${values.runs}`);
  const unknown = profiles.find((name) => !PROFILES[name]);
  if (unknown !== undefined) throw new StepError(`--profiles knows ${Object.keys(PROFILES).join(', ')}, not "${unknown}"`);
  const { family } = values;
  if (family !== undefined && !FAMILIES[family]) throw new StepError(`--family knows ${Object.keys(FAMILIES).join(', ')}, not "${family}"`);
  if (family && values.write) throw new StepError('--write puts down all tables: leave --family away');
  const [families, pages] = family ? [[family], [FAMILIES[family].own]] : [Object.keys(FAMILIES).filter((name) => name !== 'first')];
  return { ...values, runs, profiles, families, pages };
}

/** Waits until the load of the last minute is low, or the time is up; other programs would be measured along. */
async function quiet(minutes) {
  const end = Date.now() + minutes * 60_000;
  console.log(`… waiting for a quiet machine (load under ${QUIET_LOAD}, at most ${minutes} min)`);
  while (loadavg()[0] > QUIET_LOAD && Date.now() < end) await new Promise((done) => setTimeout(done, 5_000));
  console.log(`  load average ${loadavg()[0].toFixed(2)}`);
}

/** Which build is measured: with `--no-build` the sources may be newer than it. */
async function revision() {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const built = (await stat(join(ROOT, 'dist', 'integrity.json'))).mtime.toISOString();
  return `auyl ${version} built ${built.slice(0, 16).replace('T', ' ')}`;
}

async function write(text) {
  const before = await readFile(DOCUMENT, 'utf8');
  const [start, end] = MARKS.map((mark) => before.indexOf(mark));
  if (start < 0 || end < start) throw new StepError(`docs/benchmarks.md lacks its marks ${MARKS.join(' … ')}`);
  await writeFile(DOCUMENT, `${before.slice(0, start + MARKS[0].length)}\n\n${text}\n\n${before.slice(end)}`);
  console.log('written into docs/benchmarks.md');
}

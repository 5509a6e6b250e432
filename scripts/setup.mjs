// Makes a machine that has only Node ≥ 20 and rustup ready to build and test, and names the mending command when it
// cannot. Each `ensure…` leaves what it found or installed in this process's environment (PATH, CHROME_PATH,
// CHROMEDRIVER), so every program started afterwards finds it. Node built-ins only: it runs before node_modules exists.
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StepError, capture, run } from './run.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WASM_TARGET = 'wasm32-unknown-unknown';
const WASM_PACK = '0.15.1';
const NODE_MAJOR = 20;
const KAZAKH_FONT = 'fonts-dejavu-core';
/** The learning record store of the tests, and what it forgets to ask for. */
const LRS = ['ralph-malph[lrs]==5.1.0', 'requests==2.34.2', 'python-dateutil==2.9.0.post0'];
const PYTHONS = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python3.9'];

/** For headless Chromium as root and on closed networks: no sandbox, and no calls home. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--disable-quic', '--no-first-run',
];

/** Built tools are kept here, one folder per tool and version, and shared by every checkout of the machine. */
const cache = () => process.env.AUYL_CACHE || join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'auyl');

/** First file of that name on PATH that can be run, or undefined. */
export const which = (name) => (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  .map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)).find(isProgram);

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

const prependPath = (folder) => { process.env.PATH = [folder, process.env.PATH].filter(Boolean).join(delimiter); };

/** Runs `mend`; a failure that looks like a missing network says so. */
async function installing(mend) {
  try {
    return await mend();
  } catch (error) {
    if (/could not resolve|failed to download|network|timed? ?out|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|unable to fetch/i.test(error.output ?? '')) {
      error.message += '\n  It looks like the package registry cannot be reached: check the network (or its proxy) and run this again.';
    }
    throw error;
  }
}

const debianRoot = () => process.getuid?.() === 0 && which('apt-get') !== undefined
  && existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await installing(() => run('refreshing the list of Debian packages', 'apt-get', ['update'], { env }));
  await installing(() => run(`installing ${packages.join(', ')}`, 'apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env }));
}

export function ensureNode() {
  if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR) {
    throw new StepError(`Node ${process.versions.node} is too old: install Node ${NODE_MAJOR} or newer`);
  }
}

/** The active Rust toolchain with clippy, rustfmt and the wasm target, and a linker for programs of this machine. */
export async function ensureRust() {
  if (!which('rustup')) {
    const home = join(process.env.CARGO_HOME || join(homedir(), '.cargo'), 'bin');
    if (!existsSync(join(home, 'rustup'))) throw new StepError('rustup is missing: install it (it brings cargo and rustc), open a new shell and run this again');
    prependPath(home);
  }
  if (!which('cc') && process.platform !== 'win32') {
    if (!debianRoot()) throw new StepError('no C linker (cc): `apt-get install gcc libc6-dev`, `dnf install gcc` or `xcode-select --install`');
    await aptInstall(['gcc', 'libc6-dev']);
  }
  const options = { cwd: ROOT };
  if ((await capture('rustup', ['show', 'active-toolchain'], options)).code !== 0) {
    await installing(() => run('installing the Rust toolchain', 'rustup', ['toolchain', 'install'], options));
  }
  const missing = async (kind, names) => {
    const { output } = await capture('rustup', [kind, 'list', '--installed'], options);
    return names.filter((name) => !output.split('\n').some((line) => line === name || line.startsWith(`${name}-`)));
  };
  const targets = await missing('target', [WASM_TARGET]);
  if (targets.length) await installing(() => run(`adding the Rust target ${WASM_TARGET}`, 'rustup', ['target', 'add', ...targets], options));
  const components = await missing('component', ['clippy', 'rustfmt']);
  if (components.length) await installing(() => run(`adding ${components.join(', ')}`, 'rustup', ['component', 'add', ...components], options));

  const needed = /^rust-version\s*=\s*"([\d.]+)"/m.exec(readFileSync(join(ROOT, 'Cargo.toml'), 'utf8'))?.[1];
  const { output } = await capture('rustc', ['--version'], options);
  const found = /rustc ([\d.]+)/.exec(output)?.[1];
  if (!found) throw new StepError('rustc does not run', output);
  if (needed && needed.localeCompare(found, 'en', { numeric: true }) > 0) {
    throw new StepError(`Rust ${found} is too old, ${needed} is needed: \`rustup update stable\``);
  }
}

/** The packages of package-lock.json, without running their install scripts. */
export async function ensureNpm() {
  ensureNode();
  const lock = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json'))).digest('hex');
  const stamp = join(ROOT, 'node_modules', '.auyl-lock');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
    const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
    const args = [...npm.slice(1), 'ci', '--ignore-scripts', '--no-audit', '--no-fund'];
    await installing(() => run('installing npm packages', npm[0], args, { cwd: ROOT, env }));
    writeFileSync(stamp, lock);
  }
  prependPath(join(ROOT, 'node_modules', '.bin')); // wasm-pack looks for wasm-opt on PATH
}

/** wasm-bindgen of exactly the version that Cargo.toml pins, and wasm-pack. */
export async function ensureWasmTools() {
  const manifest = readFileSync(join(ROOT, 'Cargo.toml'), 'utf8');
  const bindgen = /^wasm-bindgen\s*=\s*(?:\{[^}\n]*version\s*=\s*)?"=([\d.]+)"/m.exec(manifest)?.[1];
  if (!bindgen) throw new StepError('Cargo.toml must pin wasm-bindgen exactly, as in `wasm-bindgen = "=0.2.130"`');
  // Without --locked: the lock file inside wasm-bindgen-cli names a crate version that registries may no longer have.
  await ensureCargoTool({ crate: 'wasm-bindgen-cli', programs: ['wasm-bindgen', 'wasm-bindgen-test-runner'], version: bindgen, locked: false, minutes: 5 });
  await ensureCargoTool({ crate: 'wasm-pack', programs: ['wasm-pack'], version: WASM_PACK, locked: true, minutes: 3 });
}

async function ensureCargoTool({ crate, programs, version, locked, minutes }) {
  if (programs.every(which) && await versionOf(programs[0]) === version) return;
  const home = join(cache(), `${crate}-${version}`);
  const bin = join(home, 'bin');
  const built = programs.every((name) => isProgram(join(bin, name))) && await versionOf(join(bin, programs[0])) === version;
  if (!built) {
    mkdirSync(home, { recursive: true });
    const target = join(cache(), 'building', `${crate}-${version}`);
    // From inside the cache: the checkout's cargo settings are for the widgets, not for this tool. Its toolchain is.
    const toolchain = (await capture('rustup', ['show', 'active-toolchain'], { cwd: ROOT })).output.split(/\s/)[0];
    const env = { ...process.env, CARGO_TARGET_DIR: target, RUSTUP_TOOLCHAIN: toolchain };
    for (const name of ['RUSTFLAGS', 'CARGO_ENCODED_RUSTFLAGS', 'CARGO_BUILD_TARGET']) delete env[name];
    const args = ['install', crate, '--version', version, '--root', home, '--force', ...(locked ? ['--locked'] : [])];
    await installing(() => run(`building ${crate} ${version} (about ${minutes} minutes, once per machine)`, 'cargo', args, { cwd: home, env }));
    rmSync(target, { recursive: true, force: true });
  }
  prependPath(bin);
}

async function versionOf(program) {
  const { code, output } = await capture(program, ['--version']);
  return code === 0 ? / ([\d.]+)/.exec(output)?.[1] : undefined;
}

/** Chromium, its driver and a font with Kazakh letters. */
export async function ensureChromium() {
  const state = () => ({ chromium: findChromium(), driver: findProgram('CHROMEDRIVER', ['chromedriver']) });
  let { chromium, driver } = state();
  const packages = [
    ...(chromium ? [] : ['chromium']),
    ...(driver ? [] : ['chromium-driver']),
    ...(await hasKazakhFont() ? [] : [KAZAKH_FONT]),
  ];
  if (packages.length && debianRoot()) {
    await aptInstall(packages);
    ({ chromium, driver } = state());
  } else if (packages.includes(KAZAKH_FONT)) {
    console.log(`  no font with Kazakh letters is installed: charts may lack their text (Debian: \`apt-get install ${KAZAKH_FONT}\`)`);
  }
  if (!chromium) throw new StepError('no Chromium: install it (Debian: `apt-get install chromium chromium-driver`) or set CHROME_PATH to the program');
  if (!driver) throw new StepError('no chromedriver: install the one of your Chromium (Debian: `apt-get install chromium-driver`) or set CHROMEDRIVER to the program');
  process.env.CHROME_PATH = chromium;
  process.env.CHROMEDRIVER = driver;
}

/** CHROME_PATH, else the Chromium or Chrome of this machine, else undefined. */
export const findChromium = () => findProgram('CHROME_PATH', [
  'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]);

/** The Firefox of this machine, in FIREFOX_PATH. */
export async function ensureFirefox() {
  const find = () => findProgram('FIREFOX_PATH', ['firefox', 'firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox']);
  if (!find() && debianRoot()) await aptInstall(['firefox-esr']);
  const firefox = find();
  if (!firefox) throw new StepError('no Firefox: install it (Debian: `apt-get install firefox-esr`) or set FIREFOX_PATH to the program');
  process.env.FIREFOX_PATH = firefox;
}

function findProgram(variable, names) {
  const named = process.env[variable];
  if (named && !isProgram(named)) throw new StepError(`${variable} does not name a program that can be run: ${named}`);
  return named || names.map((name) => (name.startsWith('/') ? (isProgram(name) ? name : undefined) : which(name))).find(Boolean);
}

async function hasKazakhFont() {
  if (process.platform !== 'linux') return true;
  if (!which('fc-list')) return existsSync('/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf');
  return (await capture('fc-list', [':lang=kk'])).output.trim() !== '';
}

/** A learning record store for the tests of packages for learning platforms: the Python that runs it, in AUYL_LRS_PYTHON. */
export async function ensureLrs() {
  const home = join(cache(), `ralph-${createHash('sha256').update(LRS.join()).digest('hex').slice(0, 12)}`);
  const python = join(home, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const works = async () => isProgram(python) && (await capture(python, ['-c', 'import ralph.api'], { env: { ...process.env, RALPH_RUNSERVER_BACKEND: 'fs' } })).code === 0;
  if (!await works()) {
    let maker = await pythonWithVenv();
    if (!maker && debianRoot()) {
      await aptInstall(['python3', 'python3-venv']);
      maker = await pythonWithVenv();
    }
    if (!maker) throw new StepError('no Python 3.9 to 3.13 with venv, which runs the learning record store of the tests: install it (Debian: `apt-get install python3 python3-venv`)');
    rmSync(home, { recursive: true, force: true });
    await installing(() => run('making a place for the learning record store', maker, ['-m', 'venv', home]));
    await installing(() => run(`installing ${LRS[0]} (once per machine)`, python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--only-binary', ':all:', ...LRS]));
    if (!await works()) throw new StepError(`the learning record store does not start from ${home}`);
  }
  process.env.AUYL_LRS_PYTHON = python;
  return python;
}

async function pythonWithVenv() {
  for (const name of PYTHONS) {
    const code = 'import sys, venv, ensurepip; sys.exit(not (3, 9) <= sys.version_info[:2] <= (3, 13))';
    if (which(name) && (await capture(name, ['-c', code])).code === 0) return name;
  }
  return undefined;
}

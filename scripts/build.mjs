// Builds dist/, the folder that any static server can offer: Rust → wasm (wasm-pack, shrink.mjs), JavaScript and CSS →
// one module (esbuild), texts → one file per language, packs → compact JSON, and the SRI hash of every file.
// `--dev` builds the wasm quickly and unoptimized. The wasm is left alone when nothing it was made of has changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LANGUAGES, inLanguage } from '../www/js/kit/columns.js';
import { buildEmbed } from './embed.mjs';
import { STYLES } from '../www/js/render/parts.js';
import { buildKit } from './kit.mjs';
import { buildLms } from './lms.mjs';
import { manifest } from './manifest.mjs';
import { notices } from './notices.mjs';
import { StepError, main, run, step } from './run.mjs';
import { ROOT, ensureNpm, ensureRust, ensureWasmTools } from './setup.mjs';
import { RUSTFLAGS, shrink } from './shrink.mjs';
import { elementTypes, reactTypes, vueTypes } from './types.mjs';

/** The wasm modules of one crate: each holds what one kind of page needs. */
const MODULES = [
  { name: 'auyl', pkg: join(ROOT, 'target', 'pkg'), features: [] },
  { name: 'auyl_quiz', pkg: join(ROOT, 'target', 'pkg-quiz'), features: ['--no-default-features', '--features', 'quiz'] },
  { name: 'auyl_guide', pkg: join(ROOT, 'target', 'pkg-guide'), features: ['--no-default-features', '--features', 'duties,pathways'] },
  { name: 'auyl_tools', pkg: join(ROOT, 'target', 'pkg-tools'), features: ['--no-default-features', '--features', 'tools'] },
  { name: 'auyl_all', pkg: join(ROOT, 'target', 'pkg-all'), features: ['--no-default-features', '--features', 'all'] },
];
/** The module that goes into the offline kit. */
const OF_KIT = MODULES.find(({ name }) => name === 'auyl_all');
const DIST = join(ROOT, 'dist');

export async function build({ dev = false } = {}) {
  await ensureRust();
  await ensureNpm();
  await ensureWasmTools();
  for (const module of MODULES) await buildWasm(module, dev ? 'dev' : 'release');
  await rm(DIST, { recursive: true, force: true });
  await mkdir(DIST);
  bundled.clear();
  await step('bundling JavaScript and CSS', async () => {
    await bundle(dev, { entryPoints: ENTRIES, outdir: 'dist' });
    await bundle(dev, { entryPoints: { index: 'www/js/auyl.js' }, ...FOR_BUNDLERS });
    await bundle(dev, { entryPoints: { auto: 'www/js/auto.js' }, ...FOR_BUNDLERS, plugins: [besideIndex] });
  });
  await step('style sheets', () => styles(dev));
  await step('the pages of the Studio', () => studio(dev));
  await step('copying wasm, texts and packs', async () => {
    for (const { name, pkg } of MODULES) await copyFile(join(pkg, `${name}_bg.wasm`), join(DIST, `${name}_bg.wasm`));
    await joinTexts();
    await copyContent();
  });
  await step('the manifest of the elements and their types', describe);
  await step('the page of framed widgets', async () => {
    await bundle(dev, { entryPoints: ['www/embed/frame.js'], outdir: 'dist', format: 'iife', target: 'es2018' });
    await buildEmbed(DIST);
  });
  await step('packing the parts of the offline kit', () => buildKit((options) => bundle(dev, options), join(OF_KIT.pkg, `${OF_KIT.name}_bg.wasm`), licences));
  await step('the parts of packages for learning platforms', () => buildLms((options) => bundle(dev, options)));
  await step('licence notices', async () => {
    await copyFile(join(ROOT, 'LICENSE'), join(DIST, 'LICENSE.txt'));
    await writeFile(join(DIST, 'THIRD-PARTY-NOTICES.txt'), await notices([...bundled]));
  });
  await writeIntegrity();
}

/** Our licence and the notices of what was bundled so far. */
const licences = async () => [await readFile(join(ROOT, 'LICENSE'), 'utf8'), await notices([...bundled])].join('\n');

/** custom-elements.json, and the types made from it. */
async function describe() {
  const made = await manifest();
  const types = join(ROOT, 'www', 'types');
  const files = {
    'custom-elements.json': `${JSON.stringify(made, null, 1)}\n`,
    'index.d.ts': await readFile(join(types, 'index.d.ts'), 'utf8') + elementTypes(made),
    'react.d.ts': reactTypes(made),
    'vue.d.ts': vueTypes(made),
    // Types alone; there has to be something to import.
    'types.js': 'export {};\n',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(DIST, name), text);
  for (const name of ['auto.d.ts', 'auyl_tools.d.ts']) await copyFile(join(types, name), join(DIST, name));
}

async function buildWasm({ name, pkg, features }, profile) {
  const stamp = join(pkg, '.built.json');
  if (await isFresh(name, pkg, profile)) {
    console.log(`✓ ${name}.wasm is up to date (${profile})`);
    return;
  }
  const time = Date.now();
  await rm(stamp, { force: true });
  await run('fetching crates', 'cargo', ['fetch', '--locked', '--target', 'wasm32-unknown-unknown'], { cwd: ROOT });
  const args = ['build', '--target', 'web', `--${profile}`, '--no-opt', '--mode', 'no-install', '--out-dir', pkg, '--out-name', name, '--no-pack', ...features];
  await run(`compiling Rust to ${name}.wasm (${profile})`, 'wasm-pack', args, { cwd: ROOT, env: { ...process.env, ...rustflags(profile) } });
  if (profile === 'release') await shrink(name, `${linked(profile)}.wasm`, join(pkg, `${name}_bg.wasm`), join(pkg, `${name}.js`));
  const list = await readFile(`${linked(profile)}.d`, 'utf8');
  const sources = list.slice(list.indexOf(': ') + 2).trim().split(/(?<!\\) /).map((path) => path.replaceAll('\\ ', ' '));
  await writeFile(stamp, JSON.stringify({ profile, time, sources }));
}

function rustflags(profile) {
  const name = 'CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS';
  return { [name]: [process.env[name], ...withoutMachinePaths(), profile === 'release' && RUSTFLAGS].filter(Boolean).join(' ') };
}

/** Panic messages name source files: without this, the published wasm would tell where on this machine crates are kept. */
function withoutMachinePaths() {
  const crates = join(process.env.CARGO_HOME || join(homedir(), '.cargo'), 'registry', 'src');
  if (crates.includes(' ')) return []; // the variable cannot hold a path with spaces
  // One folder per registry, named after its host.
  const registries = existsSync(crates) ? readdirSync(crates) : [];
  const folders = [crates, ...registries.map((registry) => join(crates, registry))];
  return folders.map((folder) => `--remap-path-prefix=${folder}=crates`);
}

/** The module as cargo leaves it, less its ending; the next module overwrites it. Beside it is a `.d` file that lists every file that went in, `include_str!` ones too. */
const linked = (profile) => join(process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target'), 'wasm32-unknown-unknown', profile === 'dev' ? 'debug' : 'release', 'auyl');

async function isFresh(name, pkg, profile) {
  try {
    const built = JSON.parse(await readFile(join(pkg, '.built.json'), 'utf8'));
    if (built.profile !== profile) return false;
    const settings = ['Cargo.toml', 'Cargo.lock', 'rust-toolchain.toml', 'scripts/shrink.mjs'].map((file) => join(ROOT, file));
    const changed = await Promise.all([...built.sources, ...settings].map(async (path) => (await stat(path)).mtimeMs > built.time));
    return !changed.includes(true) && existsSync(join(pkg, `${name}.js`)) && existsSync(join(pkg, `${name}_bg.wasm`));
  } catch {
    return false; // a file is missing: build
  }
}

const ENTRIES = { auyl: 'www/js/auto.js', auyl_quiz: 'www/js/quiz.js', auyl_guide: 'www/js/guide.js', auyl_all: 'www/js/all.js', auyl_tools: 'www/js/tools.js', embed: 'www/embed/embed.js', render: 'www/js/render/render.js', 'studio/site/site': 'www/studio/site/site.js', 'studio/studio': 'www/studio/studio.js', 'studio/reader': 'www/studio/reader.js' };

/**
 * What applications import. Bundlers shall read it and find nothing to move: an `import.meta.url` in a `new URL` they would
 * take for a file to copy, without those that lie beside it.
 */
const FOR_BUNDLERS = { outdir: 'dist', minify: false, define: { 'import.meta.url': '__here' }, banner: { js: 'const __here = import.meta.url;' } };
/** The entry that defines the elements brings none of its own. */
const besideIndex = {
  name: 'beside-index',
  setup: (plugin) => plugin.onResolve({ filter: /^\.\/auyl\.js$/ }, () => ({ path: './index.js', external: true })),
};
/** Every file that went into a script of dist/. */
const bundled = new Set();

/** Bundles scripts as the page gets them; gives what was not written. */
async function bundle(dev, { plugins = [], ...options }) {
  const esbuild = await import('esbuild');
  // A style sheet imported by JavaScript is its minified text, for adoptedStyleSheets.
  const cssAsText = {
    name: 'css-as-text',
    setup: (plugin) => plugin.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code, warnings } = await esbuild.transform(await readFile(path, 'utf8'), { loader: 'css', minify: !dev, sourcefile: path, charset: 'utf8' });
      return { contents: code, loader: 'text', warnings };
    }),
  };
  try {
    const { warnings, outputFiles, metafile } = await esbuild.build({
      metafile: true,
      absWorkingDir: ROOT,
      bundle: true,
      format: 'esm',
      target: 'es2022',
      charset: 'utf8',
      minify: !dev,
      sourcemap: 'linked',
      legalComments: 'external',
      logLevel: 'silent',
      define: { __AUYL_BASE__: 'undefined' },
      ...options,
      plugins: [...plugins, cssAsText],
    });
    if (warnings.length) console.log((await esbuild.formatMessages(warnings, { kind: 'warning' })).join(''));
    for (const path of Object.keys(metafile.inputs)) bundled.add(path);
    return outputFiles;
  } catch (error) {
    if (!error.errors) throw error;
    throw new StepError('bundling failed', (await esbuild.formatMessages(error.errors, { kind: 'error' })).join(''));
  }
}

/** The style sheets that scripts adopt, as files for views that came with the page. */
async function styles(dev) {
  const { transform } = await import('esbuild');
  for (const [name, files] of Object.entries(STYLES)) {
    const texts = await Promise.all(files.map((file) => readFile(join(ROOT, 'www', 'css', file), 'utf8')));
    const { code } = await transform(texts.join(''), { loader: 'css', minify: !dev, charset: 'utf8' });
    await writeFile(join(DIST, name), code);
  }
}

/** What of the Studio is no module: its page, the page that it makes, and its style sheet, which begins with that of the widgets. */
async function studio(dev) {
  const [from, to] = [join(ROOT, 'www', 'studio'), join(DIST, 'studio')];
  for (const path of ['index.html', 'icon.svg', 'site/site.css']) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await copyFile(join(from, path), join(to, path));
  }
  const { transform } = await import('esbuild');
  const shared = (await readFile(join(ROOT, 'www', 'css', 'auyl.css'), 'utf8')).replace(/:host\(.*\n/, '').replaceAll(':host', ':root');
  const { code } = await transform(shared + await readFile(join(from, 'studio.css'), 'utf8'), { loader: 'css', minify: !dev, charset: 'utf8' });
  await writeFile(join(to, 'studio.css'), code);
}

/** Texts of the command line alone: no page fetches them. */
const FOR_TOOLS = ['decision.ftl', 'tools.ftl'];
/** Texts of the page of a package for learning platforms. */
const FOR_LMS = ['lms.ftl'];
/** Texts of the Studio's page, in one file, and those that it shares with the widgets. */
const FOR_STUDIO = ['studio.ftl'];
/** Texts of the page of framed widgets, which are written into it. */
const FOR_EMBED = ['embed.ftl'];
const IN_STUDIO = ['budget.ftl', 'common.ftl', 'decision.ftl', 'duties.ftl', 'errors.ftl', 'lms.ftl', 'pathways.ftl', 'quiz.ftl', 'tools.ftl', ...FOR_STUDIO];

async function joinTexts() {
  await mkdir(join(DIST, 'i18n'));
  for (const language of await subfolders(join(ROOT, 'i18n'))) {
    const folder = join(ROOT, 'i18n', language);
    const files = (await readdir(folder)).filter((name) => name.endsWith('.ftl')).sort();
    const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
    const joined = (belongs) => texts.filter((_, i) => belongs(files[i])).map(compactFluent).join('');
    await writeFile(join(DIST, 'i18n', `${language}.ftl`), joined((name) => ![...FOR_TOOLS, ...FOR_LMS, ...FOR_STUDIO, ...FOR_EMBED].includes(name)));
    await writeFile(join(DIST, 'i18n', `${language}.tools.ftl`), joined((name) => FOR_TOOLS.includes(name)));
    await writeFile(join(DIST, 'i18n', `${language}.lms.ftl`), joined((name) => FOR_LMS.includes(name)));
    await writeFile(join(DIST, 'i18n', `${language}.studio.ftl`), joined((name) => IN_STUDIO.includes(name)));
  }
}

/** Fluent source without comments and blank lines, but with the blank lines that are part of a text. */
export function compactFluent(source) {
  const lines = source.replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => !/^#{1,3}( |$)/.test(line));
  const inText = (index) => lines.slice(index).find((line) => line.trim() !== '')?.startsWith(' ');
  return lines.filter((line, index) => line.trim() !== '' || inText(index)).map((line) => `${line}\n`).join('');
}

/** Folders of packs that the widgets fetch in one language only. */
const IN_LANGUAGES = ['duties', 'pathways'];

async function copyContent() {
  const packs = (await files(join(ROOT, 'content'))).filter((path) => !path.endsWith('.md'));
  for (const path of packs) {
    const [from, to] = [join(ROOT, 'content', path), join(DIST, 'content', path)];
    await mkdir(dirname(to), { recursive: true });
    if (!path.endsWith('.json')) {
      await copyFile(from, to);
      continue;
    }
    try {
      const pack = JSON.parse(await readFile(from, 'utf8'));
      await writeFile(to, JSON.stringify(pack));
      if (!IN_LANGUAGES.includes(path.split(sep)[0])) continue;
      for (const language of LANGUAGES) await writeFile(to.replace(/json$/, `${language}.json`), JSON.stringify(inLanguage(pack, language)));
    } catch (error) {
      throw new StepError(`content/${path} is not valid JSON: ${error.message}`);
    }
  }
}

async function writeIntegrity() {
  const hashes = {};
  for (const path of await files(DIST)) {
    if (path.endsWith('.map')) continue;
    hashes[path] = `sha384-${createHash('sha384').update(await readFile(join(DIST, path))).digest('base64')}`;
  }
  await writeFile(join(DIST, 'integrity.json'), `${JSON.stringify(hashes, null, 1)}\n`);
}

/** Every file below a folder, as sorted paths with forward slashes; empty when there is no such folder. */
async function files(folder) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1).replaceAll('\\', '/')).sort();
}

const subfolders = async (folder) => (existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : [])
  .filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(() => build({ dev: process.argv.includes('--dev') }));

/** What `npm pack` gives: entries that load, types beside them, nothing that is not needed, nothing of this machine, every licence. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { filesOfWidgets } from '../../bundler/vite.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const about = JSON.parse(read('package.json'));
const MB = 1e6;

let packed;
before(() => {
  const said = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 24 }));
  // A list, an object by name or one entry: npm has changed its mind.
  packed = [said].flat().flatMap((entry) => (entry.files ? entry : Object.values(entry)))[0];
});
const paths = () => packed.files.map(({ path }) => path);

const MUST = [
  'LICENSE', 'README.md', 'package.json', 'bin/auyl.mjs', 'bundler/vite.js', 'bundler/vite.d.ts',
  ...['auto.js', 'auto.d.ts', 'index.js', 'index.d.ts', 'react.d.ts', 'vue.d.ts', 'types.js', 'auyl_tools.d.ts', 'custom-elements.json', 'integrity.json', 'THIRD-PARTY-NOTICES.txt',
    'auyl.js', 'auyl.js.map', 'auyl_bg.wasm', 'auyl_quiz.js', 'auyl_quiz_bg.wasm', 'auyl_guide.js', 'auyl_guide_bg.wasm', 'auyl_all.js', 'auyl_all_bg.wasm', 'auyl_tools.js', 'auyl_tools_bg.wasm',
    'auyl.css', 'auyl_quiz.css', 'auyl_guide.css', 'auyl_trainer.css', 'auyl_seminar.css', 'render.js', 'embed.html', 'embed.js', 'embed.css', 'embed.json', 'frame.js',
    'i18n/kk.ftl', 'i18n/ru.ftl', 'i18n/en.ftl', 'content/classification/kz.json', 'content/budgets/karaolen/datapackage.json', 'content/quizzes/rights.json',
    'kit/make.js', 'kit/kit.json', 'lms/make.js', 'lms/scorm.js', 'lms/cmi5.js', 'LICENSE.txt', 'studio/index.html', 'studio/studio.js'].map((name) => `dist/${name}`),
];
const MUST_NOT = [/^(?!bin\/|bundler\/|dist\/|LICENSE$|README\.md$|package\.json$)/, /\.built\.json$/, /\.(rs|toml|lock|test\.mjs|spec\.mjs|tgz|log)$/, /(^|\/)(tests?|fixtures|node_modules|target|\.[^/]+)\//, /^dist\/.*\.(md|map\.map)$/];

test('everything that is needed is in, and nothing else', () => {
  assert.deepEqual(MUST.filter((path) => !paths().includes(path)), []);
  assert.deepEqual(paths().filter((path) => MUST_NOT.some((pattern) => pattern.test(path))), []);
});

test('it stays small', () => {
  assert.ok(packed.size < 3.5 * MB, `${packed.size} bytes packed`);
  assert.ok(packed.unpackedSize < 11.5 * MB, `${packed.unpackedSize} bytes unpacked`);
});

test('no file tells of the machine that built it', () => {
  const cargo = process.env.CARGO_HOME ?? join(homedir(), '.cargo');
  const forbidden = [ROOT, `${homedir()}/`, `${cargo}/`, '/registry/src/', 'index.crates.io-', '/home/', '/Users/', '/github/workspace'].map((text) => Buffer.from(text));
  assert.ok(Buffer.from(`x${ROOT}y`).includes(forbidden[0]), 'the search finds');
  const found = paths().flatMap((path) => {
    const bytes = readFileSync(join(ROOT, path));
    return forbidden.filter((text) => bytes.includes(text)).map((text) => `${path}: ${text}`);
  });
  assert.deepEqual(found, []);
});

test('every entry is there, with its types', () => {
  const entries = Object.entries(about.exports).filter(([name]) => !name.includes('*'));
  assert.ok(entries.length > 6);
  for (const [name, target] of entries) {
    const files = typeof target === 'string' ? [target] : [target.types, target.default];
    for (const file of files) assert.ok(file && paths().includes(file.replace('./', '')), `${name}: ${file}`);
    if (typeof target !== 'string') assert.deepEqual(Object.keys(target), ['types', 'default'], `${name}: types come first`);
    else assert.match(target, /\.json$/);
  }
  assert.ok(paths().includes(about.customElements));
});

/** A program of Node that uses the package by its name, in a world without a page. */
const node = (code) => spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT, encoding: 'utf8' });

test('importing it on a server does nothing', () => {
  const { status, stdout, stderr } = node(`
    const before = Object.getOwnPropertyNames(globalThis).join();
    const { define } = await import('auyl');
    await import('auyl/react');
    await import('auyl/vue');
    console.log(before === Object.getOwnPropertyNames(globalThis).join(), define(), define({ base: '/auyl/' }));
    await import('auyl/auto');
    await import('auyl/auyl.js');
    const manifest = await import('auyl/custom-elements.json', { with: { type: 'json' } });
    console.log(manifest.default.schemaVersion, typeof (await import('auyl/vite')).default, typeof (await import('auyl/tools')).load);`);
  assert.deepEqual([status, stdout], [0, 'true undefined undefined\n2.1.0 function function\n'], stderr);
});

test('the entries share one set of elements', () => {
  assert.match(read('dist/auto.js'), /from "\.\/index\.js"/);
  assert.ok(read('dist/auto.js').length < 500);
  const { stdout } = node("console.log([import.meta.resolve('auyl/auyl.js'), import.meta.resolve('auyl/auto')].map((url) => url.split('/').pop()).join())");
  assert.equal(stdout, 'auto.js,auto.js\n', 'by its name the script of pages is the same module');
  // What a bundler would take for a file to move.
  assert.doesNotMatch(read('dist/index.js').replaceAll(/\/\*.*?\*\//gs, ''), /new URL\([^)]*import\.meta/);
});

test('what has effects says so, and only that', () => {
  const effects = about.sideEffects.map((pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('**/', '.*').replaceAll(/(?<!\.)\*/g, '[^/]*')}$`));
  const has = (file) => effects.some((pattern) => pattern.test(file));
  for (const file of ['./dist/auto.js', './dist/auyl.js', './dist/studio/studio.js']) assert.ok(has(file), file);
  for (const file of ['./dist/index.js', './dist/types.js', './bundler/vite.js']) assert.ok(!has(file), file);
});

test('what is installed with it is what it imports', () => {
  const imported = ['bin/auyl.mjs', 'bin/render.mjs', 'bundler/vite.js', 'dist/index.js', 'dist/auyl_tools.js', 'dist/kit/make.js']
    .flatMap((path) => [...read(path).matchAll(/^import\b[^'"]*?['"]([^'"./][^'"]*)['"]/gm)].map(([, name]) => name)).filter((name) => !name.startsWith('node:'));
  assert.deepEqual([...new Set(imported)].sort(), Object.keys(about.dependencies).sort());
});

test('maps lead to the sources', () => {
  for (const name of ['auyl.js', 'index.js', 'auyl_quiz.js', 'auyl_guide.js', 'auyl_all.js', 'auyl_tools.js', 'studio/studio.js']) {
    assert.match(read(`dist/${name}`), new RegExp(`\\n//# sourceMappingURL=${name.split('/').pop()}\\.map\\n?$`), name);
    const { sources, sourcesContent } = JSON.parse(read(`dist/${name}.map`));
    assert.equal(sourcesContent.filter(Boolean).length, sources.length, name);
  }
  const { sources, sourcesContent } = JSON.parse(read('dist/auyl.js.map'));
  assert.equal(sourcesContent[sources.indexOf('../www/js/element.js')], read('www/js/element.js'));
});

test('the plugin offers what widgets ask for, and nothing else', () => {
  const files = filesOfWidgets();
  for (const path of ['auyl_bg.wasm', 'auyl_quiz.js', 'auyl_quiz_bg.wasm', 'auyl_guide.js', 'auyl_all_bg.wasm', 'i18n/kk.ftl', 'content/classification/kz.json', 'THIRD-PARTY-NOTICES.txt']) assert.ok(files.includes(path), path);
  assert.deepEqual(files.filter((path) => /tools|studio|^kit|schemas|\.d\.ts$|^index\.js$/.test(path)), []);
  for (const path of files) assert.ok(existsSync(join(ROOT, 'dist', path)), path);
});

test('every package and crate that is inside is named in the notices, with a text', () => {
  const notices = read('dist/THIRD-PARTY-NOTICES.txt');
  const maps = paths().filter((path) => path.endsWith('.js.map')).flatMap((path) => JSON.parse(read(path)).sources);
  // Scripts of kits come without maps: what they are made of is imported by name.
  const packages = new Set(['lzma1', ...maps.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? [])]);
  const tree = execFileSync('cargo', ['tree', '--offline', '--locked', '-e', 'normal,no-proc-macro', '--target', 'wasm32-unknown-unknown', '--no-default-features',
    '--features', 'all,tools', '--prefix', 'none', '--format', '{p}'], { cwd: ROOT, encoding: 'utf8' });
  const crates = new Set([...tree.matchAll(/^([\w-]+) v(\S+)(?: \(\*\))?$/gm)].map(([, name, version]) => `${name} ${version}`));
  assert.ok(packages.has('morphdom') && packages.has('@fluent/bundle') && packages.has('fflate'));
  assert.ok(crates.size > 20 && [...crates].some((name) => name.startsWith('maud ')));
  const [list, ...texts] = notices.split(/\n-{72}\n(?=[^\n]+\n-{72}\n)/);
  const heads = texts.map((text) => text.split('\n')[0]).join(', ').split(', ');
  for (const name of [...[...packages].map((name) => `${name} ${JSON.parse(read(`node_modules/${name}/package.json`)).version}`), ...crates]) {
    assert.ok(list.includes(`\n${name} · `), `${name} is not listed`);
    assert.ok(heads.includes(name), `${name} has no text`);
  }
  assert.ok(heads.includes('Rust standard library'));
  const normal = texts.map((text) => text.split('\n').slice(2).join(' ').replaceAll(/\s+/g, ' ').trim());
  assert.equal(new Set(normal).size, normal.length, 'equal texts stand once');
});

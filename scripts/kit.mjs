// The parts of an offline kit, dist/kit/: scripts, style sheet and module, texts and packs, each compressed on its own, so that
// `www/js/kit/make.js` only has to choose and join them. kit.json says what is in a part and how it is written.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LANGUAGES, apart } from '../www/js/kit/columns.js';
import { alphabetOf, toBytes } from '../www/js/kit/letters.js';
import { StepError } from './run.mjs';
import { ROOT } from './setup.mjs';

const SOURCE = join(ROOT, 'www', 'js', 'kit');
const DIST = join(ROOT, 'dist');
const OUT = join(DIST, 'kit');
const LEVEL = 9;

/** The library's decoder without its encoder, which would come along with its main file. */
const DECODER = Object.fromEntries(['decoder', 'streams'].map((name) => [`lzma1/${name}`, join(ROOT, 'node_modules', 'lzma1', 'lib', `${name}.js`)]));

/** In the kit one module runs every widget. */
const oneModule = {
  name: 'one-module',
  setup: (plugin) => plugin.onResolve({ filter: /^\.\/runtime\.js$/ }, () => ({ path: join(SOURCE, 'runtime.js') })),
};

/** `bundle(options)`: esbuild with the settings of the build; `licences()`: those of what it bundled. What dist/ holds already is taken from there. */
export async function buildKit(bundle, module, licences) {
  // Not at the top: a fresh clone has no packages yet when this file is loaded.
  const { compress } = await import('lzma1');
  await mkdir(OUT);
  // ASCII: the page of a kit is declared `windows-1252`.
  const script = (name, options) => bundle({ entryPoints: [join(SOURCE, `${name}.js`)], outdir: 'dist/kit', sourcemap: false, charset: 'ascii', ...options });
  const inPage = { write: false, sourcemap: false, legalComments: 'none' };
  const [boot] = await script('boot', { ...inPage, format: 'iife', alias: DECODER });
  const [run] = await script('run', { ...inPage, plugins: [oneModule] });
  const [style] = await bundle({ ...inPage, stdin: { contents: "import css from './kit.css'; export default css", resolveDir: SOURCE } });
  const { default: css } = await import(`data:text/javascript,${encodeURIComponent(style.text)}`);
  await script('make');
  // In HTML a script begins and ends at its tags: what stands between them is hashed.
  const page = { boot: boot.text.trim(), style: css.trim() };
  if (/<\/script|<!--/i.test(page.boot)) throw new StepError('the first script of the kit would end inside itself');
  await writeFile(join(OUT, 'boot.js'), page.boot);
  await writeFile(join(OUT, 'kit.css'), page.style);

  const parts = {};
  const put = async (name, about, files) => {
    parts[name] = { ...about, files: files.map(([path, bytes]) => [path, bytes.length]) };
    const file = join(OUT, `${name}.lzma`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, compress(Buffer.concat(files.map(([, bytes]) => bytes)), LEVEL));
  };
  const putTexts = async (name, about, paths) => {
    const texts = await Promise.all(paths.map(textOf));
    const alphabet = alphabetOf(texts.join(''));
    if (alphabet === undefined) throw new StepError(`more than 128 letters beside ASCII in part ${name} of the kit`);
    await put(name, { ...about, alphabet }, texts.map((text, i) => [paths[i], toBytes(text, alphabet)]));
  };
  await put('runtime', {}, [['run.js', run.contents], ['auyl_all_bg.wasm', await readFile(module)]]);
  await put('licences', {}, [['licences.txt', Buffer.from(await licences())]]);
  await putTexts('texts', {}, LANGUAGES.map((language) => `i18n/${language}.ftl`));
  for (const [name, about, paths] of await packs()) await putTexts(name, about, paths.map((path) => `content/${path}`));
  const hashes = Object.fromEntries(Object.entries({ ...page, run: run.text }).map(([name, text]) => [name, `sha256-${createHash('sha256').update(text).digest('base64')}`]));
  await writeFile(join(OUT, 'kit.json'), JSON.stringify({ hashes, parts }));
}

/** Parts of content: name; `kind` of step that may have it by name, parts that go `with` it; files, the first its address. */
async function packs() {
  const content = join(DIST, 'content');
  const quizzes = (await readdir(join(content, 'quizzes'))).sort().map((file) => [`quizzes/${basename(file, '.json')}`, { kind: 'quiz' }, [`quizzes/${file}`]]);
  const folders = (await readdir(join(content, 'budgets'), { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  const budgets = await Promise.all(folders.map(async (place) => {
    const files = (await readdir(join(content, 'budgets', place))).filter((file) => file !== 'datapackage.json').sort();
    return [`budgets/${place}`, { kind: 'budget' }, ['datapackage.json', ...files].map((file) => `budgets/${place}/${file}`)];
  }));
  return [
    ['classification', {}, ['kz', ...LANGUAGES.map((language) => `plain.${language}`)].map((name) => `classification/${name}.json`)],
    ['duties', { kind: 'duties', with: ['problems'] }, ['duties/law-2026-07.json', 'duties/draft-2023.json']],
    ['problems', {}, ['duties/law-2026-07-problems.json']],
    ['pathways', { kind: 'pathways' }, ['pathways/participation.json']],
    ...quizzes, ...budgets,
  ];
}

/** A text of dist/ as it stands in a part. */
async function textOf(path) {
  const text = await readFile(join(DIST, path), 'utf8');
  try {
    return path.endsWith('.json') ? JSON.stringify(apart(JSON.parse(text))) : text;
  } catch (error) {
    throw new StepError(`${path} has no place in the kit: ${error.message}`);
  }
}

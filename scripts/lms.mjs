// What packages for learning platforms are made of, dist/lms/: an adapter for each standard, the widgets of a quiz and of a
// seminar, a style sheet, the licences of what is bundled, and the maker, `www/js/lms/make.js`.
import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

const SOURCE = join(ROOT, 'www', 'js', 'lms');
const OUT = join(ROOT, 'dist', 'lms');
/** npm packages in the scripts of a package. */
const BUNDLED = ['@fluent/bundle', 'fflate', 'idb', 'morphdom'];

/** In a package one module runs what is there, and what widgets keep goes to the platform. */
const inPackage = (kind) => ({
  name: 'in-package',
  setup(plugin) {
    plugin.onResolve({ filter: /^\.\/runtime\.js$/ }, () => ({ path: join(SOURCE, `runtime-${kind}.js`) }));
    plugin.onResolve({ filter: /^\.\/store\.js$/ }, () => ({ path: join(SOURCE, 'store.js') }));
  },
});

/** `bundle(options)`: esbuild with the settings of the build. */
export async function buildLms(bundle) {
  await mkdir(OUT);
  const script = (name, from, plugins = []) => bundle({ entryPoints: { [name]: join(SOURCE, `${from}.js`) }, outdir: 'dist/lms', sourcemap: false, legalComments: 'none', plugins });
  for (const standard of ['scorm', 'cmi5']) await script(standard, standard);
  for (const kind of ['quiz', 'seminar']) await script(kind, 'widget', [inPackage(kind)]);
  await script('make', 'make');
  await copyFile(join(SOURCE, 'lms.css'), join(OUT, 'lms.css'));
  await writeFile(join(OUT, 'LICENSES.txt'), await licenses());
}

/** The licence of the project, then those of the packages that are bundled. */
async function licenses() {
  const texts = [`auyl\n\n${await readFile(join(ROOT, 'LICENSE'), 'utf8')}`];
  for (const name of BUNDLED) {
    const folder = join(ROOT, 'node_modules', name);
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
    texts.push(`${name} ${version} (${license})\n\n${file ? await readFile(join(folder, file), 'utf8') : ''}`);
  }
  return `${texts.map((text) => text.trim()).join('\n\n----\n\n')}\n`;
}

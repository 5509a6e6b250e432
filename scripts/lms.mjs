// What packages for learning platforms are made of, dist/lms/: an adapter for each standard, the widgets of a quiz and of a
// seminar, a style sheet, and the maker, `www/js/lms/make.js`.
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

const SOURCE = join(ROOT, 'www', 'js', 'lms');
const OUT = join(ROOT, 'dist', 'lms');

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
}

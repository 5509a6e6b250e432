// The plugin for Vite: offers the files of the package as they are, under one folder of the application, in development and in
// the build, and tells `define()` of the package where that is.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

const PACKAGE = new URL('../', import.meta.url);
const DIST = new URL('dist/', PACKAGE);
const { version } = JSON.parse(readFileSync(new URL('package.json', PACKAGE), 'utf8'));
const TYPES = { '.css': 'text/css', '.csv': 'text/csv', '.js': 'text/javascript', '.json': 'application/json', '.map': 'application/json', '.wasm': 'application/wasm' };
/** What no widget of a page asks for: other pages of the package, the command line, what bundlers read themselves. */
const NOT_FOR_PAGES = /^(kit\/|lms\/|studio\/|content\/schemas\/|(index|auto|types|render|embed|frame)\.js$|embed\.(css|json)$)|(^|[._/])tools[._]|\.((studio|lms)\.ftl|d\.ts|html)$|^custom-elements\.json$/;

/** Paths of the files that widgets may ask for. */
export function filesOfWidgets() {
  const all = Object.keys(JSON.parse(readFileSync(new URL('integrity.json', DIST), 'utf8')));
  return all.filter((path) => !NOT_FOR_PAGES.test(path));
}

/** `folder`: where the files go, below the base of the application; the version in its name allows caching without end. */
export default function auyl({ folder = `auyl-${version}` } = {}) {
  const name = folder.replaceAll(/^\/+|\/+$/g, '');
  let base;
  let isServer = false;
  return {
    name: 'auyl',
    config: ({ base: configured = '/' }) => {
      // To Vite, no base at all is a relative one.
      base = `${(configured || '.').replace(/\/?$/, '/')}${name}/`;
      return {
        define: { __AUYL_BASE__: JSON.stringify(base) },
      };
    },
    configureServer(server) {
      const files = new Set([...filesOfWidgets(), ...filesOfWidgets().filter((path) => path.endsWith('.js')).map((path) => `${path}.map`)]);
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url, 'http://localhost');
        const at = new URL(base, 'http://localhost/').pathname;
        const path = pathname.startsWith(at) ? pathname.slice(at.length) : '';
        if (!files.has(path)) return next();
        readFile(new URL(path, DIST)).then((body) => {
          response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain; charset=utf-8');
          response.setHeader('cache-control', 'no-cache');
          response.end(body);
        }, next);
      });
    },
    configResolved: ({ build }) => {
      isServer = Boolean(build.ssr);
    },
    async generateBundle() {
      if (isServer || (this.environment && this.environment.name !== 'client')) return; // a server needs none
      for (const path of filesOfWidgets()) this.emitFile({ type: 'asset', fileName: `${name}/${path}`, source: await readFile(new URL(path, DIST)) });
    },
  };
}

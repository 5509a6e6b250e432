// A small static server for the gallery, the tests and the measurements: /auyl/ is dist/, everything else is
// www/gallery/. It answers as a careful host would: right types, compression, revalidation and, where asked, a strict CSP.
// `node scripts/serve.mjs [--port N] [--fixtures]` serves an existing build until it is stopped.
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { StepError, main } from './run.mjs';
import { ROOT } from './setup.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ftl': 'text/plain; charset=utf-8',
  '.gift': 'text/plain; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const PACKED = new Set(['.png', '.webp', '.woff2']);
const ENCODERS = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const STRICT_CSP = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
  + "require-trusted-types-for 'script'; trusted-types auyl";

/**
 * Starts the server; resolves to `{ url, close }` once it listens.
 * `port` 0 takes a free one; `root` is the checkout; `fixtures` offers tests/fixtures/ at /fixtures/ too.
 */
export async function serve({ port = 0, host = '127.0.0.1', root = ROOT, fixtures = false } = {}) {
  const mounts = [
    ['/auyl/', join(root, 'dist')],
    ['/dist/', join(root, 'dist')], // as the pages of examples/ have it beside them
    ...(fixtures ? [['/fixtures/', join(root, 'tests', 'fixtures')]] : []),
    ['/examples/', join(root, 'examples')],
    ['/', join(root, 'www', 'gallery')],
  ];
  const cache = new Map();
  const server = createServer((request, response) => {
    answer(request, response, mounts, cache).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise((done, fail) => {
    server.once('error', (error) => fail(new StepError(error.code === 'EADDRINUSE'
      ? `port ${port} is in use: stop the program that holds it, or choose another: PORT=${port + 1} npm start`
      : `the server cannot listen on port ${port}: ${error.message}`)));
    server.listen({ port, host }, done);
  });
  return {
    url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${server.address().port}`,
    close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  };
}

async function answer(request, response, mounts, cache) {
  const refuse = (status, headers) => response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(`${status}\n`);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { allow: 'GET, HEAD' });
  const [pathname, query] = request.url.split('?', 2);
  let path;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return refuse(400);
  }
  if (!path.startsWith('/') || path.includes('\0')) return refuse(400);
  // The Studio is part of the package: its page lies beside what it needs.
  if (/^\/studio(\/|$)/.test(path)) return refuse(302, { location: `/auyl${path === '/studio' ? '/studio/' : pathname}${query ? `?${query}` : ''}` });
  const [prefix, folder] = mounts.find(([start]) => path.startsWith(start));
  let file = resolve(folder, path.slice(prefix.length));
  if (file !== folder && !file.startsWith(folder + sep)) return refuse(400);
  let info = await stat(file).catch(() => undefined);
  if (info?.isDirectory()) {
    if (!path.endsWith('/')) return refuse(308, { location: `${pathname.replace(/^\/+/, '/')}/${query ? `?${query}` : ''}` });
    file = join(file, 'index.html');
    info = await stat(file).catch(() => undefined);
  } else if (path.endsWith('/')) {
    return refuse(404);
  }
  if (!info?.isFile()) return refuse(404);

  const type = extname(file);
  const accepted = (request.headers['accept-encoding'] ?? '').split(',').map((part) => part.trim().split(';')[0]);
  const encoding = PACKED.has(type) ? undefined : Object.keys(ENCODERS).find((name) => accepted.includes(name));
  const version = `${info.size.toString(36)}-${info.mtimeMs.toString(36)}`;
  const headers = {
    'content-type': TYPES[type] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    etag: `"${version}${encoding ? `-${encoding}` : ''}"`,
    vary: 'accept-encoding',
    ...(encoding && { 'content-encoding': encoding }),
    ...((path === '/csp.html' || path.startsWith('/csp/') || path === '/examples/government-csp.html') && { 'content-security-policy': STRICT_CSP }),
  };
  if (request.headers['if-none-match'] === headers.etag) return response.writeHead(304, headers).end();
  const body = await (encoding ? compressed(cache, file, version, encoding) : readFile(file));
  response.writeHead(200, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Each version of a file is compressed once; the promise is kept, so simultaneous requests share the work. */
function compressed(cache, file, version, encoding) {
  const key = `${encoding} ${file}`;
  if (cache.get(key)?.version !== version) {
    cache.set(key, { version, body: readFile(file).then((bytes) => ENCODERS[encoding](bytes)) });
  }
  return cache.get(key).body;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    const { values } = parseArgs({ options: { port: { type: 'string', default: '8080' }, fixtures: { type: 'boolean' } } });
    if (!existsSync(join(ROOT, 'dist', 'auyl.js'))) throw new StepError('dist/ is missing: `npm run build`');
    const { url } = await serve({ port: Number(values.port), fixtures: values.fixtures });
    console.log(`serving ${url}/`);
  });
}

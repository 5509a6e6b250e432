// A small learning platform, to look at packages and to test them: SCORM 1.2 by scorm-again, cmi5 with launch, state and a
// place for statements. `node examples/lms/lms.mjs PACKAGE.zip [--port N] [--lrs URL --key NAME:SECRET]`
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';

const HERE = new URL('./', import.meta.url);
const RUNTIME = new URL('../../node_modules/scorm-again/dist/esm/scorm12.min.js', import.meta.url);
// As an old server has it: it has never heard of wasm, nor of Fluent.
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.xml': 'text/xml' };
const CSP = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types auyl";

/** The statements of learners, in memory, as long as no store is named. */
class Memory {
  statements = new Map();

  async handle(method, query, body) {
    if (method === 'PUT') {
      const id = query.get('statementId');
      if (this.statements.has(id)) return { status: 409 };
      this.statements.set(id, JSON.parse(body));
      return { status: 204 };
    }
    const id = query.get('statementId');
    if (id) return this.statements.has(id) ? { status: 200, body: JSON.stringify(this.statements.get(id)) } : { status: 404 };
    return { status: 200, body: JSON.stringify({ statements: [...this.statements.values()], more: '' }) };
  }
}

/** A learning record store of somebody else's. */
class Store {
  constructor(url, key) {
    this.url = url;
    this.authorization = `Basic ${Buffer.from(key).toString('base64')}`;
  }

  async handle(method, query, body) {
    const headers = { authorization: this.authorization, 'x-experience-api-version': '1.0.3', 'content-type': 'application/json' };
    const response = await fetch(`${this.url}/xAPI/statements?${query}`, { method, headers, body: method === 'PUT' ? body : undefined });
    return { status: response.status, body: await response.text() };
  }
}

/** `zips`: bytes of packages by their names; `store`: where statements go. `before(request)` may answer in place of the platform. */
export async function lms({ zips, port = 0, store = new Memory(), masteryScore, languages = '', returns = true }) {
  const packages = Object.fromEntries(Object.entries(zips).map(([name, bytes]) => [name, unzipSync(bytes)]));
  const states = new Map();
  const tokens = new Map();
  const launches = new Map();
  const platform = { before: undefined, seen: [], states };

  /** A launch of cmi5: where the page of a package is opened. */
  platform.launch = (name, { registration = randomUUID(), mode = 'Normal', learner = 'learner-1' } = {}) => {
    const ticket = randomUUID();
    const [, iri] = /<au id="([^"]+)"/.exec(new TextDecoder().decode(packages[name]['cmi5.xml']));
    const activityId = `${platform.url}/activities/${name}`;
    const actor = { objectType: 'Agent', account: { homePage: platform.url, name: learner } };
    const data = {
      contextTemplate: { contextActivities: { grouping: [{ id: iri }] }, extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': randomUUID() } },
      launchMode: mode, moveOn: 'CompletedAndPassed', ...(masteryScore !== undefined && { masteryScore }), ...(returns && { returnURL: `${platform.url}/back.html` }),
    };
    launches.set(ticket, { registration, data });
    const query = new URLSearchParams({ endpoint: `${platform.url}/xapi/`, fetch: `${platform.url}/token?ticket=${ticket}`, actor: JSON.stringify(actor), registration, activityId });
    return { url: `${platform.url}/packages/${name}/index.html?${query}`, registration, activityId, actor, ticket };
  };

  /** The token of a launch is valid no more. */
  platform.expire = () => tokens.clear();

  function token(query) {
    const launch = launches.get(query.get('ticket'));
    if (!launch || launch.used) return { status: 400, body: JSON.stringify({ 'error-code': '1', 'error-text': 'the token was given already' }) };
    launch.used = true;
    const value = Buffer.from(randomUUID()).toString('base64');
    tokens.set(value, launch);
    return { status: 200, body: JSON.stringify({ 'auth-token': value }) };
  }

  async function xapi(method, path, query, headers, body) {
    const launch = tokens.get(headers.authorization?.replace(/^Basic /, ''));
    if (!launch || headers['x-experience-api-version'] !== '1.0.3') return { status: launch ? 400 : 401 };
    if (path === 'statements') return store.handle(method, query, body);
    if (path === 'agents/profile') return languages ? { status: 200, body: JSON.stringify({ languagePreference: languages }) } : { status: 404 };
    if (path !== 'activities/state') return { status: 404 };
    if (query.get('stateId') === 'LMS.LaunchData') return { status: 200, body: JSON.stringify(launch.data) };
    const key = ['stateId', 'activityId', 'registration'].map((name) => query.get(name)).join(' ');
    if (method === 'PUT') states.set(key, body);
    else if (!states.has(key)) return { status: 404 };
    return method === 'PUT' ? { status: 204 } : { status: 200, body: states.get(key) };
  }

  async function fileOf(path) {
    const [, name, inside] = /^\/packages\/([^/]+)\/(.*)$/.exec(path) ?? [];
    if (name) return packages[name]?.[inside];
    if (path === '/scorm-again.js') return readFile(RUNTIME);
    if (['/scorm.html', '/scorm.js', '/back.html'].includes(path)) return readFile(new URL(path.slice(1), HERE));
    return undefined;
  }

  async function answer(request, body) {
    const url = new URL(request.url, platform.url);
    const path = decodeURIComponent(url.pathname);
    platform.seen.push({ method: request.method, path, query: url.searchParams, body });
    const instead = await platform.before?.({ method: request.method, path, query: url.searchParams, body });
    if (instead) return instead;
    if (path === '/token') return token(url.searchParams);
    if (path === '/launch') return { status: 302, headers: { location: platform.launch(url.searchParams.get('package'), { registration: url.searchParams.get('registration') ?? undefined }).url } };
    if (path.startsWith('/xapi/')) return xapi(request.method, path.slice(6), url.searchParams, request.headers, body);
    const file = await fileOf(path);
    if (!file) return { status: 404 };
    const inPackage = path.startsWith('/packages/');
    return { status: 200, body: file, headers: { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'x-content-type-options': 'nosniff', ...(inPackage && { 'content-security-policy': CSP }) } };
  }

  const server = createServer(async (request, response) => {
    const pieces = [];
    for await (const piece of request) pieces.push(piece);
    try {
      const { status, body = '', headers = { 'content-type': 'application/json' } } = await answer(request, Buffer.concat(pieces).toString());
      if (status === 0) return request.socket.destroy();
      response.writeHead(status, { 'cache-control': 'no-cache', ...headers }).end(status === 204 ? undefined : body);
    } catch (error) {
      console.error(error);
      response.writeHead(500).end();
    }
  });
  await new Promise((done, fail) => server.once('error', fail).listen({ port, host: '127.0.0.1' }, done));
  platform.url = `http://localhost:${server.address().port}`;
  platform.close = () => new Promise((done) => { server.close(done); server.closeAllConnections(); });
  platform.store = store;
  return platform;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { port: { type: 'string', default: '8090' }, lrs: { type: 'string' }, key: { type: 'string' } } });
  const zips = Object.fromEntries(await Promise.all(positionals.map(async (path, at) => [`p${at + 1}`, new Uint8Array(await readFile(path))])));
  const port = Number(values.port);
  const platform = await lms({ zips, port, store: values.lrs ? new Store(values.lrs, values.key ?? ':') : undefined }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`port ${port} is in use: stop the program that holds it, or choose another: --port ${port + 1}`);
    process.exit(1);
  });
  for (const [at, path] of positionals.entries()) {
    const name = `p${at + 1}`;
    const isCmi5 = 'cmi5.xml' in unzipSync(zips[name]);
    console.log(`${path}: ${platform.url}${isCmi5 ? `/launch?package=${name}&registration=${randomUUID()}` : `/scorm.html?package=${name}`}`);
  }
}

export { Memory, Store };
export const folder = fileURLToPath(HERE);

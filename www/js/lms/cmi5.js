/**
 * The package in a platform that speaks cmi5: launch, statements through the queue, the learner's way as a state document.
 * A page that was closed or loaded anew has ended the session, and the platform opens the next one; a tab that the device threw
 * away and brought back goes on in it.
 */
import { webAddress } from '../../embed/address.js';
import { Local } from './local.js';
import { judgeBy } from './outcome.js';
import { run } from './page.js';
import { Queue } from './queue.js';
import { Shelf } from './shelf.js';
import { answered, defined } from './statements.js';
import { uuid } from './uuid.js';

const VERSION = '1.0.3';
const STATE = 'auyl';
const ASKED = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];
const TIMEOUT = 30_000;
/** Milliseconds after which a changed way is saved, and after which a failed save is tried again. */
const SOON = 1500;
const AGAIN = 10_000;
/** Milliseconds for what waits when the learner leaves by the button. */
const PARTING = 5000;

/** The platform does not take this launch. */
class LaunchError extends Error {}

/** Why a launch does not go on: the platform is out of order, or does not take it. */
const failure = (status, said) => (status >= 500 || status === 429 ? new Error(`${status}`) : new LaunchError(said ?? `${status}`));

/** What lasts as long as the tab. */
const session = {
  read(key) {
    try {
      return JSON.parse(sessionStorage.getItem(`auyl.cmi5.${key}`)) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write(key, value) {
    try {
      sessionStorage.setItem(`auyl.cmi5.${key}`, JSON.stringify(value));
    } catch {
      // Without it every load asks for a new launch.
    }
  },
};

function parameters() {
  const given = new URLSearchParams(location.search);
  const [endpoint, fetchUrl, actor, registration, activityId] = ASKED.map((name) => given.get(name));
  if (!endpoint || !fetchUrl || !actor || !registration || !activityId) return undefined;
  try {
    return { endpoint: endpoint.endsWith('/') ? endpoint : `${endpoint}/`, fetchUrl, actor: JSON.parse(actor), registration, activityId };
  } catch {
    return undefined;
  }
}

/** Asks the platform; a request that takes too long counts as failed. */
const ask = (url, request) => fetch(url, { ...request, credentials: 'omit', ...(request.keepalive ? {} : { signal: AbortSignal.timeout(TIMEOUT) }) });

/** The launch: parameters, token, and what the platform says about this session. */
class Launch {
  token;
  /** What lasts for the session: `initialized` and `last` (milliseconds), `ended`, `judged`, data of the platform. */
  kept;

  constructor(given) {
    Object.assign(this, given);
  }

  get #key() {
    return this.fetchUrl;
  }

  note(change) {
    this.kept = { ...this.kept, ...change };
    session.write(this.#key, this.kept);
  }

  async begin() {
    this.kept = session.read(this.#key) ?? {};
    if (!this.kept.token) this.note({ token: await this.#newToken() });
    this.token = this.kept.token;
    if (!this.kept.data) this.note({ data: await this.#json(this.#state('LMS.LaunchData')), preferences: await this.#preferences() });
    const { contextTemplate, launchMode, masteryScore, returnURL } = this.kept.data;
    Object.assign(this, { template: contextTemplate, mode: launchMode, masteryScore, returnURL: webAddress(returnURL)?.href });
    return this;
  }

  async #newToken() {
    const response = await ask(this.fetchUrl, { method: 'POST' });
    const said = await response.json().catch(() => ({}));
    if (!response.ok || !said['auth-token']) throw failure(response.status, said['error-text']);
    return said['auth-token'];
  }

  send(path, request) {
    const url = path === 'launch' ? this.#state('LMS.LaunchData') : this.endpoint + path;
    const headers = { authorization: `Basic ${this.token}`, 'x-experience-api-version': VERSION, ...(request.body && { 'content-type': 'application/json' }) };
    return ask(url, { ...request, headers });
  }

  #state(stateId) {
    return `${this.endpoint}activities/state?${new URLSearchParams({ stateId, activityId: this.activityId, agent: JSON.stringify(this.actor), registration: this.registration })}`;
  }

  get #way() {
    return this.#state(STATE).slice(this.endpoint.length);
  }

  async #json(url) {
    const response = await this.send(url.slice(this.endpoint.length), { method: 'GET' });
    if (!response.ok) throw failure(response.status);
    return response.json();
  }

  /** What the learner prefers; a platform that knows nothing answers 404. */
  async #preferences() {
    const query = new URLSearchParams({ profileId: 'cmi5LearnerPreferences', agent: JSON.stringify(this.actor) });
    const response = await this.send(`agents/profile?${query}`, { method: 'GET' });
    return response.ok ? response.json().catch(() => ({})) : {};
  }

  async readWay() {
    const response = await this.send(this.#way, { method: 'GET' });
    if (response.status === 404) return undefined;
    if (!response.ok) throw failure(response.status);
    const doc = await response.json().catch(() => undefined);
    return typeof doc?.store === 'object' ? doc : undefined;
  }

  async writeWay(doc, keepalive = false) {
    const response = await this.send(this.#way, { method: 'PUT', body: JSON.stringify(doc), keepalive });
    if (!response.ok) throw new Error(`${response.status}`);
  }
}

class Cmi5 {
  #launch;
  #unit;
  #queue;
  #shelf;
  #name;
  #due;
  #saved = true;
  #doc;
  #course;
  #start = performance.now();
  #base;

  constructor(launch, unit, shelf) {
    this.#launch = launch;
    this.#unit = unit;
    this.#shelf = shelf;
    this.#name = nameOf(launch);
    this.languages = String(launch.kept.preferences?.languagePreference ?? '').split(',').filter(Boolean);
    this.#base = Math.max(Date.now(), (launch.kept.last ?? 0) + 1) - performance.now();
  }

  get #records() {
    return this.#launch.mode === undefined || this.#launch.mode === 'Normal';
  }

  async open() {
    const { endpoint, registration, activityId } = this.#launch;
    this.#queue = await new Queue(this.#shelf, [endpoint, registration, activityId].join(' '), (path, request) => this.#launch.send(path, request), () => this.changed?.()).open();
    const [theirs, kept] = [await this.#launch.readWay(), await this.#shelf.read(this.#name)];
    this.doc = kept && (!theirs || kept.at > theirs.at) ? kept : theirs;
    return this;
  }

  /** The pass mark of the platform goes before the package's. */
  judge(unit) {
    if (this.#launch.masteryScore !== undefined) judgeBy(unit, Math.round(this.#launch.masteryScore * 1e4) / 100);
  }

  /** Later than whatever was told before, also where the clock of the device was set. */
  #now() {
    const now = Math.max(Math.round(this.#base + performance.now()), (this.#launch.kept.last ?? 0) + 1);
    this.#launch.note({ last: now });
    return now;
  }

  #made(make, about) {
    const at = this.#now();
    return make({ id: uuid(), timestamp: new Date(at).toISOString(), ...about });
  }

  #defined(name, about = {}) {
    const seconds = (this.#base + performance.now() - (this.#launch.kept.initialized ?? this.#base)) / 1000;
    return this.#made((given) => defined(this.#launch, name, { seconds, ...given }), about);
  }

  async begin(course) {
    this.#course = course;
    this.#doc = course.doc;
    if (!this.#launch.kept.initialized) {
      const statement = this.#defined('initialized');
      this.#launch.note({ initialized: Date.parse(statement.timestamp) });
      await this.#queue.add(statement);
    } else {
      this.#queue.flush();
    }
    // What the session before came to and could not tell.
    await this.came(course.outcome);
    addEventListener('pagehide', () => this.#end());
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
    addEventListener('online', () => this.#saved || this.#save());
  }

  async answered({ name, item, response, score, max, seconds, lang }) {
    if (!this.#records) return;
    await this.#queue.add(this.#made((given) => answered(this.#launch, this.#unit.iri, { ...given, name, item, response, score, max, seconds, lang }), {}));
  }

  /** Completed and passed are told once in a registration, passed at once; failed as the session ends, for until then it may be passed. */
  async came({ completed, passed, percent }) {
    if (!this.#records) return;
    if (completed && !this.#doc.completed) {
      this.#doc.completed = true;
      await this.#queue.add(this.#defined('completed'));
    }
    if (passed && !this.#doc.passed && !this.#launch.kept.judged) {
      this.#doc.passed = true;
      this.#launch.note({ judged: true });
      await this.#queue.add(this.#defined('passed', { percent }));
    }
    this.#course.save();
    this.changed?.();
  }

  save(doc) {
    this.#doc = doc;
    this.#shelf.write(this.#name, { ...doc });
    clearTimeout(this.#due);
    this.#due = setTimeout(() => this.#save(), SOON);
  }

  async #save() {
    clearTimeout(this.#due);
    if (!this.#records) return;
    const doc = { ...this.#doc };
    const before = this.#saved;
    try {
      await this.#launch.writeWay(doc);
      this.#saved = true;
      if (doc.at === this.#doc.at && this.#queue.state.waiting === 0) await this.#shelf.forget(this.#name);
    } catch (error) {
      console.warn(error);
      this.#saved = false;
      this.#due = setTimeout(() => this.#save(), AGAIN);
    }
    if (before !== this.#saved) this.changed?.();
  }

  /** The last statements of the session. */
  #last() {
    const { passed, percent } = this.#course.outcome;
    const failed = this.#records && passed === false && !this.#doc.passed && !this.#launch.kept.judged && this.#hasNew();
    const statements = [...(failed ? [this.#defined('failed', { percent })] : []), this.#defined('terminated')];
    if (failed) this.#doc.failed = JSON.stringify(this.#doc.rounds);
    this.#launch.note({ ended: true, judged: true });
    return statements;
  }

  /** Was a test ended since the last `failed` was told? */
  #hasNew() {
    return JSON.stringify(this.#doc.rounds) !== this.#doc.failed;
  }

  #end() {
    if (this.#launch.kept.ended) return;
    for (const statement of this.#last()) this.#queue.part(statement);
    if (this.#records && !this.#saved) this.#launch.writeWay(this.#doc, true).catch(() => {});
  }

  async #leave() {
    for (const statement of this.#last()) await this.#queue.add(statement);
    await Promise.race([Promise.allSettled([this.#save(), this.#queue.empty(PARTING)]), new Promise((done) => setTimeout(done, PARTING))]);
    location.assign(this.#launch.returnURL);
  }

  async #saveFile() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(await this.#queue.left(), null, 1)], { type: 'application/json' }));
    link.download = `statements-${this.#launch.registration}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), AGAIN);
  }

  status() {
    const { waiting, aside, how, isKept } = this.#queue.state;
    const notes = [];
    const actions = [];
    const stuck = waiting > 0 && ['later', 'closed'].includes(how);
    if (!this.#records) notes.push(['lms-viewing']);
    if (stuck && how === 'closed') notes.push(['lms-closed']);
    if (stuck) notes.push(['lms-waiting', { count: waiting }]);
    if (aside > 0) notes.push(['lms-aside', { count: aside }]);
    if (!isKept) notes.push(['lms-memory']);
    if (!stuck && !this.#saved) notes.push(['lms-not-saved']);
    const { completed, passed, percent } = this.#course?.outcome ?? {};
    if (this.#records && !notes.length && completed) notes.push(passed === undefined ? ['lms-completed'] : ['lms-sent', { percent: String(percent) }]);
    if (stuck || aside > 0) actions.push(['lms-send', () => this.#queue.again()], ['lms-save-file', () => this.#saveFile()]);
    if (this.#launch.returnURL) actions.push(['lms-back', () => this.#leave()]);
    return { notes, actions };
  }
}

const nameOf = ({ registration, activityId }) => `auyl.cmi5.${registration}.${activityId}`;
const again = ['lms-again', () => location.reload()];

async function connect(unit) {
  const given = parameters();
  if (!given) return new Local(unit, 'lms-outside').open();
  const shelf = await new Shelf().open();
  const launch = new Launch(given);
  const local = (note, ...actions) => new Local(unit, note, { name: nameOf(given), actions, shelf }).open();
  try {
    await launch.begin();
    if (launch.kept.ended) return local('lms-ended', ...(launch.returnURL ? [['lms-back', () => location.assign(launch.returnURL)]] : []));
    const platform = await new Cmi5(launch, unit, shelf).open();
    platform.judge(unit);
    return platform;
  } catch (error) {
    console.warn(`auyl: ${error.message}`);
    return error instanceof LaunchError ? local('lms-refused') : local('lms-unreachable', again);
  }
}

run(connect);

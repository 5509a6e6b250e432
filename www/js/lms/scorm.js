/**
 * The package in a platform that speaks SCORM 1.2. The platform's calls are synchronous and may fail at any time: what it did
 * not take stays on this device and is written again, in order, until it is taken. Interactions carry their own index, so that
 * none is written twice.
 */
import { scormOf } from './items.js';
import { Local, device, docOf } from './local.js';
import { judgeBy } from './outcome.js';
import { run } from './page.js';
import { fitted, unpacked } from './suspend.js';

/** Frames that are looked through for the platform's API. */
const MAX_FRAMES = 20;
/** Some platforms put their API there after the page: tries, and milliseconds between them. */
const TRIES = 10;
const PAUSE = 150;
/** Milliseconds after which changes are committed, and after which a failed commit is tried again. */
const SOON = 1500;
const AGAIN = 15_000;
const SUSPEND_LIMIT = 4096;
const LOCATION_LIMIT = 255;
const ALREADY_INITIALIZED = '101';

/** The API in a window or those around it. Windows of another origin cannot be looked into. */
function apiIn(start) {
  let at = start;
  for (let i = 0; at && i < MAX_FRAMES; i += 1) {
    try {
      if (at.API) return at.API;
    } catch {
      return undefined;
    }
    if (at.parent === at) return undefined;
    at = at.parent;
  }
  return undefined;
}

function findApi() {
  const inFrames = apiIn(window);
  if (inFrames) return inFrames;
  try {
    const opener = window.opener ?? window.top.opener;
    return opener ? apiIn(opener) : undefined;
  } catch {
    return undefined;
  }
}

const isFramed = () => window.parent !== window || Boolean(window.opener);
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

async function waitForApi() {
  for (let i = 0; ; i += 1) {
    const api = findApi();
    if (api || !isFramed() || i === TRIES) return api;
    await pause(PAUSE);
  }
}

const two = (number) => String(number).padStart(2, '0');

/** `HHHH:MM:SS.SS` */
function timespan(seconds) {
  const hundredths = Math.max(0, Math.round(seconds * 100));
  const whole = Math.floor(hundredths / 100);
  return `${String(Math.min(9999, Math.floor(whole / 3600))).padStart(4, '0')}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${two(hundredths % 100)}`;
}

const clock = (at) => [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':');
const decimal = (number) => String(Math.round(number * 100) / 100);

/** Right in full, in part (then the points), or wrong. */
function resultOf({ score, max }) {
  if (max > 0 && score >= max) return 'correct';
  return score > 0 ? decimal(score) : 'wrong';
}

export class Scorm {
  #api;
  #name;
  #start = performance.now();
  #doc;
  #lines = [];
  #written = 0;
  #came;
  #due;
  #committed = true;
  #left = 0;
  #finished = false;
  #records;

  constructor(api, unit) {
    this.#api = api;
    this.#records = !['browse', 'review'].includes(this.#get('cmi.core.lesson_mode'));
    this.#name = `auyl.scorm.${unit.id}.${this.#get('cmi.core.student_id')}`;
    this.languages = [this.#get('cmi.student_preference.language')];
    this.#written = Number(this.#get('cmi.interactions._count')) || 0;
    const mastery = this.#get('cmi.student_data.mastery_score');
    if (mastery !== '') judgeBy(unit, Number(mastery));
    this.doc = this.#resumed();
  }

  #get(name) {
    try {
      return String(this.#api.LMSGetValue(name) ?? '');
    } catch {
      return '';
    }
  }

  #set(name, value) {
    try {
      if (String(this.#api.LMSSetValue(name, String(value))) !== 'false') return true;
      console.warn(`auyl: ${name}: ${this.#api.LMSGetErrorString?.(this.#api.LMSGetLastError())}`);
    } catch (error) {
      console.warn(error);
    }
    return false;
  }

  /** The way so far: the platform's, or this device's where that is of the same attempt and newer. */
  #resumed() {
    const theirs = unpacked(this.#get('cmi.suspend_data'));
    const kept = docOf(this.#name);
    if (!theirs || kept?.id !== theirs.id || kept.at < theirs.at) return theirs;
    this.#lines = (kept.lines ?? []).filter(({ n }) => n >= this.#written);
    const { lines, ...doc } = kept;
    return doc;
  }

  begin(course) {
    this.#doc = course.doc;
    this.#came = course.outcome;
    addEventListener('pagehide', () => this.#end());
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.#commit());
    addEventListener('online', () => this.#committed || this.#commit());
    course.save();
    this.#commit();
  }

  answered({ name, item, response, score, max, seconds, at, lang }) {
    if (!this.#records) return;
    const { type, response: given, patterns } = scormOf(item, response, lang);
    const n = this.#written + this.#lines.length;
    const time = new Date(at);
    this.#lines.push({ n, set: [
      ['id', name], ['type', type], ['time', clock(time)], ['student_response', given], ['result', resultOf({ score, max })], ['weighting', decimal(max)],
      ...(seconds === undefined ? [] : [['latency', timespan(seconds)]]),
      ...patterns.map((pattern, i) => [`correct_responses.${i}.pattern`, pattern]),
    ] });
    this.#soon();
  }

  came(outcome) {
    this.#came = outcome;
    this.#commit();
  }

  save(doc) {
    this.#doc = doc;
    this.#soon();
  }

  #soon(milliseconds = SOON) {
    this.#keep();
    clearTimeout(this.#due);
    this.#due = setTimeout(() => this.#commit(), milliseconds);
  }

  /** On this device, until the platform has it. */
  #keep() {
    device.write(this.#name, JSON.stringify({ ...this.#doc, lines: this.#lines }));
  }

  /** Writes everything that the platform has not got. */
  #write() {
    if (!this.#records) return true;
    const { text, left } = fitted(this.#doc, SUSPEND_LIMIT);
    this.#left = text === undefined ? -1 : left;
    let taken = this.#set('cmi.suspend_data', text ?? fitted({ id: this.#doc.id, at: 0, lang: this.#doc.lang, store: {} }, SUSPEND_LIMIT).text);
    taken = this.#set('cmi.core.session_time', timespan((performance.now() - this.#start) / 1000)) && taken;
    taken = this.#set('cmi.core.lesson_location', this.#doc.where.slice(0, LOCATION_LIMIT)) && taken;
    const { completed, percent, passed } = this.#came;
    if (percent !== undefined) {
      // Bounds first: a platform holds the score against them.
      for (const [name, value] of [['min', '0'], ['max', '100'], ['raw', decimal(percent)]]) taken = this.#set(`cmi.core.score.${name}`, value) && taken;
    }
    const status = !completed ? 'incomplete' : passed === undefined ? 'completed' : passed ? 'passed' : 'failed';
    taken = this.#set('cmi.core.lesson_status', status) && taken;
    taken = this.#set('cmi.core.exit', completed ? '' : 'suspend') && taken;
    for (const { n, set } of this.#lines) for (const [name, value] of set) this.#set(`cmi.interactions.${n}.${name}`, value);
    return taken;
  }

  #commit() {
    clearTimeout(this.#due);
    if (this.#finished) return;
    const [before, room] = [this.#committed, this.#left];
    const taken = this.#write();
    let committed = false;
    try {
      committed = String(this.#api.LMSCommit('')) === 'true';
    } catch (error) {
      console.warn(error);
    }
    this.#committed = taken && committed;
    if (committed) {
      this.#written += this.#lines.length;
      this.#lines = [];
    }
    // On a borrowed device nothing stays that the platform has.
    if (this.#committed && this.#left === 0) device.forget(this.#name);
    else this.#keep();
    if (!this.#committed) this.#due = setTimeout(() => this.#commit(), AGAIN);
    if (before !== this.#committed || room !== this.#left || this.#came.completed) this.changed?.();
  }

  #end() {
    if (this.#finished) return;
    this.#commit();
    this.#finished = true;
    clearTimeout(this.#due);
    try {
      this.#api.LMSFinish('');
    } catch (error) {
      console.warn(error);
    }
  }

  status() {
    const notes = [];
    if (!this.#records) notes.push(['lms-viewing']);
    else if (!this.#committed) notes.push(['lms-not-saved']);
    else if (this.#came?.completed && this.#came.passed !== undefined) notes.push(['lms-sent', { percent: decimal(this.#came.percent) }]);
    else if (this.#came?.completed) notes.push(['lms-completed']);
    if (this.#left > 0) notes.push(['lms-no-room', { count: this.#left }]);
    if (this.#left < 0) notes.push(['lms-no-room-at-all']);
    return { notes, actions: this.#committed ? [] : [['lms-send', () => this.#commit()]] };
  }
}

async function connect(unit) {
  const api = await waitForApi();
  if (!api) return new Local(unit, 'lms-outside').open();
  try {
    const begun = String(api.LMSInitialize('')) === 'true' || String(api.LMSGetLastError?.()) === ALREADY_INITIALIZED;
    if (begun) return new Scorm(api, unit);
  } catch (error) {
    console.warn(error);
  }
  return new Local(unit, 'lms-refused').open();
}

run(connect);

/**
 * Statements on their way to the platform. Each waits on the device, in order, until the platform says that it has it; then it
 * is forgotten. One at a time goes out, under its own id: what was lost on the way is sent again, and what had arrived is not
 * stored twice. A statement that is refused for good steps aside, so that others pass, and stays to be seen and saved.
 */

/** What pages of one registration call each other by. */
const NAME = 'auyl-lms';
/** Milliseconds before a failed delivery is tried again: doubled each time, up to the last. */
const FIRST = 2000;
const LAST = 60_000;
/** What a page that closes may still send, in bytes. */
const PARTING = 60_000;

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Has the platform a statement of this id: `yes`, `no`, `hidden` where it shows none; undefined where it cannot be asked now. */
async function isThere(id, send) {
  const response = await send(`statements?statementId=${id}`, { method: 'GET' }).catch(() => undefined);
  if (!response || response.status >= 500 || response.status === 429) return undefined;
  if (response.status === 404) return 'no';
  if (!response.ok) return 'hidden';
  // Some answer with a list, as to any question.
  const found = await response.json().catch(() => ({}));
  return found.id === id || found.statements?.some?.((one) => one.id === id) ? 'yes' : 'no';
}

/** How a delivery ended: `taken`, `refused` for good, `closed` (the session is over), or `later`. */
export async function deliver(statement, send) {
  let response;
  try {
    response = await send(`statements?statementId=${statement.id}`, { method: 'PUT', body: JSON.stringify(statement) });
  } catch {
    return { how: 'later' };
  }
  const { status } = response;
  if (response.ok) return { how: 'taken' };
  if (status === 401) return { how: 'closed' };
  if (status === 408 || status === 429 || status >= 500) return { how: 'later', after: Number(response.headers.get('retry-after')) * 1000 || 0 };
  const said = await response.text().catch(() => '');
  // It may have arrived before, and only the answer was lost.
  const there = await isThere(statement.id, send);
  if (there === undefined) return { how: 'later' };
  if (there === 'yes') return { how: 'taken' };
  if (status === 403) {
    // Is it this statement, or does the platform take nothing any more?
    const open = await send('launch', { method: 'GET' }).catch(() => undefined);
    if (!open || open.status >= 500) return { how: 'later' };
    if (open.status === 401 || open.status === 403) return { how: 'closed' };
  }
  // A platform that shows no statements says by 409 that it has one of this id.
  if (status === 409 && there === 'hidden') return { how: 'taken' };
  return { how: 'refused', status, said };
}

export class Queue {
  #shelf;
  #way;
  #send;
  #changed;
  #running;
  #wait = FIRST;
  #timer;
  #channel;
  state = { waiting: 0, aside: 0, how: 'idle', isKept: true };

  /** `shelf`: where statements wait; `way`: what belongs together, such as one registration; `send(path, request)` speaks to the platform. */
  constructor(shelf, way, send, changed) {
    this.#shelf = shelf;
    this.#way = way;
    this.#send = send;
    this.#changed = changed;
  }

  async open() {
    if (globalThis.BroadcastChannel) {
      this.#channel = new BroadcastChannel(NAME);
      this.#channel.onmessage = ({ data }) => data === this.#way && this.#count();
    }
    globalThis.addEventListener?.('online', () => this.flush());
    await this.#count();
    return this;
  }

  async #count(how = this.state.how) {
    const [waiting, aside] = await Promise.all(['waiting', 'aside'].map(async (store) => (await this.#shelf.list(store, this.#way)).length));
    this.state = { waiting, aside, how, isKept: this.#shelf.isKept };
    this.#changed(this.state);
  }

  async #counted(how) {
    await this.#count(how);
    this.#channel?.postMessage(this.#way);
  }

  /** Takes a statement; resolves once it is on the device. */
  async add(statement) {
    await this.#shelf.put('waiting', { way: this.#way, statement });
    await this.#counted();
    this.flush();
  }

  /** Sends what waits. One page of the registration does so at a time. */
  flush() {
    clearTimeout(this.#timer);
    this.#running ??= this.#exclusive(() => this.#run()).finally(() => { this.#running = undefined; });
    return this.#running;
  }

  #exclusive(work) {
    const locks = globalThis.navigator?.locks;
    return locks ? locks.request(`${NAME} ${this.#way}`, work) : work();
  }

  async #run() {
    for (;;) {
      const [first] = await this.#shelf.list('waiting', this.#way);
      if (!first) return this.#counted('idle');
      const [key, { statement }] = first;
      const { how, after = 0, status, said } = await deliver(statement, this.#send);
      if (how === 'closed') return this.#counted('closed');
      if (how === 'later') {
        this.#timer = setTimeout(() => this.flush(), Math.max(after, this.#wait * (0.75 + Math.random() / 2)));
        this.#wait = Math.min(LAST, this.#wait * 2);
        return this.#counted('later');
      }
      this.#wait = FIRST;
      if (how === 'refused') await this.#shelf.put('aside', { way: this.#way, statement, status, said: said.slice(0, 2000) });
      await this.#shelf.remove('waiting', key);
      await this.#counted('sending');
    }
  }

  /** Sends at once, and what was refused once more. */
  async again() {
    for (const [key, { statement }] of await this.#shelf.list('aside', this.#way)) {
      await this.#shelf.put('waiting', { way: this.#way, statement });
      await this.#shelf.remove('aside', key);
    }
    this.#wait = FIRST;
    await this.#running;
    return this.flush();
  }

  /** Everything that was not delivered, as statements. */
  async left() {
    const stores = await Promise.all(['aside', 'waiting'].map((store) => this.#shelf.list(store, this.#way)));
    return stores.flat().map(([, { statement }]) => statement);
  }

  /** As the page closes: all that waits in one request that outlives it. What it does not reach waits for the next time. */
  part(last) {
    this.#shelf.put('waiting', { way: this.#way, statement: last });
    if (this.state.how !== 'idle' || this.state.waiting > 0) return;
    const body = JSON.stringify(last);
    if (body.length > PARTING) return;
    this.#send(`statements?statementId=${last.id}`, { method: 'PUT', body, keepalive: true }).catch(() => {});
  }

  /** Resolves when nothing waits, or when it takes too long. */
  async empty(milliseconds) {
    const end = performance.now() + milliseconds;
    while (this.state.waiting > 0 && performance.now() < end) {
      await this.flush();
      if (this.state.waiting > 0) await pause(200);
    }
  }
}

// What the tests of packages for learning platforms share: packages by the command line, platforms, a learning record store,
// and a learner who has nothing but a keyboard.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { Memory, Store, lms } from '../../examples/lms/lms.mjs';
import { CHROMIUM_FLAGS, ensureLrs, findChromium } from '../../scripts/setup.mjs';
import { expect } from './support.mjs';

const CLI = fileURLToPath(new URL('../../bin/auyl.mjs', import.meta.url));
export const EVERY_TYPE = fileURLToPath(new URL('../fixtures/e2e/quiz.json', import.meta.url));
export const PLAN = fileURLToPath(new URL('../../examples/seminar/plan.json', import.meta.url));
const STORE = fileURLToPath(new URL('store.py', import.meta.url));
const USER = 'store:secret';

/** A package as the command line makes it. */
export function made(file, ...options) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'package', file, '-o', '-', ...options], { maxBuffer: 2 ** 25 });
  if (status !== 0) throw new Error(`no package: ${stderr}`);
  return new Uint8Array(stdout);
}

export { Memory, lms };

const freePort = () => new Promise((resolve, reject) => {
  const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** A learning record store of its own: started in an empty folder, gone afterwards. */
export async function startStore() {
  const python = await ensureLrs();
  const folder = mkdtempSync(join(tmpdir(), 'auyl-lrs-'));
  const port = await freePort();
  const server = spawn(python, [STORE, folder, String(port)], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => { log += data; });
  const url = `http://127.0.0.1:${port}`;
  const end = Date.now() + 60_000;
  while (!await fetch(`${url}/__lbheartbeat__`).then(({ ok }) => ok, () => false)) {
    if (Date.now() > end || server.exitCode !== null) throw new Error(`the learning record store does not start:\n${log}`);
    await new Promise((done) => setTimeout(done, 200));
  }
  /** Every statement of a registration, the oldest first. */
  const statements = async (registration) => {
    const response = await fetch(`${url}/xAPI/statements?${new URLSearchParams({ ...(registration && { registration }), limit: '500' })}`, {
      headers: { authorization: `Basic ${Buffer.from(USER).toString('base64')}`, 'x-experience-api-version': '1.0.3' },
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()).statements.sort((a, b) => (a.timestamp < b.timestamp ? -1 : 1));
  };
  const close = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  /** What the file of the store holds, line by line: two of one id would show. */
  const ids = () => readFileSync(join(folder, 'statements.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line).id);
  return { store: new Store(url, USER), statements, ids, close, log: () => log };
}

/** A learner at the keyboard; `frame` holds the package. */
export class Learner {
  constructor(page, frame) {
    this.page = page;
    this.frame = frame;
  }

  /** Ids of what has the focus, through shadow roots. */
  async at() {
    return this.frame().evaluate(() => {
      let node = document.activeElement;
      while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
      return node?.id ?? '';
    });
  }

  async reach(id) {
    for (let tries = 0; tries < 200; tries += 1) {
      if (await this.at() === id) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not come to #${id}; it is at #${await this.at()}`);
  }

  async press(id, key = 'Enter') {
    await this.reach(id);
    await this.page.keyboard.press(key);
    await this.settled();
  }

  /** Presses what leads to another page. */
  async leave(id) {
    await this.reach(id);
    await this.page.keyboard.press('Enter');
  }

  async type(id, text) {
    await this.reach(id);
    await this.page.keyboard.type(text);
  }

  /** Chooses in a list by its first letters. */
  async choose(id, words) {
    await this.type(id, words);
    await expect.poll(() => this.widget().locator(`#${id}`).evaluate((node) => node.selectedOptions[0].textContent)).toContain(words);
  }

  settled() {
    return this.frame().evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => done())); }));
  }

  widget(tag = 'auyl-quiz') {
    return this.frame().locator(tag).first();
  }

  async ready(tag = 'auyl-quiz') {
    await expect(this.frame().locator(tag)).toHaveCount(1);
    await this.widget(tag).evaluate(async (element) => {
      await customElements.whenDefined(element.localName);
      await element.ready;
    });
    // The keyboard begins at the top of the package.
    await this.frame().evaluate(() => { document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); });
  }
}

/** How the items of every type are answered, in English: some right, some in part, some wrong. */
export const ANSWERS = {
  single: async (learner) => learner.press('option-a', 'ArrowDown'),
  multiple: async (learner) => learner.press('option-a', 'Space'),
  truefalse: async (learner) => learner.press('option-true', 'Space'),
  numeric: async (learner) => learner.type('slot-0', '94,5 %'),
  text: async (learner) => learner.type('slot-0', 'Маслихат'),
  order: async (learner) => learner.press('down-b'),
  match: async (learner) => {
    await learner.choose('slot-0', '10');
    await learner.choose('slot-1', '25');
  },
  sort: async (learner) => {
    await learner.press('card-0-akim', 'Space');
    await learner.press('card-1-akim', 'Space');
  },
  gap: async (learner) => {
    await learner.choose('slot-0', 'maslikhat');
    await learner.type('slot-1', 'akims');
  },
};

export const TYPES = Object.keys(ANSWERS);

/** Answers items one after the other. */
export async function answer(learner, types) {
  for (const type of types) {
    await expect.poll(() => learner.widget().evaluate((element) => element.state.form.split(' ')[element.state.at])).toBe(type);
    await ANSWERS[type](learner);
    await learner.press('answer');
  }
}

/** Ends the round as it stands. */
export async function finish(widget) {
  await widget.locator('details.overview').evaluate((node) => { node.open = true; });
  await widget.locator('#end-now').click();
  if (await widget.locator('#finish').count()) await widget.locator('#finish').click();
}

/** A browser with a folder of its own that can be killed like a phone whose battery is gone: nothing is said to the page. */
export async function mortal(folder) {
  const child = spawn(findChromium(), [...CHROMIUM_FLAGS, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    child.once('exit', () => reject(new Error(`the browser does not start: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const kill = async () => {
    const gone = new Promise((done) => { child.once('exit', done); });
    process.kill(-child.pid, 'SIGKILL');
    await gone;
    await browser.close().catch(() => {});
  };
  return { page: await browser.contexts()[0].newPage(), kill };
}

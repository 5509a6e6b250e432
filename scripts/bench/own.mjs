// Our gallery pages alone: how soon a first visitor sees a widget, how soon the page answers a tap, and how long a
// change takes inside its frame.
import { join } from 'node:path';
import { serve } from '../serve.mjs';
import { median, medians } from './statistics.mjs';

const PAGES = ['budget', 'quiz', 'duties', 'pathways'];
const BARS = '/budget.html?lang=kk&only=1&view=expenditure';
const TAPS = 12;
const READY_MS = 60_000;
const SETTLE_MS = 100;
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const throughput = (down, up) => ({ downloadThroughput: down / 8, uploadThroughput: up / 8 });

/** The same lines and processors as the peers' benchmark has. */
export const PROFILES = {
  none: { cpu: 1 },
  fast3g: { cpu: 4, net: { offline: false, latency: 150, ...throughput(1_600_000, 750_000) } },
  slow3g: { cpu: 4, net: { offline: false, latency: 400, ...throughput(400_000, 400_000) } },
};

/** `{ loads: [{ page, profile, … }], taps: [{ cpu, … }] }` of a checkout's gallery, or of a snapshot of one; taps are those of the budget. */
export async function measureOwn(browser, root, { runs, profiles, pages = PAGES }) {
  const server = await serve({ root });
  try {
    const loads = [];
    for (const page of pages) {
      const url = `${server.url}/${page}.html?lang=kk&only=1`;
      if (!(await fetch(url)).ok) continue;
      await load(browser, url, PROFILES.none); // warms the server's compression and the browser's code
      for (const profile of profiles) loads.push({ page, profile, ...await repeat(runs, () => load(browser, url, PROFILES[profile])) });
    }
    const taps = [];
    for (const cpu of pages.includes('budget') ? [1, 4] : []) taps.push({ cpu, ...await repeat(runs, () => tap(browser, server.url + BARS, cpu)) });
    return { loads, taps };
  } finally {
    await server.close();
  }
}

/** How long a change of year takes inside its frame, on the page that stands beside the peers. */
export async function measureFrames(browser, copy, shapes) {
  const { serve: servePeers } = await import(join(copy, 'server.mjs'));
  const server = await servePeers(0);
  const rows = [];
  for (const shape of shapes) {
    for (const cpu of [1, 4]) {
      const { context, page } = await open(browser, { cpu });
      await page.goto(`http://localhost:${server.port}/extra/ours/index.html?shape=${shape}`);
      await page.waitForFunction(() => globalThis.__bench);
      const frames = await page.evaluate(async () => {
        for (let k = 0; k < 22; k += 1) {
          await globalThis.__bench.setYear(2022 + (k % 4));
          await new Promise((done) => setTimeout(done, 50));
        }
        return globalThis.__frames.slice(2);
      });
      rows.push({ shape, cpu, frame: median(frames), worst: Math.max(...frames) });
      await context.close();
    }
  }
  server.close();
  return rows;
}

async function open(browser, { cpu, net }) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  if (net) await devtools.send('Network.emulateNetworkConditions', net);
  if (cpu > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await page.addInitScript(observe);
  return { context, page, devtools };
}

async function load(browser, url, profile) {
  const { context, page, devtools } = await open(browser, profile);
  try {
    const received = { bytes: 0, requests: 0 };
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => { received.bytes += encodedDataLength; received.requests += 1; });
    await page.goto(url, { timeout: READY_MS });
    const ready = await firstReady(page);
    await page.waitForTimeout(500); // late layout shifts and long tasks
    const { fcp, lcp, cls, long } = await page.evaluate(() => globalThis.measured);
    const blocked = long.filter(([start]) => start < ready).reduce((sum, [, duration]) => sum + duration - 50, 0);
    return { ready, fcp, lcp, cls, blocked, ...received };
  } finally {
    await context.close();
  }
}

/** Real taps on the rows of the bar list, and back up: from the finger's release to the paint that shows the answer. */
async function tap(browser, url, cpu) {
  const { context, page } = await open(browser, { cpu });
  try {
    await page.goto(url, { timeout: READY_MS });
    await firstReady(page);
    const rows = page.locator('auyl-budget .bars button.row');
    const times = { open: [], back: [] };
    const timed = async (target, into) => {
      await target.scrollIntoViewIfNeeded();
      await page.waitForTimeout(SETTLE_MS);
      await page.evaluate(() => { globalThis.answered = undefined; });
      // A bare touch: what `tap()` looks at first, and at every event, would be measured too.
      const { x, y, width, height } = await target.boundingBox();
      await page.touchscreen.tap(x + width / 2, y + height / 2);
      await page.waitForFunction(() => globalThis.answered !== undefined);
      into.push(await page.evaluate(() => globalThis.answered));
    };
    for (let k = 0; k < TAPS; k += 1) {
      await timed(rows.nth(k % await rows.count()), times.open);
      await timed(page.locator('auyl-budget #up'), times.back);
    }
    return {
      first: times.open[0], open: median(times.open.slice(1)), openWorst: Math.max(...times.open),
      back: median(times.back), backWorst: Math.max(...times.back),
    };
  } finally {
    await context.close();
  }
}

/** Runs in the page, before anything else of it. */
function observe() {
  const measured = { fcp: null, lcp: 0, cls: 0, long: [] };
  globalThis.measured = measured;
  const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('paint', (entry) => { if (entry.name === 'first-contentful-paint') measured.fcp = entry.startTime; });
  watch('largest-contentful-paint', (entry) => { measured.lcp = entry.startTime; });
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) measured.cls += entry.value; });
  watch('longtask', (entry) => { measured.long.push([entry.startTime, entry.duration]); });
  // The message is handled after the paint of the frame in which the widget patches itself.
  addEventListener('click', ({ timeStamp }) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { globalThis.answered = performance.now() - timeStamp; };
    port2.postMessage(0);
  }), { capture: true });
}

/** Time of the first `auyl:ready` mark. Polled from outside: a strict CSP forbids what `waitForFunction` does. */
async function firstReady(page) {
  for (const end = Date.now() + READY_MS; Date.now() < end; await page.waitForTimeout(100)) {
    const time = await page.evaluate(() => performance.getEntriesByName('auyl:ready')[0]?.startTime);
    if (time !== undefined) return time;
  }
  throw new Error(`no widget became ready: ${page.url()}`);
}

/** Medians of what several runs give. */
async function repeat(runs, measure) {
  const all = [];
  for (let run = 0; run < runs; run += 1) all.push(await measure());
  return medians(all);
}

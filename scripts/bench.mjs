// `npm run bench`: how soon a first visitor on a slow phone sees a widget. Loads each gallery page cold in Chromium,
// on a slow 3G line with a processor four times slower, and prints the medians. Numbers are for comparing builds on
// one machine, not between machines.
import { build } from './build.mjs';
import { main } from './run.mjs';
import { serve } from './serve.mjs';
import { CHROMIUM_FLAGS, ensureChromium } from './setup.mjs';

const PAGES = ['/budget.html?lang=kk', '/quiz.html?lang=kk', '/duties.html?lang=kk', '/pathways.html?lang=kk'];
const RUNS = 5;
const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const CPU_SLOWDOWN = 4;
const READY_MS = 60_000;

await main(async () => {
  await build();
  await ensureChromium();
  const { chromium } = await import('@playwright/test');
  const server = await serve();
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: CHROMIUM_FLAGS });
  const columns = ['ready ms', 'LCP ms', 'CLS', 'blocked ms', 'received kB', 'requests'];
  console.log(`\nslow 3G, ${CPU_SLOWDOWN}× slower processor, cold cache, median of ${RUNS}`);
  console.log(['page'.padEnd(26), ...columns.map((name) => name.padStart(12))].join(''));
  for (const path of PAGES) {
    const runs = [];
    for (let run = 0; run <= RUNS; run += 1) runs.push(await load(browser, server.url + path));
    const measured = runs.slice(1); // the first warms the server's compression and the browser's code
    const cells = measured.some((values) => !values)
      ? ['no such page, or its widget did not become ready']
      : measured[0].map((_, column) => median(measured.map((values) => values[column])).toString().padStart(12));
    console.log([path.padEnd(26), ...cells].join(''));
  }
  await browser.close();
  await server.close();
});

async function load(browser, url) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', SLOW_3G);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.addInitScript(observe);
    const received = { bytes: 0, count: 0 };
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => { received.bytes += encodedDataLength; received.count += 1; });
    if (!(await page.goto(url, { timeout: READY_MS })).ok()) return undefined;
    const ready = await firstReady(page);
    if (ready === undefined) return undefined;
    await page.waitForTimeout(500); // late layout shifts and long tasks
    const { lcp, cls, blocked } = await page.evaluate(() => globalThis.measured);
    return [Math.round(ready), Math.round(lcp), Number(cls.toFixed(3)), Math.round(blocked), Number((received.bytes / 1000).toFixed(1)), received.count];
  } finally {
    await context.close();
  }
}

/** Runs in the page, before anything else of it. Blocked: what long tasks take beyond 50 ms each. */
function observe() {
  const measured = { lcp: 0, cls: 0, blocked: 0 };
  globalThis.measured = measured;
  const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('largest-contentful-paint', (entry) => { measured.lcp = entry.startTime; });
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) measured.cls += entry.value; });
  watch('longtask', (entry) => { measured.blocked += entry.duration - 50; });
}

/** Time of the first `auyl:ready` mark. Polled from outside: a strict CSP forbids what `waitForFunction` does. */
async function firstReady(page) {
  for (const end = Date.now() + READY_MS; Date.now() < end; await page.waitForTimeout(100)) {
    const time = await page.evaluate(() => performance.getEntriesByName('auyl:ready')[0]?.startTime);
    if (time !== undefined) return time;
  }
  return undefined;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

// A thousand widgets come and go; the page is as it was: heap, listeners, nodes and the module's memory.
import { KARAOLEN, expect, host, ready, test } from './support.mjs';

const BATCH = 20;

/** Mounts and unmounts `cycles` widgets, `BATCH` at a time; each is used while it lives. */
const cycle = (page, cycles) => page.evaluate(async ([src, count, batch]) => {
  const main = document.querySelector('main');
  const frame = () => new Promise((done) => { requestAnimationFrame(() => done()); });
  for (let done = 0; done < count; done += batch) {
    const widgets = Array.from({ length: batch }, () => {
      const widget = document.createElement('auyl-budget');
      widget.setAttribute('src', src);
      widget.setAttribute('loading', 'eager');
      widget.setAttribute('open', '');
      return widget;
    });
    main.append(...widgets);
    await Promise.all(widgets.map((widget) => widget.ready));
    for (const widget of widgets) widget.shadowRoot.querySelector('#view-expenditure').click();
    await frame();
    main.replaceChildren();
    await frame();
  }
}, [KARAOLEN, cycles, BATCH]);

async function measure(session) {
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return { heap: of('JSHeapUsedSize'), listeners: of('JSEventListeners'), nodes: of('Nodes') };
}

// What the last frame drew the browser lets go in its own time, within a few frames; a leak it never lets go. So it waits
// until no more is there than this, or long enough.
async function settled(page, session, { listeners, nodes }) {
  let now = await measure(session);
  for (let tries = 0; tries < 20 && (now.nodes > nodes || now.listeners > listeners); tries += 1) {
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => setTimeout(done, 100)); }));
    now = await measure(session);
  }
  return now;
}

test('1,000 cycles of mounting and unmounting leave nothing behind', async ({ page, context }) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => {
    const real = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...args) => {
      const result = await real.apply(WebAssembly, args);
      window.wasmMemory = result.instance.exports.memory;
      return result;
    };
    // The same few files a thousand times: from memory, not over the wire.
    const fetched = window.fetch;
    const kept = new Map();
    window.fetch = async (address, options) => {
      if (!String(address).includes('/content/')) return fetched(address, options);
      if (!kept.has(address)) kept.set(address, fetched(address, options).then((response) => response.arrayBuffer()));
      return new Response(await kept.get(address));
    };
  });
  await ready(await host(page, `<auyl-budget src="${KARAOLEN}"></auyl-budget>`));
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const memory = () => page.evaluate(() => window.wasmMemory.buffer.byteLength);
  await cycle(page, 3 * BATCH); // caches and compiled code are there now
  const before = { ...await settled(page, session, { listeners: 0, nodes: 0 }), memory: await memory() };
  await cycle(page, 1000);
  const after = { ...await settled(page, session, before), memory: await memory() };
  expect(after.memory, 'the memory of the module').toBe(before.memory);
  expect(after.listeners, 'event listeners').toBe(before.listeners);
  expect(after.nodes, 'nodes of the document').toBe(before.nodes);
  // About 100 bytes for a cycle is what the browser itself notes; a widget that stayed would be 100 kB each.
  expect(after.heap - before.heap, 'bytes of the heap').toBeLessThan(500_000);
});

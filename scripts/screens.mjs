// Takes the screenshots of docs/screens/ from a fresh build, one per entry × language × size of scripts/screens.json.
// An entry is { name, path, scheme?, languages?, sizes?, actions? }; an action is { click | focus: selector },
// { fill: [selector, text] }, { files: [selector, path] }, { see: selector } or { press: key }. `npm run screens -- budget` takes only the names that contain "budget".
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './build.mjs';
import { StepError, main } from './run.mjs';
import { serve } from './serve.mjs';
import { CHROMIUM_FLAGS, ROOT, ensureChromium } from './setup.mjs';

const READY_MS = 15_000;
const FOLDER = join(ROOT, 'docs', 'screens');

await main(async () => {
  await build();
  await ensureChromium();
  const list = JSON.parse(await readFile(new URL('screens.json', import.meta.url), 'utf8'));
  const wanted = list.screens.filter(({ name }) => name.includes(process.argv[2] ?? ''));
  const { chromium } = await import('@playwright/test');
  const server = await serve();
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: CHROMIUM_FLAGS });
  await mkdir(FOLDER, { recursive: true });
  const failures = [];
  for (const screen of wanted) {
    for (const language of screen.languages ?? list.languages) {
      for (const [width, height] of screen.sizes ?? list.sizes) {
        const name = `${screen.name}-${language}-${width}.png`;
        try {
          await shoot(browser, server.url, screen, language, { width, height }, join(FOLDER, name));
          console.log(`✓ ${name}`);
        } catch (error) {
          failures.push(name);
          console.log(`✗ ${name}: ${error.message}`);
        }
      }
    }
  }
  await browser.close();
  await server.close();
  if (failures.length) throw new StepError(`${failures.length} screens failed: ${failures.join(', ')}`);
});

async function shoot(browser, origin, { path, scheme = 'light', actions = [] }, language, viewport, file) {
  const context = await browser.newContext({
    viewport, deviceScaleFactor: 1, colorScheme: scheme, reducedMotion: 'reduce', locale: language, timezoneId: 'Asia/Almaty',
  });
  try {
    const page = await context.newPage();
    const url = new URL(path, origin);
    url.searchParams.set('lang', language);
    const response = await page.goto(url.href);
    if (!response.ok()) throw new Error(`${path} answered ${response.status()}`);
    await settled(page);
    for (const action of actions) {
      if (action.click) await page.locator(action.click).first().click();
      if (action.focus) await page.locator(action.focus).first().focus();
      if (action.fill) await page.locator(action.fill[0]).first().fill(action.fill[1]);
      if (action.files) await page.locator(action.files[0]).setInputFiles(join(ROOT, action.files[1]));
      if (action.see) await page.locator(action.see).first().waitFor();
      if (action.press) await page.keyboard.press(action.press);
    }
    await settled(page);
    await page.screenshot({ path: file });
  } finally {
    await context.close();
  }
}

/** Every widget in view says it is ready, the fonts are there, and two frames have been painted since. */
function settled(page) {
  return page.evaluate(async (limit) => {
    const late = new Promise((_, fail) => { setTimeout(() => fail(new Error('a widget did not become ready')), limit); });
    const inView = (element) => element.getBoundingClientRect().top < innerHeight;
    const widgets = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('auyl-')).filter(inView);
    for (const widget of widgets) await Promise.race([customElements.whenDefined(widget.localName).then(() => widget.ready), late]);
    await document.fonts.ready;
    await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
  }, READY_MS);
}

// The offline kit as it opens from a USB stick: its file, no network, no server.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LANGUAGES, complaints, expect, painted, ready, test as base, words } from './support.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PLAN = `${ROOT}examples/seminar/plan.json`;
const { steps } = JSON.parse(readFileSync(PLAN, 'utf8'));
const TAGS = { quiz: 'auyl-quiz', budget: 'auyl-budget', duties: 'auyl-duties', pathways: 'auyl-pathways', results: 'auyl-trainer' };

function make(file, lang, plan = PLAN) {
  const { status, stderr } = spawnSync(process.execPath, [`${ROOT}bin/auyl.mjs`, 'kit', plan, '-o', file, '--lang', lang], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return file;
}

/** A context without a network, where a request for anything but the file fails the test. */
const test = base.extend({
  kit: async ({ context, page }, use, info) => {
    await context.setOffline(true);
    const asked = [];
    page.on('request', (request) => asked.push(request.url().replace(/[?#].*$/, '')));
    const opened = [];
    await use(async (lang = 'kk', { plan, change = (bytes) => bytes } = {}) => {
      const file = make(info.outputPath(`seminar ауыл ${lang}.html`), lang, plan);
      writeFileSync(file, change(readFileSync(file)));
      opened.push(pathToFileURL(file).href);
      await page.goto(opened.at(-1), { waitUntil: 'load' });
      return page.locator('auyl-seminar');
    });
    expect(asked.filter((url) => !opened.includes(url)), 'nothing but the file is asked for').toEqual([]);
  },
});

const go = async (widget, at) => {
  await widget.evaluate((element, id) => { element.state = { ...element.state, at: id }; }, at);
  await painted(widget);
};

for (const lang of LANGUAGES) {
  test(`${lang}: every step of the example comes up, from the file alone`, async ({ page, kit }) => {
    test.setTimeout(120_000);
    const widget = await ready(await kit(lang));
    await expect(page).toHaveTitle(JSON.parse(readFileSync(PLAN, 'utf8')).title[lang]);
    await expect(page.locator('#note')).toHaveCount(0);
    for (const { id, kind, title } of steps) {
      await go(widget, id);
      await expect(widget.locator(`#step-${id} > #here`)).toHaveText(title[lang]);
      if (!TAGS[kind]) continue;
      const work = widget.locator(`#step-${id} > ${TAGS[kind]}`);
      await work.scrollIntoViewIfNeeded();
      await ready(work);
      await expect(work.locator('.auyl')).toHaveAttribute('lang', lang);
      await expect(work.locator('.failure')).toHaveCount(0);
    }
    expect(await complaints(page)).toEqual([]);
  });
}

test('another language is chosen in the page, for the widgets too', async ({ page, kit }) => {
  const widget = await ready(await kit('kk'));
  await go(widget, 'part');
  const work = widget.locator('auyl-pathways');
  await ready(work);
  for (const lang of ['ru', 'en', 'kk']) {
    const button = page.locator(`#languages [lang=${lang}]`);
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(widget.locator('#next')).toHaveText(words(lang)('sem-next'));
    await expect(work.locator('.auyl')).toHaveAttribute('lang', lang);
  }
});

test('what the widgets ask for later is in the file: everyday problems, the other edition', async ({ kit }) => {
  const widget = await ready(await kit('en'));
  await go(widget, 'game');
  const work = await ready(widget.locator('#step-game > auyl-duties'));
  await work.evaluate((element) => { element.state = { ...element.state, view: 'find', query: 'snow' }; });
  await expect(work.locator('[data-region=main]')).toContainText(/snow/i);
  await work.evaluate((element) => { element.state = { ...element.state, view: 'changes' }; });
  await painted(work);
  await expect(work.locator('.auyl')).toContainText('2022–23');
  await expect(work.locator('.issues-box, [role=alert]')).toHaveCount(0);
});

test('the licences are in the file, and only there to be read', async ({ page, kit }) => {
  await ready(await kit('kk'));
  const licences = page.locator('#licences');
  await expect(licences.locator('pre')).toBeEmpty();
  await licences.getByText(words('kk', 'kk.tools.ftl')('kit-licences')).click();
  await expect(licences.locator('pre')).toContainText(readFileSync(`${ROOT}LICENSE`, 'utf8').trim().split('\n').at(-1));
  for (const part of ['morphdom', 'lzma1', 'maud', 'Rust standard library']) await expect(licences.locator('pre')).toContainText(part);
  expect(await complaints(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: 'print' });
  await expect(licences).toBeHidden();
});

test('own data of a plan are shown', async ({ kit }, info) => {
  const plan = info.outputPath('plan.json');
  writeFileSync(info.outputPath('own.csv'), 'year,direction,code,name_en,amount_thousand_tenge\n2026,revenue,I,Revenue,777.0\n2026,revenue,1,Taxes,777.0\n2026,expenditure,II,Expenditure,777.0\n');
  writeFileSync(plan, JSON.stringify({
    format: 'auyl-seminar/1', id: 'own', title: { kk: 'Ө', ru: 'С', en: 'Own' }, as_of: '2026-11-26',
    steps: [{ id: 'b', kind: 'budget', title: { kk: 'Б', ru: 'Б', en: 'B' }, src: 'own.csv' }, { id: 'q', kind: 'quiz', title: { kk: 'С', ru: 'В', en: 'Q' }, options: { budget: 'own.csv' } }],
  }));
  const widget = await ready(await kit('en', { plan }));
  const budget = await ready(widget.locator('auyl-budget'));
  await expect(budget.locator('.auyl')).toContainText('777');
  await go(widget, 'q');
  await ready(widget.locator('auyl-quiz'));
});

test.describe('a file that did not arrive whole', () => {
  test('says so where the payload was changed', async ({ page, kit }) => {
    await kit('en', { change: (bytes) => { bytes[300_000] ^= 1; return bytes; } });
    await expect(page.locator('#damaged')).toBeVisible();
    await expect(page.locator('#loading')).toBeHidden();
  });

  test('says so after a while where its end is missing', async ({ page, kit }) => {
    await kit('en', { change: (bytes) => bytes.subarray(0, 400_000) });
    await expect(page.locator('#loading')).toBeVisible();
    await expect(page.locator('#slow')).toBeHidden();
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await expect(page.locator('#slow')).toBeVisible();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('says where to open it', async ({ page, kit }) => {
    await kit('en');
    await expect(page.locator('noscript > p')).toBeVisible();
    await expect(page.locator('#loading')).toBeHidden();
  });
});

test('a browser that is too old is told so', async ({ page, kit }) => {
  await page.addInitScript(() => { delete globalThis.DecompressionStream; });
  await kit('en');
  await expect(page.locator('#old')).toBeVisible();
});

test('storage that is denied changes nothing', async ({ page, kit }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });
  });
  const widget = await ready(await kit('en'));
  await widget.locator('#next').click();
  await ready(widget.locator('auyl-quiz').first());
});

test('content cannot run or reach out: the policy of the page', async ({ page, kit, watch }) => {
  await ready(await kit('en'));
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script');
    try {
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);
    } catch {}
    const fetched = await fetch('data:text/plain,x').then(() => true, () => false);
    return [globalThis.ran === true, fetched];
  });
  expect(outcome).toEqual([false, false]);
  watch.length = 0; // what it says about that is as it should be
});

/** Where the keyboard is: the widget and the id of its control. */
const cursor = (page) => page.evaluate(() => {
  let at = document.activeElement;
  let widget = at;
  while (at?.shadowRoot?.activeElement) [widget, at] = [at, at.shadowRoot.activeElement];
  return `${widget.localName}#${at.id}`;
});

async function reach(page, control) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await cursor(page) === control) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not come to ${control}`);
}

const press = async (page, control) => {
  await reach(page, control);
  await page.keyboard.press('Enter');
};

/** A test to its end by the keyboard: the first answer where there are some to choose from, else the item is passed. */
async function take(page, quiz) {
  await press(page, 'auyl-quiz#begin');
  for (let items = 0; items < 20 && !await quiz.locator('#end').isVisible(); items += 1) {
    await painted(quiz);
    if (await quiz.locator('.option').count()) {
      const first = await quiz.locator('.option input').first().getAttribute('id');
      await reach(page, `auyl-quiz#${first}`);
      await page.keyboard.press('Space');
      await press(page, 'auyl-quiz#answer');
    } else {
      await press(page, 'auyl-quiz#skip');
    }
    await painted(quiz);
  }
  await press(page, 'auyl-quiz#finish');
  return quiz.locator('code.big').textContent();
}

test('walked to its end by keyboard alone: both tests, the codes of the group, the last step', async ({ page, kit }) => {
  test.setTimeout(180_000);
  const widget = await ready(await kit('kk'));
  const codes = [];
  for (const { id, kind } of steps) {
    await expect.poll(() => widget.evaluate((element) => element.state.at)).toBe(id);
    const work = TAGS[kind] && await ready(widget.locator(`#step-${id} > ${TAGS[kind]}`));
    if (kind === 'quiz') codes.push(await take(page, work));
    if (kind === 'results') {
      await reach(page, 'auyl-trainer#codes');
      for (const code of codes) {
        await page.keyboard.type(`7: ${code}`);
        await page.keyboard.press('Enter');
      }
      await press(page, 'auyl-trainer#codes-add');
      await expect(work.locator('.auyl')).toContainText(words('kk')('trainer-say-pairs', { count: 1 }));
    }
    if (id !== steps.at(-1).id) await press(page, 'auyl-seminar#next');
  }
  await expect(widget.locator('#next')).toHaveAttribute('aria-disabled', 'true');
});

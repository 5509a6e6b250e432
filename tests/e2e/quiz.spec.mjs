// The quiz as its readers meet it: every type of item, kept answers, time, keyboard, narrow screens, accessibility.
import { readFileSync } from 'node:fs';
import { LANGUAGES, complaints, expect, focus, host, painted, ready, test, words } from './support.mjs';

const PACK = readFileSync(new URL('../fixtures/e2e/quiz.json', import.meta.url), 'utf8');
const TYPES = JSON.parse(PACK).items.map((item) => item.id);

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A page of our own with quizzes over the pack of every type. */
async function quiz(page, { lang = 'en', body = '<auyl-quiz src="every-type.json" seed="e2e"></auyl-quiz>', pack = PACK } = {}) {
  await page.route('**/every-type.json', (route) => route.fulfill({ contentType: 'application/json', body: pack }));
  await host(page, body, { lang });
  const widget = page.locator('auyl-quiz').first();
  await ready(widget);
  return widget;
}

const go = async (widget, at) => {
  await widget.locator('details.overview').evaluate((node) => { node.open = true; });
  await widget.locator(`#step-${at}`).click();
};

/** Gives the item in sight some answer. */
async function answer(widget) {
  for (const box of await widget.locator('fieldset.answer :is(.options li:first-child, .chips label:first-child) input').all()) await box.check();
  for (const select of await widget.locator('fieldset.answer select').all()) await select.selectOption({ index: 1 });
  for (const input of await widget.locator('fieldset.answer input[id^="slot-"]').all()) await input.fill('7');
  await widget.locator('#answer').click();
}

for (const lang of LANGUAGES) {
  test(`${lang}: axe-core finds nothing in any state`, async ({ page }) => {
    test.setTimeout(300_000);
    const widget = await quiz(page, { lang });
    const check = async (name) => {
      await painted(widget);
      expect.soft(await complaints(page), name).toEqual([]);
    };
    await check('intro');
    await widget.locator('#begin').click();
    await check('resumed or first');
    await widget.locator('#answer').click();
    await check('nothing chosen');
    await widget.locator('#ask-hint').click();
    await check('hint');
    for (const [at, type] of TYPES.entries()) {
      await go(widget, at);
      await check(type);
      await answer(widget);
      if (at === 0) await check(`${type}, to be tried again`);
      if (await widget.locator('#reveal').count()) await widget.locator('#reveal').click();
      await check(`${type}, with its answer`);
    }
    await widget.locator('#end-now').click();
    await check('result');
    await widget.locator('#review').click();
    await check('review');
  });
}

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });
  test('axe-core finds nothing', async ({ page }) => {
    const widget = await quiz(page, { lang: 'kk' });
    await widget.locator('#begin').click();
    for (const at of [0, 5, 7]) {
      await go(widget, at);
      await answer(widget);
      await painted(widget);
      expect.soft(await complaints(page)).toEqual([]);
    }
  });
});

test('a reload in the middle loses nothing; forgetting forgets', async ({ page }) => {
  let widget = await quiz(page);
  await widget.locator('#begin').click();
  await widget.getByLabel('Two').check();
  await widget.locator('#answer').click();
  await widget.locator('#next').click();
  await widget.locator('#option-a').check();
  await page.reload();
  widget = page.locator('auyl-quiz').first();
  await ready(widget);
  await expect(widget.getByText(words('en')('quiz-resumed'))).toBeVisible();
  await expect(widget.locator('#option-a')).toBeChecked();
  await go(widget, 0);
  await expect(widget.locator('#said')).toContainText('Because.');
  await widget.locator('#forget').click();
  await expect(widget.locator('#begin')).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('two quizzes on one page do not mix, also of the same pack', async ({ page }) => {
  const one = '<auyl-quiz src="every-type.json" seed="e2e"></auyl-quiz>';
  await quiz(page, { body: `${one}${one}<auyl-quiz src="every-type.json" mode="pretest" seed="e2e"></auyl-quiz>` });
  const widgets = page.locator('auyl-quiz');
  for (const at of [0, 1, 2]) {
    await widgets.nth(at).scrollIntoViewIfNeeded();
    await ready(widgets.nth(at));
    await widgets.nth(at).locator('#begin').click();
    await widgets.nth(at).locator(`#option-${'abc'[at]}`).check();
  }
  await page.reload();
  for (const at of [0, 1, 2]) {
    await widgets.nth(at).scrollIntoViewIfNeeded();
    await ready(widgets.nth(at));
    await expect(widgets.nth(at).locator(`#option-${'abc'[at]}`)).toBeChecked();
  }
});

test('works with storage denied', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });
  });
  const widget = await quiz(page);
  await expect(widget.getByText(words('en')('error-QUIZ-051'))).toBeVisible();
  await widget.locator('#begin').click();
  await answer(widget);
  await expect(widget.locator('#said')).toBeVisible();
});

test('says so where the storage is full', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  const widget = await quiz(page);
  await expect(widget.getByText(words('en')('error-QUIZ-051'))).toBeVisible();
});

test('Enter in a field answers; words for a figure cost no try', async ({ page }) => {
  const widget = await quiz(page);
  await widget.locator('#begin').click();
  await go(widget, TYPES.indexOf('numeric'));
  await widget.locator('#slot-0').fill('many');
  await page.keyboard.press('Enter');
  await expect(widget.locator('#said')).toContainText(words('en')('quiz-no-figure'));
  expect((await focus(page)).id).toBe('slot-0');
  await widget.locator('#slot-0').fill('1');
  await page.keyboard.press('Enter');
  await expect(widget.locator('#said')).toContainText(words('en')('quiz-again'));
  expect((await focus(page)).id).toBe('said');
});

test('a name typed at the end of a test goes into the file, the code stays in sight', async ({ page }) => {
  const widget = await quiz(page, { body: '<auyl-quiz src="every-type.json" mode="pretest" seed="e2e"></auyl-quiz>' });
  await widget.locator('#begin').click();
  await answer(widget);
  await widget.locator('details.overview').evaluate((node) => { node.open = true; });
  await widget.locator('#end-now').click();
  await widget.locator('#finish').click();
  const code = await widget.locator('code.big').textContent();
  await widget.locator('#take').click();
  await widget.getByLabel(words('en')('quiz-name-file')).fill('7');
  const told = await widget.evaluate(async (element) => JSON.parse(await (await element.export('json')).text()));
  expect(told).toMatchObject({ name: '7', code });
  expect(told.round).toMatch(/^\d+$/);
  expect(await complaints(page)).toEqual([]);
  await widget.locator('#restart').click();
  await expect(widget.locator('code.big')).toHaveText(code);
  expect(await complaints(page)).toEqual([]);
});

test('the certificate is printed alone', async ({ page }) => {
  const pack = JSON.parse(PACK);
  pack.items = pack.items.filter((item) => item.type === 'truefalse');
  const widget = await quiz(page, { pack: JSON.stringify(pack) });
  await widget.locator('#begin').click();
  await widget.locator(`#option-${pack.items[0].answer}`).check();
  await widget.locator('#answer').click();
  await widget.locator('#next').click();
  await page.emulateMedia({ media: 'print' });
  await expect(widget.locator('.code-line')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await widget.locator('#certificate').click();
  await page.emulateMedia({ media: 'print' });
  await expect(widget.locator('.certificate')).toBeVisible();
  for (const other of ['.head', '.lead', '.code-line', '.qr-box', '.take', '.foot', '#restart']) await expect(widget.locator(other), other).toBeHidden();
});

test('works offline once it is loaded, exports and all', async ({ page, context }) => {
  const widget = await quiz(page);
  await page.evaluate(() => document.addEventListener('auyl-complete', (event) => { window.result = event.detail; }));
  await context.setOffline(true);
  await widget.locator('#begin').click();
  for (let at = 0; at < TYPES.length; at += 1) {
    await go(widget, at);
    await answer(widget);
  }
  await widget.locator('#end-now').click();
  if (await widget.locator('#finish').count()) await widget.locator('#finish').click();
  await expect.poll(() => page.evaluate(() => window.result?.items.length)).toBe(TYPES.length);
  const json = await widget.evaluate(async (element) => JSON.parse(await (await element.export('json')).text()));
  expect(json.format).toBe('auyl-quiz-result/1');
  expect(json.date).toMatch(/^\d{4}-\d\d-\d\d$/);
  const csv = await widget.evaluate(async (element) => (await element.export('csv')).text());
  expect(csv.trim().split('\n')).toHaveLength(TYPES.length + 1);
});

test('an exam ends by itself, can be extended, and does not believe the clock on the wall', async ({ page }) => {
  await page.addInitScript(() => {
    const real = Date.now;
    Date.now = () => real() + Math.random() * 1e9;
  });
  const widget = await quiz(page, { body: '<auyl-quiz src="every-type.json" mode="exam" seed="e2e"></auyl-quiz>' });
  const started = Date.now();
  await widget.locator('#begin').click();
  await widget.locator('#extend').click();
  await widget.getByLabel('Two').check();
  await expect(widget.getByRole('heading', { name: words('en')('quiz-result') })).toBeVisible();
  expect(Date.now() - started).toBeGreaterThan(5_000);
  expect((await widget.evaluate((element) => element.state)).answers).toContain('b');
});

test('an address of earlier sets back no round that went on; one of another round shows that', async ({ page }) => {
  const body = '<auyl-quiz src="every-type.json" seed="e2e" hash></auyl-quiz>';
  const widget = await quiz(page, { body });
  await widget.locator('#begin').click();
  const before = await widget.evaluate((element) => element.state);
  const hash = (state) => `#${new URLSearchParams(Object.entries(state).map(([name, value]) => [`quiz.${name}`, value]))}`;
  await answer(widget);
  await widget.locator('#reveal').click();
  const { answers, marks } = await widget.evaluate((element) => element.state);
  expect(marks).not.toBe(before.marks);
  const open = async (state) => {
    await page.goto('about:blank');
    await page.goto(`/host.html${hash(state)}`);
    await ready(widget);
    return widget.evaluate((element) => element.state);
  };
  expect(await open(before)).toMatchObject({ answers, marks, seed: 'e2e' });
  expect(await open({ ...before, form: before.form.split(' ').reverse().join(' ') })).toMatchObject({ marks: before.marks });
  // What a script sets is meant.
  await widget.evaluate((element, state) => { element.state = state; }, before);
  expect(await widget.evaluate((element) => element.state)).toMatchObject({ marks: before.marks });
});

test('an exam without limit stays open', async ({ page }) => {
  const widget = await quiz(page, { body: '<auyl-quiz src="every-type.json" mode="exam" seed="e2e"></auyl-quiz>' });
  await widget.getByLabel(words('en')('quiz-untimed')).check();
  await widget.locator('#begin').click();
  await expect(widget.getByRole('timer')).toHaveCount(0);
});

test('by keyboard alone, from the beginning to the result', async ({ page }) => {
  const widget = await quiz(page);
  await widget.locator('#begin').focus();
  await page.keyboard.press('Enter');
  expect((await focus(page)).id).toBe('here');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(widget.locator('#option-b')).toBeChecked();
  const reach = async (id) => {
    for (let n = 0; n < 40 && (await focus(page)).id !== id; n += 1) await page.keyboard.press('Tab');
    expect(await focus(page)).toMatchObject({ id, outline: true });
  };
  await reach('answer');
  await page.keyboard.press('Enter');
  expect((await focus(page)).id).toBe('said');
  await reach('next');
  await page.keyboard.press('Enter');
  expect((await focus(page)).id).toBe('here');
  await go(widget, 5);
  const first = await widget.locator('.order .words').first().textContent();
  await widget.locator('.order li').nth(1).locator('button').first().focus();
  await page.keyboard.press('Enter');
  await expect(widget.locator('.order .words').nth(1)).toHaveText(first);
  expect((await focus(page)).id).toMatch(/^up-/);
});

test('an order is changed by dragging too', async ({ page }) => {
  const widget = await quiz(page);
  await widget.locator('#begin').click();
  await go(widget, 5);
  const first = await widget.locator('.order .words').first().textContent();
  const from = await widget.locator('.grip').first().boundingBox();
  const to = await widget.locator('.order li').nth(2).boundingBox();
  await page.mouse.move(from.x + 4, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 30, to.y + to.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(widget.locator('.order .words').nth(2)).toHaveText(first);
});

test('the language changes at run time and the answers stay', async ({ page }) => {
  const widget = await quiz(page);
  await widget.locator('#begin').click();
  await widget.locator('#option-b').check();
  await widget.evaluate((element) => { element.lang = 'kk'; });
  await expect(widget.getByRole('heading', { name: 'Барлық түр' })).toBeVisible();
  await expect(widget.locator('#option-b')).toBeChecked();
});

test('markup of a pack is shown as text', async ({ page }) => {
  const widget = await quiz(page);
  await widget.locator('#begin').click();
  await expect(widget.getByRole('heading', { name: 'Which <b>one</b>?' })).toBeVisible();
});

test('a text that lacks the language comes in another one, marked', async ({ page }) => {
  const pack = JSON.parse(PACK);
  delete pack.items[0].prompt.en;
  const widget = await quiz(page, { pack: JSON.stringify(pack) });
  await widget.locator('#begin').click();
  const prompt = widget.locator('#here span[lang="kk"]');
  await expect(prompt).toBeVisible();
  expect(await prompt.evaluate((node) => getComputedStyle(node, '::after').content)).toContain('kk');
  await expect(widget.getByText('PACK-004')).toBeAttached();
});

for (const width of [320, 360, 1280]) {
  test(`${width} px: nothing runs over`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    const widget = await quiz(page, { lang: 'kk' });
    await widget.locator('#begin').click();
    for (let at = 0; at < TYPES.length; at += 1) {
      await go(widget, at);
      await answer(widget);
      const [content, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      expect.soft(content, TYPES[at]).toBeLessThanOrEqual(seen);
    }
  });
}

test.describe('bad packs', () => {
  test.use({ allowed: /404|auyl/ });
  const cases = [
    ['broken JSON', '{"format": "auyl-quiz/1", ', 'PACK-001'],
    ['another file', '{"name": "package"}', 'QUIZ-002'],
    ['no item that can be asked', '{"format": "auyl-quiz/1", "id": "x", "items": [{"type": "riddle", "prompt": "?"}]}', 'QUIZ-010'],
  ];
  for (const [name, pack, code] of cases) {
    test(name, async ({ page }) => {
      await page.route('**/bad.json', (route) => route.fulfill({ contentType: 'application/json', body: pack }));
      await host(page, '<auyl-quiz src="bad.json"><p>Fallback</p></auyl-quiz><auyl-budget></auyl-budget>');
      const widget = page.locator('auyl-quiz');
      await expect(widget.getByRole('alert')).toContainText(words('en')('failed-title'));
      await expect(widget.getByRole('alert')).toContainText(code);
      await expect(widget.getByText('Fallback')).toBeVisible();
      await page.locator('auyl-budget').evaluate((element) => element.ready);
    });
  }

  test('ten thousand items: the first are asked', async ({ page }) => {
    const item = (n) => ({ id: `i${n}`, type: 'truefalse', prompt: `Item ${n}`, answer: true });
    const pack = { format: 'auyl-quiz/1', id: 'many', version: '1', title: 'Many', as_of: '2026-07-14', settings: { count: 3 }, items: Array.from({ length: 10_000 }, (_, n) => item(n)) };
    const widget = await quiz(page, { pack: JSON.stringify(pack) });
    await widget.locator('#begin').click();
    await expect(widget.getByText('QUIZ-004')).toBeAttached();
  });
});

test('questions are made from a real budget', async ({ page }) => {
  await host(page, '<auyl-quiz budget="/auyl/content/budgets/karaolen/datapackage.json" year="2023" seed="auyl" count="20"></auyl-quiz>', { lang: 'ru' });
  const widget = page.locator('auyl-quiz');
  await ready(widget);
  await widget.locator('#begin').click();
  const prompts = [];
  const count = await widget.locator('.steps li').count();
  for (let at = 0; at < count; at += 1) {
    await go(widget, at);
    prompts.push(await widget.locator('#here').textContent());
  }
  expect(new Set(prompts).size).toBeGreaterThanOrEqual(10);
});

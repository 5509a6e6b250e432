// A seminar in a browser: its widgets at work, presenter keys, hidden answers, clock, keyboard alone, narrow screens.
import { LANGUAGES, complaints, expect, focus, host, painted, ready, test, words } from './support.mjs';

const PLAN = '/fixtures/seminar/plan.json';
const STEPS = ['welcome', 'before', 'budget', 'game', 'part', 'results'];
/** The element that works in a step. */
const AT_WORK = { before: 'auyl-quiz', budget: 'auyl-budget', game: 'auyl-duties', part: 'auyl-pathways', results: 'auyl-trainer' };

test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function seminar(page, { lang = 'en', attributes = '' } = {}) {
  await host(page, `<auyl-seminar src="${PLAN}" loading="eager" ${attributes}></auyl-seminar>`, { lang });
  return ready(page.locator('auyl-seminar'));
}

/** Goes to a step and waits for its widget. */
async function go(widget, at) {
  await widget.evaluate((element, id) => { element.state = { ...element.state, at: id }; }, at);
  await painted(widget);
  const work = widget.locator(`#step-${at} > ${AT_WORK[at]}`);
  if (!AT_WORK[at]) return undefined;
  await work.scrollIntoViewIfNeeded();
  return ready(work);
}

/** The page has come to rest: browsers glide to where a key leads. */
const still = (page) => page.evaluate(async () => {
  for (let quiet = 0, last = -1; quiet < 20; last = scrollY) {
    await new Promise((done) => { requestAnimationFrame(() => done()); });
    quiet = scrollY === last ? quiet + 1 : 0;
  }
});

const stepOf = (widget) => widget.evaluate((element) => element.state.at);

for (const lang of LANGUAGES) {
  test(`${lang}: axe-core finds nothing in any step, in both views`, async ({ page }) => {
    test.setTimeout(180_000);
    const widget = await seminar(page, { lang });
    await widget.locator('#agenda > summary').click();
    for (const id of ['notes', 'hide']) await widget.locator(`#${id}`).click();
    for (const at of STEPS) {
      await go(widget, at);
      expect.soft(await complaints(page), at).toEqual([]);
    }
    await widget.locator('#blank').click();
    expect.soft(await complaints(page), 'blank').toEqual([]);
    await page.keyboard.press('PageDown');
    await widget.locator('#view').click();
    await painted(widget);
    expect.soft(await complaints(page), 'participant').toEqual([]);
  });
}

test('a presenter walks through: page down scrolls first, then goes on; page up comes back', async ({ page }) => {
  const widget = await seminar(page);
  const end = () => page.evaluate(() => scrollTo(0, document.scrollingElement.scrollHeight));
  for (const next of STEPS.slice(1)) {
    await end();
    await page.keyboard.press('PageDown');
    await expect.poll(() => stepOf(widget)).toBe(next);
    await go(widget, next);
  }
  await go(widget, 'budget');
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press('PageDown');
  await still(page);
  expect(await page.evaluate(() => scrollY), 'there was more to read').toBeGreaterThan(0);
  expect(await stepOf(widget)).toBe('budget');
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press('PageUp');
  await expect.poll(() => stepOf(widget)).toBe('before');
  await page.keyboard.press('b');
  await expect(widget.locator('#unblank')).toBeFocused();
  await page.keyboard.press('.');
  await expect(widget.locator('#unblank')).toHaveCount(0);
  await widget.locator('#keys').click();
  await page.keyboard.press('b');
  await painted(widget);
  await expect(widget.locator('#unblank'), 'keys are switched off').toHaveCount(0);
});

test('what is typed in a widget is no key of the presenter', async ({ page }) => {
  const widget = await seminar(page);
  const budget = await go(widget, 'budget');
  await budget.locator('input[type=search]').fill('');
  await budget.locator('input[type=search]').press('b');
  await expect(budget.locator('input[type=search]')).toHaveValue('b');
  await expect(widget.locator('#unblank')).toHaveCount(0);
});

test('an answer stays when one leaves its step, and is hidden from the room until it is wanted', async ({ page }) => {
  const widget = await seminar(page);
  const quiz = await go(widget, 'before');
  await quiz.getByRole('button', { name: words('en')('quiz-begin') }).click();
  await widget.locator('#hide').click();
  const state = await quiz.evaluate((element) => element.state);
  await go(widget, 'budget');
  await go(widget, 'before');
  expect(await quiz.evaluate((element) => element.state), 'the same round').toEqual(state);
  await quiz.locator('.option').first().click();
  await quiz.locator('#answer').click();
  await expect(quiz.locator('#said')).toBeAttached();
  await expect(quiz.locator('#said'), 'hidden').not.toBeVisible();
  await widget.locator('#hide').click();
  await expect(quiz.locator('#said'), 'shown').toBeVisible();
});

test('the clock runs, stops, and begins anew', async ({ page }) => {
  const widget = await seminar(page);
  const clock = widget.getByRole('timer');
  await expect(clock).toContainText('0:00');
  await widget.locator('#clock').click();
  await expect(clock).toContainText('0:02');
  await widget.locator('#clock').click();
  const stopped = await clock.textContent();
  await page.waitForTimeout(1500);
  expect(await clock.textContent()).toBe(stopped);
  await widget.locator('#reset').click();
  await expect(clock).toContainText('0:00');
});

test('the whole seminar by keyboard alone, each step with its heading in focus', async ({ page }) => {
  const widget = await seminar(page);
  const reach = async (id) => {
    for (let tries = 0; tries < 200; tries += 1) {
      await page.keyboard.press('Tab');
      if ((await focus(page)).id === id) return;
    }
    throw new Error(`no way to ${id}`);
  };
  for (const next of STEPS.slice(1)) {
    await reach('next');
    await page.keyboard.press('Enter');
    await expect.poll(() => stepOf(widget)).toBe(next);
    await expect.poll(async () => (await focus(page)).id).toBe('here');
    await ready(widget.locator(`#step-${next} > ${AT_WORK[next]}`));
  }
  await expect(widget.locator('#next')).toHaveAttribute('aria-disabled', 'true');
});

test('a reload goes on at the same step', async ({ page }) => {
  const widget = await seminar(page);
  await widget.locator('#next').click();
  await page.reload();
  await ready(widget);
  expect(await stepOf(widget)).toBe('before');
});

for (const width of [320, 360, 1280]) {
  test(`${width} px: nothing sticks out, in large type neither`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    const widget = await seminar(page, { lang: 'kk' });
    await widget.locator('#big').click();
    for (const at of STEPS) {
      await go(widget, at);
      expect(await page.evaluate(() => document.scrollingElement.scrollWidth), at).toBeLessThanOrEqual(width);
    }
  });
}

test.describe('a plan that cannot be had', () => {
  test.use({ allowed: /404/ });

  test('says so, and the fallback stays', async ({ page }) => {
    await host(page, '<auyl-seminar src="/fixtures/seminar/none.json" loading="eager"><p>fallback</p></auyl-seminar>');
    await expect(page.getByText('NET-002')).toBeVisible();
    await expect(page.getByText('fallback')).toBeVisible();
  });
});

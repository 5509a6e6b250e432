// The pathways as villagers meet them: from need to outcome, calculators, papers, links, narrow screens, print, bad packs.
import { readFileSync } from 'node:fs';
import { LANGUAGES, complaints, expect, focus, host, painted, ready, show, test, words } from './support.mjs';

const PACK = readFileSync(new URL('../fixtures/e2e/pathways.json', import.meta.url), 'utf8');

/** Every part, with a state that fills it. */
const SCENES = [
  { name: 'needs', state: { view: 'way', at: '', answers: '' } },
  { name: 'a question', state: { view: 'way', at: '', answers: 'need=problem' } },
  { name: 'a question answered before', state: { view: 'way', at: 'whose', answers: 'need=problem;whose=village' } },
  { name: 'an outcome', state: { view: 'way', at: '', answers: 'need=problem;whose=village;written=no' } },
  { name: 'an outcome with a local rule', state: { view: 'way', at: 'question-member', answers: '' } },
  { name: 'calculators', state: { view: 'calculate', members: '', delegates: '', population: '', date: '', term: '' } },
  { name: 'calculators filled', state: { view: 'calculate', members: '501', delegates: '9', population: '9000', date: '2026-03-05' } },
  { name: 'a notice', state: { view: 'calculate', term: 'notice', date: '2026-09-20' } },
  { name: 'calculators refusing', state: { view: 'calculate', members: 'many', delegates: '30', population: '0', date: '1800-01-01' } },
  { name: 'calendar', state: { view: 'calendar' } },
  { name: 'papers', state: { view: 'papers', paper: '' } },
  { name: 'a paper', state: { view: 'papers', paper: 'gathering-application' } },
  { name: 'minutes', state: { view: 'minutes' } },
  { name: 'study', state: { view: 'study' } },
];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The gallery's page. */
async function gallery(page, { lang = 'en', path = '/pathways.html', ...query } = {}) {
  await page.goto(`${path}?${new URLSearchParams({ lang, ...query })}`);
  return ready(page.locator('auyl-pathways'));
}

/** A page of our own with the small pack. */
async function small(page, { lang = 'en', body = '<auyl-pathways src="small.json"></auyl-pathways>', pack = PACK } = {}) {
  await page.route('**/small.json', (route) => route.fulfill({ contentType: 'application/json', body: pack }));
  await host(page, body, { lang });
  return page.locator('auyl-pathways').first();
}

async function everyScene(page, options) {
  const widget = await gallery(page, options);
  for (const { name, state } of SCENES) {
    await test.step(name, async () => {
      await show(widget, state);
      for (const details of await widget.locator('details').all()) await details.evaluate((node) => { node.open = true; });
      expect.soft(await complaints(page), name).toEqual([]);
    });
  }
}

for (const lang of LANGUAGES) {
  test(`${lang}: axe-core finds nothing in any view`, ({ page }) => {
    test.setTimeout(240_000);
    return everyScene(page, { lang });
  });
}

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });
  test('axe-core finds nothing', ({ page }) => {
    test.setTimeout(240_000);
    return everyScene(page, { lang: 'kk' });
  });
});

test.describe('with forced colours', () => {
  test.use({ forcedColors: 'active' });
  test('axe-core finds nothing', ({ page }) => {
    test.setTimeout(240_000);
    return everyScene(page, { lang: 'ru' });
  });
});

test('the reviewers’ page: every statement, the diagram, and axe-core finds nothing', async ({ page }) => {
  test.setTimeout(240_000);
  const widget = await gallery(page, { path: '/pathways-review.html' });
  await expect(widget.locator('svg.diagram .node')).toHaveCount(await widget.locator('.graph > li').count() + await widget.locator('h4[id^="o-"]').count());
  expect(await widget.locator('.facts-list > li').count()).toBeGreaterThan(300);
  expect(await widget.locator('.facts-list > li:not(:has(.cite a))').count()).toBe(0);
  expect(await complaints(page)).toEqual([]);
});

test('by keyboard alone, from a need to an outcome and to a paper', async ({ page }) => {
  const widget = await gallery(page);
  const reach = async (id) => {
    for (let n = 0; n < 80 && (await focus(page)).id !== id; n += 1) await page.keyboard.press('Tab');
    expect(await focus(page)).toMatchObject({ id, outline: true });
    await page.keyboard.press('Enter');
  };
  await reach('need.problem');
  expect(await focus(page)).toMatchObject({ id: 'here', tag: 'h3' });
  await reach('whose.village');
  await reach('written.no');
  await expect(widget.locator('ol.path-steps > li').first()).toBeVisible();
  expect((await focus(page)).id).toBe('here');
  await reach('paper-akim-question');
  expect((await focus(page)).id).toBe('here');
  await reach('field-name');
  await page.keyboard.type('Aigul');
  await expect(widget.locator('.doc')).toContainText('Aigul');
  expect(await focus(page)).toMatchObject({ id: 'field-name' });
  // The way back, from what is in sight.
  await widget.locator('#view-way').focus();
  await page.keyboard.press('Enter');
  await widget.locator('#change-whose').focus();
  await page.keyboard.press('Enter');
  await expect(widget.locator('.mark')).toHaveCount(1);
  await reach('back');
  await expect(widget.locator('h4').first()).toBeVisible();
});

test('the answers stay in the address, also after a reload', async ({ page }) => {
  let widget = await gallery(page, { lang: 'ru' });
  await widget.locator('[id="need.spending"]').click();
  const title = await widget.locator('#here').textContent();
  expect(page.url()).toContain('pathways.answers=need%3Dspending');
  await page.reload();
  widget = await ready(page.locator('auyl-pathways'));
  await expect(widget.locator('#here')).toHaveText(title);
});

for (const lang of ['kk', 'ru']) {
  test(`${lang}: nothing sticks out at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    const widget = await gallery(page, { lang });
    for (const { name, state } of SCENES) {
      await show(widget, state);
      const wide = await widget.evaluate((element) => {
        const edge = element.getBoundingClientRect().right + 0.5;
        const out = [...element.shadowRoot.querySelectorAll('*')].filter((node) =>
          !node.closest('.scroll, .visually-hidden') && node.checkVisibility() && node.getBoundingClientRect().right > edge);
        if (document.documentElement.scrollWidth > document.documentElement.clientWidth) out.push(document.documentElement);
        return out.map((node) => `${node.localName}#${node.id}.${node.className}`);
      });
      expect.soft(wide, name).toEqual([]);
    }
  });
}

test('controls are large enough for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const widget = await gallery(page, { lang: 'kk' });
  for (const { name, state } of SCENES) {
    await show(widget, state);
    const little = await widget.evaluate((element) => [...element.shadowRoot.querySelectorAll('button, input, select, textarea, summary')]
      .filter((node) => node.checkVisibility()).map((node) => [node.id, node.closest('label')?.getBoundingClientRect() ?? node.getBoundingClientRect()])
      .filter(([, box]) => box.height < 24 || box.width < 24).map(([id]) => id));
    expect.soft(little, name).toEqual([]);
  }
});

test('a paper is white, its tables too, also in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const widget = await gallery(page);
  await show(widget, { view: 'papers', paper: 'gathering-application' });
  const cells = await widget.locator('.doc .sheet :is(th, td)').evaluateAll((nodes) => [...new Set(nodes.map((node) => getComputedStyle(node).backgroundColor))]);
  expect(cells).toEqual(['rgb(255, 255, 255)']);
});

test('a paper is emptied whole', async ({ page }) => {
  const widget = await gallery(page);
  await show(widget, { view: 'papers', paper: 'minutes' });
  const fields = widget.locator('.form textarea');
  const count = await fields.count();
  expect(count).toBeGreaterThan(1);
  for (const field of await fields.all()) await field.fill('words');
  await widget.locator('#empty').click();
  await expect(widget.locator('#empty')).toHaveCount(0);
  for (const field of await fields.all()) await expect(field).toHaveValue('');
});

test('a paper is printed alone, and downloaded as text', async ({ page }) => {
  const widget = await gallery(page, { lang: 'kk' });
  await show(widget, { view: 'papers', paper: 'gathering-application' });
  await widget.locator('#field-name').fill('Айгүл Серікова');
  await widget.locator('#field-agenda').fill('Жарық\nЖол');
  await page.emulateMedia({ media: 'print' });
  await expect(widget.locator('.doc')).toBeVisible();
  for (const hidden of ['.head', '.views', '.form', '.foot', '#print', '#in-ru']) await expect(widget.locator(hidden)).toBeHidden();
  await expect(page.locator('header.page')).toBeHidden();
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
  expect(pages.length).toBeLessThanOrEqual(3);
  await page.emulateMedia({ media: 'screen' });
  const [download] = await Promise.all([page.waitForEvent('download'), widget.locator('#text').click()]);
  expect(download.suggestedFilename()).toBe('gathering-application.txt');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('Айгүл Серікова');
  expect(text).toContain('Жарық\nЖол');
  await page.evaluate(() => { window.print = () => { window.printed = true; }; });
  await widget.locator('#print').click();
  expect(await page.evaluate(() => window.printed)).toBe(true);
});

test('an outcome is printed whole', async ({ page }) => {
  const widget = await gallery(page, { lang: 'ru', start: 'gathering' });
  await page.emulateMedia({ media: 'print' });
  await expect(widget.locator('ol.path-steps > li').last()).toBeVisible();
  await expect(widget.locator('.views')).toBeHidden();
});

test('nothing is kept on the device unless asked, and forgetting forgets', async ({ page }) => {
  let widget = await small(page);
  await ready(widget);
  await widget.locator('#view-papers').click();
  await widget.locator('#paper-letter').click();
  await widget.locator('#field-name').fill('Aigul');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await widget.locator('#keep').check();
  await widget.locator('#field-count').fill('12');
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('12');
  await page.reload();
  widget = page.locator('auyl-pathways');
  await ready(widget);
  await widget.locator('#view-papers').click();
  await widget.locator('#paper-letter').click();
  await expect(widget.locator('#field-name')).toHaveValue('Aigul');
  await expect(widget.locator('#field-count')).toHaveValue('12');
  await widget.locator('#keep').uncheck();
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
});

test('works with storage denied', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });
  });
  const widget = await small(page);
  await ready(widget);
  await show(widget, { view: 'papers', paper: 'letter' });
  await expect(widget.locator('#keep')).toHaveCount(0);
});

test('what is typed stays while results change', async ({ page }) => {
  const widget = await small(page);
  await ready(widget);
  await widget.locator('#view-calculate').click();
  await widget.locator('#members').pressSequentially('501');
  await expect(widget.locator('#members')).toHaveValue('501');
  await expect(widget.locator('.results').first()).toContainText('51');
  await widget.locator('#members').fill('many');
  await expect(widget.getByText(words('en')('path-number-wrong'))).toBeVisible();
  await widget.locator('#date').fill('2026-03-05');
  await expect(widget.getByText('March 31, 2026', { exact: true })).toBeVisible();
});

test('the language changes at run time and the answers stay', async ({ page }) => {
  const widget = await small(page);
  await ready(widget);
  await widget.locator('[id="need.information"]').click();
  await widget.evaluate((element) => { element.lang = 'kk'; });
  await expect(widget.getByRole('heading', { name: 'Қандай?' })).toBeVisible();
});

test('the shipped pack comes in one language, and changes with it', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => { if (request.url().includes('/content/')) asked.push(new URL(request.url()).pathname); });
  const widget = await gallery(page, { lang: 'ru' });
  await widget.locator('[id="need.problem"]').click();
  const before = await widget.locator('#here').textContent();
  await page.evaluate(() => { document.documentElement.lang = 'kk'; });
  await expect(widget.locator('#here')).not.toHaveText(before);
  expect((await widget.evaluate((element) => element.state)).answers).toBe('need=problem');
  expect(asked).toEqual(['/auyl/content/pathways/participation.ru.json', '/auyl/content/pathways/participation.kk.json']);
});

test('an event of another element leads to an outcome; topics lead away', async ({ page }) => {
  const widget = await small(page, { body: '<auyl-pathways src="small.json" duties="/duties-page.html"></auyl-pathways><button id="other">Other</button>' });
  await ready(widget);
  await widget.locator('#view-calendar').click();
  const taken = await page.locator('#other').evaluate((button) => !button.dispatchEvent(
    new CustomEvent('auyl-link', { detail: { pathway: 'information' }, bubbles: true, composed: true, cancelable: true })));
  expect(taken).toBe(true);
  await expect(widget.getByRole('heading', { name: 'Ask for information' })).toBeVisible();
  expect((await focus(page)).id).toBe('here');
  await page.evaluate(() => document.addEventListener('auyl-link', (event) => {
    window.topic = event.detail.topic;
    event.preventDefault();
  }));
  await widget.locator('#topic-budget').click();
  expect(await page.evaluate(() => window.topic)).toBe('budget');
  // Alone and without an address there are no such links.
  await widget.evaluate((element) => element.removeAttribute('duties'));
  await expect(widget.locator('#topic-budget')).toHaveCount(0);
});

test('a bad pack: what can be used is shown, the rest is named', async ({ page }) => {
  const pack = JSON.parse(PACK);
  pack.questions[3].options[1].next = 'nowhere';
  delete pack.sources[1].as_of;
  const widget = await small(page, { pack: JSON.stringify(pack) });
  await ready(widget);
  await widget.locator('#issues > summary').click();
  await expect(widget.getByText('PATH-010')).toBeVisible();
  await expect(widget.getByText('PACK-009').first()).toBeVisible();
  expect(await complaints(page)).toEqual([]);
});

test.describe('no pack at all', () => {
  test.use({ allowed: /auyl|404/ });
  for (const lang of LANGUAGES) {
    test(`${lang}: says so, and the fallback stays`, async ({ page }) => {
      const say = words(lang);
      for (const [pack, code] of [['{"format": "auyl-quiz/1"}', 'PATH-001'], ['{"a": ', 'PACK-001'], ['[]', 'PATH-001']]) {
        const widget = await small(page, { lang, pack, body: '<auyl-pathways src="small.json" loading="eager"><p>Fallback</p></auyl-pathways>' });
        await expect(widget.getByText(say('failed-title'))).toBeVisible();
        await expect(widget.getByText(code)).toBeVisible();
        await expect(page.getByText('Fallback')).toBeVisible();
      }
      expect(await complaints(page)).toEqual([]);
    });
  }
});

test('markup of a pack is shown as text', async ({ page }) => {
  const widget = await small(page);
  await ready(widget);
  await expect(widget.getByText('For tests, <b>not</b> for villages.')).toBeVisible();
});

test('under a strict policy every view works', async ({ page }) => {
  const violations = [];
  page.on('console', (message) => { if (/Content Security Policy|Trusted/.test(message.text())) violations.push(message.text()); });
  await page.route('**/pathways.html*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy':
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'; trusted-types auyl" } });
  });
  const widget = await gallery(page, { lang: 'ru' });
  for (const { state } of SCENES) await show(widget, state);
  await painted(widget);
  expect(violations).toEqual([]);
});

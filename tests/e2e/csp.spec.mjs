// The page under a strict content security policy with Trusted Types: every part of the explorer works, nothing is refused.
import { readFile } from 'node:fs/promises';
import { SCENES, drawing, expect, open, painted, show, tab, table, test, words } from './support.mjs';

const say = words('en');

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.violations = [];
    window.policies = [];
    window.print = () => { window.printed = true; };
    document.addEventListener('securitypolicyviolation', (event) =>
      window.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
    const create = trustedTypes.createPolicy;
    trustedTypes.createPolicy = function createPolicy(name, rules) {
      window.policies.push(name);
      return create.call(this, name, rules);
    };
  });
});

test.afterEach(async ({ page }) => {
  expect(await page.evaluate(() => window.violations)).toEqual([]);
});

test.describe(() => {
  test.use({ allowed: /TrustedHTML/ });
  test('the page is under the policy, and markup goes through the policy “auyl” alone', async ({ page }) => {
    const answer = await page.request.get('/csp.html');
    expect(answer.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'; trusted-types auyl");
    await open(page, { path: '/csp.html' });
    expect(await page.evaluate(() => window.policies)).toEqual(['auyl']);
    // Markup of ours is refused: the policy is in force.
    await expect(page.evaluate(() => { document.createElement('div').innerHTML = '<p>'; })).rejects.toThrow('TrustedHTML');
    expect(await page.evaluate(() => window.violations.splice(0))).not.toEqual([]);
  });
});

test('every view, by its button', async ({ page }) => {
  const widget = await open(page, { path: '/csp.html' });
  for (const view of ['revenue', 'expenditure', 'years', 'check', 'overview']) {
    await tab(widget, say, view).click();
    await expect(tab(widget, say, view)).toHaveAttribute('aria-current', 'page');
  }
});

for (const pack of new Set(SCENES.map((scene) => scene.pack))) {
  test(`every scene of ${pack}`, async ({ page }) => {
    const widget = await open(page, { path: '/csp.html', pack });
    for (const { name, state } of SCENES.filter((scene) => scene.pack === pack)) {
      await test.step(name, () => show(widget, state));
    }
    await painted(widget);
  });
}

test('tiles are placed and a canvas is drawn', async ({ page }) => {
  const widget = await open(page, { path: '/csp.html' });
  const canvas = widget.getByRole('img', { name: say('flow-label') });
  expect((await drawing(canvas)).colours).toBeGreaterThan(8);
  await tab(widget, say, 'expenditure').click();
  await widget.getByRole('button', { name: say('shape-tiles') }).click();
  const tiles = widget.getByRole('group', { name: say('shape-tiles') });
  const first = await tiles.getByRole('button', { name: /Culture/ }).boundingBox();
  const last = await tiles.getByRole('button', { name: /Housing/ }).boundingBox();
  expect(first.width * first.height).toBeGreaterThan(2 * last.width * last.height);
});

test('everything can be taken away', async ({ page }) => {
  const widget = await open(page, { path: '/csp.html' });
  await widget.getByText(say('take-title')).click();
  const taken = async (id) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      widget.getByRole('button', { name: say(id) }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const csv = await taken('take-csv');
  expect(csv.name).toBe('karaolen-2023-amended.csv');
  expect(csv.bytes.toString()).toMatch(/"=""07\.3\.124\.008"""/);
  expect(csv.bytes.toString()).toMatch(/155058[.,]4/);
  const json = await taken('take-json');
  expect(json.name).toBe('karaolen-2023-amended.json');
  expect(() => JSON.parse(json.bytes.toString())).not.toThrow();
  const svg = await taken('take-svg');
  expect(svg.bytes.toString()).toContain('<svg');
  const png = await taken('take-png');
  expect(png.name).toBe('karaolen-2023-amended.png');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  await widget.getByRole('button', { name: say('take-print') }).click();
  await expect.poll(() => page.evaluate(() => window.printed)).toBe(true);
});

test('an own file is opened and left again, and stays on the device', async ({ page }) => {
  const widget = await open(page, { path: '/csp.html' });
  const requests = [];
  page.on('request', (request) => requests.push(request));
  await widget.getByLabel(say('file-open')).setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(table()) });
  await expect(widget.getByText(say('file-own', { name: 'own.csv' }))).toBeVisible();
  expect(requests.filter((request) => request.method() !== 'GET' || request.postData())).toEqual([]);
  await widget.getByRole('button', { name: say('file-leave') }).click();
  await expect(widget.getByRole('heading', { level: 2 })).toHaveText('Karaolen rural okrug');
});

test('the quiz and its own module: an item is answered, the result printed', async ({ page }) => {
  await page.goto('/csp.html?lang=en');
  const widget = page.locator('auyl-quiz');
  await widget.scrollIntoViewIfNeeded();
  await widget.evaluate((element) => element.ready);
  await widget.locator('#begin').click();
  await widget.locator('details.overview').evaluate((node) => { node.open = true; });
  await widget.locator('#end-now').click();
  await widget.locator('#finish').click();
  await expect(widget.getByRole('heading', { name: say('quiz-result') })).toBeVisible();
  await widget.locator('#review').click();
  await expect(widget.getByRole('heading', { name: say('quiz-review') })).toBeVisible();
  await painted(widget);
});

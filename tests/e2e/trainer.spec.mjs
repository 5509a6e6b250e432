// The trainer's page: results of a group from files and codes, the report, paper; accessibility in every state.
import { readFileSync } from 'node:fs';
import { LANGUAGES, complaints, expect, host, painted, ready, test, words } from './support.mjs';

const SAMPLE = JSON.parse(readFileSync(new URL('../../www/gallery/sample-group.json', import.meta.url), 'utf8'));

test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function trainer(page, lang = 'en') {
  await page.goto(`/trainer.html?lang=${lang}`);
  return ready(page.locator('auyl-trainer'));
}

const asFile = (record, n) => ({ name: `result-${n}.json`, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(record)) });

for (const lang of LANGUAGES) {
  test(`${lang}: axe-core finds nothing, empty, with a group, on paper`, async ({ page }) => {
    test.setTimeout(120_000);
    const widget = await trainer(page, lang);
    expect.soft(await complaints(page), 'empty').toEqual([]);
    await widget.locator('#sample').click();
    await expect(widget.locator('canvas')).toBeVisible();
    await painted(widget);
    expect.soft(await complaints(page), 'group').toEqual([]);
    await widget.locator('#view-paper').click();
    await painted(widget);
    expect.soft(await complaints(page), 'paper').toEqual([]);
  });
}

test('many files at once are the same group as the sample', async ({ page }) => {
  const widget = await trainer(page);
  await widget.locator('#sample').click();
  await expect(widget.locator('canvas')).toBeVisible();
  const report = () => widget.evaluate(async (element) => (await element.export('csv')).text());
  const expected = await report();
  const files = await trainer(page);
  await files.locator('#files').setInputFiles(SAMPLE.map(asFile));
  await expect(files.locator('canvas')).toBeVisible();
  await expect.poll(report).toBe(expected);
});

test('codes are added, a misheard one is named and kept in the field', async ({ page }) => {
  const widget = await trainer(page);
  const codes = SAMPLE.map((record) => `${record.name}: ${record.code}`);
  await widget.getByRole('textbox').fill([...codes.slice(0, 4), 'XXXX-0000'].join('\n'));
  await widget.locator('#codes-add').click();
  await expect(widget.getByText('QUIZ-041')).toBeVisible();
  await expect(widget.getByRole('textbox')).toHaveValue(/XXXX-0000/);
  await widget.getByRole('textbox').fill(codes[4]);
  await painted(widget);
  await widget.locator('#codes-add').click();
  await expect(widget.locator('button[id^="remove-"]')).toHaveCount(5);
  await expect(widget.getByRole('textbox')).toHaveValue('');
});

test('the field of codes is empty once its first codes are added', async ({ page }) => {
  const widget = await trainer(page);
  await widget.getByRole('textbox').fill(SAMPLE[0].code);
  await painted(widget);
  await widget.locator('#codes-add').click();
  await expect(widget.locator('button[id^="remove-"]')).toHaveCount(1);
  await expect(widget.getByRole('textbox')).toHaveValue('');
});

test('a file that is no result is named, the others count', async ({ page }) => {
  const widget = await trainer(page);
  await widget.locator('#files').setInputFiles([
    { name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{"hello": 1}') },
    ...SAMPLE.slice(0, 2).map(asFile),
  ]);
  await expect(widget.getByText('QUIZ-040')).toBeVisible();
});

test('paper: another language than the page, large type, the key on a page of its own', async ({ page }) => {
  const widget = await trainer(page);
  await widget.locator('#view-paper').click();
  await widget.locator('select').first().selectOption('kk');
  const sheet = widget.locator('article.paper');
  await expect(sheet).toHaveAttribute('lang', 'kk');
  await expect(sheet).toContainText('Кім шешеді');
  const size = () => sheet.evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
  const before = await size();
  await widget.locator('#paper-large').click();
  await expect.poll(size).toBeGreaterThan(before * 1.2);
  await page.emulateMedia({ media: 'print' });
  const breaks = await widget.evaluate((element) => [...element.shadowRoot.querySelectorAll('.page-break')].map((node) => getComputedStyle(node).breakBefore));
  expect(breaks).toContain('page');
});

test('nothing leaves the page, and 320 px are enough', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  const widget = await trainer(page, 'kk');
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await widget.locator('#files').setInputFiles(SAMPLE.map(asFile));
  await expect(widget.locator('canvas')).toBeVisible();
  await painted(widget);
  expect(requests).toEqual([]);
  const [content, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(content).toBeLessThanOrEqual(seen);
});

test('without attributes it takes the shipped pack', async ({ page }) => {
  await host(page, '<auyl-trainer></auyl-trainer>');
  const widget = await ready(page.locator('auyl-trainer'));
  await expect(widget.getByText(words('en')('trainer-title'))).toBeVisible();
});

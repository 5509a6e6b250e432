// axe-core finds nothing: every view in three languages, light, dark and with forced colours, and every other state.
import { LANGUAGES, SCENES, complaints, expect, host, open, painted, ready, show, table, test, words } from './support.mjs';

// Colours are measured at rest, not on their way.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function everyScene(page, lang, scenes = SCENES) {
  for (const pack of new Set(scenes.map((scene) => scene.pack))) {
    const widget = await open(page, { lang, pack });
    for (const scene of scenes.filter((one) => one.pack === pack)) {
      await test.step(scene.name, async () => {
        await show(widget, scene.state);
        expect.soft(await complaints(page), scene.name).toEqual([]);
      });
    }
  }
}

for (const lang of LANGUAGES) {
  test(`${lang}: every view`, ({ page }) => everyScene(page, lang));
}

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });
  test('every view', ({ page }) => everyScene(page, 'kk'));
});

test.describe('with forced colours', () => {
  test.use({ forcedColors: 'active' });
  test('every view', ({ page }) => everyScene(page, 'ru'));
});

for (const lang of LANGUAGES) {
  test(`${lang}: while loading`, async ({ page }) => {
    const say = words(lang);
    await page.route('**/2023.csv', () => {});
    await page.goto(`/budget.html?lang=${lang}&only`);
    const widget = page.locator('auyl-budget');
    await expect(widget.getByRole('progressbar', { name: say('loading') })).toBeVisible();
    expect(await complaints(page)).toEqual([]);
  });

  test(`${lang}: with an own file that has remarks`, async ({ page }) => {
    const say = words(lang);
    const widget = await open(page, { lang });
    const csv = table(['2024,expenditure,08,Culture,many']);
    await widget.getByLabel(say('file-open')).setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await expect(widget.getByText(say('file-own', { name: 'own.csv' }))).toBeVisible();
    await widget.getByText(say('issues-title', { count: 1 })).click();
    await expect(widget.getByText('BUD-023')).toBeVisible();
    expect(await complaints(page)).toEqual([]);
  });
}

test.describe('failed', () => {
  test.use({ allowed: /404/ });
  for (const lang of LANGUAGES) {
    test(`${lang}: a file that is not there`, async ({ page }) => {
      const say = words(lang);
      const widget = await host(page, '<auyl-budget src="missing.csv" open><p>Fallback</p></auyl-budget>', { lang });
      await expect(widget.getByRole('alert').getByText(say('failed-title'))).toBeVisible();
      expect(await complaints(page)).toEqual([]);
    });
  }

  test('a module that is not there', async ({ page }) => {
    await page.route('**/auyl_bg.wasm', (route) => route.fulfill({ status: 404, body: '' }));
    const widget = await host(page, '<auyl-budget><p>Fallback</p></auyl-budget>');
    await expect(widget.getByRole('alert')).toHaveText(words('en')('error-AUYL-002'));
    expect(await complaints(page)).toEqual([]);
  });
});

test('two languages side by side, each marked as such', async ({ page }) => {
  await page.goto('/two.html');
  for (const widget of await page.locator('auyl-budget').all()) await ready(widget);
  await painted(page.locator('auyl-budget').first());
  expect(await complaints(page)).toEqual([]);
});

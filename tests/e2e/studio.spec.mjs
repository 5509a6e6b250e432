// The Studio: from a maslikhat's decision to a page, and whatever may go wrong on the way.
import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { complaints, expect, focus, LANGUAGES, ready, show, test, words } from './support.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const fixture = (name) => new URL(`../fixtures/decision/${name}`, import.meta.url);
const PAGE = readFileSync(fixture('karauyl-page.html'), 'utf8');
const RUSSIAN = fixture('abraly-okrug-2024.rus.md').pathname;
const KAZAKH = fixture('abraly-okrug-2024.kaz.md').pathname;
const BROKEN = fixture('arkhat-okrug-2026-original.rus.md').pathname;
const STEPS = ['choose', 'bring', 'check', 'words', 'preview', 'take'];
const say = (lang) => words(lang, `${lang}.studio.ftl`);
const plain = (text) => text.replace(/[\u2068\u2069]/g, '').replaceAll('\u00a0', ' ');

async function open(page, lang = 'ru') {
  await page.goto(`/studio/?lang=${lang}`);
  // Work of before is opened where it was left.
  await page.locator('#step-choose').click();
  await expect(page.locator('#kind-budget')).toBeVisible();
}

/** A budget with these files read. */
async function read(page, files = [RUSSIAN], lang = 'ru') {
  await open(page, lang);
  await page.locator('#kind-budget').click();
  await page.locator('#files').setInputFiles(files);
  await expect(page.locator('.pair').first()).toBeVisible();
}

const go = async (page, step) => {
  await page.locator(`#step-${step}`).click();
  await expect(page.locator(`#step-${step}`)).toHaveAttribute('aria-current', 'step');
};

/** A paste as browsers make it, with both forms of what was copied. */
const paste = (page, html, text = '') => page.locator('#paste').evaluate((field, [rich, bare]) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', rich);
  clipboardData.setData('text/plain', bare);
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}, [html, text]);

const shown = async (widget) => plain(await widget.evaluate((element) => element.shadowRoot.textContent));

/** The files of the zip, served below /site/. */
async function serveZip(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#make-zip').click()]);
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  await routeZip(page.context(), files);
  return files;
}

async function routeZip(context, files) {
  const types = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', wasm: 'application/wasm', json: 'application/json' };
  await context.route('**/site/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace('/site/', '');
    const body = files[path];
    return body ? route.fulfill({ body: Buffer.from(body), contentType: types[path.split('.').pop()] ?? 'text/plain; charset=utf-8' }) : route.fulfill({ status: 404 });
  });
}

test('a pasted decision becomes a page, a code for pages and a folder for a host', async ({ page, context, browser }) => {
  await open(page);
  await page.locator('#kind-budget').click();
  await paste(page, PAGE);
  await expect(page.locator('.pair').first()).toBeVisible();
  await expect(page.locator('.pair').first()).toContainText('402');
  await go(page, 'check');
  await expect(page.locator('#verdict')).not.toHaveClass(/broken/);
  await go(page, 'preview');
  const widget = await ready(page.locator('#preview-budget'));
  expect(await shown(widget)).toContain('402 047,2');
  expect(await shown(widget)).toContain('421 204,4');
  await go(page, 'take');
  await page.locator('#words-folder').fill(new URL('/site', page.url()).href);
  await expect(page.locator('#text-script')).toHaveValue(/\/site\/auyl/);
  const code = await page.locator('#text-script').inputValue();
  const files = await serveZip(page);
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['index.html', 'README.txt', 'data/lines.csv', 'data/datapackage.json', 'view.css', 'auyl/auyl.js', 'auyl/auyl_bg.wasm']));
  expect(strFromU8(files['view.css']).length).toBeLessThan(0.8 * (await (await page.request.get('/auyl/auyl.css')).text()).length);

  // Its page can be read before the widget is there, and without scripts.
  const still = await browser.newContext({ javaScriptEnabled: false });
  const alone = await still.newPage();
  await routeZip(still, files);
  await alone.goto(new URL('/site/index.html', page.url()).href);
  await expect(alone.locator('auyl-budget .figures.key')).toContainText('402\u00a0047,2');
  await expect(alone.locator('auyl-budget .drawn').filter({ visible: true })).toHaveCount(1);
  await expect(alone.locator('auyl-budget .auyl'), 'in its style').not.toHaveCSS('padding-top', '0px');
  await still.close();

  const site = await context.newPage();
  await site.goto(new URL('/site/index.html?lang=kk', page.url()).href);
  expect(await shown(await ready(site.locator('auyl-budget')))).toContain('402 047,2');
  await expect(site.locator('html')).toHaveAttribute('lang', 'kk');

  await page.locator('#code-frame > summary').click();
  const frame = await page.locator('#text-frame').inputValue();
  const around = await context.newPage();
  await around.route('**/around.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="ru"><title>Around</title><body>${frame}</body></html>` }));
  await around.goto(new URL('/around.html', page.url()).href);
  const body = around.frameLocator('iframe').locator('body');
  await ready(body.locator('auyl-budget'));
  const fits = async () => Math.abs(await around.locator('iframe').evaluate((node) => node.clientHeight) - await body.evaluate((node) => node.getBoundingClientRect().height));
  await expect.poll(fits).toBeLessThan(2);
  await body.locator('#view-expenditure').click();
  await expect.poll(fits, 'another view, another height').toBeLessThan(2);
  await around.evaluate(() => postMessage({ auylHeight: 5000 }, '*'));
  await expect.poll(fits, 'a stranger is not listened to').toBeLessThan(2);

  const fresh = await context.newPage();
  await fresh.route('**/fresh.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="ru"><title>Fresh</title><body>${code}</body></html>` }));
  await fresh.goto(new URL('/fresh.html', page.url()).href);
  await fresh.locator('auyl-budget').scrollIntoViewIfNeeded();
  expect(await shown(await ready(fresh.locator('auyl-budget')))).toContain('402 047,2');
});

const cellsOf = (row) => row.match(/(?<=^|,)("([^"]|"")*"|[^,]*)/g).map((text) => text.replace(/^"|"$/g, '').replaceAll('""', '"'));

/** A workbook as office programs write one, with the cells of a CSV: numbers as numbers, the rest as text. */
function workbook(csv) {
  const cell = (text) => (/^-?\d+(\.\d+)?$/.test(text) ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`);
  const rows = csv.trim().split('\n').map((row) => `<row>${cellsOf(row).map(cell).join('')}</row>`).join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packed = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return zipSync(Object.fromEntries(Object.entries({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${packed}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="2023" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packed}"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  }).map(([name, xml]) => [name, strToU8(xml)])));
}

for (const [name, bytesOf] of [['karaolen.xlsx', workbook], ['karaolen.csv', strToU8]]) {
  test(`a table of ours is dropped and becomes the same budget: ${name}`, async ({ page }) => {
    const csv = readFileSync(new URL('../../content/budgets/karaolen/2023.csv', import.meta.url), 'utf8');
    await open(page);
    await page.locator('#kind-budget').click();
    await page.locator('#paste').evaluate((field, [file, bytes]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], file));
      for (const type of ['dragover', 'drop']) field.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }, [name, [...bytesOf(csv)]]);
    await expect(page.locator('.pair').first()).toBeVisible();
    await go(page, 'check');
    await expect(page.locator('#verdict')).not.toHaveClass(/broken/);
    await go(page, 'preview');
    const text = await shown(await ready(page.locator('#preview-budget')));
    for (const total of ['155 058,4', '147 372,4', '159 557,9', '4 499,5']) expect(text).toContain(total);
  });
}

test('what a button answers is in sight on a phone, and no blank bar stands at the end', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await read(page);
  await go(page, 'take');
  await page.locator('#copy-script').click();
  await expect(page.locator('#status .notice')).toBeInViewport();
  await expect(page.locator('.onward')).toBeHidden();
});

test('Kazakh and Russian texts of one decision lend each other their names', async ({ page }) => {
  await read(page, [RUSSIAN, KAZAKH]);
  await go(page, 'take');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#take-lines-csv').click()]);
  const rows = (await readFile(await download.path(), 'utf8')).trim().split('\n');
  expect(rows.length).toBe(128);
  expect(new Set(rows.slice(1).map((row) => row.split(',')[0])).size).toBe(1);
  expect(rows[4]).toContain('Жеке табыс салығы,Индивидуальный подоходный налог');
});

test('a line mended by hand is marked, goes back and forth, and the page says so', async ({ page }) => {
  await read(page);
  const first = page.locator('.pair').first();
  const before = plain(await first.locator('.line strong').textContent());
  await page.locator('#mend-0').click();
  await expect(page.locator('#mend-amount')).toBeFocused();
  await page.locator('#mend-amount').fill('x');
  await expect(first.getByRole('alert')).toBeVisible();
  await page.locator('#mend-amount').fill('70 000,5');
  await page.keyboard.press('Enter');
  await expect(first).toHaveClass(/edited/);
  await expect(first.locator('.line strong')).toContainText('70');
  await page.keyboard.press('Control+z');
  await expect(first).not.toHaveClass(/edited/);
  expect(plain(await first.locator('.line strong').textContent())).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(first).toHaveClass(/edited/);
  await go(page, 'take');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#take-datapackage-json').click()]);
  const { resources: [table] } = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(table.note.ru).toContain('64684.0');
  expect(table.note.kk).toContain('70000.5');
});

test('a unit and a year corrected by hand reach the data, a removed file comes back', async ({ page }) => {
  await read(page, [BROKEN]);
  await page.locator('.about > summary').click();
  await page.locator('select[id^="files-0-unit"]').selectOption('tenge');
  await expect(page.locator('.pair').first().locator('.line strong')).toContainText('60,427');
  await page.locator('#group-0-year').fill('2025');
  await expect(page.locator('.pair').first()).toContainText('2025');
  await page.locator('[id^="remove-"]').click();
  await expect(page.locator('.pair')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.pair').first()).toContainText('2025');
});

test('a column that was understood wrongly is given its role by hand, and undone', async ({ page }) => {
  await read(page, [BROKEN]);
  const count = await page.locator('.pair').count();
  await page.locator('.about > summary').click();
  await page.locator('#role-0-5').selectOption('');
  await page.locator('#role-0-4').selectOption('amount');
  await page.locator('#read-roles').click();
  await expect(page.locator('#status')).not.toBeEmpty();
  await expect(page.locator('.pair').first()).not.toContainText('ДОХОДЫ');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.pair').first()).toContainText('60 427');
  await page.locator('#role-0-3').selectOption('');
  await page.locator('#read-roles').click();
  await expect(page.locator('.pair')).toHaveCount(count);
  await expect(page.locator('.pair').first().locator('.printed')).toContainText('86');
});

test('what was copied is pasted by a button, where the browser allows it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const other = await context.newPage();
  await other.goto('/budget.html');
  await other.evaluate((html) => navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }) })]), PAGE);
  await other.close();
  await open(page);
  await page.locator('#kind-budget').click();
  await page.locator('#from-clipboard').click();
  await expect(page.locator('.pair').first()).toContainText('402');
  await page.locator('#soon-take').click();
  await page.locator('#copy-script').click();
  await expect(page.locator('#status')).toHaveText(say('ru')('studio-copied'));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<auyl-budget');
});

test('a colour that cannot be read is said, one that can reaches the preview', async ({ page }) => {
  await read(page);
  await go(page, 'words');
  await page.locator('.colours > summary').click();
  await page.locator('#looks-accent').fill('#ffd54f');
  await expect(page.locator('#looks-accent-help')).toHaveClass(/mark/);
  await page.locator('#looks-accent').fill('#6a1b9a');
  await expect(page.locator('#looks-accent-help')).not.toHaveClass(/mark/);
  await go(page, 'preview');
  const widget = await ready(page.locator('#preview-budget'));
  expect(await widget.evaluate((element) => getComputedStyle(element).getPropertyValue('--auyl-accent').trim())).toBe('#6a1b9a');
  for (const width of ['desktop', 'projector']) {
    await page.locator(`#width-${width}`).click();
    await expect(page.locator('#stage')).toHaveClass(new RegExp(width));
  }
  await page.locator('#shown-kk').click();
  await expect(widget).toHaveAttribute('lang', 'kk');
});

test.describe('in other colours', () => {
  for (const settings of [{ colorScheme: 'dark' }, { forcedColors: 'active', reducedMotion: 'reduce' }]) {
    test(`no complaints of axe with ${JSON.stringify(settings)}`, async ({ page }) => {
      await page.emulateMedia(settings);
      await read(page, [BROKEN], 'kk');
      await page.locator('#mend-0').click();
      for (const step of STEPS) {
        await go(page, step);
        expect(await complaints(page), step).toEqual([]);
      }
    });
  }
});

test('the work is kept on the device, saved to a file and opened', async ({ page }) => {
  await read(page);
  await go(page, 'words');
  await page.locator('#words-title-kk').fill('Біздің ауылдың бюджеті');
  await page.locator('.work > summary').click();
  await expect(page.locator('#kept')).toHaveText(say('ru')('studio-kept'));
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.locator('#kept')).toHaveText(say('en')('studio-kept'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('link', { name: 'Русский' }).click();
  await page.reload();
  await expect(page.locator('#words-title-kk')).toHaveValue('Біздің ауылдың бюджеті');
  await page.locator('.work > summary').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: say('ru')('studio-save') }).click()]);
  const file = await download.path();
  await page.getByRole('button', { name: say('ru')('studio-anew') }).click();
  await expect(page.locator('#step-bring')).toHaveCount(0);
  await page.locator('#open').setInputFiles({ name: 'work.json', mimeType: 'application/json', buffer: readFileSync(file) });
  await expect(page.locator('.pair').first()).toBeVisible();
  await page.locator('#open').setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"format":1}') });
  await expect(page.locator('#status')).toHaveText(say('ru')('studio-open-failed'));
  await expect(page.locator('.pair').first()).toBeVisible();
});

test('work of a damaged file is refused or left out, and the page lives on', async ({ page }) => {
  await read(page);
  await page.locator('.work > summary').click();
  const file = { format: 'auyl-project/1', kind: 'budget', files: [{ id: 'a', name: 'a', reading: { lines: [{}] } }, null], words: 5, quiz: { items: 'x' }, plan: [] };
  await page.locator('#open').setInputFiles({ name: 'work.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
  await expect(page.locator('#status')).toHaveText(say('ru')('studio-opened'));
  await expect(page.locator('.pair')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.pair').first()).toBeVisible();
});

test('a device that keeps nothing says so, and nothing breaks', async ({ page }) => {
  await page.addInitScript(() => { IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); }; });
  await read(page);
  await page.locator('.work > summary').click();
  await expect(page.locator('#kept')).toHaveText(say('ru')('studio-kept-denied'));
});

test.describe('bad input', () => {
  const refused = (page) => page.locator('.panel');

  test('a file of 200 MB is refused before it is read', async ({ page }, { outputDir }) => {
    await read(page);
    mkdirSync(outputDir, { recursive: true });
    const path = `${outputDir}/large.html`;
    const file = openSync(path, 'w');
    writeSync(file, '<table>');
    ftruncateSync(file, 200 * 1024 * 1024);
    closeSync(file);
    await page.locator('.more > summary').click();
    await page.locator('#files').setInputFiles(path);
    await expect(refused(page)).toContainText('32');
    await expect(page.locator('.pair').first()).toBeVisible();
  });

  const staff = '<table><tr><th>№</th><th>Должность</th><th>Количество единиц</th></tr><tr><td>1</td><td>Главный специалист</td><td>2</td></tr></table>';
  for (const [what, name, text, code] of [
    ['a scanned PDF', 'scan.pdf', '%PDF-1.4\n', 'DEC-001'],
    ['a staff list', 'staff.html', staff, 'DEC-004'],
    ['nothing at all', 'empty.txt', ' ', 'BUD-001'],
  ]) {
    for (const lang of LANGUAGES) {
      test(`${what}: said in ${lang}, and the work stays`, async ({ page }) => {
        await read(page, [RUSSIAN], lang);
        await page.locator('#files').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
        await expect(refused(page)).toContainText(say(lang)(`error-${code}`));
        await expect(page.locator('.pair').first()).toBeVisible();
      });
    }
  }

  test('scripts of a pasted page never run', async ({ page }) => {
    await open(page);
    await page.locator('#kind-budget').click();
    await paste(page, PAGE.replace('<table', '<script>window.ran = 1</script><img src=x onerror="window.ran = 2"><table'));
    await expect(page.locator('.pair').first()).toBeVisible();
    expect(await page.evaluate('window.ran')).toBeUndefined();
  });

  test('reading can be stopped, and the next file is read', async ({ page }) => {
    // What reads is held back, so that there is something to stop however fast the machine is.
    let release;
    const held = new Promise((done) => { release = done; });
    await page.route('**/auyl_tools_bg.wasm', async (route) => {
      await held;
      await route.continue().catch(() => {}); // the worker that asked may be gone
    });
    await open(page);
    await page.locator('#kind-budget').click();
    await page.locator('#files').setInputFiles(RUSSIAN);
    await page.locator('#busy button').click();
    await expect(page.locator('#status')).toHaveText(say('ru')('studio-cancelled'));
    await expect(page.locator('#busy')).toHaveCount(0);
    release();
    await page.locator('#files').setInputFiles(RUSSIAN);
    await expect(page.locator('.pair').first()).toBeVisible();
    await expect(page.locator('[id^=remove-]'), 'what was stopped was not read').toHaveCount(1);
  });
});

test('keyboard only: from the choice to the code', async ({ page }) => {
  await open(page, 'kk');
  const tabTo = async (id) => {
    for (let i = 0; i < 120; i += 1) {
      await page.keyboard.press('Tab');
      const at = await focus(page);
      expect(at.outline, `the focus is seen on ${at.tag} ${at.id} ${at.name}`).toBe(true);
      if (at.id === id) return;
    }
    throw new Error(`no way to ${id}`);
  };
  await tabTo('kind-budget');
  await page.keyboard.press('Enter');
  await expect(page.locator('#step-title')).toBeFocused();
  await tabTo('paste');
  await paste(page, PAGE);
  await expect(page.locator('.pair').first()).toBeVisible();
  for (const step of STEPS.slice(2)) {
    await page.locator('#step-title').focus();
    for (let at = ''; at !== 'next';) {
      await page.keyboard.press('Tab');
      at = (await focus(page)).id;
    }
    await page.keyboard.press('Enter');
    await expect(page.locator(`#step-${step}`)).toHaveAttribute('aria-current', 'step');
    await expect(page.locator('#step-title')).toBeFocused();
  }
  await tabTo('copy-script');
});

for (const lang of LANGUAGES) {
  test(`no complaints of axe in any step, and 320 px are enough: ${lang}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 640 });
    await read(page, [BROKEN], lang);
    await page.locator('#mend-0').click();
    for (const step of STEPS) {
      await go(page, step);
      await page.locator('main details').evaluateAll((all) => all.forEach((details) => { details.open = true; }));
      if (step === 'check') await ready(page.locator('#check-widget-budget'));
      if (step === 'preview') await ready(page.locator('#preview-budget'));
      expect(await complaints(page), step).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth'), step).toBeLessThanOrEqual(320);
      expect(await page.locator('body').innerText()).not.toMatch(/studio-[a-z]/);
    }
  });
}

test('questions: a ready pack, a new item, its translation, another format, the running quiz', async ({ page }) => {
  await open(page);
  await page.locator('#kind-quiz').click();
  await page.locator('#pack-rights').click();
  await expect(page.locator('#item-0')).toBeVisible();
  const before = await page.locator('.items > li').count();
  await page.locator('#add-single').click();
  await expect(page.locator('.items > li')).toHaveCount(before + 1);
  await page.locator(`#quiz-items-${before}-prompt-ru`).fill('Кто созывает сход?');
  await expect(page.locator('.items > li').last()).toContainText('Кто созывает сход?');
  await expect(page.locator('.items > li').last()).toContainText(plain(say('ru')('studio-item-missing', { count: 2 })).slice(0, 12));
  await page.locator(`#quiz-items-${before}-options-0-text-ru`).fill('Аким');
  await page.locator(`#quiz-items-${before}-options-1-text-ru`).fill('Маслихат');
  await go(page, 'preview');
  await ready(page.locator('#preview-quiz'));
  await go(page, 'take');
  const [gift] = await Promise.all([page.waitForEvent('download'), page.locator('#take-gift-ru').click()]);
  expect(await readFile(await gift.path(), 'utf8')).toContain('Кто созывает сход?');
  const [pack] = await Promise.all([page.waitForEvent('download'), page.locator('#take-quiz-json').click()]);
  expect(JSON.parse(await readFile(await pack.path(), 'utf8')).items.at(-1).prompt.ru).toBe('Кто созывает сход?');
  const [forLms] = await Promise.all([page.waitForEvent('download'), page.locator('#make-scorm').click()]);
  const files = unzipSync(new Uint8Array(await readFile(await forLms.path())));
  expect(forLms.suggestedFilename()).toBe('auyl-quiz-scorm.zip');
  expect(JSON.parse(strFromU8(files['quiz.json'])).items).toHaveLength(before + 1);
  expect(strFromU8(files['imsmanifest.xml'])).toContain('<adlcp:masteryscore>60</adlcp:masteryscore>');
  await go(page, 'questions');
  await page.locator('.more > summary').click();
  await page.locator('#questions-file').setInputFiles({ name: 'own.gift', mimeType: 'text/plain', buffer: Buffer.from('::a:: Кто созывает сход? {=Аким ~Маслихат}') });
  await expect(page.locator('.items > li')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.items > li')).toHaveCount(before + 1);
});

test('duties and pathways: set up, seen, taken away', async ({ page, context }) => {
  test.slow();
  for (const [kind, view] of [['duties', 'find'], ['pathways', 'calendar']]) {
    await open(page);
    await page.locator(`#kind-${kind}`).click();
    await page.locator(`#${kind}-view`).selectOption(view);
    await go(page, 'preview');
    await ready(page.locator(`#preview-${kind}`));
    await go(page, 'take');
    await expect(page.locator('#text-script')).toHaveValue(new RegExp(`<auyl-${kind} view="${view}"`));
    await serveZip(page);
    const site = await context.newPage();
    await site.goto(new URL('/site/index.html?lang=en', page.url()).href);
    await ready(site.locator(`auyl-${kind}`));
    await context.unroute('**/site/**');
  }
});

test('the offline kit of a budget opens from the disk with the network off', async ({ page, context }, { outputDir }) => {
  test.slow();
  await read(page, [KAZAKH], 'kk');
  await page.locator('#soon-take').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#make-kit').click()]);
  mkdirSync(outputDir, { recursive: true });
  const path = `${outputDir}/kit.html`;
  await download.saveAs(path);
  await context.setOffline(true);
  const kit = await context.newPage();
  await kit.goto(`file://${path}`);
  const widget = await ready(kit.locator('auyl-seminar'));
  expect(await widget.evaluate((element) => element.shadowRoot.textContent)).not.toBe('');
});

test('a plan of a seminar: added, moved by keyboard, seen, taken away', async ({ page, context }) => {
  test.slow();
  await open(page);
  await page.locator('#kind-seminar').click();
  await page.locator('#plan-title-kk').fill('Біздің бюджет');
  await page.locator('#plan-add-quiz').click();
  await page.locator('#plan-add-budget').click();
  await expect(page.locator('#plan-1')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.locator('#plan-0')).toBeFocused();
  await page.locator('#plan-steps-0-options-year').fill('2026');
  await go(page, 'preview');
  await ready(page.locator('#preview-seminar'));
  await go(page, 'take');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#take-plan-json').click()]);
  const plan = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(plan.format).toBe('auyl-seminar/1');
  expect(plan.steps.map(({ kind }) => kind)).toEqual(['budget', 'quiz']);
  expect(plan.steps[0].options).toEqual({ year: '2026' });
  const [forLms] = await Promise.all([page.waitForEvent('download'), page.locator('#make-cmi5').click()]);
  const files = unzipSync(new Uint8Array(await readFile(await forLms.path())));
  expect(strFromU8(files['cmi5.xml'])).toContain('<langstring lang="kk">Біздің бюджет</langstring>');
  expect(JSON.parse(strFromU8(files['plan.json'])).steps).toHaveLength(2);
  await serveZip(page);
  const site = await context.newPage();
  await site.goto(new URL('/site/index.html?lang=ru', page.url()).href);
  await ready(site.locator('auyl-seminar'));
});

for (const lang of LANGUAGES) {
  test(`no complaints of axe about questions, set-up and plan: ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const [kind, prepare] of [
      ['quiz', async () => { await page.locator('#pack-rights').click(); await page.locator('#item-0').click(); }],
      ['duties', async () => {}],
      ['seminar', async () => { await page.locator('#plan-add-quiz').click(); }],
    ]) {
      await open(page, lang);
      await page.locator(`#kind-${kind}`).click();
      await prepare();
      await page.locator('main details').evaluateAll((all) => all.forEach((details) => { details.open = true; }));
      expect(await complaints(page), kind).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth'), kind).toBeLessThanOrEqual(320);
      expect(await page.locator('body').innerText()).not.toMatch(/studio-[a-z]/);
    }
  });
}

const act = (title, number, annex, wording) => `<h1>${title}</h1><p>Решение Абайского районного маслихата области Абай от 26 декабря ${annex - 1} года № ${number}</p>
<p>1. Утвердить бюджет согласно приложениям 1, 2 и 3, в том числе на ${annex} год в следующих объемах:</p><p>1) доходы – 60,0 тысяч тенге;</p>
<h3>${title.replace('О бюджете', 'Бюджет').replace(/на \d{4}-\d{4} годы/, `на ${annex} год`)}</h3>${wording}`;
const annexOf = (amount) => `<table><tr><td>Категория</td><td>Класс</td><td>Наименование</td><td>Сумма (тысяч тенге)</td></tr>
<tr><td></td><td></td><td>I. Доходы</td><td>${amount}</td></tr><tr><td>1</td><td></td><td>Налоговые поступления</td><td>${amount}</td></tr></table>`;

test('work read a moment ago is there after a reload', async ({ page }) => {
  await read(page);
  const lines = await page.locator('.pair').count();
  await page.reload();
  await expect(page.locator('.pair')).toHaveCount(lines);
});

test('what is brought while another is read is read after it', async ({ page }) => {
  await open(page);
  await page.locator('#kind-budget').click();
  await page.locator('#paste').evaluate((field, pages) => {
    for (const html of pages) {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }
  }, [PAGE, act('О бюджете Саржалского сельского округа на 2026-2028 годы', '7/1-VIII', 2026, annexOf('60,0'))]);
  await expect(page.locator('.files button')).toHaveCount(2);
});

test('a text whose columns were lost is refused with advice, and told from the next one', async ({ page }) => {
  await open(page);
  await page.locator('#kind-budget').click();
  for (const at of [0, 1]) {
    await paste(page, '', 'Бюджет Саржалского сельского округа на 2026 год\n1 Налоговые поступления 60,0');
    await expect(page.locator(`#refused-${at}`)).toContainText(say('ru')('studio-refused-bare'));
    await expect(page.locator(`#refused-${at} h3`)).toContainText(`${at + 1}.txt`);
  }
});

test('decisions of two acts keep their own source, date and forecast years', async ({ page }) => {
  await open(page);
  await page.locator('#kind-budget').click();
  await paste(page, act('О бюджете Озерского сельского округа на 2024-2026 годы', '17/104-VIII', 2024, `${annexOf('60,0')}<h3>Бюджет Озерского сельского округа на 2026 год</h3>${annexOf('70,0')}`));
  await expect(page.locator('.pair').first()).toBeVisible();
  await page.locator('.more > summary').click();
  await paste(page, act('О бюджете Саржалского сельского округа на 2026-2028 годы', '7/1-VIII', 2026, annexOf('61,0')));
  await expect(page.locator('.files button')).toHaveCount(2);
  await go(page, 'check');
  await expect(page.locator('#verdict')).toHaveClass(/broken/);
  await expect(page.locator('.issues li.warning').first()).toContainText('2.html');
  await expect(page.locator('tr.differs th')).toContainText('Саржал');
  await go(page, 'words');
  await page.locator('input[id^="words-addresses"]').first().fill('https://zan.gov.kz/client/#!/doc/191405/rus');
  await go(page, 'take');
  const files = await serveZip(page);
  const { sources, as_of: date, resources } = JSON.parse(strFromU8(files['data/datapackage.json']));
  expect([sources, date]).toEqual([undefined, undefined]);
  expect(resources.map(({ path, place, forecast, as_of, sources: [{ title, path: address }] }) => [path, place, forecast, as_of, plain(title.ru).match(/№ (.*)/)[1], address])).toEqual([
    ['lines.csv', 'Озерский сельский округ', [2026], '2023-12-26', '17/104-VIII', 'https://zan.gov.kz/client/#!/doc/191405/rus'],
    ['lines-2.csv', 'Саржалский сельский округ', undefined, '2025-12-26', '7/1-VIII', undefined],
  ]);
  expect(strFromU8(files['data/lines-2.csv'])).not.toContain('Озерский');
  const site = await page.context().newPage();
  await site.goto(new URL('/site/index.html?lang=ru', page.url()).href);
  const widget = await ready(site.locator('auyl-budget'));
  await show(widget, { place: 'Саржалский сельский округ' });
  await expect(widget.locator('.edition, header').first()).toContainText('2025');
  expect(await shown(widget)).toContain('7/1-VIII');
  expect(await shown(widget)).not.toContain('17/104-VIII');
});

test('two places of one file stay two, and a table with nothing to compare does not add up', async ({ page }) => {
  await open(page);
  await page.locator('#kind-budget').click();
  await paste(page, act('О бюджете сельских округов на 2026-2028 годы', '7/1-VIII', 2026, `<h3>Бюджет Озерского сельского округа на 2026 год</h3>${annexOf('60,0')}<h3>Бюджет Саржалского сельского округа на 2026 год</h3>${annexOf('60,0')}`));
  await expect(page.locator('.pair').first()).toBeVisible();
  await go(page, 'words');
  await expect(page.locator('summary').filter({ hasText: plain(say('ru')('studio-place-names', { count: '2' })) })).toBeVisible();
  await page.locator('.work > summary').click();
  await page.locator('.work button').last().click();
  await page.locator('#kind-budget').click();
  await paste(page, '<p>Бюджет Озерского сельского округа на 2026 год, тысяч тенге</p><table><tr><td>Категория</td><td>Класс</td><td>Наименование</td><td>Сумма</td></tr><tr><td>1</td><td></td><td>Налоговые поступления</td><td>60,0</td></tr></table>');
  await expect(page.locator('.pair').first()).toBeVisible();
  await go(page, 'check');
  await expect(page.locator('#verdict')).toHaveText(say('ru')('studio-adds-up-nothing'));
});

test('a plan whose words are still blank has titles, its folder has the shipped budget, and what is missing names its step', async ({ page }) => {
  test.slow();
  await open(page);
  await page.locator('#kind-seminar').click();
  for (const kind of ['talk', 'budget']) await page.locator(`#plan-add-${kind}`).click();
  await page.locator('#plan-steps-1-text-ru').fill('Смотрим бюджет.');
  await go(page, 'take');
  const files = await serveZip(page);
  const plan = JSON.parse(strFromU8(files['data/plan.json']));
  expect([plan.title, ...plan.steps.map(({ title }) => title)].map(({ ru }) => ru)).toEqual(['studio-kind-seminar', 'studio-plan-talk', 'studio-plan-budget'].map((id) => say('ru')(id)));
  const site = await page.context().newPage();
  await site.goto(new URL('/site/index.html?lang=ru', page.url()).href);
  const widget = await ready(site.locator('auyl-seminar'));
  await widget.evaluate((element) => { element.state = { ...element.state, at: 'step-2' }; });
  await widget.locator('#step-step-2').scrollIntoViewIfNeeded();
  expect(await shown(await ready(widget.locator('#step-step-2 > auyl-budget')))).toContain('155 058,4');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#make-kit').click()]);
  expect((await readFile(await download.path())).length).toBeLessThan(600_000);
  await expect(page.locator('#way-kit ~ .issues li')).toHaveCount(1);
  await expect(page.locator('#way-kit ~ .issues li')).toContainText(`2. ${say('ru')('studio-plan-budget')}`);
});

test('the focus is not lost when a change is undone, or when what held it goes', async ({ page }) => {
  await read(page);
  await page.locator('#mend-0').click();
  await page.locator('#mend-amount').fill('12 345,5');
  await page.keyboard.press('Enter');
  await expect(page.locator('.pair.edited')).toHaveCount(1);
  await expect(page.locator('#mend-0')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.locator('.pair.edited')).toHaveCount(0);
  await expect(page.locator('#mend-0')).toBeFocused();
  await page.locator('.more > summary').click();
  await paste(page, '', 'text');
  await page.locator('#refused-0 button').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#refused-0')).toHaveCount(0);
  await expect(page.locator('#step-title')).toBeFocused();
});

test('addresses and years that would do nothing are told, and figures mended by hand are not said to add up', async ({ page }) => {
  await read(page);
  await page.locator('.about > summary').click();
  await page.locator('#group-0-year').fill('20');
  await expect(page.locator('#group-0-wrong')).toHaveText(say('ru')('studio-year-wrong'));
  await page.locator('#group-0-year').fill('2024');
  await expect(page.locator('#group-0-wrong')).toHaveCount(0);
  await go(page, 'words');
  for (const [address, isWrong] of [['adilet.zan.kz/rus/docs/V23', true], ['http://adilet.zan.kz/', true], ['https://adilet.zan.kz/', false]]) {
    await page.locator('#words-address').fill(address);
    await expect(page.locator('#words-address-help')).toHaveText(say('ru')(isWrong ? 'studio-address.wrong' : 'studio-address.help'));
  }
  await go(page, 'take');
  for (const [folder, isWrong] of [['example.kz/budget', true], ['/budget', false], ['https://example.kz/', false], ['', false]]) {
    await page.locator('#words-folder').fill(folder);
    await expect(page.locator('#words-folder-help')).toHaveText(say('ru')(isWrong ? 'studio-folder.wrong' : 'studio-folder.help'));
  }
  await go(page, 'check');
  await expect(page.locator('#verdict')).not.toHaveClass(/broken/);
  await go(page, 'bring');
  await page.locator('#mend-0').click();
  await page.locator('#mend-amount').fill('12 345,5');
  await page.keyboard.press('Enter');
  await go(page, 'check');
  await expect(page.locator('#verdict')).toHaveText(say('ru')('studio-adds-up-mended'));
});

// The package as developers get it: packed by npm, installed into applications, built by Vite. What every framework must be able
// to do with an element is what custom-elements-everywhere.com asks for: attributes, properties, events, children.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createSocket } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, createServer, preview } from 'vite';
import { LANGUAGES, complaints, expect, painted, ready, tab, test, words } from './support.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const APPS = join(ROOT, 'target', 'apps');
const FIXTURES = join(ROOT, 'tests', 'fixtures', 'apps');
const en = words('en');
const close = [];

test.describe.configure({ mode: 'default' });
test.setTimeout(120_000);

test.beforeAll(() => {
  rmSync(APPS, { recursive: true, force: true });
  mkdirSync(APPS, { recursive: true });
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', APPS], { cwd: ROOT });
  for (const app of ['react', 'vue']) cpSync(join(ROOT, 'examples', app), join(APPS, app), { recursive: true });
  cpSync(FIXTURES, APPS, { recursive: true });
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const app of ['react', 'vue', 'vanilla']) {
    // What `npm install auyl` does; everything else is found in node_modules of the project.
    const folder = join(APPS, app, 'node_modules', 'auyl');
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['-xzf', join(APPS, `auyl-${version}.tgz`), '-C', folder, '--strip-components=1']);
  }
  mkdirSync(join(APPS, 'vanilla', 'public'));
  cpSync(join(ROOT, 'examples', 'seminar', 'plan.json'), join(APPS, 'vanilla', 'public', 'plan.json'));
});

test.afterEach(async () => {
  for (const end of close.splice(0)) await end();
});

const freePort = () => new Promise((done) => {
  const socket = createSocket().listen(0, '127.0.0.1', () => {
    const { port } = socket.address();
    socket.close(() => done(port));
  });
});

const settings = (app, more = {}) => ({ root: join(APPS, app), logLevel: 'error', ...more });

/** The address of a built application. */
async function built(app, more) {
  const config = settings(app, more);
  await build(config);
  const server = await preview({ ...config, preview: { port: await freePort(), strictPort: true, host: '127.0.0.1' } });
  close.push(() => server.close());
  return server.resolvedUrls.local[0];
}

async function developed(app, more = {}) {
  const server = await createServer({ ...settings(app, more), server: { port: await freePort(), strictPort: true, host: '127.0.0.1' } });
  await server.listen();
  close.push(() => server.close());
  return server.resolvedUrls.local[0];
}

/** Every widget of the page gets ready. */
async function allReady(page, url) {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(url);
  for (const name of ['budget', 'quiz', 'duties', 'seminar']) {
    await ready(page.locator(`auyl-${name}`).first());
    await expect(page.locator(`auyl-${name}`).first().getByRole('heading').first()).toBeVisible();
  }
  return asked;
}

test.describe('an application without a framework', () => {
  const plugin = async (options) => (await import(join(APPS, 'vanilla', 'node_modules', 'auyl', 'bundler', 'vite.js'))).default(options);
  const withPlugin = async (more = {}) => ({ plugins: [await plugin()], define: { PLACE: '""' }, ...more });

  test('the plugin for Vite, in development', async ({ page }) => {
    await allReady(page, await developed('vanilla', await withPlugin()));
  });

  test('the plugin for Vite, built', async ({ page }) => {
    const asked = await allReady(page, await built('vanilla', await withPlugin()));
    const own = asked.filter((url) => url.includes('/auyl-'));
    expect(own.length).toBeGreaterThan(5);
    expect(asked.filter((url) => /\.wasm$/.test(url)).every((url) => own.includes(url)), 'no file is moved').toBe(true);
    expect(own.filter((url) => /\/auyl\.js$/.test(url)), 'no second copy of the elements').toEqual([]);
  });

  test('the plugin for Vite, below a base and in a folder of a chosen name', async ({ page }) => {
    const asked = await allReady(page, await built('vanilla', { base: '/village/', plugins: [await plugin({ folder: 'widgets' })], define: { PLACE: '""' } }));
    expect(asked.some((url) => new URL(url).pathname === '/village/widgets/auyl_bg.wasm')).toBe(true);
  });

  test('the plugin for Vite, with a relative base', async ({ page }) => {
    await allReady(page, await built('vanilla', await withPlugin({ base: '' })));
  });

  test('without the plugin, the files copied', async ({ page }) => {
    cpSync(join(APPS, 'vanilla', 'node_modules', 'auyl', 'dist'), join(APPS, 'vanilla', 'public', 'copied'), { recursive: true });
    const asked = await allReady(page, await built('vanilla', { define: { PLACE: '"copied"' } }));
    rmSync(join(APPS, 'vanilla', 'public', 'copied'), { recursive: true });
    expect(asked.some((url) => new URL(url).pathname === '/copied/auyl_bg.wasm')).toBe(true);
  });
});

/** Renders widgets by the framework, as tests/fixtures/apps/ tells. */
const show = (page, widgets) => page.evaluate((wanted) => window.show(wanted), widgets);
const heard = (page) => page.evaluate(() => window.heard);
const pages = { rollupOptions: { input: ['index.html', 'suite.html'] } };

for (const framework of ['react', 'vue']) {
  test.describe(framework, () => {
    test('what an element is asked for', async ({ page }) => {
      await page.goto(`${await built(framework, { build: pages })}suite.html`);
      const a = page.locator('#a');

      await test.step('attributes', async () => {
        await show(page, [{ key: 'a', lang: 'ru', year: 2023, view: 'years', open: true, hash: '' }]);
        for (const [name, value] of Object.entries({ lang: 'ru', year: '2023', view: 'years', open: '', hash: '' })) await expect(a).toHaveAttribute(name, value);
        await ready(a);
        await expect(a).toHaveJSProperty('open', true);
        await show(page, [{ key: 'a', lang: 'en', view: 'years', open: false }]);
        for (const name of ['year', 'open', 'hash']) expect(await a.getAttribute(name), name).toBeNull();
        await expect(a.getByRole('button', { name: en('view-years') })).toHaveAttribute('aria-current', /.+/);
      });

      await test.step('objects as properties, before the start and after', async () => {
        await show(page, []);
        await expect(a).toHaveCount(0);
        await show(page, [{ key: 'a', lang: 'en', state: { view: 'expenditure', year: '2023' } }]);
        await ready(a);
        expect(await a.evaluate((element) => element.state)).toMatchObject({ view: 'expenditure', year: '2023' });
        expect(await a.getAttribute('state')).toBeNull();
        await show(page, [{ key: 'a', lang: 'en', state: { view: 'revenue' } }]);
        await painted(a);
        await expect(tab(a, en, 'revenue')).toHaveAttribute('aria-current', /.+/);
      });

      await test.step('events', async () => {
        expect((await heard(page)).filter(([type, id]) => type === 'auyl-ready' && id === 'a')).toHaveLength(2);
        await show(page, [{ key: 'a', lang: 'en' }]);
        await tab(a, en, 'check').click();
        await expect.poll(async () => (await heard(page)).at(-1)).toEqual(['auyl-change', 'a', 'check']);
      });

      await test.step('children, again and again', async () => {
        const node = await a.elementHandle();
        for (const text of ['One', undefined, 'Two']) {
          await show(page, [{ key: 'a', lang: 'en', text }]);
          expect(await node.evaluate((element) => [element.isConnected, element.textContent])).toEqual([true, text ?? '']);
          await expect(tab(a, en, 'check')).toHaveAttribute('aria-current', /.+/);
        }
        await expect(a.getByText('Two'), 'a fallback that is not needed').toBeHidden();
      });

      await test.step('several, coming and going', async () => {
        const three = ['a', 'b', 'c'].map((key) => ({ key, lang: key === 'b' ? 'kk' : 'en', loading: 'eager' }));
        await show(page, three);
        for (const id of ['a', 'b', 'c']) await ready(page.locator(`#${id}`));
        await tab(page.locator('#c'), en, 'years').click();
        await show(page, [three[0], three[2]]);
        await expect(page.locator('auyl-budget')).toHaveCount(2);
        await show(page, three);
        await ready(page.locator('#b'));
        await expect(tab(page.locator('#b'), words('kk'), 'overview')).toHaveAttribute('aria-current', /.+/);
        await expect(tab(page.locator('#c'), en, 'years')).toHaveAttribute('aria-current', /.+/);
        await expect(tab(a, en, 'check'), 'the first was not disturbed').toHaveAttribute('aria-current', /.+/);
      });
    });

    test('the example', async ({ page }) => {
      const file = (lang) => readFileSync(join(APPS, framework, 'src', 'i18n', `${lang}.ftl`), 'utf8');
      const text = (lang, id) => new RegExp(`^${id} = (.*)$`, 'm').exec(file(lang))[1];
      await page.emulateMedia({ reducedMotion: 'reduce' }); // colours that are under way have no contrast
      await page.goto(await built(framework, { build: pages }));
      const widget = page.locator('auyl-budget');
      await ready(widget);
      await expect(page.getByText(text('kk', 'ready'))).toBeVisible();
      for (const lang of LANGUAGES) {
        await page.locator(`fieldset button[lang=${lang}]`).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(text(lang, 'title'));
        await page.getByRole('button', { name: text(lang, 'expenditure'), exact: true }).first().click();
        await expect(tab(widget, words(lang), 'expenditure')).toHaveAttribute('aria-current', /.+/);
        expect(await complaints(page), lang).toEqual([]);
        await tab(widget, words(lang), 'overview').click();
        await expect(page.locator('main > fieldset').getByRole('button', { name: text(lang, 'overview'), exact: true })).toHaveAttribute('aria-pressed', 'true');
      }
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), 'nothing is wider than the screen').toBe(320);
      await page.locator('auyl-quiz').scrollIntoViewIfNeeded();
      await ready(page.locator('auyl-quiz'));
      await page.getByRole('checkbox').uncheck();
      await expect(page.locator('auyl-quiz')).toHaveCount(0);
      await page.getByRole('checkbox').check();
      await ready(page.locator('auyl-quiz'));
      await page.locator('auyl-quiz').evaluate((quiz) => quiz.dispatchEvent(new CustomEvent('auyl-complete', { detail: { score: 2, max: 3 } })));
      await expect(page.locator('main > [role=status]').last()).toHaveText(text('en', 'complete').replace(/\{ \$(\w+) \}/g, (_, name) => ({ score: 2, max: 3 })[name]));
    });
  });
}

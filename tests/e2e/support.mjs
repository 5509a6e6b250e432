// What the suite shares: the product's words, pages with widgets, waiting, and a watch for anything unexpected.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { expect as patient, test as base } from '@playwright/test';

/** Waits longer than usual: a busy machine is no failure. */
export const expect = patient.configure({ timeout: 15_000 });
export const LANGUAGES = ['kk', 'ru', 'en'];
export const KARAOLEN = '/auyl/content/budgets/karaolen/datapackage.json';

/** Every view and shape, with a pack and a state that fill it. */
export const SCENES = [
  { name: 'overview', pack: 'karaolen', state: { year: '2023', view: 'overview' } },
  { name: 'revenue as bars', pack: 'karaolen', state: { year: '2023', view: 'revenue', shape: 'bars' } },
  { name: 'revenue as tiles', pack: 'karaolen', state: { year: '2023', view: 'revenue', shape: 'tiles' } },
  { name: 'expenditure as bars', pack: 'karaolen', state: { year: '2023', view: 'expenditure', shape: 'bars' } },
  { name: 'expenditure as tiles', pack: 'karaolen', state: { year: '2023', view: 'expenditure', shape: 'tiles' } },
  { name: 'card of a programme', pack: 'karaolen', state: { year: '2023', view: 'expenditure', line: '07.3.124.008' } },
  { name: 'search results', pack: 'karaolen', state: { year: '2023', query: '124' } },
  { name: 'years', pack: 'karaolen', state: { year: '2023', view: 'years' } },
  { name: 'check', pack: 'prirechny', state: { view: 'check' } },
  { name: 'places', pack: 'semey-okrugs', state: { view: 'places' } },
];

/**
 * Playwright's test with a watch: an error of the page, an error or warning on its console, or a violated
 * security policy fails the test, unless `allowed` matches it.
 */
export const test = base.extend({
  allowed: [undefined, { option: true }],
  watch: [async ({ page, allowed }, use) => {
    const seen = [];
    page.on('pageerror', (error) => seen.push(`pageerror: ${error.message}`));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) seen.push(`${message.type()}: ${message.text()}`);
    });
    await use(seen);
    expect(seen.filter((text) => !allowed?.test(text)), 'nothing unexpected on the console').toEqual([]);
  }, { auto: true }],
});

/** The words of a language, as the page shows them: `say('view-revenue')`. */
export function words(lang, file = `${lang}.ftl`) {
  const bundle = new FluentBundle(lang, { useIsolating: false });
  bundle.addResource(new FluentResource(readFileSync(new URL(`../../dist/i18n/${file}`, import.meta.url), 'utf8')));
  return (id, args) => {
    const [name, attribute] = id.split('.');
    const message = bundle.getMessage(name);
    const pattern = attribute ? message?.attributes[attribute] : message?.value;
    if (!pattern) throw new Error(`no message ${id} in ${lang}`);
    return bundle.formatPattern(pattern, args);
  };
}

/** Opens a gallery page whose first widget gets `query` as attributes; resolves to that widget, ready. */
export async function open(page, { path = '/budget.html', lang = 'en', ...query } = {}) {
  await page.goto(`${path}?${new URLSearchParams({ lang, only: '', ...query })}`);
  return ready(page.locator('auyl-budget').first());
}

/** Opens a page of our own that holds `body`, in `lang`. */
export async function host(page, body, { lang = 'en', script = '/auyl/auyl.js' } = {}) {
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Host</title>`
    + `<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">`
    + `<script type="module" src="${script}"></script></head><body><main><h1>Host</h1>${body}</main></body></html>`;
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto('/host.html');
  return page.locator('auyl-budget').first();
}

/** Waits until the widget says that it is ready. */
export async function ready(widget) {
  await widget.evaluate(async (element) => {
    await customElements.whenDefined(element.localName);
    await element.ready;
  });
  return widget;
}

/** Sets a state and waits until it is painted. */
export async function show(widget, state) {
  await widget.evaluate((element, wanted) => { element.state = wanted; }, state);
  await painted(widget);
}

/** Two frames have passed: whatever was due is in the page. */
export const painted = (widget) => widget.evaluate(() => new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(() => done()));
}));

/** The button of a view. */
export const tab = (widget, say, view) => widget.getByRole('navigation')
  .getByRole('button', { name: say(`view-${view}`) });

/** The figure that stands beside a word. */
export const figure = (widget, word) => widget.locator('dl > div')
  .filter({ has: widget.page().getByText(word, { exact: true }) }).getByRole('definition');

/** A budget of a few lines as CSV; `rows` are added below the sound ones. */
export const table = (rows = []) => [
  'year,direction,code,name_en,amount_thousand_tenge',
  '2024,revenue,I,Revenue,100.0',
  '2024,revenue,1,Taxes,40.0',
  '2024,transfer,4,Transfers,60.0',
  '2024,expenditure,II,Expenditure,100.0',
  '2024,expenditure,07,Housing,100.0',
  ...rows,
].join('\n');

/** Where the focus is, through shadow roots: role-like description, name, and whether it can be seen. */
export const focus = (page) => page.evaluate(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const style = getComputedStyle(at);
  return {
    tag: at.localName,
    id: at.id,
    name: (at.getAttribute('aria-label') ?? at.textContent).replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' ').trim(),
    outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
  };
});

/** A canvas: its size in device pixels and in CSS pixels, and how many colours it holds. */
export const drawing = (canvas) => canvas.evaluate((node) => {
  const copy = Object.assign(document.createElement('canvas'), { width: node.width, height: node.height });
  const context = copy.getContext('2d', { willReadFrequently: true });
  context.drawImage(node, 0, 0);
  const { data } = context.getImageData(0, 0, node.width, node.height);
  const { width, height } = node.getBoundingClientRect();
  return { pixels: [node.width, node.height], css: [width, height], colours: new Set(new Uint32Array(data.buffer)).size };
});

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core has to say about the page, one line for each element. */
export async function complaints(page) {
  if (!await page.evaluate('"axe" in window')) await page.evaluate(AXE);
  const { violations } = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    `${id}: ${target.flat().join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`));
}

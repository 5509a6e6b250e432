/** The folder for any static host: a page in three languages, the data, and the files of the package that they need. */
import { strToU8, zipSync } from 'fflate';
import { titleOf } from '../budget/data.js';
import { css } from '../looks.js';
import { LANGUAGES, NAMES, plainIn, sayIn } from '../words.js';
import { element, escaped, fallback } from './embed.js';
import { TAGS, attributesOf, filesOf } from './widget.js';

const PACKAGE = new URL('../', import.meta.url);
const KINDS = { budget: 'studio-kind-budget', quiz: 'studio-kind-quiz', duties: 'studio-kind-duties', pathways: 'studio-kind-pathways', seminar: 'studio-kind-seminar' };
/** What shows a widget in a frame of another page. */
const FRAME = ['embed.html', 'embed.js', 'embed.css', 'embed.json', 'frame.js'];
const LICENCES = ['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt'];
/** What of the package each kind of page fetches. */
const NEEDED = {
  budget: ['auyl.js', 'auyl_bg.wasm', 'content/classification/'],
  quiz: ['auyl.js', 'auyl_quiz.js', 'auyl_quiz_bg.wasm'],
  duties: ['auyl.js', 'auyl_guide.js', 'auyl_guide_bg.wasm', 'content/duties/'],
  pathways: ['auyl.js', 'auyl_guide.js', 'auyl_guide_bg.wasm', 'content/pathways/'],
  seminar: ['auyl.js', 'auyl_all.js', 'auyl_all_bg.wasm', 'content/budgets/', 'content/classification/', 'content/quizzes/', 'content/duties/', 'content/pathways/'],
};

async function fetched(path) {
  const response = await fetch(new URL(path, PACKAGE));
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return response;
}

/** The title of the page in a language. */
export function pageTitle(project, lang) {
  const title = project.kind === 'budget' ? titleOf(project) : project.kind === 'quiz' ? project.quiz.title : project.kind === 'seminar' ? project.plan.title : {};
  return title[lang] || title[project.words.lang] || title.kk || title.ru || title.en || plainIn(lang, KINDS[project.kind]);
}

const inLanguages = (words) => LANGUAGES.map((lang) => `<span class="t" lang="${lang}">${words(lang)}</span>`).join('');

/** Where the page of the zip lies while its view is rendered. */
const SITE = 'https://site.invalid/';

/** The style sheet of the page's view, with the rules that it needs. */
const SHEET = 'view.css';

/**
 * The first view of the widget, so that the page can be read at once and without scripts: markup for the element, for the head and for behind the
 * element, and its style rules. Without a view the widget loads as usual.
 */
async function firstView(project) {
  const { PACKAGE: shipped, hints, linkTag, render, rulesOf, sheetAddress, template } = await import(new URL('render.js', PACKAGE).href);
  const files = filesOf(project);
  const { lang } = project.words;
  const tag = TAGS[project.kind];
  const open = async (url) => {
    if (url.startsWith(shipped)) return fetch(url);
    const text = files[decodeURIComponent(url.slice(`${SITE}data/`.length))];
    return text === undefined ? new Response(null, { status: 404 }) : new Response(text);
  };
  const href = (name) => `auyl/${name}`;
  const hrefOf = (url) => (url.startsWith(shipped) ? href(url.slice(shipped.length)) : url.slice(SITE.length));
  try {
    const view = await render({ tag, attributes: attributesOf(project, 'data/'), lang, page: SITE, has: (other) => other === tag, open });
    const styles = await Promise.all(view.styles.map(async (name) => (await fetched(name)).text()));
    const rules = rulesOf([view], styles);
    const sheets = () => [sheetAddress(SHEET, rules)];
    const { head, behind } = hints([view], { href, hrefOf, sheets });
    const inside = template(view, { sheets, note: plainIn(lang, 'view-without') });
    return { inside, rules, head: head.map(linkTag).join('\n'), behind: behind.map(linkTag).join('\n') };
  } catch (error) {
    console.warn(error);
    return { inside: '', head: '<link rel="modulepreload" href="auyl/auyl.js">', behind: '' };
  }
}

function page(project, { inside, head, behind }) {
  const { lang } = project.words;
  const links = LANGUAGES.map((tag) => `<a href="?lang=${tag}" lang="${tag}" data-lang="${tag}">${escaped(sayIn(tag, NAMES[tag]))}</a>`).join('\n');
  const titles = LANGUAGES.map((tag) => ` data-title-${tag}="${escaped(pageTitle(project, tag))}"`).join('');
  return `<!doctype html>
<html lang="${lang}"${titles}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(pageTitle(project, lang))}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="site.css">
${head}
<script type="module" src="site.js"></script>
<script type="module" src="auyl/auyl.js"></script>
</head>
<body>
<header>
<h1>${inLanguages((tag) => escaped(pageTitle(project, tag)))}</h1>
<nav aria-label="${escaped(LANGUAGES.map((tag) => plainIn(tag, 'studio-languages')).join(' · '))}">
${links}
</nav>
</header>
<main>
${element(project, '', '', inside + inLanguages((tag) => fallback(project, tag)))}
${behind}
</main>
</body>
</html>
`;
}

/** The zip as bytes. `told(done, of)` hears of its progress; `signal` ends it. */
export async function makeZip(project, lang, told, signal) {
  const list = Object.keys(await (await fetched('integrity.json')).json());
  const needed = [...NEEDED[project.kind], ...FRAME, ...LICENCES, ...LANGUAGES.map((tag) => `i18n/${tag}.ftl`)];
  const paths = list.filter((path) => needed.some((name) => (name.endsWith('/') ? path.startsWith(name) : path === name)));
  const files = {};
  for (const [at, path] of paths.entries()) {
    signal.throwIfAborted();
    told(at, paths.length + 1);
    files[`auyl/${path}`] = new Uint8Array(await (await fetched(path)).arrayBuffer());
  }
  for (const name of ['site.js', 'site.css']) files[name] = new Uint8Array(await (await fetched(`studio/site/${name}`)).arrayBuffer());
  for (const name of ['site.css', 'auyl/embed.css']) files[name] = strToU8(`${new TextDecoder().decode(files[name])}${css(TAGS[project.kind], project.looks)}`);
  const view = await firstView(project);
  files['index.html'] = strToU8(page(project, view));
  if (view.rules) files[SHEET] = strToU8(view.rules);
  files['README.txt'] = strToU8(`${plainIn(lang, 'studio-readme', { title: pageTitle(project, lang) })}\n`);
  for (const [name, text] of Object.entries(filesOf(project))) files[`data/${name}`] = strToU8(text);
  told(paths.length, paths.length + 1);
  return zipSync(files, { level: 6 });
}

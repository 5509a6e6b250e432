/** The gallery's own few lines: language of the page from `?lang=`, start attributes of its widgets from the query. */
const query = new URLSearchParams(location.search);
const lang = ['kk', 'ru', 'en'].includes(query.get('lang')) ? query.get('lang') : document.documentElement.lang || 'kk';
document.documentElement.lang = lang;

for (const link of document.querySelectorAll('a[data-lang]')) {
  const target = new URLSearchParams(query);
  target.set('lang', link.dataset.lang);
  link.href = `?${target}`;
  if (link.dataset.lang === lang) link.setAttribute('aria-current', 'true');
}
for (const link of document.querySelectorAll('a[data-page]')) link.href = `${link.dataset.page}?lang=${lang}`;

// Widgets lead to each other's pages in the same language.
for (const name of ['duties', 'pathways']) {
  for (const element of document.querySelectorAll(`[${name}]`)) element.setAttribute(name, `${element.getAttribute(name)}?lang=${lang}`);
}

const wanted = ['pack', 'place', 'year', 'phase', 'view', 'unit', 'src', 'open', 'hash', 'loading', 'mode', 'seed', 'count', 'budget', 'start', 'edition', 'bodies', 'topic'];
const first = document.querySelector('auyl-budget, auyl-quiz, auyl-duties, auyl-pathways, auyl-seminar');
for (const name of wanted) {
  if (!first || !query.has(name)) continue;
  const folder = first.localName === 'auyl-quiz' ? `quizzes/${query.get(name)}.json` : `budgets/${query.get(name)}/datapackage.json`;
  if (name === 'pack') first.setAttribute('src', `/auyl/content/${folder}`);
  else first.setAttribute(name, query.get(name));
}
if (query.has('only')) document.querySelectorAll('section + section').forEach((section) => section.remove());

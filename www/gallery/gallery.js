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

const wanted = ['pack', 'place', 'year', 'phase', 'view', 'unit', 'src', 'open', 'hash', 'loading'];
const first = document.querySelector('auyl-budget');
for (const name of wanted) {
  if (!first || !query.has(name)) continue;
  if (name === 'pack') first.setAttribute('src', `/auyl/content/budgets/${query.get(name)}/datapackage.json`);
  else first.setAttribute(name, query.get(name));
}
if (query.has('only')) document.querySelectorAll('section + section').forEach((section) => section.remove());

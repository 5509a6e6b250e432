/** The language of a page in three languages: from `?lang=`, else its own. Widgets without `lang` follow it. */
const page = document.documentElement;
const query = new URLSearchParams(location.search);
if (['kk', 'ru', 'en'].includes(query.get('lang'))) page.lang = query.get('lang');
document.title = page.getAttribute(`data-title-${page.lang}`) ?? document.title;

for (const link of document.querySelectorAll('a[data-lang]')) {
  const target = new URLSearchParams(location.search);
  target.set('lang', link.dataset.lang);
  link.href = `?${target}`;
  if (link.dataset.lang === page.lang) link.setAttribute('aria-current', 'true');
}

/** The portal of a district: its list of places is made of the data package that the widget reads, each place has its own address. */
const widget = document.querySelector('auyl-budget');
const list = document.querySelector('#places ul');
const { lang } = document.documentElement;
const response = await fetch(widget.getAttribute('src'));
const { places } = await response.json();

/** A text of the package in the language of the page. */
const inLanguage = (text) => (typeof text === 'string' ? text : text[lang] ?? text.kk ?? Object.values(text)[0]);
const placeInAddress = () => new URLSearchParams(location.search).get('place') ?? places[0]?.id;

function show(place) {
  if (place) widget.setAttribute('place', place);
  for (const link of list.querySelectorAll('a')) {
    if (link.dataset.place === place) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

function item({ id, name }) {
  const link = document.createElement('a');
  const query = new URLSearchParams(location.search);
  query.set('place', id);
  Object.assign(link, { href: `?${query}`, textContent: inLanguage(name) });
  link.dataset.place = id;
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}

list.addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  show(link.dataset.place);
  widget.scrollIntoView({ block: 'start' });
});
addEventListener('popstate', () => show(placeInAddress()));

list.append(...places.map(item));
show(placeInAddress());

/** The second script of an offline kit: defines the elements, with files from the kit, lets the reader choose the language, and shows the licences. */
import './bring.js';
import '../auto.js';
import { files } from '../files.js';

const note = document.getElementById('note');
for (const type of ['auyl-ready', 'auyl-error']) addEventListener(type, () => note.remove(), { once: true });

const page = document.documentElement;
const heading = document.querySelector('h1');
const languages = document.getElementById('languages');
const { title } = await (await files.open(new URL('plan.json', document.baseURI).href)).json();

function choose(lang) {
  page.lang = lang;
  document.title = heading.textContent = title?.[lang] ?? document.title;
  for (const button of languages.children) button.setAttribute('aria-pressed', button.lang === lang);
}

languages.addEventListener('click', ({ target }) => target.lang && target !== languages && choose(target.lang));
choose(page.lang);
languages.hidden = false;

const licences = document.getElementById('licences');
licences.addEventListener('toggle', async () => {
  licences.querySelector('pre').textContent = await (await files.open(new URL('licences.txt', document.baseURI).href)).text();
}, { once: true });
licences.hidden = false;

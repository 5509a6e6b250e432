/**
 * One widget as a page of its own, for sites that let no script in: `embed.html?widget=budget&src=…&lang=…`. What it
 * reads comes from its own site or from sites that the owner lists in `embed.json` beside it; else nothing is asked for.
 */
import { isShipped, listedOrigins, webAddress } from './address.js';
import { tellHeight } from './height.js';

/** Written in by the build: texts by language, and what of each widget is documented. */
const { texts, widgets } = JSON.parse(document.getElementById('data').textContent);
/** Attributes that are addresses. */
const ADDRESSES = ['src', 'budget', 'messages', 'sample', 'pathways', 'duties'];
const LANGUAGES = Object.keys(texts);
const BASE = document.baseURI;

const page = document.documentElement;
const query = new URLSearchParams(location.search);
const primary = (tag) => tag.split('-')[0].toLowerCase();
const wanted = query.get('lang');
// A language of `messages` is none of ours: it is the widget's, and what this page says comes in the visitor's.
const own = [wanted, ...navigator.languages].filter(Boolean).map(primary).find((tag) => LANGUAGES.includes(tag)) ?? LANGUAGES[0];
const say = (id) => texts[own][id];

class Refusal extends Error {
  constructor(id, detail = '') {
    super(`${id} ${detail}`.trim());
    Object.assign(this, { id, detail });
  }
}

/** From here on the page can reach these origins and no others, not even by a redirect. */
function close(origins) {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src 'self' ${origins.join(' ')}`;
  document.head.append(policy);
}

async function ownersList() {
  try {
    const response = await fetch(new URL('embed.json', import.meta.url), { redirect: 'error' });
    return response.ok ? listedOrigins(await response.json()) : [];
  } catch {
    return [];
  }
}

/** The attributes of a widget that the address of this page gives it. */
async function attributes(name) {
  const given = widgets[name].filter((attribute) => query.has(attribute)).map((attribute) => [attribute, query.get(attribute)]);
  const isAddress = ([attribute, value]) => ADDRESSES.includes(attribute) && value.trim() && !(attribute === 'src' && isShipped(value));
  const addresses = given.filter(isAddress)
    .map(([attribute, value]) => [attribute, webAddress(value, BASE) ?? refuse('embed-refused', value)]);
  const foreign = addresses.filter(([, { origin }]) => origin !== location.origin);
  const origins = foreign.length ? await ownersList() : [];
  for (const [, { origin }] of foreign) if (!origins.includes(origin)) refuse('embed-refused', origin);
  close(origins);
  return { ...Object.fromEntries(given), ...Object.fromEntries(addresses.map(([attribute, { href }]) => [attribute, href])) };
}

function refuse(id, detail) {
  throw new Refusal(id, detail);
}

async function widget() {
  const name = query.get('widget');
  if (!name) refuse('embed-no-widget');
  if (!Object.hasOwn(widgets, name)) refuse('embed-unknown-widget', name);
  if (name === 'seminar' && !query.get('src')?.trim()) refuse('embed-no-plan');
  const element = document.createElement(`auyl-${name}`);
  for (const [attribute, value] of Object.entries(await attributes(name))) element.setAttribute(attribute, value);
  element.setAttribute('loading', 'eager');
  element.textContent = say('loading');
  return element;
}

/** Says why there is no widget. The detail is for the owner of the page around. */
function failed({ id, detail }) {
  const note = document.createElement('p');
  note.setAttribute('role', 'alert');
  note.textContent = say(id);
  const hint = document.createElement('p');
  hint.textContent = say(`${id}.hint`) ?? '';
  document.body.replaceChildren(note, ...(hint.textContent ? [hint] : []));
  if (detail) {
    const code = document.createElement('code');
    code.textContent = detail;
    document.body.append(code);
  }
}

async function show() {
  tellHeight(resizeFrame);
  page.lang = wanted || own;
  document.title = say(`embed-${query.get('widget')}`) ?? say('embed-title');
  let element;
  try {
    element = await widget();
  } catch (error) {
    close([]);
    page.lang = own;
    console.warn(`auyl: ${error.message}`);
    return failed(error);
  }
  element.addEventListener('auyl-ready', () => {
    const heading = element.shadowRoot.querySelector('h1, h2')?.textContent.trim();
    if (heading) document.title = heading;
  });
  document.body.replaceChildren(element);
  try {
    await import(new URL('auyl.js', import.meta.url).href);
  } catch (error) {
    console.error(error);
    page.lang = own;
    failed({ id: 'error-AUYL-002' });
  }
}

/** Browsers that fit frames by themselves measure again only when they are asked to. */
function resizeFrame() {
  try {
    window.requestResize?.();
  } catch {
    // The page around has not asked for it.
  }
}

await show();

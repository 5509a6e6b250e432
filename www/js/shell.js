/** What a widget in a page and one that is rendered beforehand have in common: the way into the module and the frame of a view. */

/** Lists of texts cross the border to the module as one text. */
export const PART = '\u001f';
export const listed = (texts) => texts.map((text) => String(text).replaceAll(PART, '')).join(PART);

/** Widgets that others may point to. */
const PEERS = ['budget', 'duties', 'pathways'];

/** What the module is told of an element: its attributes, as `[name, value]` each, and which others the page `has`. */
export const configOf = (attributes, has) => listed([...attributes.flat(), 'peers', PEERS.filter((name) => has(`auyl-${name}`)).join(' ')]);

/** What the module may ask while it writes a view; `texts()` are those of the language now. */
export const hostOf = (texts) => ({
  text: (id, list) => texts().text(id, texts().placeables(list.split(PART))),
  date: (iso) => texts().date(iso),
  numbers: () => listed(texts().numbers()),
  lang: () => texts().lang(),
});

/** Around a view: where colours are read, the view, what screen readers are told. `lang` is markup. */
export const framed = (view = '', lang = '') => `<i class="probe"></i><div class="auyl" part="base" lang="${lang}">${view}</div><div class="visually-hidden" role="status"></div>`;

/** The views of regions so far, with those that changed; a new root makes all others void. */
export function held(regions, patches) {
  for (const [region, html] of patches) {
    if (!region) regions.clear();
    regions.set(region, html);
  }
  return regions;
}

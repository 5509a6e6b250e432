/** The running widget at the sizes it will be seen in. */
import { el } from '../dom.js';
import { nameOf } from '../fields.js';
import { widgetNode } from '../take/widget.js';
import { LANGUAGES } from '../words.js';

const WIDTHS = [['phone', 'studio-phone'], ['desktop', 'studio-desktop'], ['projector', 'studio-projector']];

export function preview(app) {
  const { say, ui } = app;
  const choice = (name, options) => el('div.toggle', { role: 'group', 'aria-label': say(name === 'width' ? 'studio-width' : 'studio-languages') },
    options.map(([value, words]) => el('button', { id: `${name}-${value}`, 'aria-pressed': String(ui[name] === value), click: () => app.set({ [name]: value }) }, words)));
  return [
    el('p.intro', {}, say('studio-preview.help')),
    el('div.preview-bar', {},
      choice('width', WIDTHS.map(([value, id]) => [value, say(id)])),
      choice('shown', LANGUAGES.map((lang) => [lang, nameOf(app, lang)]))),
    el('div', { class: `stage ${ui.width}`, id: 'stage' }, widgetNode(app, { lang: ui.shown }, 'preview')),
  ];
}

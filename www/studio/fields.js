/** Fields with their labels and help, bound to a path of the work. */
import { el } from './dom.js';
import { LANGUAGES, NAMES } from './words.js';

export const nameOf = (app, lang) => app.say(NAMES[lang]);
const at = (value, path) => path.reduce((found, key) => found?.[key], value);
const idOf = (path) => path.join('-').replace(/[^\w-]/g, (letter) => `_${letter.codePointAt(0).toString(36)}`);

/** A field for a text. `label` is a message, or `{text}`. */
export function text(app, path, label, { value, help, type = 'text', long = false, lang, mark, helpText, placeholder, ...more } = {}) {
  const id = idOf(path);
  const shown = value ?? at(app.project, path) ?? '';
  const said = mark || helpText || (help && app.say(help));
  const input = el(long ? 'textarea' : 'input', {
    id, lang, placeholder, ...(!long && { type }), ...(long && { rows: '2' }), value: shown, autocomplete: 'off',
    'aria-describedby': said && `${id}-help`,
    input: ({ target }) => app.change(path, target.value, { typing: true }),
    ...more,
  });
  return el('div.field', {}, el('label', { for: id }, label.text ?? app.say(label)), input,
    said && el('p', { id: `${id}-help`, class: mark ? 'small mark' : 'small muted' }, said));
}

/** A field to choose from `[[value, words], …]`. */
export function select(app, path, label, options, { value, change, help } = {}) {
  const id = idOf(path);
  const shown = value ?? at(app.project, path) ?? '';
  return el('div.field', {}, el('label', { for: id }, label.text ?? app.say(label)),
    el('select', { id, 'aria-describedby': help && `${id}-help`, change: ({ target }) => (change ?? ((chosen) => app.change(path, chosen)))(target.value) },
      options.map(([name, words]) => el('option', { value: name, selected: name === shown }, words))),
    help && el('p.small.muted', { id: `${id}-help` }, app.say(help)));
}

/** The same text in three languages side by side; what one lacks and another has is marked. */
export function texts(app, path, legend, { known = {}, long = false, needed = true } = {}) {
  const valueOf = (lang) => at(app.project, [...path, lang]) ?? known[lang] ?? '';
  const some = LANGUAGES.some((lang) => valueOf(lang).trim());
  return el('fieldset.texts', {}, el('legend', {}, legend.text ?? app.say(legend)), LANGUAGES.map((lang) => text(app, [...path, lang], { text: nameOf(app, lang) }, {
    value: valueOf(lang), lang, long, mark: needed && some && !valueOf(lang).trim() && app.say('studio-missing'),
  })));
}

/** A button that lets files be chosen: the browser's own would speak the browser's language. */
export function fileButton(app, id, label, choose, { help, ...more } = {}) {
  const change = ({ target }) => {
    const files = [...target.files];
    target.value = '';
    choose(files);
  };
  return el('div.choose', {},
    el('input.visually-hidden', { id, type: 'file', 'aria-describedby': help && `${id}-help`, ...more, change }),
    el('label.button', { for: id }, app.say(label)),
    help && el('p.small.muted', { id: `${id}-help` }, app.say(help)));
}

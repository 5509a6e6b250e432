/** The form of one question: texts in three languages side by side, right answers, where it is written. */
import { el } from '../dom.js';
import { select, text, texts } from '../fields.js';
import { inWords, newOption, textsOf } from './pack.js';

const PLAIN = ['prompt', 'hint', 'explanation'];
const LISTS = { single: 'options', multiple: 'options', order: 'options', text: 'answers' };

export function itemForm(app, at) {
  const { project, say } = app;
  const item = project.quiz.items[at];
  const path = ['quiz', 'items', at];
  const topics = project.quiz.topics ?? [];
  const sources = project.quiz.sources ?? [];
  return el('div.item-form', { id: 'item-form', tabindex: '-1', 'aria-label': say('studio-item', { number: String(at + 1) }), role: 'group' },
    texts(app, [...path, 'prompt'], 'studio-item-prompt', { long: true, known: shared(item.prompt) }),
    LISTS[item.type] ? list(app, item, path) : item.type === 'truefalse' ? truth(app, item, path) : item.type === 'numeric' ? figures(app, item, path) : rest(app, item, path),
    texts(app, [...path, 'hint'], 'studio-item-hint', { long: true, needed: Boolean(inWords(item.hint, app.lang)), known: shared(item.hint) }),
    texts(app, [...path, 'explanation'], 'studio-item-explanation', { long: true, known: shared(item.explanation) }),
    el('div.row-of-fields', {},
      topics.length > 0 && select(app, [...path, 'topic'], 'studio-item-topic', [['', '–'], ...topics.map(({ id, title }) => [id, inWords(title, app.lang)])]),
      sources.length > 0 && select(app, [...path, 'source', 'ref'], 'studio-item-source', [['', '–'], ...sources.map(({ id, title }) => [id, inWords(title, app.lang)])]),
      sources.length > 0 && text(app, [...path, 'source', 'article'], 'studio-item-article')));
}

/** What all languages share stands in each field. */
const shared = (value) => (typeof value === 'string' ? { kk: value, ru: value, en: value } : {});

function list(app, item, path) {
  const { say } = app;
  const name = LISTS[item.type];
  const parts = item[name] ?? [];
  const marks = ['single', 'multiple'].includes(item.type);
  const right = (at) => app.change([...path, name], parts.map((part, other) => {
    const correct = item.type === 'single' ? other === at : other === at ? !part.correct : part.correct;
    return { ...part, correct: correct || undefined };
  }));
  return [
    parts.map((part, at) => el('div.option', {},
      marks && el('label.right', {}, el('input', { type: item.type === 'single' ? 'radio' : 'checkbox', name: 'right', checked: Boolean(part.correct), change: () => right(at) }), say('studio-item-right')),
      texts(app, [...path, name, at, 'text'], { text: say(item.type === 'order' ? 'studio-item-place' : 'studio-item-option', { number: String(at + 1) }) }, { known: shared(part.text) }),
      marks && part.feedback && texts(app, [...path, name, at, 'feedback'], 'studio-item-feedback', { known: shared(part.feedback) }),
      el('div.actions', {},
        marks && !part.feedback && el('button', { click: () => app.change([...path, name, at, 'feedback'], { kk: '', ru: '', en: '' }) }, say('studio-item-feedback-add')),
        parts.length > 1 && el('button', { click: () => app.change([...path, name, at], undefined) }, say('studio-item-option-remove', { number: String(at + 1) }))))),
    el('button', { id: 'add-option', click: () => app.change([...path, name], [...parts, newOption()]) }, say('studio-item-option-add')),
  ];
}

function truth(app, item, path) {
  const options = [['true', app.say('quiz-true')], ['false', app.say('quiz-false')]];
  return select(app, [...path, 'answer'], 'studio-item-answer', options, { value: String(item.answer), change: (value) => app.change([...path, 'answer'], value === 'true') });
}

function figures(app, item, path) {
  return (item.answers ?? []).map((answer, at) => el('div.row-of-fields', {}, ['value', 'tolerance'].map((name) => {
    const own = [...path, 'answers', at, name];
    return text(app, own, name === 'value' ? 'studio-item-answer' : 'studio-item-tolerance', {
      value: String(answer[name] ?? 0), inputmode: 'decimal',
      input: ({ target }) => app.change(own, Number.isFinite(Number(target.value.replace(',', '.'))) && target.value.trim() ? Number(target.value.replace(',', '.')) : target.value, { typing: true }),
    });
  })));
}

/** Types whose parts are not begun here: their texts can be mended and translated. */
const rest = (app, item, path) => textsOf(item).filter(({ path: [first] }) => !PLAIN.includes(first))
  .map(({ path: own }, at) => texts(app, [...path, ...own], { text: app.say('studio-item-part', { number: String(at + 1) }) }));

/** The questions in other formats, one language each, and how they are asked. */
import { el } from '../dom.js';
import { nameOf } from '../fields.js';
import { ask } from '../reading.js';
import { download } from '../take/download.js';
import { LANGUAGES } from '../words.js';

const FORMATS = [['gift', 'studio-format-gift'], ['xml', 'studio-format-xml'], ['csv', 'studio-format-csv']];

async function give(app, ending, lang) {
  const bytes = new TextEncoder().encode(JSON.stringify(app.project.quiz));
  try {
    const { text } = await ask('convert', { name: 'quiz.json', bytes, to: `quiz.${ending}`, lang });
    if (text === null) return app.tell('studio-questions-none');
    download(`${app.project.quiz.id || 'quiz'}.${lang}.${ending}`, text, 'text/plain');
    app.tell('studio-questions-given');
  } catch {
    app.tell('studio-read-failed');
  }
}

export function questionFiles(app) {
  const { say } = app;
  return el('section.way', { 'aria-labelledby': 'way-questions' },
    el('h3', { id: 'way-questions' }, say('studio-formats')),
    el('p', {}, say('studio-formats.help')),
    FORMATS.map(([ending, words]) => el('div.actions', { role: 'group', 'aria-label': say(words) }, el('span', {}, say(words)),
      LANGUAGES.map((lang) => el('button', { id: `take-${ending}-${lang}`, click: () => give(app, ending, lang) }, nameOf(app, lang))))));
}

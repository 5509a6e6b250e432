import type { AuylBudgetState, AuylQuizResult } from 'auyl';
import 'auyl/react';
import { useEffect, useMemo, useState } from 'react';
import { LANGUAGES, words, type Language } from './texts';

const VIEWS = ['overview', 'revenue', 'expenditure'] as const;

export function App() {
  const [language, setLanguage] = useState<Language>('kk');
  const [state, setState] = useState<AuylBudgetState>({ view: 'overview' });
  const [isReady, setReady] = useState(false);
  const [withQuiz, setWithQuiz] = useState(true);
  const [result, setResult] = useState<AuylQuizResult>();
  const say = useMemo(() => words(language), [language]);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = say('title');
  }, [language, say]);

  return (
    <main>
      <h1>{say('title')}</h1>
      <fieldset>
        <legend>{say('languages')}</legend>
        {LANGUAGES.map((tag) => (
          <button key={tag} type="button" lang={tag} aria-pressed={tag === language} onClick={() => setLanguage(tag)}>{say(`language-${tag}`)}</button>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say('views')}</legend>
        {VIEWS.map((view) => (
          <button key={view} type="button" aria-pressed={view === state.view} onClick={() => setState({ ...state, view })}>{say(view)}</button>
        ))}
      </fieldset>
      <auyl-budget
        lang={language}
        state={state}
        onauyl-ready={() => setReady(true)}
        onauyl-change={(event) => setState(event.detail.state)}
      >
        <p>{say('loading')}</p>
      </auyl-budget>
      <p role="status">{isReady && say('ready')}</p>
      <label>
        <input type="checkbox" checked={withQuiz} onChange={(event) => setWithQuiz(event.target.checked)} />
        {say('quiz-shown')}
      </label>
      {withQuiz && (
        <auyl-quiz lang={language} seed={7} count={3} onauyl-complete={(event) => setResult(event.detail)}>
          <p>{say('quiz-loading')}</p>
        </auyl-quiz>
      )}
      {result && <p role="status">{say('complete', { score: result.score, max: result.max })}</p>}
    </main>
  );
}

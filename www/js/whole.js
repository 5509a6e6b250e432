/** The module that runs every widget: seminars, the trainer's page, questions from a budget, the offline kit. */
import init, * as wasm from '#wasm-all';
import dutiesText from '../css/duties.css';
import pathwaysText from '../css/pathways.css';
import quizText from '../css/quiz.css';
import seminarText from '../css/seminar.css';
import trainerText from '../css/trainer.css';

/** Loaders of the module for each kind of element, with its style sheets; `source` gives the module's bytes or address. */
export function loaders(source) {
  let loading;
  const withCss = (css) => async () => {
    loading ??= (async () => init({ module_or_path: await source() }))();
    try {
      await loading;
    } catch (error) {
      loading = undefined; // a failed load may be tried again
      throw error;
    }
    return Object.assign(Object.create(wasm), { css });
  };
  return {
    runtime: withCss(''),
    quiz: withCss(quizText),
    guide: withCss(dutiesText + pathwaysText),
    trainer: withCss(quizText + trainerText),
    seminar: withCss(seminarText),
  };
}

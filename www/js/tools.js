/** The second wasm module, with everything that a page fetches on demand only. Loaded by elements that need it. */
import init, * as wasm from '#wasm-tools';
import quizText from '../css/quiz.css';
import trainerText from '../css/trainer.css';

let loading;

/** Resolves to the module's exports and the style sheet of its widgets; a failed load may be tried again. */
export function runtime() {
  loading ??= init({ module_or_path: new URL('auyl_tools_bg.wasm', import.meta.url) }).then(
    () => ({ ...wasm, css: quizText + trainerText }),
    (error) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/** The wasm module of the quiz, with its style sheet. Loaded by the elements that need it. */
import init, * as wasm from '#wasm-quiz';
import css from '../css/quiz.css';
import { loaded } from './load.js';

/** Resolves to the module's exports and the style sheet of its widget. */
export const runtime = loaded(init, Object.assign(Object.create(wasm), { css }), () => new URL('auyl_quiz_bg.wasm', import.meta.url));

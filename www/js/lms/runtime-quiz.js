/** The only module of a quiz's package, beside its script; takes the place of `../runtime.js`. */
import init, * as wasm from '#wasm-quiz';
import css from '../../css/quiz.css';
import { loaded } from '../load.js';
import { moduleBytes } from './module.js';

export const runtime = loaded(init, { ...wasm, css }, () => moduleBytes('auyl_quiz_bg.wasm'));
export { runtime as quiz, runtime as quizOfBudget, runtime as guide, runtime as review, runtime as trainer, runtime as seminar };

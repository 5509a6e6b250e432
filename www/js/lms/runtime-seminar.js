/** The only module of a seminar's package, which runs every widget; takes the place of `../runtime.js`. */
import { loaders } from '../whole.js';
import { moduleBytes } from './module.js';

const { runtime, quiz, guide, trainer, seminar } = loaders(() => moduleBytes('auyl_all_bg.wasm'));

export { runtime, quiz, quiz as quizOfBudget, guide, guide as review, trainer, seminar };

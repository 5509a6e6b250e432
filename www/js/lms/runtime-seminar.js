/** The only module of a seminar's package, which runs every widget; takes the place of `../runtime.js`. */
import { loaders } from '../whole.js';

const { runtime, quiz, guide, trainer, seminar } = loaders(() => new URL('auyl_all_bg.wasm', import.meta.url));

export { runtime, quiz, quiz as quizOfBudget, guide, guide as review, trainer, seminar };

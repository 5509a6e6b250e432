/** The wasm module of the kit, which runs every widget; takes the place of `../runtime.js` there. */
import { loaders } from '../whole.js';
import { bytesOf } from './bring.js';

const { runtime, quiz, guide, trainer, seminar } = loaders(async () => (await bytesOf('auyl_all_bg.wasm')).bytes);

export { runtime, quiz, quiz as quizOfBudget, guide, guide as review, trainer, seminar };

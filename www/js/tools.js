/** The wasm module of the trainer's page, with its style sheet. Loaded by the elements that need it. */
import init, * as wasm from '#wasm-tools';
import quizText from '../css/quiz.css';
import trainerText from '../css/trainer.css';
import { loaded } from './load.js';

/** Resolves to the module's exports and the style sheet of its widgets. */
export const runtime = loaded(init, { ...wasm, css: quizText + trainerText }, new URL('auyl_tools_bg.wasm', import.meta.url));

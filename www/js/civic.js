/** The wasm module of quiz, duties and pathways, with their style sheets. Loaded by the elements that need it. */
import init, * as wasm from '#wasm-civic';
import quiz from '../css/quiz.css';
import duties from '../css/duties.css';
import pathways from '../css/pathways.css';
import { loaded } from './load.js';

/** Resolves to the module's exports and the style sheet of its widgets. */
export const runtime = loaded(init, { ...wasm, css: quiz + duties + pathways }, new URL('auyl_civic_bg.wasm', import.meta.url));

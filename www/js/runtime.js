/** The wasm modules, each loaded when the first element of the page needs it. Their addresses are relative to this script. */
import init, * as wasm from '#wasm';
import { loaded } from './load.js';

const beside = (name) => () => import(new URL(name, import.meta.url).href).then((module) => module.runtime());

/** The module of the budget explorer. */
export const runtime = loaded(init, wasm, new URL('auyl_bg.wasm', import.meta.url));
/** The module of the quiz. */
export const quiz = beside('auyl_quiz.js');
/** The module of duties and pathways. */
export const guide = beside('auyl_guide.js');
/** The module of the trainer's page. */
export const tools = beside('auyl_tools.js');

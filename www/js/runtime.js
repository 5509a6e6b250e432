/**
 * The wasm modules, each loaded when the first element of the page needs it. They lie where `files.base` says.
 * What stands in a seminar shares the module that runs them all.
 */
import init, * as wasm from '#wasm';
import { files } from './files.js';
import { loaded } from './load.js';

const beside = (name) => import(/* @vite-ignore */ /* webpackIgnore: true */ new URL(name, files.base).href);
const whole = (kind) => () => beside('auyl_all.js').then((module) => module.whole[kind]());
const isInSeminar = (element) => element.getRootNode().host?.localName === 'auyl-seminar';
const own = (kind, alone) => (element) => (isInSeminar(element) ? whole(kind) : alone)();

/** The module of the budget explorer. */
export const runtime = own('runtime', loaded(init, wasm, () => new URL('auyl_bg.wasm', files.base)));
/** The module of the quiz. */
export const quiz = own('quiz', () => beside('auyl_quiz.js').then((module) => module.runtime()));
/** The module of duties and pathways. */
export const guide = own('guide', () => beside('auyl_guide.js').then((module) => module.runtime()));
/** What needs more than one kind of widget: questions from a budget, the page for reviewers of pathways, groups, seminars. */
export const quizOfBudget = whole('quiz');
export const review = whole('guide');
export const trainer = whole('trainer');
export const seminar = whole('seminar');

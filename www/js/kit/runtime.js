/** The wasm module of the kit, which runs every widget; takes the place of `../runtime.js` there. */
import init, * as wasm from '#wasm-kit';
import dutiesText from '../../css/duties.css';
import pathwaysText from '../../css/pathways.css';
import quizText from '../../css/quiz.css';
import seminarText from '../../css/seminar.css';
import trainerText from '../../css/trainer.css';
import { bytesOf } from './bring.js';

let loading;

/** The module, with the style sheets that its page would have. */
const withCss = (css) => async () => {
  loading ??= bytesOf('auyl_kit_bg.wasm').then(({ bytes }) => init({ module_or_path: bytes }));
  await loading;
  return { ...wasm, css };
};

export const runtime = withCss('');
export const quiz = withCss(quizText);
export const guide = withCss(dutiesText + pathwaysText);
export const tools = withCss(quizText + pathwaysText + trainerText + seminarText);

/**
 * The wasm module of the trainer's page and of seminars, with their style sheets, and of the command line, which checks and converts files
 * of questions and reads published decisions: `bytes` are those of auyl_tools_bg.wasm, files come as Uint8Array. Their issues are plain objects
 * without words: code, severity, file, line, column, path, args.
 */
import init, * as wasm from '#wasm-tools';
import pathwaysText from '../css/pathways.css';
import quizText from '../css/quiz.css';
import seminarText from '../css/seminar.css';
import trainerText from '../css/trainer.css';
import { loaded } from './load.js';

/** Resolves to the module's exports and the style sheet of its widgets. */
export const runtime = loaded(init, { ...wasm, css: quizText + pathwaysText + trainerText + seminarText }, new URL('auyl_tools_bg.wasm', import.meta.url));
export const load = (bytes) => init({ module_or_path: bytes });
export const check = wasm.check_questions;
export const checkProblems = wasm.check_problems;
export const convert = wasm.convert_questions;
/** The largest file read, `MAX_BYTES` of the readers; of a larger one no more is copied than tells that it is. */
const MAX_BYTES = 32 * 1024 * 1024;
/** A published decision as docs/decisions.md describes it. */
export const readDecision = (name, bytes, { address = '' } = {}) => wasm.read_decision(name, bytes.subarray(0, MAX_BYTES + 1), address);

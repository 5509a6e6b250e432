/**
 * The wasm module of the tools: reads published decisions, checks and converts packs. For the command line and the Studio;
 * files come as Uint8Array, issues are plain objects without words: code, severity, file, line, column, path, args.
 */
import init, * as wasm from '#wasm-tools';
import { loaded } from './load.js';

/** Loads the module that lies beside this script. */
export const runtime = loaded(init, wasm, () => new URL('auyl_tools_bg.wasm', import.meta.url));
/** Loads it from its bytes. */
export const load = (bytes) => init({ module_or_path: bytes });
export const check = wasm.check_questions;
/** The paths of the tables beside a package of budgets; null where the file is no budget. */
export const budgetTables = wasm.budget_tables;
/** `tables` holds the bytes of each by its path. */
export const checkBudget = (name, bytes, tables = {}) => wasm.check_budget(name, bytes, Object.keys(tables), Object.values(tables));
export const checkProblems = wasm.check_problems;
export const convert = wasm.convert_questions;
/** The largest file read, `MAX_BYTES` of the readers; of a larger one no more is copied than tells that it is. */
const MAX_BYTES = 32 * 1024 * 1024;
/** A published decision as docs/decisions.md describes it. */
export const readDecision = (name, bytes, { address = '' } = {}) => wasm.read_decision(name, bytes.subarray(0, MAX_BYTES + 1), address);
export { placeWords } from './places.js';

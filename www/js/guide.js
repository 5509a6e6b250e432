/** The wasm module of duties and pathways, with their style sheets. Loaded by the elements that need it. */
import init, * as wasm from '#wasm-guide';
import duties from '../css/duties.css';
import pathways from '../css/pathways.css';
import { loaded } from './load.js';

/** Resolves to the module's exports and the style sheets of its widgets. */
export const runtime = loaded(init, Object.assign(Object.create(wasm), { css: duties + pathways }), () => new URL('auyl_guide_bg.wasm', import.meta.url));

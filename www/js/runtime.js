/** The wasm modules of the page, each loaded when the first element needs it. */
import init, * as wasm from '#wasm';

let loading;

/** Resolves to the module's exports; a failed load may be tried again. */
export function runtime() {
  loading ??= init({ module_or_path: new URL('auyl_bg.wasm', import.meta.url) }).then(
    () => wasm,
    (error) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/** The second module, fetched on demand only. The address is relative to this script, wherever it is served. */
export const tools = () => import(new URL('auyl_tools.js', import.meta.url).href).then((module) => module.runtime());

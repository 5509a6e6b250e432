/** The one wasm module of the page, loaded when the first element needs it. */
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

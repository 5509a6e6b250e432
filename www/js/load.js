/** Loads a wasm module once, from the address that `url` gives; a failed load may be tried again. */
export function loaded(init, exports, url) {
  let loading;
  return () => {
    loading ??= init({ module_or_path: url() }).then(
      () => exports,
      (error) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
}

/**
 * Where files come from: their addresses, unless a page brings them along, as the offline kit does. `base`: those of the
 * package lie beside this script, unless a bundler moved it.
 */
export const files = { base: import.meta.url, open: (url) => fetch(url) };

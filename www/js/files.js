/**
 * Where files come from: their addresses, unless a page brings them along, as the offline kit does; and what addresses are
 * relative to. `base`: files of the package lie beside this script, unless a bundler moved it.
 */
export const files = { base: import.meta.url, page: () => document.baseURI, open: (url) => fetch(url) };

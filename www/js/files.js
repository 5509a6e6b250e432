/** Where files come from: their addresses, unless a page brings them along, as the offline kit does; and what addresses are relative to. */
export const files = { open: (url) => fetch(url), page: () => document.baseURI };

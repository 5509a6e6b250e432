/** Where files come from: their addresses, unless a page brings them along, as the offline kit does. */
export const files = { open: (url) => fetch(url) };

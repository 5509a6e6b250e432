/** Which addresses a framed widget may read from or lead to: those of its own site, and of the sites its owner lists. */

/** The address in full if it is one of the web without a password in it; else undefined. */
export function webAddress(text, base) {
  let url;
  try {
    url = new URL(text, base);
  } catch {
    return undefined;
  }
  return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : undefined;
}

/** The origins that a list `{ "origins": ["https://…"] }` names. What is not exactly the origin of a site is passed over. */
export function listedOrigins(list) {
  if (!Array.isArray(list?.origins)) return [];
  return list.origins.filter((text) => typeof text === 'string' && webAddress(text)?.origin === text);
}

/** A file that the package ships, as `src` names it. */
export const isShipped = (text) => /^auyl:\w[\w./-]*$/.test(text);

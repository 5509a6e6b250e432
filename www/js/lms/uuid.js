/** Ids, also for pages that are no secure context: there browsers have no `crypto.randomUUID`. */

const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function written(bytes, version) {
  bytes[6] = (bytes[6] & 0x0f) | (version << 4);
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** A random one. */
export const uuid = () => written(crypto.getRandomValues(new Uint8Array(16)), 4);

/** The one that follows from a name: always the same. */
export function uuidOf(name) {
  const words = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((seed) => {
    let hash = seed;
    for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
    return (Math.imul(hash ^ (hash >>> 15), 0x846ca68b) ^ (hash >>> 16)) >>> 0;
  });
  return written(new Uint8Array(words.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff))), 8);
}

/**
 * Bytes as text of a page declared `windows-1252`, where every byte is one character: a third shorter than base64.
 * Four bytes the parser of HTML would change or take for markup; they are written as two.
 */
const ESCAPE = 0x3d;
const RESERVED = [0x00, 0x0d, 0x3c, ESCAPE];
const FLIP = 0x40;

/** The bytes as they stand in the page. */
export function escape(bytes) {
  const out = new Uint8Array(bytes.length * 2);
  let at = 0;
  for (const byte of bytes) {
    const reserved = RESERVED.includes(byte);
    if (reserved) out[at++] = ESCAPE;
    out[at++] = reserved ? byte ^ FLIP : byte;
  }
  return out.slice(0, at);
}

/** The bytes that a text of the page stands for. */
export function unescape(text) {
  const high = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i));
  const out = new Uint8Array(text.length);
  let at = 0;
  let flip = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const byte = code > 0xff ? 0x80 + high.indexOf(text[i]) : code;
    if (byte === ESCAPE && !flip) {
      flip = FLIP;
    } else {
      out[at++] = byte ^ flip;
      flip = 0;
    }
  }
  return out.subarray(0, at);
}

/** CRC-32, as in gzip: tells a file that was copied badly. */
export function sum(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 && 0xedb88320);
  }
  return ((crc ^ -1) >>> 0).toString(16);
}

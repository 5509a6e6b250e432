/**
 * The first script of an offline kit: checks that the file is whole, and hands its parts to the second, which came packed
 * among them. Parts are unpacked when the first of their files is asked for.
 */
import { Decoder } from 'lzma1/decoder';
import { InputBuffer, OutputBuffer } from 'lzma1/streams';
import { sum, unescape } from './bytes.js';

const note = (id) => {
  for (const line of document.querySelectorAll('#note > p')) line.hidden = line.id !== id;
};

const METHODS = {
  lzma(bytes) {
    const output = new OutputBuffer(bytes.length * 4);
    new Decoder().decompress(new InputBuffer(bytes), output);
    return output.toArray();
  },
  deflate: async (bytes) => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer()),
};

/** Parts as `{files, alphabet, read}`, where `read` unpacks once; files are `[path, size]`, one after the other. */
function partsOf(payload) {
  const start = 4 + new DataView(payload.buffer, payload.byteOffset).getUint32(0);
  const index = JSON.parse(new TextDecoder().decode(payload.subarray(4, start)));
  let at = start;
  return index.map(({ method, size, ...part }) => {
    const bytes = payload.subarray(at, at += size);
    let unpacked;
    return { ...part, read: () => (unpacked ??= Promise.resolve(METHODS[method](bytes))) };
  });
}

async function run() {
  const script = document.getElementById('payload');
  const payload = unescape(script.textContent);
  if (sum(payload) !== script.dataset.sum) return note('damaged');
  script.remove();
  const parts = partsOf(payload);
  globalThis[Symbol.for('auyl.kit')] = parts;
  // A browser that cannot read the second script tells the page only.
  addEventListener('error', () => note('old'));
  const [[, size]] = parts[0].files;
  const code = new TextDecoder().decode((await parts[0].read()).subarray(0, size));
  const second = document.createElement('script');
  second.type = 'module';
  const plain = { createScript: (text) => text };
  second.textContent = (globalThis.trustedTypes?.createPolicy('auyl-kit', plain) ?? plain).createScript(code);
  document.body.append(second);
}

const isOld = !globalThis.WebAssembly || !globalThis.DecompressionStream || !('adoptedStyleSheets' in document);
if (isOld) {
  note('old');
} else {
  // The note that it is loading is painted first.
  setTimeout(() => run().catch((error) => {
    console.error(error);
    note('damaged');
  }), 50);
}

/** What a widget asks of the page, carried out. Each effect is plain data made by `effect_json` in Rust. */
import { files } from './files.js';

/** MiB of JSON that are read at most. */
const MAX_JSON = 8;
const tooLarge = (bytes) => bytes > MAX_JSON * 1024 * 1024;

/** Bytes handed over at once: a piece is read in a few milliseconds, also on a slow phone. */
const PIECE = 64 * 1024;
/** Milliseconds of reading after which the page gets its turn. */
const TURN = 12;

// Not scheduler.yield(): what it continues goes before frames, and the page would starve.
const yieldToPage = () => new Promise((done) => setTimeout(done));

/** Hands a stream to the widget piece by piece, and stops as soon as it wants no more. */
async function stream(body, total, version, port) {
  const reader = body.getReader();
  let received = 0;
  let turn = performance.now();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    for (let at = 0; at < value.length; at += PIECE) {
      const piece = value.subarray(at, at + PIECE);
      received += piece.length;
      port.tell((wasm, handle) => wasm.answer_chunk(handle, version, piece, received, total));
      if (!port.awaits(version)) {
        reader.cancel().catch(() => {});
        return;
      }
      if (performance.now() - turn > TURN) {
        await yieldToPage();
        turn = performance.now();
      }
    }
  }
  port.tell((wasm, handle) => wasm.answer_end(handle, version));
}

const failed = (port, version, status) => port.tell((wasm, handle) => wasm.answer_failed(handle, version, status));

/** Line and character where JSON breaks, as far as the browser says. */
function placeOf({ message }, text) {
  const said = /line (\d+) column (\d+)/.exec(message);
  if (said) return said.slice(1).map(Number);
  const at = /position (\d+)/.exec(message) ?? (/end of/i.test(message) ? [0, text.length] : undefined);
  if (!at) return [];
  const before = text.slice(0, at[1]).split('\n');
  return [before.length, before.at(-1).length + 1];
}

async function fetchFile({ version, url, shipped, json }, port) {
  let response;
  try {
    response = await port.fetch(new URL(url, shipped ? files.base : files.page()).href);
  } catch {
    return failed(port, version, 0);
  }
  if (!response.ok) return failed(port, version, response.status);
  const length = Number(response.headers.get('content-length')) || 0;
  try {
    if (!json) return await stream(response.body, response.headers.get('content-encoding') ? 0 : length, version, port);
    if (tooLarge(length)) return failed(port, version, MAX_JSON);
    const text = await response.text();
    if (tooLarge(text.length)) return failed(port, version, MAX_JSON);
    let value;
    try {
      value = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch (error) {
      const [line = 0, column = 0] = placeOf(error, text);
      return port.tell((wasm, handle) => wasm.answer_broken(handle, version, line, column));
    }
    port.tell((wasm, handle) => wasm.answer_json(handle, version, value));
  } catch {
    failed(port, version, 0);
  }
}

const answer = (port, version, value) => port.tell((wasm, handle) => wasm.answer_json(handle, version, value));

/** Offers a blob as a download. */
function download(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const actions = {
  fetch: fetchFile,
  async readFile({ version }, port) {
    const file = port.chosenFile();
    if (!file) return failed(port, version, 0);
    try {
      await stream(file.stream(), file.size, version, port);
    } catch {
      failed(port, version, 0);
    }
  },
  change: (_, port) => port.changed(),
  error: ({ issues }, port) => port.dispatch('auyl-error', { code: issues[0]?.code, message: issues[0]?.message, issues }),
  emit: ({ event, detail }, port) => port.dispatch(event, detail),
  link({ to, href }, port) {
    if (port.dispatch('auyl-link', to, true) && href) location.assign(href);
  },
  figures({ version, codes }, port) {
    // Budget widgets of the page answer at once, each as `{place, year, figures: {code: text}}`.
    const answers = [];
    port.dispatch('auyl-ask', { codes, answers });
    answer(port, version, answers);
  },
  ask({ version }, port) {
    const now = new Date();
    const two = (n) => String(n).padStart(2, '0');
    const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    answer(port, version, { today, chance: crypto.getRandomValues(new Uint32Array(1))[0] });
  },
  wait({ version }, port) {
    // Not the clock on the wall: that one can be set.
    const start = performance.now();
    setTimeout(() => port.awaits(version) && answer(port, version, Math.round(performance.now() - start)), 1000);
  },
  recall: ({ version, key }, port) => answer(port, version, port.recall(key)),
  keep: ({ key, value }, port) => port.keep(key, value),
  focus: ({ id }, port) => port.focus(id),
  announce: ({ text }, port) => port.announce(text),
  async download({ format }, port) {
    const file = await port.export(format);
    if (file) download(file.name, file.blob);
  },
  async downloadPicture(_, port) {
    const file = await port.export('png');
    if (file) download(file.name, file.blob);
  },
  print: () => window.print(),
  async copyLink(_, port) {
    port.writeAddress();
    try {
      await navigator.clipboard.writeText(location.href);
      port.announce(port.text('link-copied'));
    } catch {
      port.announce(port.text('link-not-copied'));
    }
  },
};

/** Carries out effects in order. */
export function perform(effects, port) {
  for (const effect of effects) actions[effect.kind]?.(effect, port);
}

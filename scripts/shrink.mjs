// Makes a release wasm small, as servers send it (brotli), between wasm-bindgen and the end:
// 1. A panic traps without a word. In the page a panic ends one call either way (`panic = "abort"`); its text only
//    helps whoever builds, and dev builds keep it. Without it goes everything that writes it: formatting of ranges
//    and quoted text, tables of Unicode, places in source files. Compiling std anew without panic texts needs
//    unstable flags and spares 1 % more than this.
// 2. What only those functions used goes too. The linker tells who refers to what (`--emit-relocs`): of data, places in
//    source files and whatever is reached neither from an export nor from anything reached become zeros; functions
//    that stand in the table, for calls through pointers, and are not reached become `unreachable` like the panics.
// 3. What wasm-bindgen imports gets short names, there and in its script: each has a hash that does not compress.
// 4. wasm-opt, with what was measured to be small when compressed.
// 5. Functions get into an order in which each resembles the one before it: 2 %.
import { readFile, writeFile } from 'node:fs/promises';
import { run } from './run.mjs';

/** Flags of rustc that `shrink` needs. */
export const RUSTFLAGS = '-Clink-arg=--emit-relocs';

/** Paths of functions that panic and never return. */
const PANICS = [
  'core::panicking', 'core::option::expect_failed', 'core::option::unwrap_failed', 'core::result::unwrap_failed', 'core::cell::panic_already',
  'core::slice::index::slice_index_fail', 'core::slice::copy_from_slice_impl::len_mismatch_fail', 'core::str::slice_error_fail',
  'alloc::raw_vec::handle_error', 'alloc::alloc::handle_alloc_error', 'assert_failed', 'std::panicking::begin_panic', 'std::thread::local::panic_access_error',
];

const WASM_OPT = [
  '-g', '-Oz', '--converge', '--low-memory-unused', '--strip-producers',
  // What is smaller raw is not always smaller compressed: inlining what is called once, sharing expressions through
  // locals, moving them to where they are read and cutting segments at zeros cost 4, 0.7, 0.4 and 0.4 %; loads without
  // their alignment spare 0.3 %.
  '--one-caller-inline-max-function-size=10', '--skip-pass=local-cse', '--skip-pass=simplify-locals', '--skip-pass=memory-packing', '--dealign',
];

/** `linked`: the module as the linker left it. `bound` and `script`: what wasm-bindgen made of it; both are written anew. */
export async function shrink(name, linked, bound, script) {
  const [before, after] = [new Module(await readFile(linked)), new Module(await readFile(bound))];
  before.snip(isPanic);
  after.snip(isPanic);
  const { data, slots } = before.unreached();
  for (const [start, end] of data) after.zero(start, end);
  const dropped = new Set(slots.map((slot) => after.table.get(slot)));
  for (const index of after.exported()) dropped.delete(index);
  after.snip(({ index }) => dropped.has(index));
  const short = after.shortNames();
  const text = await readFile(script, 'utf8');
  await writeFile(script, text.replaceAll(/\b__wb\w+/g, (long) => short.get(long) ?? long));
  await writeFile(bound, after.bytes());
  await run(`shrinking ${name}.wasm`, 'wasm-opt', [...WASM_OPT, bound, '-o', bound]);
  const optimized = new Module(await readFile(bound));
  optimized.nameByLikeness();
  await writeFile(bound, optimized.bytes());
  await run(`ordering ${name}.wasm`, 'wasm-opt', ['--reorder-functions-by-name', bound, '-o', bound]);
}

const [CUSTOM, IMPORT, FUNCTION, EXPORT, ELEMENT, CODE, DATA] = [0, 2, 3, 7, 9, 10, 11];
const [FUNCTION_SYMBOL, DATA_SYMBOL, SECTION_SYMBOL] = [0, 1, 3];
const [UNDEFINED, EXPLICIT_NAME] = [0x10, 0x40];
const [UNREACHABLE, END] = [0x00, 0x0b];
/** Kinds of relocations: those that name a symbol of a function or of data, and those that carry an addend. */
const [TO_SYMBOL, WITH_ADDEND] = [new Set([0, 1, 2, 3, 4, 5]), new Set([3, 4, 5, 8, 9])];

/** Four bytes that stand in more functions than this say little about any of them. */
const COMMON = 300;

/** As much of a wasm module as has to be known: github.com/WebAssembly/tool-conventions, Linking. */
class Module {
  constructor(bytes) {
    this.sections = [];
    const reader = new Reader(bytes, 8);
    while (reader.at < bytes.length) {
      const [id, body] = [reader.byte(), reader.chunk()];
      const name = id === CUSTOM ? new Reader(body).text() : '';
      this.sections.push({ id, name, body });
    }
    this.imports = this.#imports();
    this.imported = this.imports.filter(({ kind }) => kind === 0).length;
    this.names = this.#names();
    this.functions = this.#functions();
    this.segments = this.#segments();
    this.table = this.#table();
  }

  #section(id, name = '') {
    return this.sections.find((section) => section.id === id && section.name === name);
  }

  #read(id, name = '') {
    const reader = new Reader(this.#section(id, name)?.body ?? Buffer.of(0));
    if (name) reader.text();
    return reader;
  }

  /** What is imported; functions among it come first in the numbers of functions. */
  #imports() {
    const reader = this.#read(IMPORT);
    return reader.list(() => {
      const [module, name, kind, start] = [reader.text(), reader.text(), reader.byte(), reader.at];
      if (kind === 1 || kind === 3) reader.byte(); // type of a table, of a global
      if (kind === 1 || kind === 2) reader.limits();
      else reader.number();
      return { module, name, kind, type: reader.bytes.subarray(start, reader.at) };
    });
  }

  /** Renames the imports that carry a hash; gives old name → new name. */
  shortNames() {
    const hashed = this.imports.filter(({ name }) => /^__wb\w+_[0-9a-f]{16}$/.test(name));
    const short = new Map(hashed.map(({ name }, i) => [name, `_${i}`]));
    for (const each of hashed) each.name = short.get(each.name);
    return short;
  }

  #names() {
    const reader = this.#read(CUSTOM, 'name');
    while (!reader.done()) {
      const [kind, part] = [reader.byte(), new Reader(reader.chunk())];
      if (kind === 1) return new Map(part.list(() => [part.number(), part.text()]));
    }
    return new Map();
  }

  #functions() {
    const [types, reader] = [this.#read(FUNCTION), this.#read(CODE)];
    types.number(); // how many: as many as bodies
    return reader.list((i) => {
      const [index, type, body] = [this.imported + i, types.number(), reader.chunk()];
      return { index, type, name: this.names.get(index) ?? '', start: reader.at - body.length, end: reader.at, body };
    });
  }

  /** Segments of data with their place in memory and, `start`, in the section. */
  #segments() {
    const reader = this.#read(DATA);
    return reader.list(() => {
      reader.number(); // active, of the only memory
      reader.byte(); // i32.const
      const address = reader.signed();
      reader.byte(); // end
      const body = reader.chunk();
      return { address, body, start: reader.at - body.length };
    });
  }

  /** Functions for calls through pointers, by their slot. */
  #table() {
    const reader = this.#read(ELEMENT);
    const table = new Map();
    for (let segments = reader.number(); segments > 0 && reader.number() === 0; segments -= 1) {
      reader.byte(); // i32.const
      const first = reader.signed();
      reader.byte(); // end
      reader.list((i) => table.set(first + i, reader.number()));
    }
    return table;
  }

  /** The functions chosen become one instruction, `unreachable`. */
  snip(isChosen) {
    for (const fn of this.functions.filter(isChosen)) Object.assign(fn, { body: Buffer.of(0, UNREACHABLE, END), snipped: true });
  }

  /** `data`: ranges of memory that belong to symbols, none of which is reached from an export. `slots`: those of functions that are not. */
  unreached() {
    const symbols = this.#symbols();
    this.#findPlaces(symbols);
    const references = this.#references(symbols);
    const live = new Set();
    const waiting = this.exported().map((index) => `f${index}`);
    while (waiting.length) {
      const node = waiting.pop();
      if (live.has(node)) continue;
      live.add(node);
      waiting.push(...references.get(node) ?? []);
    }
    const data = symbols.filter((symbol) => symbol.address !== undefined);
    const isKept = ({ node, isPlace }) => live.has(node) && !isPlace;
    const kept = data.filter(isKept);
    const ranges = data.filter((symbol) => !isKept(symbol)).map(({ address, size }) => [address, address + size]);
    return {
      data: ranges.filter(([start, end]) => kept.every((other) => other.address >= end || other.address + other.size <= start)),
      slots: [...this.table].filter(([, index]) => !live.has(`f${index}`)).map(([slot]) => slot),
    };
  }

  /** Functions that are called from outside; those that describe types are called by wasm-bindgen alone. */
  exported() {
    const reader = this.#read(EXPORT);
    return reader.list(() => [reader.text(), reader.byte(), reader.number()])
      .filter(([name, kind]) => kind === 0 && !name.startsWith('__wbindgen_describe')).map(([, , index]) => index);
  }

  /** By number; `node` is the same for all symbols of one function. */
  #symbols() {
    const reader = this.#read(CUSTOM, 'linking');
    reader.number(); // version
    while (!reader.done()) {
      const [kind, part] = [reader.byte(), new Reader(reader.chunk())];
      if (kind === 8) return part.list((i) => this.#symbol(part, i));
    }
    throw new Error('the linker told no symbols');
  }

  #symbol(reader, i) {
    const [kind, flags] = [reader.byte(), reader.number()];
    if (kind === SECTION_SYMBOL) return { node: `s${reader.number()}` };
    if (kind === DATA_SYMBOL) {
      reader.text();
      if (flags & UNDEFINED) return { node: `d${i}` };
      const [segment, offset, size] = [this.segments[reader.number()], reader.number(), reader.number()];
      const bytes = segment.body.subarray(offset, offset + size);
      return { node: `d${i}`, address: segment.address + offset, start: segment.start + offset, end: segment.start + offset + size, size, bytes };
    }
    const index = reader.number();
    if (!(flags & UNDEFINED) || flags & EXPLICIT_NAME) reader.text();
    return { node: `${kind === FUNCTION_SYMBOL ? 'f' : 'o'}${index}` };
  }

  /** Marks every `core::panic::Location`: name of a file, its length, line, column. Functions that live hand them on, but only panics read them. */
  #findPlaces(symbols) {
    const targets = new Map(this.#relocations('reloc.DATA').map(({ at, symbol }) => [at, symbols[symbol]]));
    for (const symbol of symbols) {
      symbol.isPlace = symbol.size === 16 && /\.rs\0?$/.test(targets.get(symbol.start)?.bytes?.toString('latin1') ?? '');
    }
  }

  /** What functions and data refer to. */
  #references(symbols) {
    const functions = this.functions.map(({ index, start, end, snipped }) => ({ node: `f${index}`, start, end, snipped }));
    const references = new Map();
    for (const [section, owners] of [['reloc.CODE', functions], ['reloc.DATA', symbols]]) {
      for (const { at, symbol } of this.#relocations(section)) {
        for (const owner of owners) {
          if (owner.snipped || owner.isPlace || !(owner.start <= at && at < owner.end)) continue;
          if (!references.has(owner.node)) references.set(owner.node, []);
          references.get(owner.node).push(symbols[symbol].node);
        }
      }
    }
    return references;
  }

  #relocations(section) {
    const reader = this.#read(CUSTOM, section);
    reader.number(); // the section they are in
    return reader.list(() => {
      const [kind, at, symbol] = [reader.byte(), reader.number(), reader.number()];
      if (WITH_ADDEND.has(kind)) reader.signed();
      return { kind, at, symbol };
    }).filter(({ kind }) => TO_SYMBOL.has(kind));
  }

  /**
   * Names functions by their place in a new order: those of one type side by side, each followed by the one that has
   * most in common with it. So brotli finds what repeats close by.
   */
  nameByLikeness() {
    const pieces = new Map(this.functions.map((fn) => [fn, new Set(Array.from({ length: Math.max(fn.body.length - 3, 0) }, (_, i) => fn.body.readUInt32LE(i)))]));
    const homes = new Map();
    for (const [fn, own] of pieces) {
      for (const piece of own) {
        if (!homes.has(piece)) homes.set(piece, []);
        homes.get(piece).push(fn);
      }
    }
    const left = new Set(this.functions);
    let last = this.functions[0];
    for (let place = 0; last; place += 1) {
      this.names.set(last.index, String(place).padStart(6, '0'));
      left.delete(last);
      const likeness = new Map();
      for (const piece of pieces.get(last)) {
        const shared = homes.get(piece);
        if (shared.length > COMMON) continue;
        for (const fn of shared) likeness.set(fn, (likeness.get(fn) ?? 0) + 1 / Math.sqrt(shared.length));
      }
      const rank = (fn) => (fn.type === last.type ? 1e6 : 0) + (likeness.get(fn) ?? 0) / Math.sqrt(pieces.get(fn).size + 20);
      let [next, best] = [undefined, -1];
      for (const fn of left) {
        const own = rank(fn);
        if (own > best) [next, best] = [fn, own];
      }
      last = next;
    }
  }

  zero(start, end) {
    for (const { address, body } of this.segments) body.fill(0, clamp(start - address, body.length), clamp(end - address, body.length));
  }

  /** The module without what only linkers read. */
  bytes() {
    const sections = this.sections.filter(({ name }) => name !== 'linking' && !name.startsWith('reloc.'));
    const rewritten = {
      [IMPORT]: [number(this.imports.length), ...this.imports.flatMap(({ module, name, kind, type }) => [...sized(module), ...sized(name), Buffer.of(kind), type])],
      [CODE]: [number(this.functions.length), ...this.functions.flatMap(({ body }) => sized(body))],
    };
    const names = [...this.names].sort(([a], [b]) => a - b).flatMap(([index, name]) => [number(index), ...sized(name)]);
    const named = [...sized('name'), Buffer.of(1), ...sized(Buffer.concat([number(this.names.size), ...names]))];
    const parts = sections.map(({ id, name, body }) => {
      const content = Buffer.concat(name === 'name' ? named : rewritten[id] ?? [body]);
      return Buffer.concat([Buffer.of(id), number(content.length), content]);
    });
    return Buffer.concat([Buffer.from('\0asm\x01\0\0\0', 'latin1'), ...parts]);
  }
}

class Reader {
  constructor(bytes, at = 0) {
    Object.assign(this, { bytes, at });
  }

  done() {
    return this.at >= this.bytes.length;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** LEB128. */
  number() {
    let [value, factor, byte] = [0, 1, 0];
    do {
      byte = this.byte();
      value += (byte & 0x7f) * factor;
      factor *= 0x80;
    } while (byte & 0x80);
    return value;
  }

  signed() {
    const start = this.at;
    const value = this.number();
    const bits = 7 * (this.at - start);
    return this.bytes[this.at - 1] & 0x40 ? value - 2 ** bits : value;
  }

  /** Bytes after their length; the same memory, not a copy. */
  chunk() {
    const length = this.number();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text() {
    return this.chunk().toString();
  }

  limits() {
    const flags = this.number();
    this.number();
    if (flags & 1) this.number();
  }

  list(one) {
    return Array.from({ length: this.number() }, (_, i) => one(i));
  }
}

/** Names are plain after wasm-bindgen, mangled before: `core::panicking` is `4core9panicking` there. What never returns ends in `unreachable`. */
function isPanic({ name, body }) {
  const plain = name.replaceAll(/\[[0-9a-f]+\]/g, '');
  const mangled = (path) => path.split('::').map((part) => part.length + part).join('');
  return body.at(-2) === UNREACHABLE && PANICS.some((path) => plain.includes(path) || name.includes(mangled(path)));
}

function number(value) {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value % 0x80) | 0x80);
  return Buffer.from([...bytes, value]);
}

/** A text or bytes after their length. */
function sized(content) {
  const bytes = Buffer.from(content);
  return [number(bytes.length), bytes];
}

const clamp = (offset, length) => Math.min(Math.max(offset, 0), length);

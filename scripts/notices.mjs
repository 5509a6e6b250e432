// Licence notices of what is inside dist/: packages of npm that esbuild bundled, crates that are linked into the wasm modules,
// and Rust's own library. Texts come from the packages as they were downloaded; equal ones are printed once.
import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StepError, run } from './run.mjs';
import { ROOT } from './setup.mjs';

const exec = promisify(execFile);
const FEATURES = 'explorer,quiz,duties,pathways,tools,all';
const METADATA = ['metadata', '--format-version', '1', '--locked', '--offline', '--filter-platform', 'wasm32-unknown-unknown', '--no-default-features', '--features', FEATURES];
const RUST = { name: 'Rust standard library', version: '', licence: 'MIT OR Apache-2.0', address: 'https://github.com/rust-lang/rust', authors: 'The Rust Project Contributors', texts: [] };

/** The MIT licence, for packages that name it and bring no text. */
const mit = (holder) => `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** The text of the notices; `inputs`: paths of every file that was bundled. */
export async function notices(inputs) {
  const parts = [...await npmPackages(inputs), ...await crates(), RUST];
  const byText = new Map();
  const apache = parts.flatMap(({ texts }) => texts).find(({ text }) => /^\s*Apache License\s+Version 2\.0/.test(text))?.text;
  for (const part of parts) {
    for (const text of textsOf(part, apache)) {
      const key = text.replaceAll(/\s+/g, ' ').trim();
      if (!byText.has(key)) byText.set(key, { text, parts: new Set() });
      byText.get(key).parts.add(part);
    }
  }
  const line = ({ name, version, licence, address }) => [`${name} ${version}`.trim(), licence, address].filter(Boolean).join(' · ');
  const rule = '-'.repeat(72);
  return [
    'This package contains the following software of others.',
    parts.map(line).join('\n'),
    ...[...byText.values()].map((entry) => `${rule}\n${[...entry.parts].map(({ name, version }) => `${name} ${version}`.trim()).join(', ')}\n${rule}\n\n${entry.text}`),
  ].join('\n\n') + '\n';
}

/** Texts to be printed: where MIT may be chosen that one, else all; `apache`: that licence, for packages that only name it. */
function textsOf({ name, licence, authors, texts }, apache) {
  const chosen = /\bMIT\b/.test(licence) && !/\bAND\b/.test(licence) ? texts.filter(({ text }) => /permission is hereby granted, free of charge/i.test(text)) : texts;
  if (chosen.length) return chosen.map(({ text }) => text);
  if (licence === 'Apache-2.0' && apache) return [apache];
  if (!/\bMIT\b/.test(licence)) throw new StepError(`${name} (${licence}) brings no text of its licence`);
  return [mit(authors || `the authors of ${name}`)];
}

async function licenceTexts(folder) {
  const names = (await readdir(folder)).filter((name) => /^(licen[cs]e|unlicense|notice|copying)/i.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, text: (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n').trim() })));
}

async function npmPackages(inputs) {
  const folders = new Set(inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []));
  return Promise.all([...folders].sort().map(async (folder) => {
    const { name, version, license, author, homepage } = JSON.parse(await readFile(join(ROOT, folder, 'package.json'), 'utf8'));
    return { name, version, licence: license, address: homepage ?? '', authors: author?.name ?? author, texts: await licenceTexts(join(ROOT, folder)) };
  }));
}

/** Crates linked into one of the modules: dependencies of the crate, and of those, but none that only the compiler runs. */
async function crates() {
  const { packages, resolve } = JSON.parse(await metadata());
  const byId = new Map(packages.map((entry) => [entry.id, entry]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const linked = new Set();
  const add = (id) => {
    if (linked.has(id) || byId.get(id).targets.some(({ kind }) => kind.includes('proc-macro'))) return;
    linked.add(id);
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) if (kinds.some(({ kind }) => kind === null)) add(pkg);
  };
  add(resolve.root);
  linked.delete(resolve.root);
  const found = await Promise.all([...linked].map(async (id) => {
    const { name, version, license, authors, repository, manifest_path: manifest } = byId.get(id);
    return { name, version, licence: license, address: repository ?? '', authors: authors.map((author) => author.replace(/ <.*>/, '')).join(', '), texts: await licenceTexts(dirname(manifest)) };
  }));
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Crates are there once they were compiled; only prebuilt modules on a new machine need them fetched. */
async function metadata() {
  const ask = async () => (await exec('cargo', METADATA, { cwd: ROOT, maxBuffer: 2 ** 26 })).stdout;
  try {
    return await ask();
  } catch {
    await run('fetching crates', 'cargo', ['fetch', '--locked', '--target', 'wasm32-unknown-unknown'], { cwd: ROOT });
    return ask();
  }
}

/** The manifest of the elements says what the code does, in the form that tools expect. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv';
import { manifest } from '../../scripts/manifest.mjs';

const ROOT = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');
const made = JSON.parse(read('dist/custom-elements.json'));
const elements = made.modules[0].declarations;
const names = (list) => list.map(({ name }) => name).sort();

/** The classes that the package defines, by tag; nothing of a page is there but a registry. */
async function classes() {
  const defined = new Map();
  globalThis.customElements = { get: (tag) => defined.get(tag), define: (tag, element) => defined.set(tag, element) };
  const { define } = await import('../../dist/index.js');
  assert.equal(defined.size, 0, 'importing defines nothing');
  define();
  delete globalThis.customElements;
  return defined;
}

test('it is that of the code', async () => {
  assert.deepEqual(made, await manifest());
});

test('it follows its schema, which refuses what is broken', () => {
  const schema = JSON.parse(read('node_modules/custom-elements-manifest/schema.json'));
  const ajv = new Ajv({ allErrors: true, strict: false }).addSchema(schema, 'manifest');
  const validate = ajv.getSchema('manifest');
  assert.ok(validate(made), JSON.stringify(validate.errors));
  assert.ok(!validate({ ...made, modules: [{ path: 'auyl.js' }] }));
  // As a whole an element may pass for a plain class, too.
  const element = ajv.getSchema('manifest#/definitions/CustomElementDeclaration');
  for (const declaration of elements) assert.ok(element(declaration), JSON.stringify(element.errors));
  const { name, ...nameless } = elements[0].attributes[0];
  assert.ok(name && !element({ ...elements[0], attributes: [nameless] }));
  assert.ok(!element({ ...elements[0], cssParts: [{}] }));
});

test('attributes and properties are those that the elements have', async () => {
  const defined = await classes();
  assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), [...defined.keys()].sort());
  for (const { tagName, name, attributes, members } of elements) {
    const element = defined.get(tagName);
    assert.deepEqual(names(attributes), [...element.observedAttributes].sort(), tagName);
    for (const field of members) assert.ok(field.name in element.prototype, `${tagName}.${field.name}`);
    for (const { name: attribute } of attributes.filter((entry) => entry.name !== 'lang')) {
      assert.ok(members.some((field) => field.attribute === attribute && field.reflects), `${tagName}.${attribute} is a property`);
      const own = Object.getOwnPropertyDescriptor(element.prototype, attribute);
      assert.ok(own?.get && own.set, `${tagName}.${attribute} is no method of the same name`);
    }
    assert.ok(made.modules[0].exports.some((entry) => entry.name === tagName && entry.declaration.name === name));
  }
});

/** Files of a kind below a folder. */
const sources = (folder, ending) => readdirSync(new URL(folder, ROOT), { recursive: true }).filter((path) => path.endsWith(ending)).map((path) => `${folder}${path}`);

/** Which element a source belongs to; all of them where it is shared. */
function ownersOf(path) {
  if (path.startsWith('src/quiz/trainer/')) return ['auyl-trainer'];
  const [, kind] = /^src\/(budget|quiz|duties|pathways|seminar)\b/.exec(path) ?? [];
  return kind ? [`auyl-${kind}`] : elements.map(({ tagName }) => tagName);
}

test('each part is documented, and no other', () => {
  const written = Object.fromEntries(elements.map(({ tagName }) => [tagName, new Set()]));
  for (const path of [...sources('src/', '.rs'), ...sources('www/js/', '.js')]) {
    for (const [, quoted, set] of read(path).matchAll(/\bpart="([^"]+)"|setAttribute\('part', '([^']+)'\)/g)) {
      for (const part of (quoted ?? set).split(' ')) for (const tag of ownersOf(path)) written[tag].add(part);
    }
  }
  for (const { tagName, cssParts } of elements) assert.deepEqual(names(cssParts), [...written[tagName]].sort(), tagName);
});

test('each custom property that a host may set is documented', () => {
  const [, host] = /^:host \{([^}]*)\}/m.exec(read('www/css/auyl.css'));
  const set = [...new Set([...host.matchAll(/(--auyl-[\w-]+):/g)].map(([, name]) => name))].sort();
  assert.ok(set.length > 20);
  for (const { tagName, cssProperties } of elements) {
    assert.deepEqual(names(cssProperties), set, tagName);
    assert.ok(cssProperties.every((property) => property.default && property.description));
  }
});

test('each event is documented, but for what widgets ask each other', () => {
  const written = new Set(['auyl-ready']);
  for (const path of [...sources('src/', '.rs'), ...sources('www/js/', '.js')]) {
    for (const [, name] of read(path).matchAll(/(?:dispatch\(|event: |Emit\w*\w* ?[({]?[^"']*)["'](auyl-[a-z]+)["']/g)) written.add(name);
  }
  written.delete('auyl-ask');
  assert.deepEqual([...new Set(elements.flatMap(({ events }) => names(events)))].sort(), [...written].sort());
});

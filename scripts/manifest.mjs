// The Custom Elements Manifest, made from what the code says of itself: doc blocks of the elements in www/js/auyl.js and of
// what they share in www/js/element.js, and the values of custom properties in www/css/auyl.css.
// https://github.com/webcomponents/custom-elements-manifest
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StepError } from './run.mjs';
import { ROOT } from './setup.mjs';

const SCHEMA_VERSION = '2.1.0';
/** Tags that may stand in a doc block, and where what they say goes. */
const LISTS = { attr: 'attributes', prop: 'properties', fires: 'events', slot: 'slots', csspart: 'parts', cssprop: 'cssProperties', export: 'exports', tag: 'tags' };

/** The manifest of the package. */
export async function manifest() {
  const { parse } = await import('comment-parser');
  const source = (path) => readFile(join(ROOT, 'www', path), 'utf8');
  const shared = documented(parse, await source('js/element.js')).AuylElement;
  if (!shared) throw new StepError('www/js/element.js: AuylElement has no doc block');
  const values = customProperties(await source('css/auyl.css'));
  const { AuylElement: _, ...elements } = documented(parse, await source('js/auyl.js'));
  const declarations = Object.entries(elements).filter(([, doc]) => doc.tags.length).map(([name, doc]) => declaration(name, doc, shared, values));
  return {
    schemaVersion: SCHEMA_VERSION,
    modules: [
      module('auyl.js', declarations, declarations.map(({ tagName, name }) => ({ kind: 'custom-element-definition', name: tagName, declaration: { name, module: 'auyl.js' } }))),
      module('index.js', [DEFINE], [{ kind: 'js', name: 'define', declaration: { name: 'define', module: 'index.js' } }]),
    ],
  };
}

const module = (path, declarations, exports) => ({ kind: 'javascript-module', path, declarations, exports });

const DEFINE = {
  kind: 'function',
  name: 'define',
  description: 'Defines the elements that this page has not defined yet.',
  parameters: [{ name: 'options', optional: true, type: { text: '{ base?: string | URL }' }, description: '`base`: the folder where the files of the package lie; else beside the script, or where the plugin for Vite put them.' }],
  return: { type: { text: 'void' } },
};

/** Doc blocks of classes, each with what its tags say, by class. */
function documented(parse, source) {
  const found = {};
  for (const [, block, name] of source.matchAll(/(\/\*\*\n(?: \*[^\n]*\n)+? \*\/)\n(?:export )?class (\w+)/g)) {
    const [{ description, tags }] = parse(block);
    const [summary, ...rest] = parse(block, { spacing: 'preserve' })[0].description.trim().split(/\n\s*\n/);
    const doc = { summary: oneLine(summary ?? description), description: oneLine(rest.join(' ')) };
    for (const list of Object.values(LISTS)) doc[list] = [];
    for (const tag of tags) {
      if (tag.problems.length) throw new StepError(`${name}: @${tag.tag}: ${tag.problems[0].message}`);
      if (!LISTS[tag.tag]) throw new StepError(`${name}: @${tag.tag} is not known`);
      // `@slot - text` and `@export {type} - text` have no name.
      const nameless = tag.name === '-';
      doc[LISTS[tag.tag]].push({ name: nameless ? '' : tag.name, type: tag.type, default: tag.default, description: nameless ? tag.description : tag.description.replace(/^- /, '') });
    }
    found[name] = doc;
  }
  return found;
}

const oneLine = (text) => text.replaceAll(/\s+/g, ' ').trim();

/** Names and values of the custom properties that hosts may set, light and dark. */
function customProperties(css) {
  const pairs = (block) => Object.fromEntries([...block.matchAll(/(--auyl-[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
  const [light, dark] = [/^:host \{([^}]*)\}/m, /^@media \(prefers-color-scheme: dark\) \{\s*:host \{([^}]*)\}/m].map((block) => pairs(block.exec(css)?.[1] ?? ''));
  if (!Object.keys(light).length || !Object.keys(dark).length) throw new StepError('www/css/auyl.css: no custom properties found on :host');
  return { light, dark };
}

/** An element: its own words first, where it has any, then what every element has. */
function declaration(name, own, shared, values) {
  const tagName = own.tags[0].name;
  const filled = (text) => text.replaceAll('{widget}', tagName.replace('auyl-', '')).replaceAll('{class}', name);
  const both = (list) => [...own[list], ...shared[list].filter((entry) => !own[list].some((other) => other.name === entry.name))]
    .map((entry) => ({ ...entry, type: filled(entry.type), description: filled(entry.description) }));
  const plain = (list) => both(list).map(({ name: entry, description }) => ({ name: entry, description }));
  const attributes = both('attributes');
  return {
    kind: 'class',
    customElement: true,
    tagName,
    name,
    summary: own.summary,
    description: own.description,
    superclass: { name: 'HTMLElement' },
    attributes: attributes.map((attribute) => ({ ...typed(attribute), fieldName: attribute.name })),
    members: [
      ...both('properties').map((property) => ({ kind: 'field', ...typed(property), ...(property.description.startsWith('Read-only') && { readonly: true }) })),
      // `lang` is a property of every element of HTML.
      ...attributes.filter((attribute) => attribute.name !== 'lang').map((attribute) => ({
        kind: 'field', ...typed({ ...attribute, type: propertyType(attribute.type), default: undefined }), attribute: attribute.name, reflects: true,
      })),
      ...own.exports.map(({ type, description }) => ({
        kind: 'method', name: 'export', description, parameters: [{ name: 'format', type: { text: type } }], return: { type: { text: 'Promise<Blob>' } },
      })),
    ],
    events: both('events').map(typed),
    slots: plain('slots'),
    cssParts: plain('parts'),
    cssProperties: plain('cssProperties').map((property) => cssProperty(property, values)),
  };
}

const typed = ({ name, type, default: fallback, description }) => ({ name, type: { text: type }, ...(fallback && { default: fallback }), description });

/** What a property gives: numbers come back as the text of the attribute, null where there is none. */
const propertyType = (type) => (type === 'boolean' ? type : `${type.replace(' | number', '')} | null`);

function cssProperty({ name, description }, { light, dark }) {
  if (!light[name]) throw new StepError(`www/js/element.js documents ${name}, which www/css/auyl.css does not have`);
  return { name, default: light[name], description: dark[name] ? `${description} In dark mode ${dark[name]}.` : description };
}

// Type declarations of the elements, made from the manifest, so that both say the same: for scripts, for JSX of React, for templates of Vue.
const declarationsOf = ({ modules }) => modules[0].declarations;
const doc = (text, indent = '') => `${indent}/** ${text} */\n`;
const nullable = (type) => (type === 'boolean' ? 'boolean | null' : `${type} | null`);
const HEAD = '// Made from the manifest of the elements; see docs/package.md.\n';

/** What follows the hand-written declarations of www/types/index.d.ts. */
export function elementTypes(manifest) {
  const elements = declarationsOf(manifest);
  return `${elements.map(elementType).join('\n')}
declare global {
  interface HTMLElementTagNameMap {
${elements.map(({ tagName, name }) => `    '${tagName}': ${name};\n`).join('')}  }
}
`;
}

function elementType({ tagName, name, description, attributes, members, events }) {
  const fields = members.filter(({ kind }) => kind === 'field');
  const plain = fields.filter(({ attribute }) => !attribute);
  const methods = members.filter(({ kind }) => kind === 'method');
  const listener = (verb, options) => `  ${verb}<Name extends keyof ${name}EventMap>(
    type: Name,
    listener: (this: ${name}, event: ${name}EventMap[Name]) => unknown,
    options?: boolean | ${options},
  ): void;
  ${verb}(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | ${options}): void;
`;
  return `${doc(`Attributes of \`<${tagName}>\`, as JSX and templates take them; null is none.`)}export interface ${name}Attributes {
${attributes.map((attribute) => `${doc(attribute.description, '  ')}  ${attribute.name}?: ${nullable(attribute.type.text)};\n`).join('')}}

${doc(`Events of \`<${tagName}>\` itself.`)}export interface ${name}Events {
${events.map((event) => `${doc(event.description, '  ')}  '${event.name}': ${event.type.text};\n`).join('')}}

export interface ${name}EventMap extends HTMLElementEventMap, ${name}Events {}

${doc(`\`<${tagName}>\`: ${description}`)}export interface ${name} extends HTMLElement {
${plain.map((field) => doc(field.description, '  ') + (field.readonly
    ? `  readonly ${field.name}: ${field.type.text};\n`
    : `  get ${field.name}(): ${field.type.text};\n  set ${field.name}(value: ${field.type.text});\n`)).join('')}
${fields.filter(({ attribute }) => attribute).map((field) => {
    const { type } = attributes.find((attribute) => attribute.name === field.attribute);
    return `${doc(field.description, '  ')}  get ${field.name}(): ${field.type.text};\n  set ${field.name}(value: ${nullable(type.text)} | undefined);\n`;
  }).join('')}
${methods.map((method) => `${doc(method.description, '  ')}  ${method.name}(${method.parameters.map((parameter) => `${parameter.name}: ${parameter.type.text}`).join(', ')}): ${method.return.type.text};\n\n`).join('')}${
  listener('addEventListener', 'AddEventListenerOptions')}${listener('removeEventListener', 'EventListenerOptions')}}
`;
}

const imports = (elements) => `import type {\n${elements.map(({ name }) => `  ${name},\n  ${name}Attributes,\n  ${name}Events,\n`).join('')}} from './index.js';\n`;
const rows = (elements, row) => elements.map(({ tagName, name }) => `${row(tagName, name)}\n`).join('');

/** `auyl/react`: the elements in JSX. */
export function reactTypes(manifest) {
  const elements = declarationsOf(manifest);
  return `${HEAD}import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${imports(elements)}
/** Attributes, \`state\`, events as \`onauyl-change\`, and what every element takes. */
export type AuylProps<Element extends { state: object }, Attributes, Events> =
  Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Attributes> &
  Attributes &
  { state?: Element['state'] } &
  { [Name in keyof Events & string as \`on\${Name}\`]?: (event: Events[Name]) => void };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${rows(elements, (tag, name) => `      '${tag}': AuylProps<${name}, ${name}Attributes, ${name}Events>;`)}    }
  }
}
`;
}

/** `auyl/vue`: the elements in templates. */
export function vueTypes(manifest) {
  const elements = declarationsOf(manifest);
  return `${HEAD}import type { HTMLAttributes, ReservedProps } from 'vue';
${imports(elements)}
type Camel<Text extends string> = Text extends \`\${infer Head}-\${infer Tail}\` ? \`\${Head}\${Capitalize<Camel<Tail>>}\` : Text;

/** Attributes, \`state\`, events as \`@auyl-change\`, and what every element takes. */
export type AuylComponent<Element extends { state: object }, Attributes, Events> = new () => Element & {
  /** For the checker of templates; no property of the element. */
  $props: Omit<HTMLAttributes, keyof Attributes> & ReservedProps & Attributes &
    { state?: Element['state'] } &
    { [Name in keyof Events & string as \`on\${Capitalize<Camel<Name>>}\`]?: (event: Events[Name]) => void };
};

declare module 'vue' {
  interface GlobalComponents {
${rows(elements, (tag, name) => `    '${tag}': AuylComponent<${name}, ${name}Attributes, ${name}Events>;`)}  }
}
`;
}

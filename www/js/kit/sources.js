/** What the steps of a plan need: parts of the package, and files of the plan's own. */
import { issue } from './issue.js';

/**
 * By kinds of steps: the kind of their pack, the shipped one they have without a `src`, how the format of their own begins,
 * what they need beside it, and options that name files, with the kind of what they name.
 */
const KINDS = {
  talk: {},
  quiz: { of: 'quiz', pack: 'quizzes/rights.json', format: 'auyl-quiz/', files: { budget: 'budget' } },
  budget: { of: 'budget', pack: 'budgets/karaolen/datapackage.json', parts: ['classification'] },
  duties: { of: 'duties', pack: 'duties/law-2026-07.json', format: 'auyl-duties/' },
  pathways: { of: 'pathways', pack: 'pathways/participation.json', format: 'auyl-pathways/' },
  results: { of: 'quiz', pack: 'quizzes/rights.json', format: 'auyl-quiz/', files: { sample: 'file' } },
  file: {},
};

/** How the address of a shipped pack begins. */
const SHIPPED = 'auyl:';

/** An address beside another one; undefined where it leads out of its folder or to another place. */
function beside(address, path) {
  if (typeof path !== 'string' || !path || /^[a-z][a-z\d+.-]*:|^[/\\]|(^|[/\\])\.\.([/\\]|$)/i.test(path)) return undefined;
  return address.slice(0, address.lastIndexOf('/') + 1) + path;
}

export class Sources {
  issues = [];
  /** Own files: path in the kit, bytes. */
  files = [];
  #parts = new Set();
  #taken = new Map();
  #shipped;
  #data;

  /** `shipped`: the parts there are, as kit.json has them; `data(address)`: bytes of a file beside the plan. */
  constructor(shipped, data) {
    this.#shipped = shipped;
    this.#data = data;
  }

  get parts() {
    return [...this.#parts];
  }

  /** Takes along what a step needs; gives the step with addresses as they are in the kit. */
  async take(step) {
    const kind = step?.kind !== 'file' && Object.hasOwn(KINDS, step?.kind) ? KINDS[step.kind] : undefined;
    if (!kind) {
      this.#note('KIT-002', { text: String(step?.kind ?? ''), step: String(step?.id ?? '') });
      return step;
    }
    const taken = { ...step };
    const address = kind.of && await this.#address(given(step.src), kind);
    if (address) taken.src = address;
    else delete taken.src;
    for (const [name, as] of Object.entries(kind.files ?? {})) {
      if (!Object.hasOwn(step.options ?? {}, name)) continue;
      taken.options = { ...taken.options, [name]: await this.#address(given(step.options[name]), KINDS[as]) ?? '' };
    }
    return taken;
  }

  /** Where in the kit an address leads; blank ones and those of shipped packs stay as they are. */
  async #address(address, kind) {
    for (const part of kind.parts ?? []) this.#parts.add(part);
    if (!address || address.startsWith(SHIPPED)) {
      const path = `content/${address ? address.slice(SHIPPED.length) : kind.pack}`;
      const [name, part] = Object.entries(this.#shipped).find(([, { kind: own, files }]) => own && own === kind.of && files[0][0] === path) ?? [];
      if (part) for (const other of [name, ...part.with ?? []]) this.#parts.add(other);
      else if (address) this.#note('KIT-007', { file: address });
      return address;
    }
    const key = `${kind.of} ${address}`;
    if (!this.#taken.has(key)) this.#taken.set(key, this.#own(address, kind, `data/${this.#taken.size + 1}`));
    return this.#taken.get(key);
  }

  /** A file of the plan's own, with the files that it names. */
  async #own(address, { of, format }, folder) {
    const name = address.split(/[/\\]/).pop();
    const path = `${folder}/${name}`;
    const bytes = await this.#load(address, path);
    const isTable = of === 'budget' && !/\.json$/i.test(name);
    if (!bytes || !of || isTable) return bytes && path;
    const json = parsed(bytes);
    if (!(format ? String(json?.format).startsWith(format) : Array.isArray(json?.resources))) {
      this.#note('KIT-004', { file: address, kind: of });
      return undefined;
    }
    for (const other of namedBy(json, of)) {
      const next = beside(address, other);
      if (next === undefined) this.#note('KIT-005', { file: String(other) });
      else await this.#load(next, `${folder}/${other}`);
    }
    return path;
  }

  async #load(address, path) {
    if (!beside('', address.replace(/^(\.\.?[/\\])+/, ''))) {
      this.#note('KIT-005', { file: address });
      return undefined;
    }
    try {
      const bytes = await this.#data(address);
      this.files.push([path, bytes]);
      return bytes;
    } catch {
      this.#note('KIT-003', { file: address });
      return undefined;
    }
  }

  #note(code, args) {
    this.issues.push(issue(code, args));
  }
}

/** An address as a text: authors leave blanks around it, or nothing. */
const given = (address) => String(address ?? '').trim();

function parsed(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** The files that a pack names: tables of a budget, everyday problems and other editions of duties. */
function namedBy(json, kind) {
  if (kind === 'budget') return json.resources.flatMap((resource) => resource?.path ?? []);
  if (kind === 'duties') return [json.problems, ...(json.editions ?? []).map((edition) => edition?.src)].filter((path) => typeof path === 'string');
  return [];
}

#!/usr/bin/env node
// The command line of authors: checks packs, converts packs of questions, reads published decisions, makes offline kits and packages for learning platforms, renders pages beforehand. What it says is in
// i18n/*/tools.ftl, decision.ftl and errors.ftl; what it does is the wasm of `--features tools`. Status 0: fine, 1: issues, 2: unusable input or usage.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { parseArgs } from 'node:util';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import * as tools from '../dist/auyl_tools.js';

const LANGUAGES = ['kk', 'ru', 'en'];
const DIST = new URL('../dist/', import.meta.url);
const ENDINGS = { pack: 'json', json: 'json', gift: 'gift', moodle: 'xml', xml: 'xml', sheet: 'csv', csv: 'csv' };
/** What fills a message about a decision with an amount. */
const AMOUNTS = ['printed', 'annex', 'sum', 'amount', 'other'];
/** A name by which broken JSON is told as such, whatever the file is called. */
const PLAN = 'plan.json';
const OPTIONS = { lang: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, csv: { type: 'boolean' }, json: { type: 'boolean' }, package: { type: 'string' }, address: { type: 'string' }, output: { type: 'string', short: 'o' }, root: { type: 'string' }, dist: { type: 'string' }, 'inline-style': { type: 'boolean' }, 'own-style': { type: 'boolean' }, scorm: { type: 'boolean' }, cmi5: { type: 'boolean' }, mode: { type: 'string' }, count: { type: 'string' }, pass: { type: 'string' }, seed: { type: 'string' }, id: { type: 'string' }, help: { type: 'boolean', short: 'h' } };

class UsageError extends Error {}

// Whoever reads may have seen enough: `auyl check FILE | head`.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main(process.argv.slice(2));

async function main(args) {
  let say = await texts(language());
  try {
    const { values, positionals: [command, ...files] } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    if (values.lang && !LANGUAGES.includes(values.lang)) throw new UsageError();
    if (values.lang) say = await texts(values.lang);
    if (values.help) {
      process.stdout.write(`${say('cli-usage')}\n`);
      return 0;
    }
    for (const format of [values.from, values.to]) if (format && !ENDINGS[format]) throw new UsageError();
    if (command === 'render' && files.length === 1) return await renderFile(files[0], values, say);
    await tools.load(await readFile(new URL('auyl_tools_bg.wasm', DIST)));
    if (command === 'kit' && files.length === 1 && values.output) return await kit(files[0], values.output, values.lang ?? language(), say);
    if (command === 'package' && files.length === 1 && values.output && Boolean(values.scorm) !== Boolean(values.cmi5)) return await packageForLms(files[0], values, say);
    if (command === 'check' && files.length) return await check(files, values, say);
    if (command === 'convert' && files.length === 2) return await convert(files, values, say);
    if (command === 'read' && files.length === 1 && values.package && !values.csv && !values.json) return await packageDecision(files[0], values, say);
    if (command === 'read' && files.length && !values.package && !(values.csv && values.json)) return await readDecisions(files, values, say);
    throw new UsageError();
  } catch (error) {
    if (!(error instanceof UsageError) && !error.code?.startsWith('ERR_PARSE_ARGS')) {
      process.stderr.write(`${say('cli-failed', { text: error.message })}\n`);
      return 2;
    }
    process.stderr.write(`${say('cli-usage')}\n`);
    return 2;
  }
}

async function check(files, { from }, say) {
  let status = 0;
  for (const file of files) {
    const bytes = await read(file, say);
    if (!bytes) {
      status = 2;
      continue;
    }
    const tell = (name, issues) => {
      process.stdout.write(issues.map((issue) => line(issue, issue.file ?? name, say)).join(''));
      status = Math.max(status, worst(issues));
      process.stderr.write(`${say('cli-checked', { file: name, count: issues.length })}\n`);
    };
    const paths = from ? null : tools.budgetTables(file, bytes);
    if (paths) {
      const issues = await checkBudget(file, bytes, paths, say);
      if (issues === null) status = 2;
      else tell(file, issues);
      continue;
    }
    tell(file, tools.check(named(file, from), bytes));
    const beside = problemsOf(file, bytes);
    if (!beside) continue;
    const problems = await read(beside, say);
    if (problems) tell(beside, tools.checkProblems(beside, problems, bytes));
    else status = 2;
  }
  return status;
}

/** What is wrong with a budget and the tables beside it, each issue at its own file; null where a table cannot be read. */
async function checkBudget(file, bytes, paths, say) {
  const beside = (path) => (file === '-' ? path : join(dirname(file), path));
  const tables = {};
  for (const path of paths) {
    const table = await read(beside(path), say);
    if (!table) return null;
    tables[path] = table;
  }
  const issues = tools.checkBudget(file, bytes, tables);
  return issues.map((issue) => (issue.file in tables ? { ...issue, file: beside(issue.file) } : issue));
}

/** The file in which an edition of duties keeps its everyday problems, if it has one. */
function problemsOf(file, bytes) {
  try {
    const { format, duties, problems } = JSON.parse(new TextDecoder().decode(bytes));
    if (!format?.startsWith('auyl-duties/') || !duties || typeof problems !== 'string') return undefined;
    return file === '-' ? problems : join(dirname(file), problems);
  } catch {
    return undefined; // said already
  }
}

async function convert([from, to], options, say) {
  const bytes = await read(from, say);
  if (!bytes) return 2;
  if (to === '-' && !options.to) throw new UsageError();
  const lang = options.lang ?? language();
  const { text, issues } = tools.convert(named(from, options.from), bytes, named(to, options.to), lang);
  process.stderr.write(issues.map((issue) => line(issue, from, say)).join(''));
  if (text === null) return 2;
  if (to === '-') process.stdout.write(text);
  else await writeFile(to, text);
  return worst(issues);
}

/** Reads decisions: one table of them all, or an object for each. */
async function readDecisions(files, { json, address }, say) {
  let status = 0;
  const tables = [];
  const objects = [];
  for (const file of files) {
    const bytes = await read(file, say);
    if (!bytes) {
      status = 2;
      continue;
    }
    const { csv, lines, meta, issues } = tools.readDecision(file, bytes, { address });
    const told = issues.map((issue) => ({ ...issue, message: words(issue, say), hint: words(issue, say, '.hint') }));
    status = Math.max(status, csv === null ? 2 : worst(issues));
    objects.push({ file, lines, issues: told, meta });
    if (csv !== null) tables.push(tables.length ? csv.slice(csv.indexOf('\n') + 1) : csv);
    if (json) continue;
    process.stderr.write(issues.map((issue) => line(issue, file, say)).join(''));
    process.stderr.write(`${say('cli-read', { file, lines: lines.length, count: issues.length })}\n`);
  }
  if (json) process.stdout.write(`${JSON.stringify(files.length === 1 ? objects[0] ?? null : objects, null, 2)}\n`);
  else process.stdout.write(tables.join(''));
  return status;
}

/** Writes a decision as the table and the description that the explorer opens. What an author changed is never overwritten. */
async function packageDecision(file, { package: folder, address }, say) {
  const bytes = await read(file, say);
  if (!bytes) return 2;
  const { csv, package: description, lacks, lines, issues } = tools.readDecision(file, bytes, { address });
  process.stderr.write([...issues, ...lacks].map((issue) => line(issue, file, say)).join(''));
  process.stderr.write(`${say('cli-read', { file, lines: lines.length, count: issues.length + lacks.length })}\n`);
  if (csv === null) return 2;
  await mkdir(folder, { recursive: true });
  const files = { [description.resources[0].path]: csv, 'datapackage.json': `${JSON.stringify(description, null, 2)}\n` };
  for (const [name, text] of Object.entries(files)) {
    try {
      await writeFile(join(folder, name), text, { flag: 'wx' });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      process.stderr.write(`${say('cli-exists', { file: join(folder, name) })}\n`);
      return 2;
    }
  }
  return worst([...issues, ...lacks]);
}

/** Makes an offline kit of a seminar's plan, with the data that the plan names beside it. */
async function kit(file, to, lang, say) {
  const { KitError, makeKit } = await import(new URL('kit/make.js', DIST));
  const bytes = await read(file, say);
  if (!bytes) return 2;
  const tell = (issues) => process.stderr.write(issues.map((issue) => line(issue, file, say)).join(''));
  const plan = parsed(bytes);
  // Another pack than a plan is refused below, without what is wrong with it by its own rules.
  const issues = plan && !plan.format?.startsWith?.('auyl-seminar/') ? [] : tools.check(plan ? file : PLAN, bytes);
  let status = worst(issues);
  tell(issues);
  if (status === 2) return 2;
  const note = (issue) => {
    status = 1;
    tell([issue]);
  };
  const data = async (address) => new Uint8Array(await readFile(join(file === '-' ? '.' : dirname(file), address)));
  const part = async (name) => new Uint8Array(await readFile(new URL(`kit/${name}`, DIST)));
  try {
    const made = await makeKit({ plan, data, part, lang, say, note });
    if (to === '-') process.stdout.write(made);
    else await writeFile(to, made);
    process.stderr.write(`${say('cli-kit', { file: to, size: Math.ceil(made.length / 1000), lang })}\n`);
    return status;
  } catch (error) {
    if (!(error instanceof KitError)) throw error;
    tell(error.issues);
    return 2;
  }
}

/** Puts the first views of a page's widgets into it: `renderPage`. */
async function renderFile(file, { output = '-', root, dist, 'inline-style': isInline, 'own-style': isBeside }, say) {
  // Files beside the page: where would they be, of standard input?
  const written = output === '-' ? file : output;
  if (isBeside && (isInline || written === '-')) throw new UsageError();
  const { renderPage } = await import('./render.mjs');
  const bytes = await read(file, say);
  if (!bytes) return 2;
  let status = 0;
  const tell = (issue, name = file) => {
    status = 1;
    process.stderr.write(line(issue, name, say));
  };
  let html;
  try {
    html = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    tell({ code: 'VIEW-006', severity: 'error', args: {} });
    return 2;
  }
  const { text, rendered, sheets, hashes } = await renderPage({
    file,
    html,
    root,
    dist,
    style: isInline ? 'inline' : isBeside ? { beside: parse(written).name } : 'package',
    note: async (lang) => (await texts(LANGUAGES.find((known) => lang.toLowerCase().startsWith(known)) ?? 'kk'))('view-without'),
    tell,
  });
  if (text === undefined) return 2;
  if (output === '-') process.stdout.write(text);
  else await writeFile(output, text);
  process.stderr.write(`${say('cli-rendered', { file: output, count: rendered })}\n`);
  for (const { name, text: rules } of sheets) {
    const path = join(dirname(written), name);
    await writeFile(path, rules);
    process.stderr.write(`${say('cli-sheet', { file: path })}\n`);
  }
  if (hashes.length) process.stderr.write(`${say('cli-policy', { hashes: hashes.join(' ') })}\n`);
  return status;
}

/** Makes a package for a learning platform of a pack of questions or a seminar's plan. */
async function packageForLms(file, { output, scorm, lang = language(), mode, count, pass, seed, id }, say) {
  const { KitError, makePackage } = await import(new URL('lms/make.js', DIST));
  const bytes = await read(file, say);
  if (!bytes) return 2;
  const tell = (issues) => process.stderr.write(issues.map((issue) => line(issue, file, say)).join(''));
  const source = parsed(bytes);
  const known = ['auyl-quiz/', 'auyl-seminar/'].some((format) => source?.format?.startsWith?.(format));
  const issues = source && !known ? [] : tools.check(source ? file : PLAN, bytes);
  tell(issues);
  if (worst(issues) === 2) return 2;
  const data = async (address) => new Uint8Array(await readFile(join(file === '-' ? '.' : dirname(file), address)));
  const part = async (name) => new Uint8Array(await readFile(new URL(name, DIST)));
  const inAll = Object.fromEntries(await Promise.all(LANGUAGES.map(async (own) => [own, await texts(own, [`${own}.lms.ftl`])])));
  try {
    const made = await makePackage({ source, standard: scorm ? 'scorm' : 'cmi5', options: { mode, count, pass, seed, id }, data, part, lang, say: (own, name) => inAll[own](name) });
    if (output === '-') process.stdout.write(made);
    else await writeFile(output, made);
    process.stderr.write(`${say('cli-package', { file: output, size: Math.ceil(made.length / 1000) })}\n`);
    return worst(issues);
  } catch (error) {
    if (!(error instanceof KitError)) throw error;
    tell(error.issues);
    return 2;
  }
}

/** The JSON of a file; undefined where it is none. */
function parsed(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** A name whose ending says the format, where the command line says it. */
function named(file, format) {
  return format ? `${file}.${ENDINGS[format]}` : file;
}

async function read(file, say) {
  try {
    if (file !== '-') return new Uint8Array(await readFile(file));
    const pieces = [];
    for await (const piece of process.stdin) pieces.push(piece);
    return new Uint8Array(Buffer.concat(pieces));
  } catch {
    process.stderr.write(`${say('cli-unreadable', { file })}\n`);
    return null;
  }
}

/** Nothing of a file could be used: 2; something is wrong with it: 1. */
function worst(issues) {
  const unusable = ['PACK-001', 'QUIZ-002', 'QUIZ-003', 'DUTY-001', 'DUTY-002', 'PATH-001', 'PATH-002', 'PATH-003', 'SEM-001', 'SEM-002', 'BUD-001', 'BUD-004', 'BUD-005', 'BUD-006', 'BUD-007', 'BUD-008', 'BUD-010', 'BUD-011', 'BUD-018', 'BUD-050', 'BUD-052'];
  if (issues.some(({ code }) => unusable.includes(code))) return 2;
  return issues.some(({ severity }) => severity !== 'note') ? 1 : 0;
}

function line(issue, file, say) {
  const { code, line: row, column, path, at } = issue;
  const place = [file, row, column].filter((part) => part !== null && part !== undefined).join(':');
  const within = at && at.kind !== 'line' ? ` (${tools.placeWords(at, say)}):` : '';
  const where = path ? ` (${path})` : '';
  return `${place}${within} ${code} ${words(issue, say)}${where}\n    ${words(issue, say, '.hint')}\n`;
}

function words({ code, line: row, args, first }, say, part = '') {
  const earlier = first ? { first: tools.placeWords(first, say) } : {};
  const amounts = AMOUNTS.filter((name) => /^-?\d+\.\d+$/.test(args?.[name])).map((name) => [name, amountIn(args[name], say)]);
  return say(`error-${code}${part}`, { row: row ?? 0, ...args, ...Object.fromEntries(amounts), ...earlier });
}

/** An amount of a decision as its language writes it. */
function amountIn(text, say) {
  const [whole, decimals] = text.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, say('number-group')) + say('number-decimal') + decimals;
}

/** The language of the terminal, else Kazakh. */
function language() {
  const tag = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  return LANGUAGES.find((known) => tag.toLowerCase().startsWith(known)) ?? 'kk';
}

async function texts(lang, files = [`${lang}.ftl`, `${lang}.tools.ftl`]) {
  const bundle = new FluentBundle(lang, { useIsolating: false });
  for (const file of files) bundle.addResource(new FluentResource(await readFile(new URL(`i18n/${file}`, DIST), 'utf8')));
  return (id, args) => {
    const [name, attribute] = id.split('.');
    const message = bundle.getMessage(name);
    const pattern = attribute ? message?.attributes[attribute] : message?.value;
    return pattern ? bundle.formatPattern(pattern, args, []) : id;
  };
}

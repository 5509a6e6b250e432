// `npm test`: every check of the project, as continuous integration runs them. All steps run even when one fails, but
// what needs dist/ is skipped when the build fails. `node scripts/test.mjs lint rust` runs only the groups named.
// A failing step shows the end of its output; the whole is in target/test-logs/. The last line counts the tests.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { StepError, capture, elapsed, step, tail } from './run.mjs';
import { ROOT, ensureChromium, ensureFirefox, ensureLrs, ensureNode, ensureNpm, ensureRust, ensureWasmTools } from './setup.mjs';

const LOGS = join(ROOT, 'target', 'test-logs');
const STEP_MINUTES = 20;
const SHOWN_LINES = 120;
const WASM = 'wasm32-unknown-unknown';

const cargo = (...args) => ['cargo', args];
const node = (...args) => [process.execPath, args];

/** name; group to choose it by; command; env on top of this process's; count: reads the tests' own numbers. */
const STEPS = [
  { name: 'Rust format', group: 'lint', command: cargo('fmt', '--check') },
  { name: 'Rust lints, native', group: 'lint', command: cargo('clippy', '--all-targets', '--all-features', '--', '-D', 'warnings') },
  ...['explorer', 'quiz', 'duties,pathways', 'tools', 'all'].map((module) => (
    { name: `Rust lints, module ${module}`, group: 'lint', command: cargo('clippy', '--target', WASM, '--lib', '--no-default-features', '--features', module, '--', '-D', 'warnings') })),
  { name: 'lock file names no host', group: 'lint', check: lockNamesNoHost },
  { name: 'Rust tests, native', group: 'rust', command: cargo('test', '--all-features', '--no-fail-fast'), count: countRust },
  { name: 'Rust documentation', group: 'rust', command: cargo('doc', '--no-deps', '--all-features'), env: () => ({ RUSTDOCFLAGS: '-D warnings' }) },
  { name: 'build', group: ['size', 'js', 'firefox', 'e2e'], command: node('scripts/build.mjs') },
  { name: 'size', group: 'size', command: node('scripts/size.mjs'), built: true },
  { name: 'JavaScript tests', group: 'js', command: () => nodeTests('js'), count: countNode, built: true },
  { name: 'the package in Firefox', group: 'firefox', command: () => nodeTests('firefox'), count: countNode, built: true },
  // What `wasm-pack test` runs, less its first step: that compiles the native tests for the browser too.
  { name: 'Rust tests, browser', group: 'browser', command: cargo('test', '--target', WASM, '--test', 'browser'), env: browserEnv, count: countRust },
  { name: 'the package in a browser', group: 'e2e', command: node('node_modules/@playwright/test/cli.js', 'test'), env: e2eEnv, count: countPlaywright, built: true },
];

process.exitCode = await test(process.argv.slice(2));

async function test(groups) {
  const start = Date.now();
  const known = [...new Set(STEPS.flatMap(({ group }) => group))];
  const unknown = groups.filter((name) => !known.includes(name));
  if (unknown.length) {
    console.log(`no such group: ${unknown.join(', ')}; there are ${known.join(', ')}`);
    return 2;
  }
  const chosen = (names) => groups.length === 0 || [names].flat().some((name) => groups.includes(name));
  try {
    ensureNode();
    await ensureRust();
    await ensureNpm();
    if (chosen(['size', 'js', 'browser', 'firefox', 'e2e'])) await ensureWasmTools();
    if (chosen(['browser', 'e2e'])) await ensureChromium();
    if (chosen(['firefox'])) await ensureFirefox();
    if (chosen(['e2e'])) await ensureLrs();
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    console.log(`\n${tail(error.output, SHOWN_LINES)}\nauyl: ${error.message}\n\n0 passed, 1 failed`);
    return 1;
  }
  await mkdir(LOGS, { recursive: true });
  const results = [];
  let built = true;
  for (const item of STEPS.filter(({ group }) => chosen(group))) {
    const result = item.built && !built ? { name: item.name, state: 'skipped: no build', passed: 0, failed: 0 } : await perform(item);
    if (item.name === 'build') built = result.failed === 0;
    results.push(result);
  }
  return report(results, start);
}

async function perform({ name, command, check, env, count }) {
  const start = Date.now();
  const done = (state, passed, failed) => ({ name, state, passed, failed, time: elapsed(start) });
  let outcome = { code: 1, output: '' };
  let ran = true;
  try {
    await step(name, async () => {
      const resolved = typeof command === 'function' ? await command() : command;
      ran = Boolean(resolved ?? check);
      if (!ran) return;
      outcome = check ? await check() : await capture(...resolved, {
        cwd: ROOT, env: { ...process.env, ...await env?.() }, timeoutMs: STEP_MINUTES * 60_000,
      });
      if (outcome.code !== 0) throw new StepError(`ended with status ${outcome.code}`);
    });
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    outcome.output += `\n${error.message}\n`;
    console.log(`${tail(outcome.output, SHOWN_LINES)}\n`);
  }
  if (!ran) return done('none', 0, 0);
  await writeFile(join(LOGS, `${name.replaceAll(/\W+/g, '-').toLowerCase()}.log`), outcome.output);
  const counted = count?.(plain(outcome.output));
  if (outcome.code === 0) return done('ok', counted?.passed ?? 1, 0);
  return done('FAILED', counted?.passed ?? 0, Math.max(counted?.failed ?? 0, 1));
}

function report(results, start) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log('');
  for (const { name, state, passed, failed, time = '' } of results) {
    console.log(`${name.padEnd(28)}${state.padEnd(20)}${String(passed).padStart(6)} passed${String(failed).padStart(5)} failed  ${time.padStart(12)}`);
  }
  console.log(`\nin ${elapsed(start)}; logs in target/test-logs/\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

async function nodeTests(name) {
  const folder = join(ROOT, 'tests', name);
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.test.mjs')).sort();
  return files.length ? node('--test', '--test-reporter=tap', ...files.map((file) => join(folder, file))) : undefined;
}

/** Addresses of one machine's registry in the lock file would make others download from there. */
async function lockNamesNoHost() {
  const lines = (await readFile(join(ROOT, 'package-lock.json'), 'utf8')).split('\n').filter((line) => line.includes('"resolved"'));
  const hint = 'package-lock.json names a registry: `npm install --omit-lockfile-registry-resolved` writes it without\n';
  return { code: lines.length ? 1 : 0, output: lines.length ? `${lines.join('\n')}\n${hint}` : '' };
}

async function browserEnv() {
  const capabilities = JSON.parse(await readFile(join(ROOT, 'webdriver.json'), 'utf8'));
  capabilities['goog:chromeOptions'].binary = process.env.CHROME_PATH;
  const file = join(ROOT, 'target', 'webdriver.json');
  await writeFile(file, JSON.stringify(capabilities));
  return {
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: 'wasm-bindgen-test-runner',
    WASM_BINDGEN_TEST_WEBDRIVER_JSON: file,
    WASM_BINDGEN_TEST_ONLY_WEB: '1',
    WASM_BINDGEN_TEST_TIMEOUT: '300', // seconds, for all tests together
    WASM_BINDGEN_TEST_DRIVER_TIMEOUT: '30',
  };
}

async function e2eEnv() {
  const { port } = await new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address));
    });
  });
  return { AUYL_E2E_PORT: String(port) };
}

function plain(output) {
  return output.replaceAll(/\x1b\[[0-9;]*m/g, ''); // colours
}

function countRust(output) {
  const results = [...output.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed/gm)];
  return { passed: total(results, 1), failed: total(results, 2) };
}

function countNode(output) {
  return { passed: total([...output.matchAll(/^# pass (\d+)$/gm)], 1), failed: total([...output.matchAll(/^# (?:fail|cancelled) (\d+)$/gm)], 1) };
}

function countPlaywright(output) {
  return {
    passed: total([...output.matchAll(/^ +(\d+) passed\b/gm)], 1),
    failed: total([...output.matchAll(/^ +(\d+) (?:failed|interrupted|did not run)\b/gm)], 1),
  };
}

function total(matches, group) {
  return matches.reduce((sum, match) => sum + Number(match[group]), 0);
}

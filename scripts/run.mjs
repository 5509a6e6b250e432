// Runs one long command as a named step: says what it does, that it is still alive, how long it took and, when it
// fails, the end of what it printed. Node built-ins only: this runs before any package is installed.
import { spawn } from 'node:child_process';

const HEARTBEAT_MS = 20_000;
const TAIL_LINES = 40;
const live = new Set();

export class StepError extends Error {
  constructor(message, output = '') {
    super(message);
    this.name = 'StepError';
    this.output = output;
  }
}

export const elapsed = (since) => {
  const seconds = (Date.now() - since) / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
};

/** Last lines of a program's output. */
export const tail = (output, lines = TAIL_LINES) => output.trimEnd().split('\n').slice(-lines).join('\n');

/** Runs `work` as a named step with a heartbeat; what it returns is passed on. */
export async function step(title, work) {
  const start = Date.now();
  console.log(`… ${title}`);
  const beat = setInterval(() => console.log(`  still at it after ${elapsed(start)}: ${title}`), HEARTBEAT_MS);
  try {
    const result = await work();
    console.log(`✓ ${title} (${elapsed(start)})`);
    return result;
  } catch (error) {
    console.log(`✗ ${title} (${elapsed(start)})`);
    throw error;
  } finally {
    clearInterval(beat);
  }
}

/** Runs a program to its end, silently. Resolves to `{ code, output }`, stdout and stderr together, in the order they came. */
export function capture(command, args = [], { cwd, env, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    // A group of its own, so that a time-out also ends what the program started (a browser, a driver).
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
    live.add(child);
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    let late = false;
    const timer = timeoutMs && setTimeout(() => { late = true; end(child); }, timeoutMs);
    const settle = () => { clearTimeout(timer); live.delete(child); };
    child.on('error', (error) => {
      settle();
      reject(new StepError(error.code === 'ENOENT' ? `${command} is not installed or not on PATH` : error.message));
    });
    child.on('close', (code) => {
      settle();
      if (late) chunks.push(Buffer.from(`\nstopped: no end after ${timeoutMs / 60_000} minutes\n`));
      resolve({ code: late ? 124 : (code ?? 1), output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

/** Runs a program as a named step; throws a StepError with the end of its output when it fails. */
export const run = (title, command, args, options) => step(title, async () => {
  const { code, output } = await capture(command, args, options);
  if (code !== 0) throw new StepError(`${title}: \`${command} ${args.join(' ')}\` ended with status ${code}`, output);
  return output;
});

/** Runs a script's main function and turns what it throws into a readable message and a non-zero exit. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    if (error.output) console.error(`\n${tail(error.output)}\n`);
    console.error(`auyl: ${error.message}`);
    process.exitCode = 1;
  }
}

function end(child, signal = 'SIGKILL') {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch { /* already gone */ }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    for (const child of live) end(child, 'SIGTERM');
    process.exit(130);
  });
}

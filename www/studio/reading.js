/** The page's side of the worker that reads files. A cancelled or broken worker is replaced at the next task. */
const policy = globalThis.trustedTypes?.createPolicy('auyl-studio', { createScriptURL: (url) => url }) ?? { createScriptURL: (url) => url };
const address = new URL('reader.js', import.meta.url).href;

let worker;
let count = 0;
const waiting = new Map();

export class Cancelled extends Error {}

function end(reason) {
  worker?.terminate();
  worker = undefined;
  for (const { fail } of waiting.values()) fail(reason);
  waiting.clear();
}

function start() {
  worker = new Worker(policy.createScriptURL(address), { type: 'module' });
  worker.onmessage = ({ data: { id, result, error } }) => {
    const task = waiting.get(id);
    waiting.delete(id);
    // After a panic the module is of no more use.
    if (error !== undefined) end(new Error(error));
    if (error !== undefined) task?.fail(new Error(error));
    else task?.done(result);
  };
  worker.onerror = () => end(new Error('worker'));
}

/** Loads what reads, so that the first file does not wait for it. */
export function warm() {
  if (!worker) start();
}

/** Has a task done: `read`, `check` or `convert`. */
export function ask(task, data) {
  warm();
  const id = (count += 1);
  return new Promise((done, fail) => {
    waiting.set(id, { done, fail });
    worker.postMessage({ id, task, ...data });
  });
}

/** Ends what is being done. */
export const cancel = () => end(new Cancelled());

/**
 * The entry for applications. Importing it does nothing, also where there is no page. `define` loads the script of the
 * elements from the folder where the package lies as it is: no bundler takes it apart, so it finds what lies beside it.
 */

/* global __AUYL_BASE__, __AUYL_VERSION__ -- the first is set by the plugin for Vite, the second by the build */
export const version = __AUYL_VERSION__;

/** Not written into `new URL` below: bundlers would take that for a file to move. */
const HERE = import.meta.url;
/** The load is shared by every copy of this entry on the page. */
const LOADING = Symbol.for('auyl.loading');
const isDefined = () => Boolean(customElements.get('auyl-budget'));

function folder(base) {
  if (base === undefined && typeof __AUYL_BASE__ === 'string') base = __AUYL_BASE__;
  return base === undefined ? new URL('.', HERE) : new URL(`${base}`.replace(/\/?$/, '/'), document.baseURI);
}

async function load(base) {
  const from = folder(base);
  const hint = `auyl: no elements in ${from}; say where the files of the package lie: define({ base: '/auyl/' })`;
  try {
    await import(/* @vite-ignore */ /* webpackIgnore: true */ new URL('auyl.js', from).href);
  } catch (cause) {
    throw new Error(hint, { cause });
  }
  if (!isDefined()) throw new Error(hint);
}

/** Loads the elements and defines those that this page has not defined yet; on a server nothing happens. */
export async function define({ base } = {}) {
  if (!globalThis.document || !globalThis.customElements || isDefined()) return;
  globalThis[LOADING] ??= load(base);
  try {
    await globalThis[LOADING];
  } catch (error) {
    globalThis[LOADING] = undefined;
    throw error;
  }
}

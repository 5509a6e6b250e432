// `npm start` on a fresh clone: what the scripts load before they install packages needs none.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const SCRIPTS = new URL('../../scripts/', import.meta.url);

/** Every file that is loaded with this one, by imports at the top, and the packages among them. */
function loaded(file, files = new Set(), packages = new Set()) {
  if (files.has(file.href)) return { files, packages };
  files.add(file.href);
  for (const [, from] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;]*?from '([^']+)';/gms)) {
    if (from.startsWith('.')) loaded(new URL(from, file), files, packages);
    else if (!from.startsWith('node:')) packages.add(from);
  }
  return { files, packages };
}

test('scripts load without packages', () => {
  const scripts = readdirSync(SCRIPTS).filter((name) => name.endsWith('.mjs'));
  assert.ok(scripts.includes('start.mjs') && scripts.includes('test.mjs'));
  for (const name of scripts) assert.deepEqual([...loaded(new URL(name, SCRIPTS)).packages], [], name);
  assert.ok(loaded(new URL('start.mjs', SCRIPTS)).files.size > 5, 'imports are followed');
});

/** The types as editors and builds read them: for scripts, JSX and templates, and in the examples. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);
const TYPES = new URL('tests/types/', ROOT);
const checker = fileURLToPath(new URL('node_modules/vue-tsc/bin/vue-tsc.js', ROOT));

/** Lines that must not compile: those after a comment that says `wrong:`. */
function wrongLines() {
  const files = readdirSync(TYPES).filter((name) => /\.(ts|tsx|vue)$/.test(name));
  return files.flatMap((name) => readFileSync(new URL(name, TYPES), 'utf8').split('\n')
    .flatMap((line, index) => (/^\s*(\/\/|\{\/\*|<!--) wrong:/.test(line) ? [`tests/types/${name}:${index + 2}`] : [])));
}

test('what is right compiles, what is wrong does not', () => {
  const { stdout, error } = spawnSync(process.execPath, [checker, '--pretty', 'false', '-p', 'tests/types/tsconfig.json'], { cwd: fileURLToPath(ROOT), encoding: 'utf8' });
  assert.ifError(error);
  const found = [...stdout.matchAll(/^(?!node_modules\/)([^\s(]+)\((\d+),\d+\): error (.*)$/gm)];
  assert.deepEqual([...new Set(found.map(([, file, line]) => `${file}:${line}`))].sort(), wrongLines().sort(), found.map(([line]) => line).join('\n'));
  assert.ok(found.length >= 10);
});

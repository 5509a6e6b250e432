// A copy of dist/ that does not change while it is measured, and files as servers send them.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { StepError } from '../run.mjs';
import { ROOT } from '../setup.mjs';

const ATTEMPTS = 20;
const SETTLED_MS = 30_000;

/** A folder with dist/ and www/gallery/, every file of dist/ as integrity.json says: not the middle of a build. */
export async function snapshot() {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const age = Date.now() - ((await stat(join(ROOT, 'dist', 'integrity.json')).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (attempt || age > SETTLED_MS) {
      const folder = await mkdtemp(join(tmpdir(), 'auyl-bench-'));
      await cp(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true }).catch(() => {});
      await cp(join(ROOT, 'www', 'gallery'), join(folder, 'www', 'gallery'), { recursive: true });
      if (await isWhole(join(folder, 'dist'))) return folder;
      await rm(folder, { recursive: true, force: true });
    }
    await new Promise((done) => setTimeout(done, 5_000));
  }
  throw new StepError('dist/ does not match dist/integrity.json: is a build running? Else `npm run build`');
}

async function isWhole(dist) {
  try {
    const hashes = JSON.parse(await readFile(join(dist, 'integrity.json'), 'utf8'));
    const right = async ([path, hash]) => `sha384-${createHash('sha384').update(await readFile(join(dist, path))).digest('base64')}` === hash;
    return existsSync(join(dist, 'auyl.js')) && (await Promise.all(Object.entries(hashes).map(right))).every(Boolean);
  } catch {
    return false;
  }
}

/** Writes a file with its `.br` and `.gz` siblings; the bytes of each. */
export async function publish(path, bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [br, gz] = [brotliCompressSync(bytes, { params }), gzipSync(bytes, { level: 9 })];
  await Promise.all([writeFile(path, bytes), writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
  return { raw: bytes.length, br: br.length, gz: gz.length };
}

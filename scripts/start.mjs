// `npm start`: installs what is missing, builds, and serves the gallery until it is stopped. PORT and HOST override
// the address; HOST=0.0.0.0 lets other machines in, such as a telephone to try the widgets on.
import { build } from './build.mjs';
import { StepError, main } from './run.mjs';
import { serve } from './serve.mjs';
import { ensureNode } from './setup.mjs';

await main(async () => {
  ensureNode();
  const port = Number(process.env.PORT || 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new StepError(`PORT is not a port number: ${process.env.PORT}`);
  const host = process.env.HOST || undefined;
  await (await serve({ port, host })).close(); // a busy port is better known before a long build
  await build({ dev: process.argv.includes('--dev') });
  const { url } = await serve({ port, host });
  // A stopped npm takes only its shell along: without a parent, stop too instead of holding the port.
  const parent = process.ppid;
  setInterval(() => { if (process.ppid !== parent) process.exit(); }, 1000).unref();
  console.log(`\nThe gallery is at ${url}/ (Ctrl+C stops it)`);
});

// The package as a visitor meets it: the built dist/ in this machine's Chromium, behind scripts/serve.mjs.
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/setup.mjs';

const port = Number(process.env.AUYL_E2E_PORT ?? 4178);
const baseURL = `http://localhost:${port}`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'target/e2e',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: 'list',
  use: {
    baseURL,
    browserName: 'chromium',
    headless: true,
    screenshot: 'off',
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS },
  },
  webServer: {
    command: `node scripts/serve.mjs --port ${port} --fixtures`,
    url: `${baseURL}/auyl/auyl.js`,
    reuseExistingServer: false,
    timeout: 20_000,
  },
});

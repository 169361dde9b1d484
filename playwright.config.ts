import { availableParallelism, homedir } from 'node:os';
import { defineConfig } from '@playwright/test';
import {
  installedBrowser,
  isAtHand,
  plainDrawing,
  plainLetters,
  softwareWebgl,
  testedChromium,
} from './tests/browsers.ts';

/** Another port for a second run beside this one: `TEST_PORT`. */
const port = Number(process.env.TEST_PORT) || 4399;
const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'];

const chromium = {
  name: 'chromium',
  use: {
    browserName: 'chromium' as const,
    launchOptions: {
      executablePath: testedChromium(),
      chromiumSandbox: false,
      args: [...softwareWebgl, ...plainDrawing, ...plainLetters, ...quiet],
    },
  },
};
/** Only tests tagged `@firefox`. An installed Firefox is driven over WebDriver BiDi. */
const firefoxPath = installedBrowser('firefox');
const firefox = {
  name: 'firefox',
  grep: /@firefox/,
  use: {
    browserName: 'firefox' as const,
    ...(firefoxPath ? { channel: 'moz-firefox' } : {}),
    launchOptions: { executablePath: firefoxPath, env: { ...process.env, HOME: homedir() } as Record<string, string> },
  },
};

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // A slow machine may miss one deadline; the list says which test was run twice.
  retries: 1,
  // A test waits for its page as often as it works: one more than there are cores keeps them all at work.
  workers: availableParallelism() + 1,
  reporter: [['list']],
  use: { baseURL: `http://localhost:${port}/`, serviceWorkers: 'block' },
  projects: isAtHand('firefox') ? [chromium, firefox] : [chromium],
  webServer: {
    command: `node src/cli/serve.ts`,
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    timeout: 30_000,
    reuseExistingServer: false,
  },
});

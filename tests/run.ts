/**
 * `npm test`: everything that guards the article, in one go, ending with `N passed, N failed, N skipped`.
 * A step that is not a test runner counts as one test. DATA_DIR (a folder with the data sets' files) is optional.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ownArgs } from '../src/cli/own-args.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

ownArgs({});
const reports = 'test-results';
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const started = Date.now();

function run(title: string, command: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`\n=== ${title} (${seconds} s)\n> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

/** A step with no tests of its own to count. */
function step(title: string, command: string, ...args: string[]): void {
  total[run(title, command, args) ? 'passed' : 'failed']++;
}

/** A test runner that wrote a JSON report; a runner that fails without a failed test counts as one failure. */
function suite(ok: boolean, read: () => Count): void {
  let count: Count = { passed: 0, failed: 0, skipped: 0 };
  try {
    count = read();
  } catch (error) {
    console.error(`No report to read: ${String(error)}`);
    ok = false;
  }
  total.passed += count.passed;
  total.skipped += count.skipped;
  total.failed += ok ? count.failed : Math.max(1, count.failed);
}

const json = (file: string) => JSON.parse(readFileSync(`${reports}/${file}`, 'utf8'));

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

step('browsers', 'node', 'tests/browsers.ts');
step('format and lint', 'biome', 'check', '.');
step('types', 'node', 'tests/types.ts');
suite(
  run('unit', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/unit.json`]),
  () => {
    const report = json('unit.json');
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  },
);
step('build', 'node', 'src/cli/build.ts');
suite(
  run('browser', 'playwright', ['test', '--reporter=list,json,./tests/asserted-reporter.ts'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/browser.json`,
  }),
  () => {
    const { stats } = json('browser.json');
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
  },
);

console.log(`\n${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed ? 1 : 0);

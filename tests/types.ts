/**
 * `npm run types`: the whole project as Astro sees it, then the rooms that must run without a page: `math` with the ES
 * library alone, what runs in a worker and the command line without DOM types.
 */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { ownArgs } from '../src/cli/own-args.ts';

const checks: readonly (readonly string[])[] = [
  ['astro', 'check', '--minimumFailingSeverity', 'warning'],
  ['tsc', '-p', 'src/math'],
  ['tsc', '-p', 'tsconfig.worker.json'],
  ['tsc', '-p', 'tsconfig.cli.json'],
];
ownArgs({});

/** Side by side: each alone keeps one core. What one says is printed when it is done. */
async function check([command, ...args]: readonly string[]): Promise<boolean> {
  const run = spawn(command!, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const code = new Promise<number | null>((resolve, reject) => run.once('close', resolve).once('error', reject));
  const said = await Promise.all([text(run.stdout), text(run.stderr)]);
  console.log(`> ${[command, ...args].join(' ')}\n${said.join('').trim()}`);
  return (await code) === 0;
}

const results = await Promise.all(checks.map(check));
process.exit(results.includes(false) ? 1 : 0);

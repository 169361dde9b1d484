/**
 * `npm run types`: the whole project as Astro sees it, then the rooms that must run without a page: `math` with the ES
 * library alone, what runs in a worker and the command line without DOM types.
 */
import { spawnSync } from 'node:child_process';
import { ownArgs } from '../src/cli/own-args.ts';

const checks: readonly (readonly string[])[] = [
  ['astro', 'check', '--minimumFailingSeverity', 'warning'],
  ['tsc', '-p', 'src/math'],
  ['tsc', '-p', 'tsconfig.worker.json'],
  ['tsc', '-p', 'tsconfig.cli.json'],
];
ownArgs({});
let failed = 0;
for (const [command, ...args] of checks) {
  console.log(`> ${command} ${args.join(' ')}`);
  if (spawnSync(command!, args, { stdio: 'inherit' }).status !== 0) failed++;
}
process.exit(failed ? 1 : 0);

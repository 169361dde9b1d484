/**
 * `npm run types`: pages and their parts as Astro sees them, everything else as TypeScript does, and the rooms that must
 * run without a page: `math` with the ES library alone, what runs in a worker and the command line without DOM types.
 */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { ownArgs } from '../src/cli/own-args.ts';

/** The compiler of TypeScript 7 takes a sixth of the time; `astro check` needs the older one beside it. */
const tsc = ['node', 'node_modules/typescript-native/bin/tsc', '-p'];
const checks: readonly (readonly string[])[] = [
  ['astro', 'check', '--minimumFailingSeverity', 'warning', '--tsconfig', 'tsconfig.astro.json'],
  [...tsc, 'tsconfig.json'],
  [...tsc, 'src/math'],
  [...tsc, 'tsconfig.worker.json'],
  [...tsc, 'tsconfig.cli.json'],
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

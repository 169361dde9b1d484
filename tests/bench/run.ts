/**
 * `npm run bench`: how fast a LeNet-5 trains here (batches of 64), beside ConvNetJS and stock TF.js. Medians of alternating
 * runs. `--json` prints the numbers alone; `--node` or `--browser` one half. Nothing is asserted: times are no test.
 */
import { cpus } from 'node:os';
import { benchBrowser } from './bench-browser.ts';
import { benchNode } from './bench-node.ts';
import { BATCH } from './lenet-task.ts';

const flags = new Set(process.argv.slice(2));
const both = !flags.has('--node') && !flags.has('--browser');
const result: Record<string, Record<string, number>> = {};
if (both || flags.has('--node')) result['Node, processor time'] = await benchNode(5);
if (both || flags.has('--browser')) result['Chromium, wall clock'] = await benchBrowser(3);

if (flags.has('--json'))
  console.log(
    JSON.stringify({ processor: cpus()[0]?.model, node: process.version, batch: BATCH, milliseconds: result }, null, 2),
  );
else for (const [title, times] of Object.entries(result)) print(title, times);

/** Milliseconds a step, images a second, and how many times as long as ours. */
function print(title: string, times: Record<string, number>): void {
  const ours = Object.values(times)[0]!;
  console.log(`\n${title}`);
  for (const [name, time] of Object.entries(times)) {
    const cells = [
      `${time.toFixed(1)} ms/step`,
      `${Math.round((1000 * BATCH) / time)} images/s`,
      `${(time / ours).toFixed(1)}x`,
    ];
    console.log(`  ${name.padEnd(34)}${cells.map((cell) => cell.padStart(16)).join('')}`);
  }
}

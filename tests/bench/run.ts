/**
 * `npm run bench`: how fast a LeNet-5 trains here (batches of 64), beside ConvNetJS and stock TF.js, and other networks
 * beside it; and how soon the similarity of two layers is there, and answers a slider. Medians of alternating runs.
 * `--json` prints the numbers alone; `--node`, `--browser`, `--networks` or `--statistics` a part;
 * `--webgl` all networks by this device's WebGL, which takes minutes where no GPU draws it, and so has to be asked for.
 * Nothing is asserted: times are no test.
 */
import { cpus } from 'node:os';
import { ownArgs } from '../../src/cli/own-args.ts';
import { benchBrowser, benchWebgl } from './bench-browser.ts';
import { benchNetworks } from './bench-networks.ts';
import { benchNode } from './bench-node.ts';
import { benchStatistics, DIMENSION, NEURONS } from './bench-statistics.ts';
import { BATCH } from './lenet-task.ts';

const parts = ['node', 'browser', 'networks', 'statistics'];
const { flags } = ownArgs({ switches: ['json', 'webgl', ...parts] });
const wanted = (part: string) => flags.has(part) || ![...parts, 'webgl'].some((name) => flags.has(name));
const result: Record<string, Record<string, number>> = {};
if (wanted('node')) result['Node, processor time'] = await benchNode(5);
if (wanted('browser')) result['Chromium, wall clock'] = await benchBrowser(3);
if (flags.has('webgl')) result['Chromium, WebGL, wall clock'] = await benchWebgl();
const networks = wanted('networks') ? await benchNetworks(5) : undefined;
const statistics = wanted('statistics') ? await benchStatistics(5) : undefined;

if (flags.has('json'))
  console.log(
    JSON.stringify(
      { processor: cpus()[0]?.model, node: process.version, batch: BATCH, milliseconds: result, networks, statistics },
      null,
      2,
    ),
  );
else {
  for (const [title, times] of Object.entries(result)) print(title, times);
  if (networks) printNetworks(networks);
  if (statistics) printStatistics(statistics);
}

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

/** Images a second, the share of what the core can do, and images a second as a ratio to the first network's. */
function printNetworks({ peak, speeds }: Awaited<ReturnType<typeof benchNetworks>>): void {
  console.log(`\nNetworks in Node, processor time; the core does ${peak.toFixed(1)} GFLOP/s of 128-bit multiply-adds`);
  for (const { name, step, images, share } of speeds) {
    const cells = [
      `${step.toFixed(2)} ms/step`,
      `${Math.round(images)} images/s`,
      `${Math.round(100 * share)} % of peak`,
      `${(images / speeds[0]!.images).toFixed(3)}x`,
    ];
    console.log(`  ${name.padEnd(34)}${cells.map((cell) => cell.padStart(16)).join('')}`);
  }
}

/** Milliseconds, and as a share of all that is done once for a pair. */
function printStatistics(times: Record<string, number>): void {
  console.log(`\nSimilarity of two layers of ${NEURONS} neurons in ${DIMENSION} dimensions, processor time`);
  const whole = Object.values(times)[0]!;
  for (const [name, time] of Object.entries(times)) {
    const cells = [`${time.toFixed(1)} ms`, `${(time / whole).toFixed(3)}x`];
    console.log(`  ${name.padEnd(40)}${cells.map((cell) => cell.padStart(12)).join('')}`);
  }
}

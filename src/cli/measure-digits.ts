/**
 * `npm run measure-digits`: how well LeNet-5 reads the real MNIST test set after seeing generated digits alone. Each
 * version of the generator is measured once, so that the test set cannot be tuned against; the result is kept in
 * `models/generators/digits.json`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { DIGITS_VERSION } from '../data/digits.ts';
import type { InversionFrame } from '../experiments/inversion/frame.ts';
import { experiment } from '../experiments/inversion/index.ts';
import { defaultParams } from '../experiments/parse-params.ts';
import { readArgs } from './args.ts';
import { endWithParent } from './heartbeat.ts';
import { createNodeLab } from './node-lab.ts';
import { currentCommit, now } from './provenance.ts';
import { sayError } from './say-error.ts';
import { writeWhole } from './write-whole.ts';

interface Measurement {
  readonly generator: number;
  readonly trainImages: number;
  readonly epochs: number;
  readonly runs: readonly { readonly seed: number; readonly mnist: number; readonly digits: number }[];
  readonly command: string;
  readonly commit: string;
  readonly date: string;
}

const FILE = 'models/generators/digits.json';
const SEEDS = [1, 2, 3];

/** Trains one seed on generated digits; the shares of MNIST's and of the generator's own test images it then reads. */
async function measure(seed: number): Promise<Measurement['runs'][number]> {
  const lab = await createNodeLab({ quiet: true });
  const params = {
    ...defaultParams(experiment.schema),
    data: 'digits',
    'train-images': 20_000,
    epochs: 5,
    seed,
  } as const;
  const run = experiment.run(params, lab);
  let next = await run.next();
  while (!next.done) next = await run.next();
  const { weights } = lab.checkpoint()!;
  const real: InversionFrame = await experiment.look!(weights, { ...params, data: 'mnist' }, lab);
  return { seed, mnist: real.original.accuracy, digits: next.value['accuracy.original'] };
}

async function main(): Promise<void> {
  endWithParent();
  readArgs(process.argv.slice(2), { values: ['from'] });
  const done: Measurement[] = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : [];
  if (done.some(({ generator }) => generator === DIGITS_VERSION)) {
    throw new RangeError(`Version ${DIGITS_VERSION} of the generator has been measured already: see ${FILE}.`);
  }
  const runs: Measurement['runs'][number][] = [];
  for (const seed of SEEDS) {
    runs.push(await measure(seed));
    console.log(JSON.stringify(runs.at(-1)));
  }
  const command = 'npm run measure-digits';
  const setting = { generator: DIGITS_VERSION, trainImages: 20_000, epochs: 5 };
  done.push({ ...setting, runs, command, commit: currentCommit(), date: now() });
  writeWhole(FILE, `${JSON.stringify(done, null, 1)}\n`);
}

await main().catch(sayError);

/**
 * `npm run home-networks`: of each rectifier the network that the home page carries, in `models/hero/<activation>/`. It is the
 * one in the middle of the seeds in `models/reproduction/hero.json`: trained again, to the same bits, rounded to 8 bits a
 * weight, and measured so on all test digits by the very code that computes it on the page.
 */
import type { Images } from '../data/images.ts';
import type { HomeNetwork, Read } from '../experiments/hero/home-network.ts';
import { experiment } from '../experiments/hero/index.ts';
import { flipped, heroNetwork } from '../experiments/hero/network.ts';
import { readRightly } from '../experiments/hero/read.ts';
import { type HeroParams, heroSchema } from '../experiments/hero/schema.ts';
import { fromEightBits, toEightBits } from '../nets/eight-bits.ts';
import type { Network } from '../nets/network.ts';
import type { Weights } from '../nets/weights.ts';
import { readArgs } from './args.ts';
import { endWithParent } from './heartbeat.ts';
import { homeCard } from './home-card.ts';
import { createNodeLab } from './node-lab.ts';
import { currentCommit, hashWeights, now } from './provenance.ts';
import { type ConditionResults, readReproduction } from './reproduction.ts';
import { encodeRun } from './save-network.ts';
import { sayError } from './say-error.ts';
import { typicalRun } from './typical-run.ts';
import { writeWhole } from './write-whole.ts';

async function weightsOf(params: HeroParams, expected: string): Promise<Weights> {
  const lab = await createNodeLab({ quiet: true, testImages: 100 });
  const run = experiment.run(params, lab);
  while (!(await run.next()).done);
  const { weights } = lab.checkpoint()!;
  if (hashWeights(weights) !== expected) {
    throw new RangeError(`Seed ${params.seed} gives another network than when it was reproduced: reproduce it anew.`);
  }
  return weights;
}

const readBy = (network: Network, test: Images): Read => ({
  digits: readRightly(network, test),
  negatives: readRightly(network, test, true),
});

async function make(condition: ConditionResults, test: Images): Promise<void> {
  const run = typicalRun(condition);
  const params = { ...condition.params, seed: run.seed } as unknown as HeroParams;
  const weights = await weightsOf(params, run.weights);
  const spec = heroNetwork(params);
  const bits = toEightBits({ spec, weights });
  const rounded = fromEightBits(bits);
  const kept: HomeNetwork = {
    seed: run.seed,
    testImages: test.count,
    read: readBy(rounded, test),
    flipped: readBy(flipped(rounded), test),
    ...bits,
  };
  const folder = `models/hero/${params.activation}`;
  const settings = `--activation ${params.activation} --train-images ${params['train-images']} --epochs ${params.epochs}`;
  const train = `npm run train -- hero ${settings} --seed ${run.seed} --save net.safetensors`;
  const metadata = { experiment: experiment.id, command: train, commit: currentCommit(), licence: 'MIT' };
  writeWhole(`${folder}/network.json`, `${JSON.stringify(kept, null, 1)}\n`);
  writeWhole(`${folder}/weights.safetensors`, encodeRun(spec, weights, { type: 'F16', metadata }));
  writeWhole(
    `${folder}/card.md`,
    homeCard({ condition, run, kept, weights, train, commit: metadata.commit, date: now() }),
  );
  console.log(`${folder}: seed ${run.seed}, ${JSON.stringify(kept.read)}, flipped ${JSON.stringify(kept.flipped)}`);
}

async function main(): Promise<void> {
  endWithParent();
  readArgs(process.argv.slice(2), { values: ['from'] });
  const { conditions } = readReproduction(experiment.id);
  const missing = heroSchema.activation.values.filter(
    (name) => !conditions.some(({ condition }) => condition === name),
  );
  if (missing.length > 0) throw new RangeError(`Run npm run reproduce -- hero first: ${missing} is missing.`);
  const { data } = await createNodeLab();
  const test = await data('mnist', 'test', 10_000);
  for (const condition of conditions) await make(condition, test);
}

await main().catch(sayError);

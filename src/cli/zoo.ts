/**
 * `npm run zoo [-- --jobs 2] [--kind NAME]`: grows the networks of chapter 3 that are not there yet: weights into
 * `models/zoo/`, or into `.cache/zoo/` where they are not part of the repository, and into `.cache/zoo/` what its neurons were
 * like on the way. Where all were grown here, writes what pages load and the card. May be stopped and started again.
 */
import { existsSync } from 'node:fs';
import type { Lab } from '../experiments/contract.ts';
import type { ZooFrame } from '../experiments/zoo/frame.ts';
import { experiment } from '../experiments/zoo/index.ts';
import { statisticsOf } from '../experiments/zoo/measure.ts';
import { networksOf, ZOO_KINDS, type ZooKind, type ZooNetwork } from '../experiments/zoo/plan.ts';
import { untrained } from '../experiments/zoo/untrained.ts';
import { encodeNetwork } from '../nets/saved-network.ts';
import { readArgs, wholeNumber } from './args.ts';
import { isJob } from './heartbeat.ts';
import { shareOut } from './jobs.ts';
import { whichInstead } from './nearest-name.ts';
import { createNodeLab } from './node-lab.ts';
import { currentCommit, hashWeights, now } from './provenance.ts';
import { sayError } from './say-error.ts';
import { writeWhole } from './write-whole.ts';
import { gatherZoo } from './zoo-statistics.ts';

const CACHE = '.cache/zoo';

const weightsOf = ({ name, kept }: ZooNetwork): string => `${kept ? 'models/zoo' : CACHE}/${name}.safetensors`;
const numbersOf = ({ name }: ZooNetwork): string => `${CACHE}/${name}.json`;

/** So many digits of a number that is kept are enough for every chart. */
const round = (value: number): number => Number(value.toPrecision(5));

/** What is kept of a moment of a network's growth. */
const momentOf = ({ step, imagesSeen, loss, test, fitted, layers }: Omit<ZooFrame, 'epoch' | 'steps'>) => ({
  step,
  imagesSeen,
  ...(Number.isFinite(loss) && { loss: round(loss) }),
  test: round(test),
  fitted: round(fitted),
  layers: layers.map(({ neurons, dimension, values, directions, meanRank }) => ({
    neurons,
    dimension,
    directions,
    ...(meanRank !== undefined && { meanRank: round(meanRank) }),
    values: Array.from(values, round),
  })),
});
type Moment = ReturnType<typeof momentOf>;

/** On the way the eigenvalues above the edge are enough. */
const onTheWay = ({ layers, ...moment }: Moment) => ({
  ...moment,
  layers: layers.map(({ values, ...layer }) => ({ ...layer, values: values.slice(0, layer.directions) })),
});

async function grow({ name, params }: ZooNetwork, lab: Lab & { checkpoint(): { weights: never } | undefined }) {
  if (params.epochs === 0) return { network: untrained(params), moments: [] as Moment[] };
  const run = experiment.run(params, lab);
  const moments: Moment[] = [];
  for (;;) {
    const { value, done } = await run.next();
    if (done) break;
    moments.push(momentOf(value as ZooFrame));
  }
  const { weights } = lab.checkpoint()!;
  const last = moments.at(-1)!;
  console.log(`${name}: test ${last.test}, fitted ${last.fitted}, directions ${last.layers.map((l) => l.directions)}`);
  return { network: { spec: untrained(params).spec, weights }, moments };
}

async function make(network: ZooNetwork): Promise<void> {
  const lab = await createNodeLab({ testImages: 2000 });
  const grown = await grow(network, lab as never);
  const command = 'npm run zoo';
  const commit = currentCommit();
  const made = { command, commit, date: now(), weights: hashWeights(grown.network.weights) };
  const end = grown.moments.at(-1);
  const statistics = {
    params: network.params,
    ...made,
    end: end ?? {
      layers: statisticsOf(grown.network).map((layer) => ({ ...layer, values: Array.from(layer.values, round) })),
    },
    moments: grown.moments.map(onTheWay),
  };
  if (end) {
    const metadata = { experiment: experiment.id, name: network.name, command, commit, licence: 'MIT' };
    writeWhole(weightsOf(network), encodeNetwork(grown.network, { type: 'F16', metadata }));
  }
  // Last: a network whose numbers are there is finished.
  writeWhole(numbersOf(network), `${JSON.stringify(statistics)}\n`);
}

/** Whether it was grown before: here, or, of those kept in the repository, anywhere. */
const isThere = (network: ZooNetwork): boolean =>
  existsSync(numbersOf(network)) || (network.kept && existsSync(weightsOf(network)));

async function main(argv: readonly string[]): Promise<void> {
  const args = readArgs(argv, { values: ['jobs', 'kind', 'from'] });
  const kind = args.flags.get('kind');
  if (kind !== undefined && !ZOO_KINDS.includes(kind as ZooKind))
    throw new RangeError(`There is no kind “${kind}”${whichInstead(kind, ZOO_KINDS)}`);
  const kinds = kind === undefined ? ZOO_KINDS : [kind as ZooKind];
  const jobs = wholeNumber(args, 'jobs', 1);
  const todo = kinds.flatMap(networksOf).sort((a, b) => Number(a.name.at(-1)) - Number(b.name.at(-1)));
  const lockOf = ({ name }: ZooNetwork) => `.cache/zoo/${name}.lock`;
  await shareOut(todo, { lockOf, isDone: isThere, work: make }, { jobs, argv });
  if (!isJob()) console.log(gatherZoo(CACHE));
}

await main(process.argv.slice(2)).catch(sayError);

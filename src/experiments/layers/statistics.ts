import type { DataName, Images, Split } from '../../data/images.ts';
import { firstOfClasses } from '../../data/sheets.ts';
import { sliceImages } from '../../data/transforms.ts';
import type { Network } from '../../nets/network.ts';
import { plainAnswers, plainGradient } from '../../nets/plain/answers.ts';
import { weightedStages } from '../../nets/plain/stages.ts';
import { defaultParams } from '../parse-params.ts';
import type { StatisticsLab, StatisticsPlan } from '../statistics-plan.ts';
import { excitesSchema } from '../what-excites/schema.ts';
import { begun, bytesOf, further, isDone } from '../what-excites/search.ts';
import { favouritesOf, readPicture } from './favourites.ts';
import { SIDE } from './reading.ts';
import { type KeptName, type KeptNetwork, type LayersTables, networkOf, type OnSet, toBytes } from './tables.ts';

/** What is searched for favourites: all training pictures, of the generated sets as many as a page can make quickly. */
const SEARCHED = {
  mnist: ['train', 60_000],
  digits: ['test', 500],
  'cifar-10': ['train', 30_000],
  scenes: ['test', 160],
} as const satisfies Partial<Record<DataName, readonly [Split, number]>>;
/** Test pictures that hold some of every class. */
const FIRST = 160;
/** Pictures and units behind what moves a unit. */
const [MOVING_PICTURES, MOVING_UNITS] = [20, 12];

export const plan: StatisticsPlan = {
  networks: 'layers',
  async gather(networks, _, lab): Promise<LayersTables> {
    const first = (condition: KeptName) =>
      networks.find((one) => one.condition === condition && one.seed === 1)!.network;
    const digits = async (name: KeptName) => kept(name, first(name), ['mnist', 'digits'], lab);
    const colour = await lab.network!('colour-net/weights').catch(() => undefined);
    return {
      networks: [
        await digits('digits'),
        await digits('unpooled'),
        await digits('perceptron'),
        ...(colour ? [await kept('colour', colour, ['cifar-10', 'scenes'], lab)] : []),
      ],
      excited: colour ? excitesSchema.way.values.map((way) => excitedBy(colour, way)) : [],
    };
  },
};

/** The picture that `what-excites` opens with, made one way. */
function excitedBy(network: Network, way: (typeof excitesSchema.way.values)[number]) {
  const params = { ...defaultParams(excitesSchema), way };
  let search = begun(network, params);
  while (!isDone(search)) search = further(network, search);
  return { params, picture: bytesOf(search.x), values: Float32Array.from(search.values) };
}

async function kept(
  name: KeptName,
  trained: Network,
  sets: readonly (keyof typeof SEARCHED)[],
  lab: StatisticsLab,
): Promise<KeptNetwork> {
  const found: OnSet[] = [];
  let moves: readonly Float32Array[] = [];
  // What the colour net's card says is half precision.
  const tensors = trained.weights.map((tensor) => (name === 'colour' ? tensor : toBytes(tensor)));
  // The network that the page has, rather than the one that it was rounded from.
  const network = networkOf({ spec: trained.spec, tensors });
  for (const data of sets) {
    const [split, count] = SEARCHED[data];
    const images = await lab.data(data, 'test', FIRST);
    const best = favouritesOf(network, await lab.data(data, split, count));
    found.push({ data, first: firstOfClasses(images, 1), split, searched: count, best });
    if (moves.length === 0) moves = movesOf(network, sliceImages(images, 0, MOVING_PICTURES));
  }
  return { name, spec: network.spec, tensors, moves, sets: found };
}

/** See `KeptNetwork.moves`. */
function movesOf(network: Network, images: Images): Float32Array[] {
  const stages = weightedStages(network.spec.layers);
  const sums = stages.map(() => new Float64Array(SIDE * SIDE));
  for (let picture = 0; picture < images.count; picture++) {
    const input = readPicture(network, images, picture);
    const answers = plainAnswers(network, input);
    stages.forEach(({ before }, s) => {
      const { height, width, channels, values } = answers[before]!;
      const middle = ((height >> 1) * width + (width >> 1)) * channels;
      for (let unit = 0; unit < channels; unit += Math.max(1, Math.ceil(channels / MOVING_UNITS))) {
        const dy = new Float32Array(values.length);
        dy[middle + unit] = 1;
        const gradient = plainGradient(network, input, answers, before, dy);
        const colours = gradient.length / (SIDE * SIDE);
        gradient.forEach((value, i) => {
          sums[s]![Math.floor(i / colours)]! += Math.abs(value);
        });
      }
    });
  }
  return sums.map((sum) => {
    const largest = sum.reduce((most, value) => Math.max(most, value), 0);
    return Float32Array.from(sum, (value) => value / largest);
  });
}

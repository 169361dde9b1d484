import type { DataName, Images } from '../../data/images.ts';
import { firstOfClasses } from '../../data/sheets.ts';
import { sliceImages } from '../../data/transforms.ts';
import type { Network } from '../../nets/network.ts';
import { plainAnswers, plainGradient } from '../../nets/plain/answers.ts';
import { weightedStages } from '../../nets/plain/stages.ts';
import { defaultParams } from '../parse-params.ts';
import type { StatisticsLab, StatisticsPlan } from '../statistics-plan.ts';
import { excitesSchema } from '../what-excites/schema.ts';
import { begun, bytesOf, further, isDone } from '../what-excites/search.ts';
import { framed, numbersOf, SIDE } from './reading.ts';
import {
  BEST,
  type BestOf,
  type KeptName,
  type KeptNetwork,
  type LayersTables,
  type OnSet,
  toBytes,
} from './tables.ts';

/** As many test pictures as lie in the first file of a set on the site: what a reader's browser has loaded anyway. */
const SEARCHED = { mnist: 2000, digits: 500, 'cifar-10': 160, scenes: 160 } as const satisfies Partial<
  Record<DataName, number>
>;
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
  network: Network,
  sets: readonly (keyof typeof SEARCHED)[],
  lab: StatisticsLab,
): Promise<KeptNetwork> {
  const found: OnSet[] = [];
  let moves: readonly Float32Array[] = [];
  for (const data of sets) {
    const images = await lab.data(data, 'test', SEARCHED[data]);
    found.push({ data, first: firstOfClasses(images, 1), searched: images.count, best: bestOf(network, images) });
    if (moves.length === 0) moves = movesOf(network, sliceImages(images, 0, MOVING_PICTURES));
  }
  // What the colour net's card says is half precision.
  const tensors = network.weights.map((tensor) => (name === 'colour' ? tensor : toBytes(tensor)));
  return { name, spec: network.spec, tensors, moves, sets: found };
}

const read = (network: Network, { pixels, height, width, channels }: Images, index: number): Float32Array => {
  const size = height * width * channels;
  const bytes = pixels.subarray(index * size, (index + 1) * size);
  return numbersOf(framed(bytes, network.spec.input[2] as 1 | 3));
};

/** Of every unit the pictures that excite it most, at one place each. */
function bestOf(network: Network, images: Images): BestOf[] {
  const stages = weightedStages(network.spec.layers);
  const lists: [value: number, picture: number, place: number][][][] = stages.map(() => []);
  for (let picture = 0; picture < images.count; picture++) {
    const answers = plainAnswers(network, read(network, images, picture));
    stages.forEach(({ answer }, s) => {
      const { values, channels } = answers[answer]!;
      for (let unit = 0; unit < channels; unit++) {
        let place = 0;
        const places = values.length / channels;
        for (let p = 1; p < places; p++) if (values[p * channels + unit]! > values[place * channels + unit]!) place = p;
        lists[s]![unit] ??= [];
        const list = lists[s]![unit]!;
        list.push([values[place * channels + unit]!, picture, place]);
        if (list.length > 8 * BEST) shorten(list);
      }
    });
  }
  return lists.map((units) => {
    const all = units.flatMap((list) => shorten(list));
    return {
      picture: Uint32Array.from(all, ([, picture]) => picture),
      label: Uint8Array.from(all, ([, picture]) => images.labels[picture]!),
      place: Uint32Array.from(all, ([, , place]) => place),
      value: Float32Array.from(all, ([value]) => value),
    };
  });
}

function shorten<T extends readonly [number, ...unknown[]]>(list: T[]): T[] {
  list.sort((a, b) => b[0] - a[0]);
  list.length = BEST;
  return list;
}

/** See `KeptNetwork.moves`. */
function movesOf(network: Network, images: Images): Float32Array[] {
  const stages = weightedStages(network.spec.layers);
  const sums = stages.map(() => new Float64Array(SIDE * SIDE));
  for (let picture = 0; picture < images.count; picture++) {
    const input = read(network, images, picture);
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

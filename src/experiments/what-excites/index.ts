import { createRandom } from '../../data/random.ts';
import { colourNet } from '../../nets/colour-net.ts';
import { inputGradient } from '../../nets/input-gradient.ts';
import { lenet } from '../../nets/lenet.ts';
import type { Network } from '../../nets/network.ts';
import { weightedStages } from '../../nets/plain/stages.ts';
import { tensorNamed } from '../../nets/weights.ts';
import type { Experiment, Lab } from '../contract.ts';
import { framed, numbersOf } from '../layers/reading.ts';
import { cosineOf, distinct } from './allowed.ts';
import { startOf, stepped } from './ascent.ts';
import { type ExcitesResult, type FoundFrame, measured } from './frame.ts';
import { type ExcitesParams, excitesPresets, excitesSchema } from './schema.ts';
import { begun, further, isDone } from './search.ts';
import { largestOf, scoresOf, steppedAside } from './step-aside.ts';
import { countOf, wishOf, within } from './wish.ts';

export { excitesPresets as presets, measured };

const VERSION = 'what-excites-1';
const STARTS = 50;
/** Steps of each start: more than on the page, so that they have come to rest. */
const STEPS = 120;
const PICTURES = 200;
const STEP = 8 / 255;

/** Measures what the figure shows one by one: optima from many starts, filters beside best pictures, steps aside. Trains nothing. */
export const experiment: Experiment<typeof excitesSchema, FoundFrame, ExcitesResult> = {
  id: 'what-excites',
  schema: excitesSchema,
  async *run(params: ExcitesParams, lab: Lab) {
    const network = await lab.network!('colour-net/weights');
    const optima: number[] = [];
    const reached: number[] = [];
    for (const layer of ['1', '2', '3', '4'] as const) {
      const { pictures, values } = await optimaOf(network, layer, params.seed, 'ball', lab);
      optima.push(distinct(pictures));
      reached.push(values.reduce((sum, value) => sum + value / values.length, 0) / Math.max(...values));
    }
    const [ball, box] = [
      await besideFilter(network, params.seed, 'ball', lab),
      await besideFilter(network, params.seed, 'box', lab),
    ];
    return {
      'optima.1': optima[0]!,
      'optima.2': optima[1]!,
      'optima.3': optima[2]!,
      'optima.4': optima[3]!,
      'reached.2': reached[1]!,
      'reached.3': reached[2]!,
      'reached.4': reached[3]!,
      'cosine.ball': ball,
      'cosine.box': box,
      ...(await aside(network, params.seed, lab)),
      version: `${VERSION}+${lab.kernels}`,
      params: { ...params },
    };
  },
  /** Searches for one picture as the page does, in a thread of its own. */
  async look(weights, params, lab) {
    const network = { spec: params.net === 'colour' ? colourNet() : lenet(), weights };
    let search = begun(network, params);
    while (!isDone(search)) {
      search = further(network, search);
      await lab.breathe();
    }
    const { step, ascent, x, values } = search;
    return { step, steps: ascent.steps, epoch: 0, picture: x, values: Float32Array.from(values) };
  },
};

const mapOf = (layer: string, seed: number, maps: number): number => createRandom(seed, `map-${layer}`).below(maps);

interface Ends {
  readonly pictures: readonly Float32Array[];
  readonly values: readonly number[];
}

/** The ends of many starts for one unit in the middle of a map. */
async function optimaOf(
  network: Network,
  layer: ExcitesParams['layer'],
  seed: number,
  allowed: ExcitesParams['allowed'],
  lab: Lab,
  starts = STARTS,
): Promise<Ends> {
  const stage = weightedStages(network.spec.layers)[Number(layer) - 1]!;
  const channels = tensorNamed(network.weights, `${stage.name}/weights`).shape.at(-1)!;
  const which = mapOf(layer, seed, channels) + 1;
  const { index, sight, weights } = wishOf(network.spec, { of: 'unit', which, layer });
  const side = 32 >> (Number(layer) - 1);
  const unit = weights({
    height: side,
    width: side,
    channels,
    values: new Float32Array(side * side * channels),
  }).indexOf(1);
  const count = countOf(sight);
  const ascents = Array.from({ length: starts }, (_, i) => ({
    way: 'naive' as const,
    allowed,
    count,
    steps: STEPS,
    seed: seed * 1000 + i,
  }));
  let pictures = ascents.map((ascent) => within(startOf(ascent, 3072), sight));
  const size = pictures[0]!.length;
  let ends: readonly number[] = [];
  for (let step = 0; step < STEPS; step++) {
    lab.signal.throwIfAborted();
    const all = new Float32Array(starts * size);
    pictures.forEach((x, i) => {
      all.set(x, i * size);
    });
    const { gradient, values } = await inputGradient(network, all, { at: index, unit });
    ends = [...values];
    pictures = pictures.map((x, i) => stepped(x, gradient.subarray(i * size, (i + 1) * size), step, ascents[i]!));
    await lab.breathe();
  }
  return { pictures, values: ends };
}

/** The cosine of a filter of the first layer with the best picture in its window. */
async function besideFilter(network: Network, seed: number, allowed: 'ball' | 'box', lab: Lab): Promise<number> {
  const [best] = (await optimaOf(network, '1', seed, allowed, lab, 1)).pictures as [Float32Array];
  const { values, shape } = tensorNamed(network.weights, 'conv1/weights');
  const [size, , colours, maps] = shape as [number, number, number, number];
  const map = mapOf('1', seed, maps);
  const { sight } = wishOf(network.spec, { of: 'unit', which: map + 1, layer: '1' });
  const [filter, window]: [number[], number[]] = [[], []];
  for (let i = 0; i < size * size * colours; i++) {
    const [place, colour] = [Math.floor(i / colours), i % colours];
    const [row, column] = [sight.top + Math.floor(place / size), sight.left + (place % size)];
    filter.push(values[i * maps + map]!);
    window.push(best[(row * 32 + column) * colours + colour]!);
  }
  return cosineOf(filter, window);
}

/** Which share of photographs that are read rightly a small step turns into another class, against it or at random. */
async function aside(network: Network, seed: number, lab: Lab) {
  const images = await lab.data('cifar-10', 'test', 1000);
  const size = images.pixels.length / images.count;
  const random = createRandom(seed, 'noise');
  let [right, stepAside, noise] = [0, 0, 0];
  for (let n = 0; right < PICTURES && n < images.count; n++) {
    lab.signal.throwIfAborted();
    const index = random.below(images.count);
    const x = numbersOf(framed(images.pixels.subarray(index * size, (index + 1) * size), 3));
    const label = images.labels[index]!;
    if (largestOf(scoresOf(network, x)) !== label) continue;
    right++;
    if (largestOf(scoresOf(network, steppedAside(network, x, label, STEP))) !== label) stepAside++;
    const moved = x.map((value) => Math.max(-1, Math.min(1, value + (random.below(2) === 0 ? STEP : -STEP))));
    if (largestOf(scoresOf(network, moved)) !== label) noise++;
    await lab.breathe();
  }
  return { 'misread.step': stepAside / right, 'misread.noise': noise / right };
}

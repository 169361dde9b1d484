import { createRandom } from '../../data/random.ts';
import type { NetworkSpec } from '../../nets/network.ts';
import type { Answer } from '../../nets/plain/answers.ts';
import { receptiveField, type Sight } from '../../nets/plain/receptive-field.ts';
import { weightedStages } from '../../nets/plain/stages.ts';
import type { ExcitesParams } from './schema.ts';

/** Side of the input. */
const SIDE = 32;
const CLASSES = 10;

/** What is to grow: a weighted sum of what a layer answers before it is rectified. */
export interface Wish {
  /** Which layer answers. */
  readonly index: number;
  /** How much each of its numbers counts. */
  weights(answer: Answer): Float32Array;
  /** What of the input can move it. */
  readonly sight: Sight;
}

/** A class, the mean of a channel, its unit in the middle, or a direction of all channels, meant over the places. */
export function wishOf({ layers }: NetworkSpec, { of, which, layer }: WishParams): Wish {
  const stages = weightedStages(layers);
  const stage = of === 'class' ? stages.length - 1 : Number(layer) - 1;
  const index = stages[stage]!.before;
  const whole: Sight = { top: 0, left: 0, height: SIDE, width: SIDE };
  const sides = sidesOf(layers);
  const middle = of === 'unit' ? sides[index + 1]! >> 1 : 0;
  return {
    index,
    sight: of === 'unit' ? sightOf(layers, sides, index, middle) : whole,
    weights({ width, height, channels, values }) {
      const counts = new Float32Array(values.length);
      const chosen = Math.min(which, of === 'class' ? CLASSES : channels) - 1;
      if (of === 'unit') counts[(middle * width + middle) * channels + chosen] = 1;
      else {
        const along = of === 'direction' ? directionOf(which, channels) : undefined;
        for (let i = 0; i < counts.length; i++)
          counts[i] = (along ? along[i % channels]! : i % channels === chosen ? 1 : 0) / (width * height);
      }
      return counts;
    },
  };
}

type WishParams = Pick<ExcitesParams, 'of' | 'which' | 'layer'>;

/** A random direction of length 1, by its number. */
function directionOf(which: number, channels: number): Float32Array {
  const random = createRandom(which, 'direction');
  const drawn = Float32Array.from({ length: channels }, () => random.normal());
  const length = Math.sqrt(drawn.reduce((sum, value) => sum + value * value, 0));
  return drawn.map((value) => value / length);
}

/** The side of what each layer reads, and of what the last one answers. */
function sidesOf(layers: NetworkSpec['layers']): number[] {
  const sides = [SIDE];
  for (const layer of layers) {
    const side = sides.at(-1)!;
    if (layer.kind === 'pool') sides.push(side >> 1);
    else if (layer.kind === 'convolution' && layer.padding !== 'same') sides.push(side - layer.size + 1);
    else sides.push(layer.kind === 'flatten' || layer.kind === 'global-average' ? 1 : side);
  }
  return sides;
}

/** The part of the picture that moves the unit in the middle: what lies beyond its edge is cut off. */
function sightOf(layers: NetworkSpec['layers'], sides: readonly number[], index: number, middle: number): Sight {
  const inputs = sides.map((side) => ({ height: side, width: side }));
  const { top, left, height, width } = receptiveField(layers, inputs, index, { row: middle, column: middle });
  const [from, before] = [Math.max(0, top), Math.max(0, left)];
  return {
    top: from,
    left: before,
    height: Math.min(SIDE, top + height) - from,
    width: Math.min(SIDE, left + width) - before,
  };
}

/** Numbers within a sight, of an input of so many channels. */
export const countOf = ({ height, width }: Sight, channels = 3): number => channels * height * width;

/** Zero outside of a sight, in place. */
export function within(x: Float32Array, { top, left, height, width }: Sight): Float32Array {
  const channels = x.length / (SIDE * SIDE);
  for (let i = 0; i < x.length; i++) {
    const place = Math.floor(i / channels);
    const [row, column] = [Math.floor(place / SIDE), place % SIDE];
    if (row < top || row >= top + height || column < left || column >= left + width) x[i] = 0;
  }
  return x;
}

import { createRandom, type Random } from '../../data/random.ts';
import { gram } from '../../math/products.ts';

/** Standard normal numbers, neurons x dimension, row by row, and their products neuron by neuron. */
export interface Noise {
  readonly rows: Float64Array;
  readonly products: Float64Array;
}

/** Numbers drawn so far of one neuron. */
interface Drawn {
  readonly random: Random;
  readonly values: number[];
}

/** What was drawn last is kept: a moved slider draws what it adds alone, and the signal none. */
let kept: { readonly seed: number; readonly drawn: Drawn[]; sizes: string; noise?: Noise } = {
  seed: Number.NaN,
  drawn: [],
  sizes: '',
};

/**
 * The noise of a seed. Every neuron has a stream of its own: more neurons add neurons to those that were there, and more
 * dimensions add weights to the same neurons, so that a spectrum moves smoothly with either.
 */
export function noiseOf(seed: number, neurons: number, dimension: number): Noise {
  if (kept.seed !== seed) kept = { seed, drawn: [], sizes: '' };
  const sizes = `${neurons} x ${dimension}`;
  if (kept.sizes !== sizes || !kept.noise) {
    const rows = new Float64Array(neurons * dimension);
    for (let i = 0; i < neurons; i++) {
      const values = drawnOf(kept.drawn, seed, i, dimension);
      for (let j = 0; j < dimension; j++) rows[i * dimension + j] = values[j]!;
    }
    kept.noise = { rows, products: gram(rows, neurons, dimension) };
    kept.sizes = sizes;
  }
  return kept.noise;
}

function drawnOf(drawn: Drawn[], seed: number, i: number, count: number): readonly number[] {
  drawn[i] ??= { random: createRandom(seed, `neuron ${i}`), values: [] };
  const { random, values } = drawn[i];
  while (values.length < count) values.push(random.normal());
  return values;
}

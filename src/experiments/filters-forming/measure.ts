import { spectrumShares } from '../../math/filter-spectrum.ts';
import { anchorsOf, tensorNamed, type Weights } from '../../nets/weights.ts';
import { type FirstLayer, KINDS, type Kind, ZERO } from './frame.ts';
import { SIDE } from './given.ts';
import { FIRST } from './network.ts';

/**
 * A filter has a shape where half of its energy lies in waves of four pixels and longer (of pure noise a fifth does), and
 * is striped where so much lies in one orientation (of noise 0.1 does, of a slope of Sobel's half).
 */
export const LEAST = { coarse: 0.5, oriented: 0.3 } as const;

/** What the first layer looks like, and how far it has come from its start. */
export function firstLayer(weights: Weights, start: Weights): FirstLayer {
  const tensor = tensorNamed(weights, FIRST);
  const filters = anchorsOf(tensor);
  const before = anchorsOf(tensorNamed(start, FIRST));
  const channels = tensor.shape[2]!;
  const largest = tensor.values.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  return {
    filters: Uint8Array.from(
      filters.flatMap((filter) => Array.from(filter, (w) => ZERO + Math.round((ZERO * w) / largest))),
    ),
    largest,
    channels,
    turned: Float32Array.from(filters, (filter, k) => dot(filter, before[k]!) / (length(filter) * length(before[k]!))),
    grown: Float32Array.from(filters, (filter, k) => length(filter) / length(before[k]!)),
    kinds: Uint8Array.from(filters, (filter) => KINDS.indexOf(kindOf(filter, channels))),
  };
}

function kindOf(filter: Float32Array, channels: number): Kind {
  const { coarse, oriented } = spectrumShares(filter, SIDE, channels);
  if (!(coarse > LEAST.coarse)) return 'none';
  return oriented > LEAST.oriented ? 'edge' : 'blob';
}

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const length = (a: Float32Array): number => Math.sqrt(dot(a, a));

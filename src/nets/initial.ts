import type { Random } from '../data/random.ts';

/**
 * How first weights are drawn. `he`: uniform within sqrt(6 / fan-in), variance 2 / fan-in, biases 0 (He et al., 2015,
 * "Delving deep into rectifiers"). `pytorch`: weights and biases uniform within 1 / sqrt(fan-in), variance 1 / (3 fan-in),
 * as PyTorch's layers do. `glorot`: uniform within sqrt(6 / (fan-in + fan-out)), biases 0 (Glorot and Bengio, 2010).
 * `normal`: standard normal, biases 0. `zero`: all 0. `factor` multiplies what is drawn; 1 unless told.
 */
export interface Initial {
  readonly kind: 'he' | 'pytorch' | 'glorot' | 'normal' | 'zero';
  readonly factor?: number;
}

/** How many numbers a unit reads, and how many units read a number. */
export interface Fan {
  readonly in: number;
  readonly out: number;
}

/** Largest magnitude of what is drawn uniformly; 0 for what starts at 0. */
function bound({ kind, factor = 1 }: Initial, fan: Fan, bias: boolean): number {
  if (kind === 'pytorch') return factor / Math.sqrt(fan.in);
  if (bias || kind === 'zero') return 0;
  return Math.sqrt(6 / (kind === 'glorot' ? fan.in + fan.out : fan.in)) * factor;
}

/** Draws one parameter tensor of so many values. What starts at 0 draws nothing. */
export function draw(initial: Initial, fan: Fan, bias: boolean, count: number, random: Random): Float32Array {
  const values = new Float32Array(count);
  if (initial.kind === 'normal') {
    const factor = initial.factor ?? 1;
    if (!bias) for (let i = 0; i < count; i++) values[i] = random.normal() * factor;
    return values;
  }
  const most = bound(initial, fan, bias);
  if (most !== 0) for (let i = 0; i < count; i++) values[i] = (2 * random.uniform() - 1) * most;
  return values;
}

/** Variance of what `draw` draws. */
export function variance(initial: Initial, fan: Fan, bias: boolean): number {
  const { kind, factor = 1 } = initial;
  return kind === 'normal' ? (bias ? 0 : factor * factor) : bound(initial, fan, bias) ** 2 / 3;
}

import type { InversionParams } from '../../experiments/inversion/schema.ts';

/** What is an identity, rather than a measurement, of networks with these parameters. */
export interface Exactness {
  /** Negating conv1 as the parameters say swaps the two accuracies to the last digit. */
  readonly swap: boolean;
  /** The swap agrees up to float32 rounding only (compensated scalings): equal in mathematics, not to the bit. */
  readonly rounded: boolean;
  /** The logits of a negative are the negated logits: argmax becomes argmin. */
  readonly argmin: boolean;
  /** The logits of a negative are those of the original. */
  readonly even: boolean;
}

/**
 * When the figure may say "exact". f with negated first-layer weights reads -x as f reads x, for every activation; this
 * is the negative of an image only where the scaling maps 255 - p to -x, that is at symmetric scaling.
 */
export function exactness(params: InversionParams): Exactness {
  const symmetric = params.scaling === 'symmetric';
  const rectified = params['drop-rectifier'] === 'off';
  const biasFree = params.biases === 'off';
  const linear = params.activation === 'linear' || !rectified;
  // Dropping the rectifier keeps the pooling, and maxima are not odd: the linear network takes means in any case.
  const odd = params.activation === 'linear' || (params.activation === 'tanh' && params.pooling === 'average');
  const argmin = symmetric && biasFree && odd;
  const even = symmetric && biasFree && params.activation === 'abs' && !linear;
  return {
    swap: symmetric,
    rounded: !symmetric && params.compensate === 'on',
    argmin,
    even,
  };
}

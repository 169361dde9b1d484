import type { InversionParams } from '../../experiments/inversion/schema.ts';

/** What is an identity, rather than a measurement, of networks with these parameters. */
export interface Exactness {
  /** Negating conv1 as the parameters say swaps the two accuracies to the last digit. */
  readonly swap: boolean;
  /** Without compensation the swap would fail: the negative of x is c - x with c other than 0. */
  readonly compensationNeeded: boolean;
  /** The swap agrees up to float32 rounding only (compensated scalings): equal in mathematics, not to the bit. */
  readonly rounded: boolean;
  /** The logits of a negative are the negated logits: argmax becomes argmin. */
  readonly argmin: boolean;
  /** The logits of a negative are those of the original. */
  readonly even: boolean;
  /** String key that says why (`inversion.exact.*`). */
  readonly why: string;
}

/**
 * When the figure may say "exact". f with negated first-layer weights reads -x as f reads x, for every activation; this
 * is the negative of an image only where the scaling maps 255 - p to -x, that is at symmetric scaling.
 */
export function exactness(params: InversionParams): Exactness {
  const symmetric = params.scaling === 'symmetric';
  const compensated = params.compensate === 'on';
  const rectified = params['drop-rectifier'] === 'off';
  const biasFree = params.biases === 'off';
  const linear = params.activation === 'linear' || !rectified;
  // Dropping the rectifier keeps the pooling, and maxima are not odd: the linear network takes means in any case.
  const odd = params.activation === 'linear' || (params.activation === 'tanh' && params.pooling === 'average');
  const argmin = symmetric && biasFree && odd;
  const even = symmetric && biasFree && params.activation === 'abs' && !linear;
  let why = 'inversion.exact.swap';
  if (!symmetric) why = compensated ? 'inversion.exact.compensated' : 'inversion.exact.uncompensated';
  else if (argmin) why = 'inversion.exact.argmin';
  else if (even) why = 'inversion.exact.even';
  return {
    swap: symmetric,
    compensationNeeded: !symmetric,
    rounded: !symmetric && compensated,
    argmin,
    even,
    why,
  };
}

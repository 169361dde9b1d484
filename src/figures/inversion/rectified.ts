import type { InversionParams } from '../../experiments/inversion/schema.ts';

/** Slope of the leaky ReLU below 0, as in `nets/activation.ts`, which a page does not load. */
const LEAKY_SLOPE = 0.01;

/** One response as the layers of the network shown pass it on; untouched where its rectifier is dropped. */
export function rectified(
  response: number,
  params: Pick<InversionParams, 'activation' | 'threshold' | 'drop-rectifier'>,
): number {
  if (params['drop-rectifier'] === 'on') return response;
  switch (params.activation) {
    case 'relu':
      return Math.max(0, response);
    case 'linear':
      return response;
    case 'abs':
      return Math.abs(response);
    case 'leaky-relu':
      return response < 0 ? LEAKY_SLOPE * response : response;
    case 'tanh':
      return Math.tanh(response);
    case 'trelu':
      return Math.max(0, (response - params.threshold) / (1 - params.threshold));
  }
}

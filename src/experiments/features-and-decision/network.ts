import { listed, responses } from '../../nets/answers.ts';
import { INPUT, lenet } from '../../nets/lenet.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Breathe } from './digits.ts';

/** LeNet-5, its dense layers named as in LeCun et al. (1998). */
export const LENET = lenet({ names: ['c5', 'f6', 'output'] });

/** Layer of LENET after which each boundary lies, rectified and pooled. */
const LAYER = { s2: 2, s4: 5, c5: 8, f6: 10, output: 11 } as const;
export type Boundary = keyof typeof LAYER;

/** What the network makes of pictures (32 x 32 each, as it reads them) up to a boundary, picture by picture. */
export async function responsesAt(
  weights: Weights,
  pictures: Float32Array,
  boundary: Boundary,
  breathe: Breathe,
): Promise<Float32Array<ArrayBuffer>> {
  const network = { spec: LENET, weights };
  return (await responses(network, listed(pictures, INPUT * INPUT), [LAYER[boundary]], { breathe, batch: 125 }))[0]!;
}

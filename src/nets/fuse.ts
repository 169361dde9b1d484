import { rectifiedAt } from './fused/affine-rectify.ts';
import { bankMixAt } from './fused/bank-mix.ts';
import { blockAt } from './fused/conv-rectify-pool.ts';
import { normedAt } from './fused/norm-relu-pool.ts';
import { stepOf } from './layers/index.ts';
import type { Layer } from './layers/layer.ts';
import type { Step } from './layers/sequence.ts';

/** Neighbours that are computed as one, the longest first. What they make is the same up to rounding. */
const whole = [blockAt, bankMixAt, rectifiedAt] as const;
/** In training alone: afterwards running statistics stand in for the batch's. */
const inTraining = [normedAt] as const;

/** Which layers must stay apart, because somebody looks at what they make: by index in the list. */
interface Seen {
  readonly training: boolean;
  readonly seen?: readonly number[];
}

/** The steps that compute a list of layers on the current back end. The one place where layers are joined. */
export function fuse(layers: readonly Layer[], { training, seen = [] }: Seen): readonly Step[] {
  const joined = training ? [...inTraining, ...whole] : whole;
  const steps: Step[] = [];
  for (let at = 0; at < layers.length; ) {
    const hidden = ({ layers: count }: Step) => !seen.some((i) => i >= at && i < at + count - 1);
    const step = joined.map((find) => find(layers, at)).find((found) => found && hidden(found)) ?? stepOf(layers[at]!);
    steps.push(step);
    at += step.layers;
  }
  return steps;
}

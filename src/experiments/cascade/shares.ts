import type { Images } from '../../data/images.ts';
import { crossedVariance, type VarianceParts, varianceShares } from '../../math/crossed-variance.ts';
import type { SequentialSpec } from '../../nets/sequential.ts';
import type { Weights } from '../../nets/weights.ts';
import { crossed } from './crossed.ts';
import { forwardAll, logitsOf, TABLE } from './forward.ts';
import { PARTS, STAGES } from './frame.ts';
import { twoLayers } from './networks.ts';

/** How the variance of a network's representations is shared, and its parts position by position where the dense layers begin. */
export interface Shares {
  /** 12 x 4, by stage and part. */
  readonly stages: Float32Array;
  readonly pool2: VarianceParts;
}

/** Takes the variance of the crossed set apart, stage by stage, in the network of two convolutions. */
export async function sharesOf(weights: Weights, set: Images, breathe: () => Promise<void>): Promise<Shares> {
  const lists = await forwardAll(
    twoLayers,
    weights,
    set,
    (passes) => passes.flatMap(({ z, y }, i) => (i < 2 ? [z, y] : [z])),
    { breathe },
  );
  const [conv1, pool1, conv2, pool2, dense1, dense2, logits] = lists as [Float32Array, ...Float32Array[]];
  const pixels = Float32Array.from(set.pixels, (byte) => TABLE[byte]!);
  const stages = new Float32Array(STAGES.length * PARTS.length);
  let kept: VarianceParts | undefined;
  const responses = [conv1, pool1!, conv2!, pool2!, dense1!, dense2!, logits!];
  const rectified = new Set([conv1, conv2, dense1, dense2]);
  let stage = 0;
  const take = async (values: Float32Array): Promise<VarianceParts> => {
    const parts = crossedVariance(values, { ...crossed, features: values.length / set.count });
    stages.set(varianceShares(parts), PARTS.length * stage++);
    await breathe();
    return parts;
  };
  await take(pixels);
  for (const values of responses) {
    const parts = await take(values);
    if (values === pool2) kept = parts;
    if (rectified.has(values)) await take(rectify(values));
  }
  return { stages, pool2: kept! };
}

/** A loop: `map` with a function takes ten times as long, and there are millions. */
function rectify(values: Float32Array): Float32Array {
  const out = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) out[i] = Math.max(0, values[i]!);
  return out;
}

/** The same at the last layer alone, of any network. */
export async function lastShares(
  spec: SequentialSpec,
  weights: Weights,
  set: Images,
  breathe: () => Promise<void>,
): Promise<Float32Array> {
  const logits = await logitsOf(spec, weights, set, { breathe });
  return Float32Array.from(varianceShares(crossedVariance(logits, { ...crossed, features: 10 })));
}

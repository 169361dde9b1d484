import type * as tf from '@tensorflow/tfjs-core';
import { rectify } from '../activation.ts';
import { hasBiases } from '../layers/convolution.ts';
import { weightedSum } from '../layers/dense.ts';
import { stepOf } from '../layers/index.ts';
import type { LayerKind } from '../layers/kind.ts';
import type { Convolution, Dense, Layer, RectifierLayer } from '../layers/layer.ts';
import { rectifierGradient } from '../layers/rectifier.ts';
import type { Step } from '../layers/sequence.ts';

/** A weighted sum and its rectifier: the rectifier's gradient brings the biases' with it. */
interface Rectified {
  readonly affine: Convolution | Dense;
  readonly rectifier: RectifierLayer;
}

export function rectifiedAt(layers: readonly Layer[], at: number): Step | undefined {
  const [affine, rectifier] = [layers[at], layers[at + 1]];
  if ((affine?.kind !== 'convolution' && affine?.kind !== 'dense') || rectifier?.kind !== 'rectifier') return undefined;
  return hasBiases(affine)
    ? { kind: affineRectify, layer: { affine, rectifier } satisfies Rectified, layers: 2 }
    : undefined;
}

/** The same weighted sum without its biases: their gradient comes from the rectifier. */
const bare = (affine: Rectified['affine']) => stepOf({ ...affine, biases: false });

const affineRectify: LayerKind<Rectified> = {
  output: ({ affine }, input) => stepOf(affine).kind.output(affine, input),
  parameters: ({ affine }, input) => stepOf(affine).kind.parameters(affine, input),

  forward({ affine, rectifier }, parameters, x, mode) {
    const [w, b] = parameters;
    if (affine.kind === 'dense' && rectifier.activation === 'relu') {
      // Its gradient is told by what comes out alone.
      const y = weightedSum(x, w!, b!, 'relu');
      return { x, y, kept: y };
    }
    const { y: z } = stepOf(affine).kind.forward(affine, parameters, x, mode);
    return { x, y: rectify(z, rectifier.activation, rectifier.threshold ?? 0), kept: z };
  },

  backward({ affine, rectifier }, [w], { x, y, kept }, dy, input, mode) {
    const z = kept as tf.Tensor;
    const [dz, db] = rectifierGradient(rectifier, z, y, dy);
    const { kind, layer } = bare(affine);
    const back = kind.backward(layer, [w!], { x, y: z }, dz, input, mode);
    return { parameters: [...back.parameters, db], x: back.x };
  },
};

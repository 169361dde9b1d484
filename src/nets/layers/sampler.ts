import * as tf from '@tensorflow/tfjs-core';
import { cornersOf, grid, readAt, readAtGradient } from './bilinear.ts';
import { type LayerKind, type Pass, picture, type Shape } from './kind.ts';
import type { Sampler } from './layer.ts';
import { backwardStages, forwardStages, type Stage, type Step, stagesOf } from './sequence.ts';

interface Sampled {
  readonly passes: readonly Pass[];
  readonly corners: ReturnType<typeof cornersOf>;
}

/** Makes the kind; `stepsOf` gives each layer of the localisation its kind. */
export function samplerKind(stepsOf: (layers: Sampler['localisation']) => readonly Step[]): LayerKind<Sampler> {
  const inner = ({ localisation }: Sampler, input: Shape) => stagesOf(stepsOf(localisation), input);
  const stagesFor = (layer: Sampler, x: tf.Tensor): readonly Stage[] => inner(layer, x.shape.slice(1)).stages;

  return {
    output(layer, input) {
      picture(input, 'a sampler');
      const { output } = inner(layer, input);
      if (output.length !== 1 || output[0] !== 6) throw new RangeError(`a sampler needs six numbers, not [${output}]`);
      return input;
    },

    parameters: (layer, input) => inner(layer, input).parameters,

    forward(layer, parameters, x, mode) {
      const [b, h, w] = x.shape as [number, number, number];
      const passes = forwardStages(stagesFor(layer, x), parameters, x, mode);
      const places = tf.matMul(tf.reshape(passes.at(-1)!.y, [2 * b, 3]), grid(h, w), false, true);
      const [across, down] = tf.unstack(tf.reshape(places, [b, 2, h * w]), 1) as [tf.Tensor2D, tf.Tensor2D];
      const pixels = (place: tf.Tensor, side: number) => tf.mul(tf.add(place, 1), (side - 1) / 2) as tf.Tensor2D;
      const corners = cornersOf(pixels(across, w), pixels(down, h), h, w);
      const state = passes.flatMap((pass) => pass.state ?? []);
      return {
        x,
        y: tf.reshape(readAt(x as tf.Tensor4D, corners), x.shape),
        kept: { passes, corners } satisfies Sampled,
        state: state.length > 0 ? state : undefined,
      };
    },

    backward(layer, parameters, { x, kept }, dy, input, mode) {
      const [b, h, w, c] = x.shape as [number, number, number, number];
      const { passes, corners } = kept as Sampled;
      const read = readAtGradient(x as tf.Tensor4D, corners, tf.reshape(dy, [-1, c]), input);
      const byPlace = tf.stack(
        [
          tf.reshape(tf.mul(read.column, (w - 1) / 2), [b, h * w]),
          tf.reshape(tf.mul(read.row, (h - 1) / 2), [b, h * w]),
        ],
        1,
      );
      const byMap = tf.reshape(tf.matMul(tf.reshape(byPlace, [2 * b, h * w]), grid(h, w)), [b, 6]);
      const back = backwardStages(stagesFor(layer, x), parameters, passes, byMap, { mode, input });
      return {
        parameters: back.parameters.filter((gradient) => gradient !== undefined),
        x: input ? tf.add(read.x!, back.x!) : undefined,
      };
    },
  };
}

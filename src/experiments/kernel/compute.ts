import { allSteps } from './answer.ts';
import type { KernelFrame } from './frame.ts';
import { SIDE } from './kernels.ts';
import { moved } from './moved.ts';
import { movedRight, type Picture, pictureOf } from './picture.ts';
import { type KernelParams, weightsOf } from './schema.ts';
import { tuning } from './tuning.ts';

/** Everything that the figure shows, from its parameters alone: until there is a picture of the reader's, a scene. */
export const compute = (params: KernelParams): KernelFrame =>
  computeOn(pictureOf(params.picture, params.which), params);

/** The same on any picture. */
export function computeOn(from: Picture, params: KernelParams): KernelFrame {
  const weights = weightsOf(params);
  const picture = movedRight(from, Number(params.shift));
  const steps = allSteps(picture, weights);
  const row = Math.min(params.row, steps.map.height - 1);
  const column = Math.min(params.column, steps.map.width - 1);
  const patch = Array.from(
    { length: SIDE * SIDE },
    (_, i) => picture.pixels[(row + Math.floor(i / SIDE)) * picture.width + column + (i % SIDE)]!,
  );
  return {
    step: 1,
    steps: 1,
    epoch: 0,
    weights,
    picture,
    ...steps,
    before: params.shift === '0' ? steps.pooled : allSteps(from, weights).pooled,
    row,
    column,
    patch,
    products: patch.map((pixel, i) => pixel * weights[i]! + 0),
    sum: steps.map.values[row * steps.map.width + column]!,
    moved: moved(from, weights, 1),
    tuning: tuning(weights, params.offset),
  };
}

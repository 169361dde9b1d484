import { RECTIFIER_GRAD, type RectifierAttrs } from '../../nets/kernels.ts';
import { type Loop, registerLoop } from './memory.ts';
import { slopeFrom } from './rectifier.ts';

/** z response [..., n], y = rectify(z), dy: gives dz = dy * rectify'(z) and its sum over all but the last axis [n], the biases' gradient. */
const rectifierGradient: Loop<RectifierAttrs> = (memory, { z, y, dy }, attrs) => {
  const columns = z!.shape.at(-1)!;
  const rows = z!.shape.slice(0, -1).reduce((a, b) => a * b, 1);
  const dzInfo = memory.make(z!.shape);
  const dbInfo = memory.make([columns]);
  const from = memory.floats(attrs.activation === 'abs' ? z! : y!);
  const g = memory.floats(dy!);
  const dz = memory.floats(dzInfo);
  const slope = slopeFrom(attrs);
  const sums = new Float64Array(columns);
  for (let row = 0, i = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, i++) {
      const value = Math.fround(g[i]! * slope(from[i]!));
      dz[i] = value;
      sums[column]! += value;
    }
  }
  memory.floats(dbInfo).set(sums);
  return [dzInfo, dbInfo];
};

export const registerRectifierGradient = (): void => registerLoop(RECTIFIER_GRAD, rectifierGradient);

import { RECTIFIER_GRAD, type RectifierAttrs } from '../../nets/kernels.ts';
import { type Loop, registerLoop } from './memory.ts';
import { slopeFrom } from './rectifier.ts';

/** z response [b, n], y = rectify(z), dy: gives dz = dy * rectify'(z) and its sum over the batch [n], the biases' gradient. */
const rectifierGradient: Loop<RectifierAttrs> = (memory, { z, y, dy }, attrs) => {
  const [rows, columns] = z!.shape as [number, number];
  const dzInfo = memory.make([rows, columns]);
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

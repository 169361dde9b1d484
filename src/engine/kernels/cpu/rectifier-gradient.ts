import { RECTIFIER_GRAD, type RectifierAttrs } from '../../../nets/kernels.ts';
import { type Loop, registerLoop } from './loops.ts';
import { slopeFrom } from './rectifier.ts';

/** z response [..., c], y = rectify(z), dy: gives dz = dy * rectify'(z) and its sums [c], the biases' gradient. */
const rectifierGradient: Loop<RectifierAttrs> = (memory, { z, y, dy }, attrs) => {
  const columns = z!.shape.at(-1)!;
  const dzInfo = memory.make(z!.shape);
  const dbInfo = memory.make([columns]);
  const from = memory.floats(attrs.activation === 'abs' ? z! : y!);
  const g = memory.floats(dy!);
  const dz = memory.floats(dzInfo);
  const slope = slopeFrom(attrs);
  const sums = new Float64Array(columns);
  for (let i = 0; i < dz.length; i++) {
    const value = Math.fround(g[i]! * slope(from[i]!));
    dz[i] = value;
    sums[i % columns]! += value;
  }
  memory.floats(dbInfo).set(sums);
  return [dzInfo, dbInfo];
};

export const registerRectifierLoop = (): void => registerLoop(RECTIFIER_GRAD, rectifierGradient);

import { POOL_RECTIFIER_GRAD, type RectifierAttrs } from '../../../nets/kernels.ts';
import { type Loop, registerLoop } from './loops.ts';
import { slopeFrom } from './rectifier.ts';

/**
 * Gradient of "rectify, then pool 2x2" (stride 2, valid) back to the response z [b, h, w, c]; y and dy [b, h/2, w/2, c].
 * Max pooling has one winner a window, the first maximum row by row, as in TF.js's `cpu` back end: on a picture's flat
 * background all four tie, and giving each of them the whole gradient would count it four times. `linear` means average
 * pooling. Gives dz and its sum over images and places [c], the gradient of a bias inside z.
 */
const poolRectifierGradient: Loop<RectifierAttrs> = (memory, { z, y, dy }, attrs) => {
  const [batch, height, width, channels] = z!.shape as [number, number, number, number];
  const [, outHeight, outWidth] = y!.shape as [number, number, number, number];
  const dzInfo = memory.make(z!.shape);
  const dbInfo = memory.make([channels]);
  const response = memory.floats(z!);
  const out = memory.floats(y!);
  const g = memory.floats(dy!);
  const dz = memory.floats(dzInfo);
  const sums = new Float64Array(channels);
  const slope = slopeFrom(attrs);
  const abs = attrs.activation === 'abs';
  const average = attrs.activation === 'linear';
  const row = width * channels;
  for (let n = 0, o = 0; n < batch; n++) {
    for (let oy = 0; oy < outHeight; oy++) {
      let corner = (n * height + 2 * oy) * row;
      for (let ox = 0; ox < outWidth; ox++, corner += 2 * channels) {
        for (let c = 0; c < channels; c++, o++) {
          const a = corner + c;
          if (average) {
            const quarter = g[o]! / 4;
            dz[a] = quarter;
            dz[a + channels] = quarter;
            dz[a + row] = quarter;
            dz[a + row + channels] = quarter;
            sums[c]! += g[o]!;
            continue;
          }
          if (g[o] === 0) continue;
          const rate = abs ? 1 : slope(out[o]!);
          if (rate === 0) continue;
          const at = abs ? firstLargest(response, a, channels, row) : firstMaximum(response, a, channels, row);
          const value = Math.fround(g[o]! * (abs ? slope(response[at]!) : rate));
          dz[at] = value;
          sums[c]! += value;
        }
      }
    }
  }
  memory.floats(dbInfo).set(sums);
  return [dzInfo, dbInfo];
};

/** Index of the first maximum of the window whose corner is a. */
function firstMaximum(x: Float32Array, a: number, channels: number, row: number): number {
  const top = x[a + channels]! > x[a]! ? a + channels : a;
  const bottom = x[a + row + channels]! > x[a + row]! ? a + row + channels : a + row;
  return x[bottom]! > x[top]! ? bottom : top;
}

/** The same for magnitudes. */
function firstLargest(x: Float32Array, a: number, channels: number, row: number): number {
  const top = Math.abs(x[a + channels]!) > Math.abs(x[a]!) ? a + channels : a;
  const bottom = Math.abs(x[a + row + channels]!) > Math.abs(x[a + row]!) ? a + row + channels : a + row;
  return Math.abs(x[bottom]!) > Math.abs(x[top]!) ? bottom : top;
}

export const registerPoolRectifierLoop = (): void => registerLoop(POOL_RECTIFIER_GRAD, poolRectifierGradient);

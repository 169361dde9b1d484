import { get, put, putBytes } from './lanes';
import { constant, MEAN, OFFSET, SCALE } from './norm-constants';

/**
 * Normalises z [images, height, width, channels] between two rectifiers: y = max((max(z, before) - mean) scale + offset,
 * after), where a floor of 0 rectifies and one of minus infinity lets everything through. With `winners` (not 0) it
 * takes 2x2 maxima (rounded down) in the same pass, and writes a byte for every y: which of its window is the first
 * largest (0 to 3, row by row).
 */
export function normReluPool(
  z: usize, images: i32, height: i32, width: i32, channels: i32, before: f32, after: f32,
  constants: usize, y: usize, winners: usize,
): void {
  const pooled = winners != 0, step = pooled ? 2 : 1;
  const row = <usize>(width * channels) << 2, columns = width / step;
  for (let image = 0; image < images; image++) {
    for (let r = 0; r < height / step; r++) {
      const from = z + <usize>(image * height + step * r) * row;
      let channel = 0;
      if (pooled) {
        for (; channel + 4 <= channels; channel += 4) poolRow(from, row, columns, channels, channel, before, after, constants, y, winners, true);
        for (; channel < channels; channel++) poolRow(from, row, columns, channels, channel, before, after, constants, y, winners, false);
        winners += columns * channels;
      } else {
        for (; channel + 4 <= channels; channel += 4) normRow(from, columns, channels, channel, before, after, constants, y, true);
        for (; channel < channels; channel++) normRow(from, columns, channels, channel, before, after, constants, y, false);
      }
      y += <usize>(columns * channels) << 2;
    }
  }
}

@inline
function normRow(
  z: usize, columns: i32, channels: i32, channel: i32, before: f32, after: f32, constants: usize, y: usize, wide: bool,
): void {
  const m = get(constant(constants, MEAN, channels, channel), wide);
  const s = get(constant(constants, SCALE, channels, channel), wide);
  const o = get(constant(constants, OFFSET, channels, channel), wide);
  const low = f32x4.splat(before), high = f32x4.splat(after), step = <usize>channels << 2;
  z += <usize>channel << 2;
  y += <usize>channel << 2;
  for (let column = columns; column > 0; column--) {
    put(y, normalised(get(z, wide), low, m, s, o, high), wide);
    z += step;
    y += step;
  }
}

@inline
function poolRow(
  z: usize, row: usize, columns: i32, channels: i32, channel: i32, before: f32, after: f32,
  constants: usize, y: usize, winners: usize, wide: bool,
): void {
  const m = get(constant(constants, MEAN, channels, channel), wide);
  const s = get(constant(constants, SCALE, channels, channel), wide);
  const o = get(constant(constants, OFFSET, channels, channel), wide);
  const low = f32x4.splat(before), high = f32x4.splat(after), step = <usize>channels << 2;
  z += <usize>channel << 2;
  y += <usize>channel << 2;
  winners += channel;
  for (let column = columns; column > 0; column--) {
    let best = normalised(get(z, wide), low, m, s, o, high);
    let next = normalised(get(z + step, wide), low, m, s, o, high);
    let larger = f32x4.gt(next, best);
    best = v128.bitselect(next, best, larger);
    let winner = v128.and(i32x4.splat(1), larger);
    next = normalised(get(z + row, wide), low, m, s, o, high);
    larger = f32x4.gt(next, best);
    best = v128.bitselect(next, best, larger);
    winner = v128.bitselect(i32x4.splat(2), winner, larger);
    next = normalised(get(z + row + step, wide), low, m, s, o, high);
    larger = f32x4.gt(next, best);
    put(y, v128.bitselect(next, best, larger), wide);
    putBytes(winners, v128.bitselect(i32x4.splat(3), winner, larger), wide);
    z += 2 * step;
    y += step;
    winners += channels;
  }
}

@inline
function normalised(z: v128, before: v128, mean: v128, scale: v128, offset: v128, after: v128): v128 {
  return f32x4.pmax(f32x4.add(f32x4.mul(f32x4.sub(f32x4.pmax(z, before), mean), scale), offset), after);
}

import { addToDoubles, get, getBytes, put } from './lanes';
import { constant, GRADIENT, INVERSE, MEAN, OFFSET, SCALE, SLOPE } from './norm-constants';

/**
 * Gradient of `normReluPool`: dz, and dgamma, dbeta [channels] where they have an address. dy as y was, `winners` 0 without
 * pooling. First the sums over all places, then dz = scale (g - mean(g) - xhat mean(g xhat)), where g is what of dy comes
 * through the pooling and the rectifier after. constants: six rows, the last two are written here. sums: 4 (channels + 3)
 * floats of scratch.
 */
export function normReluPoolGradient(
  z: usize, images: i32, height: i32, width: i32, channels: i32, before: f32, after: f32,
  constants: usize, winners: usize, dy: usize, dz: usize, dgamma: usize, dbeta: usize, sums: usize,
): void {
  const products = sums + (<usize>(channels + 3) << 3), places = <f64>images * height * width;
  memory.fill(sums, 0, <usize>(channels + 3) << 4);
  allRows(z, images, height, width, channels, before, after, constants, winners, dy, 0, sums, products);
  for (let channel = 0; channel < channels; channel++) {
    const at = <usize>channel << 2;
    const sum = load<f64>(sums + 2 * at), product = load<f64>(products + 2 * at);
    const inverse = <f64>load<f32>(constant(constants, INVERSE, channels, channel));
    store<f32>(constant(constants, GRADIENT, channels, channel), <f32>(sum / places));
    store<f32>(constant(constants, SLOPE, channels, channel), <f32>(product * inverse * inverse / places));
    if (dbeta) store<f32>(dbeta + at, <f32>sum);
    if (dgamma) store<f32>(dgamma + at, <f32>(product * inverse));
  }
  allRows(z, images, height, width, channels, before, after, constants, winners, dy, dz, sums, products);
}

/** One pass: writes dz where it has an address, else adds up g and g (z - mean). */
function allRows(
  z: usize, images: i32, height: i32, width: i32, channels: i32, before: f32, after: f32,
  constants: usize, winners: usize, dy: usize, dz: usize, sums: usize, products: usize,
): void {
  const row = <usize>(width * channels) << 2;
  const columns = winners ? width >> 1 : width, rows = winners ? height >> 1 : height;
  for (let image = 0; image < images; image++) {
    for (let r = 0; r < height; r++) {
      // The last row of an odd height is in no window.
      const window = winners ? r >> 1 : r, windows = window < rows ? columns : 0;
      const first = (image * rows + window) * columns * channels;
      const g = dy + (<usize>first << 2), w = winners ? winners + first : 0, corner = (r & 1) << 1;
      let channel = 0;
      if (dz) {
        for (; channel + 4 <= channels; channel += 4) rowOf(z, width, channels, channel, before, after, constants, w, g, windows, corner, dz, 0, 0, true);
        for (; channel < channels; channel++) rowOf(z, width, channels, channel, before, after, constants, w, g, windows, corner, dz, 0, 0, false);
        dz += row;
      } else {
        for (; channel + 4 <= channels; channel += 4) rowOf(z, width, channels, channel, before, after, constants, w, g, windows, corner, 0, sums, products, true);
        for (; channel < channels; channel++) rowOf(z, width, channels, channel, before, after, constants, w, g, windows, corner, 0, sums, products, false);
      }
      z += row;
    }
  }
}

@inline
function rowOf(
  z: usize, width: i32, channels: i32, channel: i32, before: f32, after: f32, constants: usize,
  winners: usize, dy: usize, windows: i32, corner: i32, dz: usize, sums: usize, products: usize, wide: bool,
): void {
  const at = <usize>channel << 2, step = <usize>channels << 2;
  const mean = get(constant(constants, MEAN, channels, channel), wide);
  const scale = get(constant(constants, SCALE, channels, channel), wide);
  const offset = get(constant(constants, OFFSET, channels, channel), wide);
  const low = f32x4.splat(before), high = f32x4.splat(after);
  const gradient = get(constant(constants, GRADIENT, channels, channel), wide);
  const slope = get(constant(constants, SLOPE, channels, channel), wide);
  let sum = f32x4.splat(0), product = sum;
  z += at;
  for (let column = 0; column < width; column++) {
    const value = get(z, wide), centred = f32x4.sub(f32x4.pmax(value, low), mean);
    const above = f32x4.gt(f32x4.add(f32x4.mul(centred, scale), offset), high);
    const g = v128.and(pooledBack(dy + at, winners + channel, winners != 0, windows, corner, column, channels, wide), above);
    if (dz) {
      const back = f32x4.mul(scale, f32x4.sub(f32x4.sub(g, gradient), f32x4.mul(centred, slope)));
      put(dz + at, v128.and(back, f32x4.gt(value, low)), wide);
      dz += step;
    } else {
      sum = f32x4.add(sum, g);
      product = f32x4.add(product, f32x4.mul(g, centred));
    }
    z += step;
  }
  if (!dz) {
    addToDoubles(sums + 2 * at, sum);
    addToDoubles(products + 2 * at, product);
  }
}

/** What of dy comes to a place: all of it without pooling, else that of its window where it is the winner. */
@inline
function pooledBack(
  dy: usize, winners: usize, pooled: bool, windows: i32, corner: i32, column: i32, channels: i32, wide: bool,
): v128 {
  if (!pooled) return get(dy + (<usize>(column * channels) << 2), wide);
  const window = column >> 1, first = <usize>(window * channels);
  if (window >= windows) return f32x4.splat(0);
  const won = i32x4.eq(getBytes(winners + first, wide), i32x4.splat(corner + (column & 1)));
  return v128.and(get(dy + (first << 2), wide), won);
}

import { COLUMNS } from './tile';

/** Places that are summed before a tile of sums goes back to memory: what they read stays in the first-level cache. */
const PLACES_AT_ONCE: i32 = 256;

/**
 * Gradient of a convolution by its filter: dw [runs x length, channels] = sum over images and places of patch (x) dy, tiles
 * of 4 patch values x 8 channels. x and its patches as in `multiply`; `length` at least 4. dy: `channels` floats (at
 * least 8, or room for 8 behind the last place) at every place, with steps of its own. A product of a transposed left
 * factor is one image of one row: a place for every row of both factors.
 */
export function filterGradient(
  x: usize, images: i32, imageStep: i32, height: i32, width: i32, rowStep: i32, placeStep: i32,
  runs: i32, length: i32, runStep: i32,
  dy: usize, dyImageStep: i32, dyRowStep: i32, dyPlaceStep: i32, channels: i32,
  dw: usize,
): void {
  memory.fill(dw, 0, <usize>(runs * length * channels) << 2);
  const group = max(1, PLACES_AT_ONCE / (height * width));
  for (let image = 0; image < images; image += group) {
    const some = min(group, images - image);
    for (let run = 0; run < runs; run++) {
      const row = x + (<usize>(run * runStep) << 2);
      for (let k = 0; k < length; k += 4) {
        // The last tile overlaps the one before where the length is no multiple of 4, and adds only what is new.
        const k0 = min(k, length - 4);
        for (let channel = 0; channel < channels; channel += COLUMNS) {
          const from = channels < COLUMNS ? 0 : min(channel, channels - COLUMNS);
          addTile(
            row + (<usize>k0 << 2), imageStep, rowStep, placeStep,
            dy + (<usize>from << 2), dyImageStep, dyRowStep, dyPlaceStep,
            some, height, width,
            dw + (<usize>((run * length + k0) * channels + from) << 2), channels, k - k0, channel - from,
          );
        }
      }
    }
    x += <usize>(group * imageStep) << 2;
    dy += <usize>(group * dyImageStep) << 2;
  }
}

/** Adds one tile of 4 x 8 sums; the first `skipRows` rows and `skipColumns` columns of it are there already. */
function addTile(
  x: usize, imageStep: i32, rowStep: i32, placeStep: i32,
  dy: usize, dyImageStep: i32, dyRowStep: i32, dyPlaceStep: i32,
  images: i32, height: i32, width: i32,
  dw: usize, channels: i32, skipRows: i32, skipColumns: i32,
): void {
  let c0 = f32x4.splat(0), c1 = c0, c2 = c0, c3 = c0, c4 = c0, c5 = c0, c6 = c0, c7 = c0;
  const step = <usize>placeStep << 2, dyStep = <usize>dyPlaceStep << 2;
  for (let image = 0; image < images; image++) {
    for (let row = 0; row < height; row++) {
      let a = x + (<usize>(image * imageStep + row * rowStep) << 2);
      let b = dy + (<usize>(image * dyImageStep + row * dyRowStep) << 2);
      for (let place = width; place > 0; place--) {
        const u = v128.load(b), v = v128.load(b, 16);
        let t = v128.load32_splat(a);
        c0 = f32x4.add(c0, f32x4.mul(t, u));
        c1 = f32x4.add(c1, f32x4.mul(t, v));
        t = v128.load32_splat(a, 4);
        c2 = f32x4.add(c2, f32x4.mul(t, u));
        c3 = f32x4.add(c3, f32x4.mul(t, v));
        t = v128.load32_splat(a, 8);
        c4 = f32x4.add(c4, f32x4.mul(t, u));
        c5 = f32x4.add(c5, f32x4.mul(t, v));
        t = v128.load32_splat(a, 12);
        c6 = f32x4.add(c6, f32x4.mul(t, u));
        c7 = f32x4.add(c7, f32x4.mul(t, v));
        a += step;
        b += dyStep;
      }
    }
  }
  if (skipRows < 1) addRow(dw, c0, c1, channels, skipColumns);
  dw += <usize>channels << 2;
  if (skipRows < 2) addRow(dw, c2, c3, channels, skipColumns);
  dw += <usize>channels << 2;
  if (skipRows < 3) addRow(dw, c4, c5, channels, skipColumns);
  dw += <usize>channels << 2;
  addRow(dw, c6, c7, channels, skipColumns);
}

/** Adds eight floats to a row of `channels`, less the first `skip`. */
@inline
function addRow(to: usize, low: v128, high: v128, channels: i32, skip: i32): void {
  if (channels >= COLUMNS && !skip) {
    v128.store(to, f32x4.add(v128.load(to), low));
    v128.store(to, f32x4.add(v128.load(to, 16), high), 16);
  } else addSome(to, low, high, skip, min(channels, COLUMNS));
}

function addSome(to: usize, low: v128, high: v128, from: i32, until: i32): void {
  for (let i = 0; i < until; i++) {
    if (i >= from) store<f32>(to, load<f32>(to) + f32x4.extract_lane(low, 0));
    to += 4;
    low = i == 3 ? high : v128.shuffle<i32>(low, low, 1, 2, 3, 0);
  }
}

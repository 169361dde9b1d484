import { ABS, rectify, RELU, TRELU } from './rectifier';
import { COLUMNS, storeSome, tile } from './tile';

/** Bits of a winner's byte above its place in the window (0 to 3, row by row): no gradient passes; |z| turned the sign. */
export const BLOCKED: i32 = 4;
export const TURNED: i32 = 8;

/**
 * Valid convolution of stride 1 with bias, a rectifier and 2x2 max pooling in one: the four pixels of a tile are a pooling
 * window. x [images, ., width, inputs] and its patches as in `multiply`; y [images, height, width, channels] and a byte a
 * value for the winner, the first largest of its window. `scratch`: 128 bytes.
 */
export function convRectifyPool(
  x: usize, images: i32, imageStep: i32, rowStep: i32, placeStep: i32, runs: i32, length: i32,
  panels: usize, channels: i32, kind: i32, value: f32,
  y: usize, winners: usize, height: i32, width: i32, scratch: usize,
): void {
  const panelSize = <usize>(runs * length + 1) * 32;
  const gap = <usize>((rowStep - length) << 2);
  const down = <usize>rowStep << 2, across = <usize>placeStep << 2;
  for (let image = 0; image < images; image++) {
    let panel = panels;
    for (let channel = 0; channel < channels; channel += COLUMNS) {
      const left = min(channels - channel, COLUMNS);
      let to = y + (<usize>channel << 2), winner = winners + <usize>channel;
      for (let row = 0; row < height; row++) {
        let a = x + (<usize>(2 * row * rowStep) << 2);
        for (let column = 0; column < width; column++) {
          tile(
            a, a + across, a + down, a + down + across, runs, length, gap, panel,
            scratch, scratch + 32, scratch + 64, scratch + 96, COLUMNS,
          );
          pool(scratch, kind, value, to, winner, left);
          a += 2 * across;
          to += <usize>channels << 2;
          winner += <usize>channels;
        }
      }
      panel += panelSize;
    }
    x += <usize>imageStep << 2;
    y += <usize>(height * width * channels) << 2;
    winners += <usize>(height * width * channels);
  }
}

/** Pools a tile of four places x eight channels: `count` rectified values and their winners' bytes. */
@inline
function pool(tile: usize, kind: i32, value: f32, y: usize, winner: usize, count: i32): void {
  const abs = kind == ABS;
  let best = v128.load(tile), at = i32x4.splat(0);
  let bestHigh = v128.load(tile, 16), atHigh = at;
  let turned = at, turnedHigh = at;
  if (abs) {
    turned = negative(best);
    turnedHigh = negative(bestHigh);
    best = f32x4.abs(best);
    bestHigh = f32x4.abs(bestHigh);
  }
  for (let place = 1; place < 4; place++) {
    tile += 32;
    let z = v128.load(tile), zHigh = v128.load(tile, 16);
    const mark = i32x4.splat(place);
    if (abs) {
      const larger = f32x4.gt(f32x4.abs(z), best), largerHigh = f32x4.gt(f32x4.abs(zHigh), bestHigh);
      turned = v128.bitselect(negative(z), turned, larger);
      turnedHigh = v128.bitselect(negative(zHigh), turnedHigh, largerHigh);
      z = f32x4.abs(z);
      zHigh = f32x4.abs(zHigh);
    }
    const larger = f32x4.gt(z, best), largerHigh = f32x4.gt(zHigh, bestHigh);
    best = v128.bitselect(z, best, larger);
    bestHigh = v128.bitselect(zHigh, bestHigh, largerHigh);
    at = v128.bitselect(mark, at, larger);
    atHigh = v128.bitselect(mark, atHigh, largerHigh);
  }
  best = rectify(best, kind, value);
  bestHigh = rectify(bestHigh, kind, value);
  const blocks = kind == RELU || kind == ABS || kind == TRELU;
  if (blocks) {
    at = v128.or(at, v128.and(i32x4.splat(BLOCKED), f32x4.eq(best, f32x4.splat(0))));
    atHigh = v128.or(atHigh, v128.and(i32x4.splat(BLOCKED), f32x4.eq(bestHigh, f32x4.splat(0))));
  }
  at = v128.or(at, turned);
  atHigh = v128.or(atHigh, turnedHigh);
  let bytes = i16x8.narrow_i32x4_s(at, atHigh);
  bytes = i8x16.narrow_i16x8_u(bytes, bytes);
  if (count == COLUMNS) {
    v128.store(y, best);
    v128.store(y, bestHigh, 16);
    v128.store64_lane(winner, bytes, 0);
  } else {
    storeSome(y, best, bestHigh, count);
    for (let i = 0; i < count; i++) {
      v128.store8_lane(winner, bytes, 0);
      bytes = v128.shuffle<i8>(bytes, bytes, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0);
      winner++;
    }
  }
}

@inline
function negative(z: v128): v128 {
  return v128.and(i32x4.splat(TURNED), f32x4.lt(z, f32x4.splat(0)));
}

import { ABS, rectify, RELU, TRELU } from './rectifier';
import { COLUMNS, storeSome, tile } from './tile';

/** Bits of a winner's byte above its place in the window (0 to 3, row by row): no gradient passes; |z| turned the sign. */
export const BLOCKED: i32 = 4;
export const TURNED: i32 = 8;

/**
 * Valid convolution of stride 1 with bias, a rectifier and 2x2 max pooling in one: the four pixels of a tile are a pooling
 * window. x [images, ., width, inputs] and its patches as in `multiply`; y [images, height, width, channels] and a byte a
 * value for the winner, the first largest of its window. `scratch`: 160 bytes.
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

/** Pools the tile at `tile`, four places x eight channels: `count` rectified values and their winners' bytes. */
@inline
function pool(tile: usize, kind: i32, value: f32, y: usize, winner: usize, count: i32): void {
  const whole = count == COLUMNS;
  // Fewer than eight go by way of the memory behind the tile.
  const to = whole ? y : tile + 128;
  const at = poolFour(tile, kind, value, to), atHigh = poolFour(tile + 16, kind, value, to + 16);
  let bytes = i16x8.narrow_i32x4_s(at, atHigh);
  bytes = i8x16.narrow_i16x8_u(bytes, bytes);
  if (whole) v128.store64_lane(winner, bytes, 0);
  else {
    storeSome(y, v128.load(to), v128.load(to, 16), count);
    for (let i = 0; i < count; i++) {
      v128.store8_lane(winner, bytes, 0);
      bytes = v128.shuffle<i8>(bytes, bytes, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0);
      winner++;
    }
  }
}

/** Four channels of it: stores the rectified values, gives the winners with their bits. */
@inline
function poolFour(tile: usize, kind: i32, value: f32, y: usize): v128 {
  const zero = f32x4.splat(0);
  let a = v128.load(tile), b = v128.load(tile, 32), c = v128.load(tile, 64), d = v128.load(tile, 96);
  let turned = zero;
  if (kind == ABS) {
    turned = i32x4.splat(TURNED);
    const signA = v128.and(f32x4.lt(a, zero), turned), signB = v128.and(f32x4.lt(b, zero), turned);
    const signC = v128.and(f32x4.lt(c, zero), turned), signD = v128.and(f32x4.lt(d, zero), turned);
    a = f32x4.abs(a);
    b = f32x4.abs(b);
    c = f32x4.abs(c);
    d = f32x4.abs(d);
    const top = v128.bitselect(signB, signA, f32x4.gt(b, a)), bottom = v128.bitselect(signD, signC, f32x4.gt(d, c));
    turned = v128.bitselect(bottom, top, f32x4.gt(f32x4.pmax(c, d), f32x4.pmax(a, b)));
  }
  // Of equal values the first stays: a mask of ones is -1.
  const top = f32x4.pmax(a, b), bottom = f32x4.pmax(c, d);
  const best = rectify(f32x4.pmax(top, bottom), kind, value);
  v128.store(y, best);
  const atTop = i32x4.neg(f32x4.gt(b, a)), atBottom = i32x4.sub(i32x4.splat(2), f32x4.gt(d, c));
  const at = v128.or(v128.bitselect(atBottom, atTop, f32x4.gt(bottom, top)), turned);
  const blocks = kind == RELU || kind == ABS || kind == TRELU;
  return blocks ? v128.or(at, v128.and(i32x4.splat(BLOCKED), f32x4.eq(best, zero))) : at;
}

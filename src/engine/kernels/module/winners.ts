import { BLOCKED, TURNED } from './conv-rectify-pool';
import { ABS, slope } from './rectifier';

/**
 * Gradients of `convRectifyPool` (that by the input: `winners-input.ts`). Only one response in four wins its window and fewer pass the rectifier: both gradients
 * are sums over those winners, each with a place in a picture and a factor.
 */

/** Bytes of a list's entry: an address or offset (i32), and the factor (f32). */
export const ENTRY: usize = 8;

/** Floats of pictures that are listed at once: what the lists read stays in the first-level cache. */
const FLOATS_AT_ONCE: i32 = 8192;
const ENTRIES_AT_ONCE: i32 = 16384;

/** Pictures listed at once. */
@inline
function groupSize(imageStep: i32, windows: i32): i32 {
  return max(1, min(FLOATS_AT_ONCE / imageStep, ENTRIES_AT_ONCE / windows));
}

/** Bytes that `winnersFilterGradient` needs for its list. */
export function winnersListBytes(imageStep: i32, windows: i32): i32 {
  return groupSize(imageStep, windows) * windows * <i32>ENTRY;
}

/** dy x the rectifier's slope, `count` values: the factors of the winners. Where a rectifier only blocks, dy will do. */
export function winnersFactors(y: usize, winners: usize, dy: usize, count: i32, kind: i32, value: f32, factors: usize): void {
  for (let i = 0; i < count; i++) {
    let factor = load<f32>(dy);
    if (kind == ABS) factor = load<u8>(winners) & TURNED ? -factor : factor;
    else factor *= f32x4.extract_lane(slope(v128.load32_splat(y), kind, value), 0);
    store<f32>(factors, factor);
    y += 4;
    winners++;
    dy += 4;
    factors += 4;
  }
}

/**
 * dw [runs, length, channels] and db [channels]. x and its patches as in `convRectifyPool`, with four floats to read from the
 * start of every run; factors and winners [images, height, width, channels]. `blocks`: room for channels x runs x
 * (length / 4, rounded up) x 4 floats; `list`: `winnersListBytes`.
 */
export function winnersFilterGradient(
  x: usize, images: i32, imageStep: i32, rowStep: i32, placeStep: i32, runs: i32, length: i32,
  factors: usize, winners: usize, height: i32, width: i32, channels: i32,
  dw: usize, db: usize, blocks: usize, list: usize,
): void {
  const quads = (length + 3) / 4;
  const block = <usize>(runs * quads) << 4;
  const windows = height * width;
  const group = groupSize(imageStep, windows);
  memory.fill(blocks, 0, <usize>channels * block);
  memory.fill(db, 0, <usize>channels << 2);
  for (let image = 0; image < images; image += group) {
    const some = min(group, images - image);
    for (let channel = 0; channel < channels; channel++) {
      const at = <usize>channel;
      const end = listWinners(
        factors + (at << 2), winners + at, some, height, width, channels, imageStep, rowStep, placeStep, list, db + (at << 2),
      );
      let to = blocks + at * block;
      let run = 0;
      let from = x;
      for (; run + 5 <= runs; run += 5) {
        for (let quad = 0; quad < quads; quad++) {
          addPatches(5, list, end, from + (<usize>quadStart(quad, length) << 2), <usize>rowStep << 2, to + (<usize>quad << 4), <usize>quads << 4);
        }
        from += <usize>(5 * rowStep) << 2;
        to += (<usize>quads << 4) * 5;
      }
      for (; run + 3 <= runs; run += 3) {
        for (let quad = 0; quad < quads; quad++) {
          addPatches(3, list, end, from + (<usize>quadStart(quad, length) << 2), <usize>rowStep << 2, to + (<usize>quad << 4), <usize>quads << 4);
        }
        from += <usize>(3 * rowStep) << 2;
        to += (<usize>quads << 4) * 3;
      }
      for (; run < runs; run++) {
        for (let quad = 0; quad < quads; quad++) {
          addPatches(1, list, end, from + (<usize>quadStart(quad, length) << 2), 0, to + (<usize>quad << 4), 0);
        }
        from += <usize>rowStep << 2;
        to += <usize>quads << 4;
      }
    }
    x += <usize>(group * imageStep) << 2;
    factors += <usize>(group * windows * channels) << 2;
    winners += <usize>(group * windows * channels);
  }
  unpackBlocks(blocks, runs, length, channels, dw);
}

/** Where in a run a group of four values starts: the last group overlaps the one before. */
@inline
function quadStart(quad: i32, length: i32): i32 {
  return max(0, min(quad * 4, length - 4));
}

/** Lists one channel's winners: offset in the pictures and factor. Adds up the factors; gives the list's end. */
@inline
function listWinners(
  factors: usize, winners: usize, images: i32, height: i32, width: i32, channels: i32,
  imageStep: i32, rowStep: i32, placeStep: i32, list: usize, sum: usize,
): usize {
  let total: f32 = 0;
  for (let image = 0; image < images; image++) {
    for (let row = 0; row < height; row++) {
      let offset = image * imageStep + 2 * row * rowStep;
      for (let column = 0; column < width; column++) {
        const winner = <i32>load<u8>(winners);
        const factor = load<f32>(factors);
        // Written in any case, kept only if it passes: no branch that cannot be foretold.
        store<i32>(list, (offset + ((winner & 2) >> 1) * rowStep + (winner & 1) * placeStep) << 2);
        store<f32>(list, factor, 4);
        const passes = !(winner & BLOCKED);
        list += passes ? ENTRY : 0;
        total += passes ? factor : 0;
        offset += 2 * placeStep;
        winners += <usize>channels;
        factors += <usize>channels << 2;
      }
    }
  }
  store<f32>(sum, load<f32>(sum) + total);
  return list;
}

/** Adds the listed multiples of one quad in each of `rows` (1 to 5, a constant) rows of a patch. */
@inline
function addPatches(rows: i32, list: usize, end: usize, x: usize, rowBytes: usize, to: usize, toBytes: usize): void {
  let c0 = v128.load(to), c1 = c0, c2 = c0, c3 = c0, c4 = c0;
  if (rows > 1) {
    c1 = v128.load(to + toBytes);
    c2 = v128.load(to + 2 * toBytes);
  }
  if (rows > 3) {
    c3 = v128.load(to + 3 * toBytes);
    c4 = v128.load(to + 4 * toBytes);
  }
  for (let entry = list; entry < end; entry += ENTRY) {
    let a = x + load<i32>(entry);
    const factor = v128.load32_splat(entry, 4);
    c0 = f32x4.add(c0, f32x4.mul(factor, v128.load(a)));
    if (rows > 1) {
      a += rowBytes;
      c1 = f32x4.add(c1, f32x4.mul(factor, v128.load(a)));
      a += rowBytes;
      c2 = f32x4.add(c2, f32x4.mul(factor, v128.load(a)));
    }
    if (rows > 3) {
      a += rowBytes;
      c3 = f32x4.add(c3, f32x4.mul(factor, v128.load(a)));
      a += rowBytes;
      c4 = f32x4.add(c4, f32x4.mul(factor, v128.load(a)));
    }
  }
  v128.store(to, c0);
  if (rows > 1) {
    v128.store(to + toBytes, c1);
    v128.store(to + 2 * toBytes, c2);
  }
  if (rows > 3) {
    v128.store(to + 3 * toBytes, c3);
    v128.store(to + 4 * toBytes, c4);
  }
}

/** From [channels, runs, quads x 4], the last quad of a run overlapping the one before, to [runs, length, channels]. */
function unpackBlocks(blocks: usize, runs: i32, length: i32, channels: i32, dw: usize): void {
  const quads = (length + 3) / 4;
  for (let run = 0; run < runs; run++) {
    for (let k = 0; k < length; k++) {
      const quad = min(k / 4, quads - 1);
      const lane = k - quadStart(quad, length);
      let from = blocks + (<usize>((run * quads + quad) * 4 + lane) << 2);
      for (let channel = 0; channel < channels; channel++) {
        store<f32>(dw, load<f32>(from));
        from += <usize>(runs * quads) << 4;
        dw += 4;
      }
    }
  }
}

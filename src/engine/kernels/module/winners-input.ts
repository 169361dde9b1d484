import { ENTRY } from './winners';

/**
 * dx [images, imageStep], window by window: the winners of one window are summed in registers, row by row of the patch that
 * they reach together. w [runs, length, channels]. `filters`: room for 2 x channels x runs x (length + placeStep, up to a
 * multiple of 4) floats; `list`: for 2 x channels entries. Up to three floats behind dx are read and written as they were.
 */
export function winnersInputGradient(
  dx: usize, images: i32, imageStep: i32, rowStep: i32, placeStep: i32, runs: i32, length: i32,
  factors: usize, winners: usize, height: i32, width: i32, channels: i32,
  w: usize, filters: usize, list: usize,
): void {
  const quads = (length + placeStep + 3) / 4;
  const row = <usize>quads << 4;
  const filter = <usize>runs * row;
  spreadFilters(w, runs, length, channels, placeStep, quads, filters);
  memory.fill(dx, 0, <usize>(images * imageStep) << 2);
  const below = list + <usize>channels * ENTRY;
  for (let image = 0; image < images; image++) {
    for (let windowRow = 0; windowRow < height; windowRow++) {
      let corner = dx + (<usize>(2 * windowRow * rowStep) << 2);
      for (let column = 0; column < width; column++) {
        let end = list, belowEnd = below;
        for (let channel = 0; channel < channels; channel++) {
          const winner = <i32>load<u8>(winners);
          const factor = load<f32>(factors);
          const from = <i32>filters + ((winner & 1) * channels + channel) * <i32>filter;
          store<i32>(end, from);
          store<f32>(end, factor, 4);
          store<i32>(belowEnd, from);
          store<f32>(belowEnd, factor, 4);
          end += (winner & 6) == 0 ? ENTRY : 0;
          belowEnd += (winner & 6) == 2 ? ENTRY : 0;
          winners++;
          factors += 4;
        }
        let to = corner;
        for (let run = 0; run <= runs; run++) {
          if (run < runs && end > list) addFilters(list, end, <usize>run * row, quads, to);
          if (run > 0 && belowEnd > below) addFilters(below, belowEnd, <usize>(run - 1) * row, quads, to);
          to += <usize>rowStep << 2;
        }
        corner += <usize>(2 * placeStep) << 2;
      }
    }
    dx += <usize>imageStep << 2;
  }
}

/** Adds the listed multiples of filters' rows to a row of the picture. */
@inline
function addFilters(list: usize, end: usize, offset: usize, quads: i32, to: usize): void {
  let left = quads;
  for (; left >= 5; left -= 5) {
    addQuads(5, list, end, offset, to);
    offset += 80;
    to += 80;
  }
  if (left == 4) addQuads(4, list, end, offset, to);
  else for (; left > 0; left--) {
    addQuads(1, list, end, offset, to);
    offset += 16;
    to += 16;
  }
}

@inline
function addQuads(quads: i32, list: usize, end: usize, offset: usize, to: usize): void {
  let c0 = v128.load(to), c1 = c0, c2 = c0, c3 = c0, c4 = c0;
  if (quads > 1) {
    c1 = v128.load(to, 16);
    c2 = v128.load(to, 32);
    c3 = v128.load(to, 48);
  }
  if (quads > 4) c4 = v128.load(to, 64);
  for (let entry = list; entry < end; entry += ENTRY) {
    const from = <usize>load<i32>(entry) + offset;
    const factor = v128.load32_splat(entry, 4);
    c0 = f32x4.add(c0, f32x4.mul(factor, v128.load(from)));
    if (quads > 1) {
      c1 = f32x4.add(c1, f32x4.mul(factor, v128.load(from, 16)));
      c2 = f32x4.add(c2, f32x4.mul(factor, v128.load(from, 32)));
      c3 = f32x4.add(c3, f32x4.mul(factor, v128.load(from, 48)));
    }
    if (quads > 4) c4 = f32x4.add(c4, f32x4.mul(factor, v128.load(from, 64)));
  }
  v128.store(to, c0);
  if (quads > 1) {
    v128.store(to, c1, 16);
    v128.store(to, c2, 32);
    v128.store(to, c3, 48);
  }
  if (quads > 4) v128.store(to, c4, 64);
}

/** Every channel's filter as rows of quads, once at the window's left column and once a place to the right. */
function spreadFilters(w: usize, runs: i32, length: i32, channels: i32, placeStep: i32, quads: i32, filters: usize): void {
  const filter = runs * quads * 4;
  memory.fill(filters, 0, <usize>(2 * channels * filter) << 2);
  for (let run = 0; run < runs; run++) {
    for (let k = 0; k < length; k++) {
      for (let channel = 0; channel < channels; channel++) {
        const value = load<f32>(w);
        const to = channel * filter + run * quads * 4 + k;
        store<f32>(filters + (<usize>to << 2), value);
        store<f32>(filters + (<usize>(to + channels * filter + placeStep) << 2), value);
        w += 4;
      }
    }
  }
}

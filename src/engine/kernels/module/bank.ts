import { get, put } from './lanes';

/** Bytes of an entry of a list: an offset (bytes) and a coefficient (float32). A list begins with its length, as an entry. */
const ENTRY: usize = 8;

/**
 * What of a bank [size, size, filters] is not zero, as lists in two orders. byFilter: for every filter its taps, as offsets
 * in a picture of `inputs` channels and `paddedWidth` places a row; (size^2 + 1) entries of room each. byTap: for every tap
 * the filters that have it, as offsets in a place's responses [filters, inputs]; (filters + 1) entries of room each.
 */
export function bankLists(
  bank: usize, size: i32, filters: i32, inputs: i32, paddedWidth: i32, byFilter: usize, byTap: usize,
): void {
  const taps = size * size;
  for (let filter = 0; filter < filters; filter++) store<i32>(listOf(byFilter, filter, taps), 0);
  for (let tap = 0; tap < taps; tap++) {
    store<i32>(listOf(byTap, tap, filters), 0);
    for (let filter = 0; filter < filters; filter++) {
      const coefficient = load<f32>(bank + (<usize>(tap * filters + filter) << 2));
      if (coefficient == 0) continue;
      append(listOf(byFilter, filter, taps), ((tap / size) * paddedWidth + tap % size) * inputs, coefficient);
      append(listOf(byTap, tap, filters), filter * inputs, coefficient);
    }
  }
}

@inline
function listOf(lists: usize, index: i32, longest: i32): usize {
  return lists + <usize>(index * (longest + 1)) * ENTRY;
}

function append(list: usize, offset: i32, coefficient: f32): void {
  const length = load<i32>(list) + 1;
  store<i32>(list, length);
  store<i32>(list + <usize>length * ENTRY, offset << 2);
  store<f32>(list + <usize>length * ENTRY, coefficient, 4);
}

/**
 * A row's responses: to [width, step], of which a place's are [filters, inputs], from a padded picture's places. `width` is
 * a multiple of 4. Fewer than four channels are worked on four at a time all the same: what is too much is written
 * over by the next filter, or lies in the three floats of room that `step` leaves.
 */
export function bankRow(
  x: usize, width: i32, inputs: i32, byFilter: usize, filters: i32, taps: i32, to: usize, step: i32,
): void {
  const wide = max(inputs & ~3, inputs < 4 ? 1 : 0);
  for (let place = 0; place < width; place += 4) {
    let channel = 0;
    for (; channel < wide; channel += 4) {
      for (let filter = 0; filter < filters; filter++) {
        const at = to + (<usize>(filter * inputs + channel) << 2);
        addFour(listOf(byFilter, filter, taps), x + (<usize>channel << 2), inputs, at, step, false, true);
      }
    }
    for (; channel < inputs; channel++) {
      for (let filter = 0; filter < filters; filter++) {
        const at = to + (<usize>(filter * inputs + channel) << 2);
        addFour(listOf(byFilter, filter, taps), x + (<usize>channel << 2), inputs, at, step, false, false);
      }
    }
    x += <usize>(4 * inputs) << 2;
    to += <usize>(4 * step) << 2;
  }
}

/** The transpose of `bankRow`: adds a row of gradients [width, step], of the responses, to a padded picture's places. */
export function bankRowBack(
  from: usize, width: i32, step: i32, inputs: i32, byTap: usize, filters: i32, size: i32, paddedWidth: i32, dx: usize,
): void {
  for (let place = 0; place < width; place += 4) {
    for (let tap = 0; tap < size * size; tap++) {
      const list = listOf(byTap, tap, filters);
      const to = dx + (<usize>(((tap / size) * paddedWidth + tap % size) * inputs) << 2);
      let channel = 0;
      for (; channel + 4 <= inputs; channel += 4) {
        addFour(list, from + (<usize>channel << 2), step, to + (<usize>channel << 2), inputs, true, true);
      }
      for (; channel < inputs; channel++) {
        addFour(list, from + (<usize>channel << 2), step, to + (<usize>channel << 2), inputs, true, false);
      }
    }
    from += <usize>(4 * step) << 2;
    dx += <usize>(4 * inputs) << 2;
  }
}

/** The sum over a list, for four places at once, `step` floats apart; added to what is there, or put in its place. */
@inline
function addFour(list: usize, from: usize, step: i32, to: usize, toStep: i32, add: bool, wide: bool): void {
  const stride = <usize>step << 2, toStride = <usize>toStep << 2;
  const o1 = to + toStride, o2 = o1 + toStride, o3 = o2 + toStride;
  let c0 = f32x4.splat(0), c1 = c0, c2 = c0, c3 = c0;
  if (add) {
    c0 = get(to, wide);
    c1 = get(o1, wide);
    c2 = get(o2, wide);
    c3 = get(o3, wide);
  }
  for (let left = load<i32>(list); left > 0; left--) {
    list += ENTRY;
    const a = from + <usize>load<u32>(list), t = v128.load32_splat(list, 4);
    c0 = f32x4.add(c0, f32x4.mul(t, get(a, wide)));
    c1 = f32x4.add(c1, f32x4.mul(t, get(a + stride, wide)));
    c2 = f32x4.add(c2, f32x4.mul(t, get(a + 2 * stride, wide)));
    c3 = f32x4.add(c3, f32x4.mul(t, get(a + 3 * stride, wide)));
  }
  put(to, c0, wide);
  put(o1, c1, wide);
  put(o2, c2, wide);
  put(o3, c3, wide);
}

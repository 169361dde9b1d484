import { addToDoubles, get } from './lanes';

/** Floats of a block that is summed before its sums are added up in doubles: it stays in the first-level cache. */
const BLOCK: i32 = 4096;
/** Places whose mean is taken off all values first: the square of a large mean would take the digits of a small variance. */
const FIRST: i32 = 16;

/**
 * Mean and variance (biased) of every channel of max(z, floor), z [places, channels]. scratch: 5 (channels + 3) floats.
 */
export function normStatistics(
  z: usize, places: i32, channels: i32, floor: f32, mean: usize, variance: usize, scratch: usize,
): void {
  const room = channels + 3;
  const sums = scratch, squares = sums + (<usize>room << 3), shifts = squares + (<usize>room << 3);
  memory.fill(scratch, 0, <usize>room * 20);
  for (let channel = 0; channel < channels; channel++) {
    const count = min(places, FIRST);
    let sum: f32 = 0;
    for (let place = 0; place < count; place++) {
      sum += max(load<f32>(z + (<usize>(place * channels + channel) << 2)), floor);
    }
    store<f32>(shifts + (<usize>channel << 2), sum / <f32>count);
  }
  const block = max(8, BLOCK / channels);
  for (let place = 0; place < places; place += block) {
    const some = min(block, places - place);
    const from = z + (<usize>(place * channels) << 2);
    let channel = 0;
    for (; channel + 4 <= channels; channel += 4) addBlock(from, some, channels, channel, floor, sums, squares, shifts, true);
    for (; channel < channels; channel++) addBlock(from, some, channels, channel, floor, sums, squares, shifts, false);
  }
  for (let channel = 0; channel < channels; channel++) {
    const at = <usize>channel << 2;
    const shifted = load<f64>(sums + 2 * at) / places;
    store<f32>(mean + at, <f32>(shifted + load<f32>(shifts + at)));
    store<f32>(variance + at, <f32>max(load<f64>(squares + 2 * at) / places - shifted * shifted, 0));
  }
}

@inline
function addBlock(
  from: usize, places: i32, channels: i32, channel: i32, floor: f32, sums: usize, squares: usize, shifts: usize, wide: bool,
): void {
  const at = <usize>channel << 2, step = <usize>channels << 2;
  const shift = get(shifts + at, wide), low = f32x4.splat(floor);
  let sum = f32x4.splat(0), square = sum, sum1 = sum, square1 = sum;
  let z = from + at;
  for (let place = places >> 1; place > 0; place--) {
    const a = f32x4.sub(f32x4.pmax(get(z, wide), low), shift);
    const b = f32x4.sub(f32x4.pmax(get(z + step, wide), low), shift);
    sum = f32x4.add(sum, a);
    square = f32x4.add(square, f32x4.mul(a, a));
    sum1 = f32x4.add(sum1, b);
    square1 = f32x4.add(square1, f32x4.mul(b, b));
    z += 2 * step;
  }
  if (places & 1) {
    const a = f32x4.sub(f32x4.pmax(get(z, wide), low), shift);
    sum = f32x4.add(sum, a);
    square = f32x4.add(square, f32x4.mul(a, a));
  }
  addToDoubles(sums + 2 * at, f32x4.add(sum, sum1));
  addToDoubles(squares + 2 * at, f32x4.add(square, square1));
}

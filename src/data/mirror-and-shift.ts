import type { Random } from './random.ts';

/**
 * Pictures as a teacher varies them: each mirrored left to right or not, and moved by up to `most` pixels in each
 * direction, evenly at random. What comes in over an edge is `background`. Returns new pictures: batch x height x width x
 * channels, as `pictures` has them; three draws of `random` a picture.
 */
export function mirrorAndShift(
  pictures: Float32Array,
  [height, width, channels]: readonly [height: number, width: number, channels: number],
  most: number,
  random: Random,
  background = 0,
): Float32Array<ArrayBuffer> {
  const size = height * width * channels;
  const varied = new Float32Array(pictures.length).fill(background);
  for (let picture = 0; picture < pictures.length; picture += size) {
    const mirrored = random.below(2) === 1;
    const down = random.below(2 * most + 1) - most;
    const right = random.below(2 * most + 1) - most;
    for (let y = Math.max(0, down); y < Math.min(height, height + down); y++) {
      for (let x = Math.max(0, right); x < Math.min(width, width + right); x++) {
        const column = mirrored ? width - 1 - (x - right) : x - right;
        const from = picture + ((y - down) * width + column) * channels;
        const to = picture + (y * width + x) * channels;
        for (let channel = 0; channel < channels; channel++) varied[to + channel] = pictures[from + channel]!;
      }
    }
  }
  return varied;
}

/**
 * What normalising needs of every channel, a row of `channels` floats each, with room for three more: the mean, then
 * scale = gamma / sqrt(variance + epsilon), offset = beta, inverse = 1 / sqrt(variance + epsilon), and, in the backward
 * pass, the mean gradient and its slope.
 */
@inline export const MEAN: i32 = 0;
@inline export const SCALE: i32 = 1;
@inline export const OFFSET: i32 = 2;
@inline export const INVERSE: i32 = 3;
@inline export const GRADIENT: i32 = 4;
@inline export const SLOPE: i32 = 5;

/** Address of a channel's value in one of the rows. */
@inline
export function constant(constants: usize, row: i32, channels: i32, channel: i32): usize {
  return constants + (<usize>(row * (channels + 3) + channel) << 2);
}

/** Writes the first four rows. gamma, beta: addresses, or 0 for ones and zeros. */
export function normConstants(
  mean: usize, variance: usize, gamma: usize, beta: usize, channels: i32, epsilon: f64, constants: usize,
): void {
  for (let channel = 0; channel < channels; channel++) {
    const at = <usize>channel << 2;
    const inverse = 1 / sqrt(<f64>load<f32>(variance + at) + epsilon);
    store<f32>(constant(constants, MEAN, channels, channel), load<f32>(mean + at));
    store<f32>(constant(constants, SCALE, channels, channel), <f32>(gamma ? inverse * load<f32>(gamma + at) : inverse));
    store<f32>(constant(constants, OFFSET, channels, channel), beta ? load<f32>(beta + at) : 0);
    store<f32>(constant(constants, INVERSE, channels, channel), <f32>inverse);
  }
}

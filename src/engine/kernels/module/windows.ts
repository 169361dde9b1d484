import { get, put } from './lanes';

/** The first output whose tap, `offset` before or behind its place, lies inside; at least 0. */
@inline
function firstInside(offset: i32, stride: i32): i32 {
  return offset >= 0 ? 0 : (stride - 1 - offset) / stride;
}

/** How many outputs there are up to the last whose tap lies inside `size`; at most `outputs`. */
@inline
function countInside(offset: i32, stride: i32, size: i32, outputs: i32): i32 {
  return size - offset <= 0 ? 0 : min(outputs, (size - offset - 1) / stride + 1);
}

/**
 * Gradient of a depthwise convolution (one filter a channel) by its input: dx [images, height, width, channels] of dy
 * [images, outHeight, outWidth, channels] and filter [kernelHeight, kernelWidth, channels]. top, left: the padding.
 */
export function depthwiseInputGradient(
  dy: usize, images: i32, outHeight: i32, outWidth: i32, channels: i32,
  filter: usize, kernelHeight: i32, kernelWidth: i32, strideY: i32, strideX: i32, dilationY: i32, dilationX: i32,
  top: i32, left: i32, height: i32, width: i32, dx: usize,
): void {
  memory.fill(dx, 0, <usize>(images * height * width * channels) << 2);
  for (let image = 0; image < images; image++) {
    for (let r = 0; r < outHeight; r++) {
      for (let i = 0; i < kernelHeight; i++) {
        const y = r * strideY + i * dilationY - top;
        if (y < 0 || y >= height) continue;
        for (let j = 0; j < kernelWidth; j++) {
          const offset = j * dilationX - left;
          const first = firstInside(offset, strideX), count = countInside(offset, strideX, width, outWidth) - first;
          const w = filter + (<usize>((i * kernelWidth + j) * channels) << 2);
          const g = dy + (<usize>(((image * outHeight + r) * outWidth + first) * channels) << 2);
          const to = dx + (<usize>(((image * height + y) * width + first * strideX + offset) * channels) << 2);
          let channel = 0;
          for (; channel + 4 <= channels; channel += 4) addScaled(w, g, to, count, channels, strideX, channel, true);
          for (; channel < channels; channel++) addScaled(w, g, to, count, channels, strideX, channel, false);
        }
      }
    }
  }
}

@inline
function addScaled(w: usize, g: usize, to: usize, count: i32, channels: i32, stride: i32, channel: i32, wide: bool): void {
  const at = <usize>channel << 2, step = <usize>channels << 2, toStep = step * stride, factor = get(w + at, wide);
  g += at;
  to += at;
  for (let left = count; left > 0; left--) {
    put(to, f32x4.add(get(to, wide), f32x4.mul(factor, get(g, wide))), wide);
    g += step;
    to += toStep;
  }
}

/** The same by the filter: dw [kernelHeight, kernelWidth, channels] of x [images, height, width, channels] and dy. */
export function depthwiseFilterGradient(
  dy: usize, images: i32, outHeight: i32, outWidth: i32, channels: i32,
  dw: usize, kernelHeight: i32, kernelWidth: i32, strideY: i32, strideX: i32, dilationY: i32, dilationX: i32,
  top: i32, left: i32, height: i32, width: i32, x: usize,
): void {
  memory.fill(dw, 0, <usize>(kernelHeight * kernelWidth * channels) << 2);
  for (let image = 0; image < images; image++) {
    for (let r = 0; r < outHeight; r++) {
      for (let i = 0; i < kernelHeight; i++) {
        const y = r * strideY + i * dilationY - top;
        if (y < 0 || y >= height) continue;
        for (let j = 0; j < kernelWidth; j++) {
          const offset = j * dilationX - left;
          const first = firstInside(offset, strideX), count = countInside(offset, strideX, width, outWidth) - first;
          const to = dw + (<usize>((i * kernelWidth + j) * channels) << 2);
          const g = dy + (<usize>(((image * outHeight + r) * outWidth + first) * channels) << 2);
          const from = x + (<usize>(((image * height + y) * width + first * strideX + offset) * channels) << 2);
          let channel = 0;
          for (; channel + 4 <= channels; channel += 4) addProducts(to, g, from, count, channels, strideX, channel, true);
          for (; channel < channels; channel++) addProducts(to, g, from, count, channels, strideX, channel, false);
        }
      }
    }
  }
}

@inline
function addProducts(to: usize, g: usize, x: usize, count: i32, channels: i32, stride: i32, channel: i32, wide: bool): void {
  const at = <usize>channel << 2, step = <usize>channels << 2, xStep = step * stride;
  let sum = f32x4.splat(0);
  g += at;
  x += at;
  to += at;
  for (let left = count; left > 0; left--) {
    sum = f32x4.add(sum, f32x4.mul(get(x, wide), get(g, wide)));
    g += step;
    x += xStep;
  }
  put(to, f32x4.add(get(to, wide), sum), wide);
}

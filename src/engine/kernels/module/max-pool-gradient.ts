import { get, put } from './lanes';

/**
 * Gradient of max pooling: every window's dy goes to its first maximum, row by row, and to no other. x, dx [images, height,
 * width, channels]; windows may overlap, and reach over the border by `top` and `left`.
 */
export function maxPoolGradient(
  dy: usize, images: i32, outHeight: i32, outWidth: i32, channels: i32,
  windowHeight: i32, windowWidth: i32, strideY: i32, strideX: i32, top: i32, left: i32,
  height: i32, width: i32, x: usize, dx: usize,
): void {
  const picture = <usize>(height * width * channels) << 2, row = <usize>(width * channels) << 2;
  memory.fill(dx, 0, <usize>images * picture);
  for (let image = 0; image < images; image++) {
    for (let r = 0; r < outHeight; r++) {
      const y0 = max(r * strideY - top, 0), y1 = min(r * strideY - top + windowHeight, height);
      for (let c = 0; c < outWidth; c++) {
        const x0 = max(c * strideX - left, 0), x1 = min(c * strideX - left + windowWidth, width);
        const corner = (<usize>((y0 * width + x0) * channels) << 2) + <usize>image * picture;
        let channel = 0;
        for (; channel + 4 <= channels; channel += 4) {
          window(x + corner, dx + corner, dy, y1 - y0, x1 - x0, row, channels, channel, true);
        }
        for (; channel < channels; channel++) {
          window(x + corner, dx + corner, dy, y1 - y0, x1 - x0, row, channels, channel, false);
        }
        dy += <usize>channels << 2;
      }
    }
  }
}

@inline
function window(
  x: usize, dx: usize, dy: usize, rows: i32, columns: i32, row: usize, channels: i32, channel: i32, wide: bool,
): void {
  const at = <usize>channel << 2, step = <usize>channels << 2;
  let best = get(x + at, wide), winner = i32x4.splat(0);
  for (let r = 0, place = 0; r < rows; r++) {
    let from = x + at + <usize>r * row;
    for (let c = 0; c < columns; c++, place++) {
      const value = get(from, wide), larger = f32x4.gt(value, best);
      best = v128.bitselect(value, best, larger);
      winner = v128.bitselect(i32x4.splat(place), winner, larger);
      from += step;
    }
  }
  const g = get(dy + at, wide);
  for (let r = 0, place = 0; r < rows; r++) {
    let to = dx + at + <usize>r * row;
    for (let c = 0; c < columns; c++, place++) {
      put(to, f32x4.add(get(to, wide), v128.and(g, i32x4.eq(winner, i32x4.splat(place)))), wide);
      to += step;
    }
  }
}

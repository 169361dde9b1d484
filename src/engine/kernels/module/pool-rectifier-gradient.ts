import { ABS, LINEAR, slope } from './rectifier';

/**
 * Gradient of "rectify, then pool 2x2" (stride 2, valid) back to the response z [images, height, width, channels]; y and dy
 * [images, height / 2, width / 2, channels], rounded down. One winner a window, the first largest row by row (of |z| for
 * ABS); LINEAR means average pooling. Gives dz, and its sums [channels].
 */
export function poolRectifierGradient(
  z: usize, y: usize, dy: usize, images: i32, height: i32, width: i32, channels: i32, kind: i32, value: f32,
  dz: usize, sums: usize,
): void {
  const place = <usize>channels << 2, row = <usize>(width * channels) << 2;
  memory.fill(dz, 0, <usize>images * <usize>height * row);
  memory.fill(sums, 0, place);
  for (let image = 0; image < images; image++) {
    for (let windowRow = 0; windowRow < height >> 1; windowRow++) {
      let corner = <usize>(image * height + 2 * windowRow) * row;
      for (let column = 0; column < width >> 1; column++) {
        let sum = sums;
        for (let channel = 0; channel < channels; channel++) {
          const g = load<f32>(dy);
          if (kind == LINEAR) {
            const quarter = g * 0.25;
            store<f32>(dz + corner, quarter);
            store<f32>(dz + corner + place, quarter);
            store<f32>(dz + corner + row, quarter);
            store<f32>(dz + corner + row + place, quarter);
            store<f32>(sum, load<f32>(sum) + g);
          } else {
            const at = winner(z + corner, place, row, kind == ABS) - z;
            const from = kind == ABS ? load<f32>(z + at) : load<f32>(y);
            const passed = g * f32x4.extract_lane(slope(f32x4.splat(from), kind, value), 0);
            store<f32>(dz + at, passed);
            store<f32>(sum, load<f32>(sum) + passed);
          }
          corner += 4;
          y += 4;
          dy += 4;
          sum += 4;
        }
        corner += place;
      }
    }
  }
}

/** Address of the first largest value of the window at `corner`, by its size where `abs`. */
@inline
function winner(corner: usize, place: usize, row: usize, abs: bool): usize {
  let best = corner;
  best = larger(best, corner + place, abs);
  best = larger(best, corner + row, abs);
  return larger(best, corner + row + place, abs);
}

@inline
function larger(best: usize, next: usize, sizes: bool): usize {
  const a = load<f32>(best), b = load<f32>(next);
  return (sizes ? abs(b) > abs(a) : b > a) ? next : best;
}

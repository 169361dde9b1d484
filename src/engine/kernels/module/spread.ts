/**
 * Copies pictures [images, height, width, channels] into larger ones of zeros [images, newHeight, newWidth, channels]: the
 * place (row, column) goes to (row x rowEvery + top, column x placeEvery + left), or nowhere where that is outside. A halo
 * for a padded convolution; with steps of more than 1, the gradient of one with strides.
 */
export function spread(
  x: usize, images: i32, height: i32, width: i32, channels: i32,
  y: usize, newHeight: i32, newWidth: i32, top: i32, left: i32, rowEvery: i32, placeEvery: i32,
): void {
  const place = <usize>channels << 2;
  memory.fill(y, 0, <usize>(images * newHeight * newWidth) * place);
  for (let image = 0; image < images; image++) {
    for (let row = 0; row < height; row++) {
      const newRow = row * rowEvery + top;
      if (newRow < 0 || newRow >= newHeight) continue;
      const from = x + <usize>((image * height + row) * width) * place;
      const to = y + <usize>((image * newHeight + newRow) * newWidth) * place;
      if (placeEvery == 1) {
        const skip = max(0, -left);
        const count = min(width, newWidth - left) - skip;
        if (count > 0) memory.copy(to + <usize>(left + skip) * place, from + <usize>skip * place, <usize>count * place);
        continue;
      }
      for (let column = 0; column < width; column++) {
        const newColumn = column * placeEvery + left;
        if (newColumn < 0 || newColumn >= newWidth) continue;
        memory.copy(to + <usize>newColumn * place, from + <usize>column * place, place);
      }
    }
  }
}

/**
 * Correlation of a picture (row by row, `width` pixels wide) with a kernel of `side` x `side` at every place where the
 * kernel lies wholly within it: what convolutional networks call a convolution, without a bias. Returns
 * (height - side + 1) x (width - side + 1) values, summed in double precision in one fixed order, so that the correlation
 * of the negated picture, or with the negated kernel, is the negated correlation to the bit. Throws a RangeError for a
 * picture that is no rectangle or smaller than the kernel.
 */
export function correlateValid(
  picture: ArrayLike<number>,
  width: number,
  kernel: ArrayLike<number>,
  side: number,
): Float32Array<ArrayBuffer> {
  const height = picture.length / width;
  const [rows, columns] = [height - side + 1, width - side + 1];
  if (!Number.isInteger(height) || rows < 1 || columns < 1) {
    throw new RangeError(`${picture.length} pixels, ${width} wide, cannot hold a kernel of ${side} x ${side}`);
  }
  const result = new Float32Array(rows * columns);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      let sum = 0;
      for (let j = 0; j < side; j++) {
        const from = (y + j) * width + x;
        for (let i = 0; i < side; i++) sum += kernel[j * side + i] * picture[from + i];
      }
      result[y * columns + x] = sum;
    }
  }
  return result;
}

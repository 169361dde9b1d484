/**
 * The angle between two vectors in degrees, 0 to 180, however small (Kahan): from the chord between their unit vectors,
 * since the arc cosine of a number next to 1 has no digits left. NaN where a vector has no direction.
 */
export function angleBetween(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [lengthA, lengthB] = [norm(a), norm(b)];
  let apart = 0;
  let together = 0;
  for (let i = 0; i < a.length; i++) {
    const u = a[i]! / lengthA;
    const v = b[i]! / lengthB;
    apart += (u - v) ** 2;
    together += (u + v) ** 2;
  }
  return (2 * Math.atan2(Math.sqrt(apart), Math.sqrt(together)) * 180) / Math.PI;
}

function norm(values: ArrayLike<number>): number {
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += values[i]! ** 2;
  return Math.sqrt(squares);
}

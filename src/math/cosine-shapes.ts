/**
 * The size x size shapes of the type-II discrete cosine transform, of unit length, row by row: the smoothest first, by the
 * number of waves across and down together; among equals those along one axis alone before mixed ones.
 */
export function cosineShapes(size: number): readonly Float64Array[] {
  const waves = Array.from({ length: size * size }, (_, i) => [i % size, Math.floor(i / size)] as const);
  const rank = ([across, down]: readonly [number, number]) => [across + down, Math.min(across, down), down];
  waves.sort((a, b) => rank(a).reduce((order, value, i) => order || value - rank(b)[i]!, 0));
  const along = (wave: number, at: number) =>
    Math.cos((Math.PI * wave * (2 * at + 1)) / (2 * size)) * Math.sqrt((wave === 0 ? 1 : 2) / size);
  return waves.map(([across, down]) =>
    Float64Array.from({ length: size * size }, (_, i) => along(across, i % size) * along(down, Math.floor(i / size))),
  );
}

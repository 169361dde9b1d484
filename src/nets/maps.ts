/** One picture's maps one after the other: from [height, width, maps] to [maps, height, width]. */
export function mapByMap(values: Float32Array, maps: number): Float32Array {
  const places = values.length / maps;
  return Float32Array.from({ length: values.length }, (_, i) => values[(i % places) * maps + Math.floor(i / places)]!);
}

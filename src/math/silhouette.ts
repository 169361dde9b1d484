/**
 * Mean silhouette (Rousseeuw 1987) of labelled points, from their distances (n x n): for each point (b - a) / max(a, b),
 * where a is its mean distance to the others of its label and b the least mean distance to the points of another one.
 * Near 1: classes are compact and apart; 0: they run into each other; negative: points lie nearer to another class. The
 * only point of its label counts 0, as in the source. NaN with fewer than two labels.
 */
export function meanSilhouette(distances: ArrayLike<number>, labels: ArrayLike<number>): number {
  const n = labels.length;
  const names = [...new Set(Array.from(labels))];
  if (names.length < 2) return Number.NaN;
  const group = Uint16Array.from(Array.from(labels), (label) => names.indexOf(label));
  const sizes = new Uint32Array(names.length);
  for (const g of group) sizes[g]!++;
  const sums = new Float64Array(names.length);
  let total = 0;
  for (let i = 0; i < n; i++) {
    const own = group[i]!;
    if (sizes[own] === 1) continue;
    sums.fill(0);
    for (let j = 0; j < n; j++) sums[group[j]!]! += distances[i * n + j]!;
    const within = sums[own]! / (sizes[own]! - 1);
    let nearest = Number.POSITIVE_INFINITY;
    for (let g = 0; g < sums.length; g++) if (g !== own) nearest = Math.min(nearest, sums[g]! / sizes[g]!);
    // Points that all coincide are neither well nor badly placed.
    total += (nearest - within) / (Math.max(nearest, within) || 1);
  }
  return total / n;
}

/**
 * Share of points whose label the majority of their k nearest others has (leave one out), from their distances (n x n). Of
 * labels with equally many votes the one with the nearest voter wins; of equally distant points the earlier one is nearer.
 */
export function neighbourAccuracy(distances: ArrayLike<number>, labels: ArrayLike<number>, k = 5): number {
  const n = labels.length;
  let right = 0;
  for (let i = 0; i < n; i++) {
    const nearest = nearestTo(distances, i, n, k);
    if (vote(nearest.map((j) => labels[j]!)) === labels[i]) right++;
  }
  return right / n;
}

/** The k points nearest to point i, nearest first. */
function nearestTo(distances: ArrayLike<number>, i: number, n: number, k: number): number[] {
  const found: number[] = [];
  for (let j = 0; j < n; j++) {
    if (j === i) continue;
    const distance = distances[i * n + j]!;
    if (found.length === k && distance >= distances[i * n + found[k - 1]!]!) continue;
    let place = found.length;
    while (place > 0 && distances[i * n + found[place - 1]!]! > distance) place--;
    found.splice(place, 0, j);
    if (found.length > k) found.pop();
  }
  return found;
}

/** The commonest label; the first of equals. */
function vote(labels: readonly number[]): number | undefined {
  const count = (label: number) => labels.filter((other) => other === label).length;
  let best: number | undefined;
  for (const label of labels) if (best === undefined || count(label) > count(best)) best = label;
  return best;
}

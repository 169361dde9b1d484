/**
 * Which of `names` was probably meant by `given`: the one that the fewest insertions, deletions, replacements and swaps of
 * neighbours turn it into (restricted Damerau-Levenshtein distance, capitals apart), or one that it begins. Undefined where
 * none is near.
 */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  const typed = given.toLowerCase();
  const most = Math.max(1, Math.floor(typed.length / 3));
  const ranked = names
    .map((name) => ({ name, distance: editDistance(typed, name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  if (ranked[0] && ranked[0].distance <= most) return ranked[0].name;
  return typed.length > 1 ? names.find((name) => name.startsWith(typed)) : undefined;
}

/** How a sentence ends that refuses `given`: with the nearest of `names`, or with all of them. */
export function whichInstead(given: string, names: readonly string[], prefix = ''): string {
  const nearest = nearestName(given, names);
  if (nearest !== undefined) return `; did you mean ${prefix}${nearest}?`;
  return `. There are: ${names.map((name) => prefix + name).join(', ')}.`;
}

function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, above] = [above, row];
  }
  return above[b.length];
}

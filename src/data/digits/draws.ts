import type { Random } from '../random.ts';

/** A number in [-1, 1], most often near 0 (the sum of three uniform numbers; standard deviation 1/3). */
export function bell(random: Random): number {
  return ((random.uniform() + random.uniform() + random.uniform()) * 2) / 3 - 1;
}

/** A number between two bounds, all equally likely. */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random.uniform();
}

/** One of several things, each as often as its weight says. */
export function choose<T extends { readonly weight: number }>(random: Random, things: readonly T[]): T {
  let left = random.uniform() * things.reduce((sum, thing) => sum + thing.weight, 0);
  for (const thing of things) {
    left -= thing.weight;
    if (left < 0) return thing;
  }
  return things[things.length - 1];
}

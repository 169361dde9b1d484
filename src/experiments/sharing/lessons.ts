import type { SharingParams } from './schema.ts';

/** How many pictures a short run shows each network, by how many different ones there are. */
const SHOWN: Readonly<Record<SharingParams['train-images'], number>> = { 100: 3000, 1000: 6000, 10000: 10_000 };
/** How many times as many a long one. */
const LONG = 4;

/** Pictures that a run shows each network, each of its different ones equally often. */
export const shownIn = ({ 'train-images': count, length }: SharingParams): number =>
  SHOWN[count] * (length === 'long' ? LONG : 1);

/**
 * The rounds of a run: two, or one where half of it would not show every picture. Of a hundred pictures a pass is too short
 * to be a round: each is shown several times in one.
 */
export function roundsOf(params: SharingParams): { readonly samples: number; readonly epochs: number } {
  const count = Number(params['train-images']);
  const shown = shownIn(params);
  const samples = Math.max(count, shown / 2);
  return { samples, epochs: shown / samples };
}

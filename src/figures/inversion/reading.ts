import { type Words, write } from '../../shell/words.ts';
import { decimalsFor } from '../kit/percent.ts';
import { compareShares } from '../kit/statistics.ts';
import { asTrained, type InversionState, type Worlds } from './state.ts';

/** Of ten classes; a network that always names the same one comes within two points of it on MNIST (8.9 to 11.4 %). */
const GUESSING = 0.1;
const AROUND = 0.02;
/** Whether the network as trained reads the negatives as well as the digits, in a sentence; none before there is one. */
export function readingSentence({ frame }: InversionState, words: Words): string | undefined {
  if (!frame) return undefined;
  const worlds = asTrained(frame);
  const { testImages } = frame;
  const points = 100 * Math.abs(worlds.original.accuracy - worlds.negative.accuracy);
  return words(`inversion.reading.${readingOf(worlds, testImages)}`, {
    gap: write(points, String(decimalsFor(testImages)), words.lang),
    count: testImages,
  });
}

/** Which sentence the two accuracies over `testImages` pictures bear out: a key of `inversion.reading` in the strings. */
export function readingOf(worlds: Worlds, testImages: number): string {
  const [digits, negatives] = [worlds.original.accuracy, worlds.negative.accuracy];
  const guessed = (share: number): boolean =>
    Math.abs(share - GUESSING) <= AROUND || compareShares(share, GUESSING, testImages) === 'same';
  if (guessed(digits) && guessed(negatives)) return 'neither';
  if (digits === negatives) return 'equal';
  const found = compareShares(negatives, digits, testImages);
  if (found !== 'fewer') return found;
  if (guessed(negatives)) return 'guessing';
  if (negatives < GUESSING) return 'below';
  return 'fewer';
}

import { LAYERS, type Measured } from '../../experiments/anchor-clusters/frame.ts';
import { type Words, write } from '../../shell/words.ts';
import { compareShares } from '../kit/statistics.ts';
import { isGuessOpen } from './guess.ts';
import { share } from './numbers.ts';
import { type ClustersState, runFrame } from './state.ts';

/** What the stage shows in a sentence or two, with its numbers; what is asked about waits for the guess. */
export function describe(state: ClustersState, words: Words): string {
  const frame = runFrame(state);
  if (!frame?.measured) {
    return words(`anchor-clusters.words.${state.status === 'loading' ? 'loading' : 'nothing'}`);
  }
  const { measured, step, steps } = frame;
  const { accuracy, testImages: count } = measured;
  const asked = isGuessOpen(state);
  const read = words(`anchor-clusters.words.${asked ? 'asked' : 'read'}`, {
    step,
    steps,
    labels: state.params.labels,
    trained: share(words, accuracy.trained),
    kMeans: share(words, accuracy['k-means']),
    random: asked ? '' : share(words, accuracy.random),
    count,
  });
  return [read, apart(measured, words), ...(asked ? [] : [worth(measured, words)])].join(' ');
}

/** Whether the classes came apart, in a sentence that depends on the numbers. */
export function apart({ separations }: Measured, words: Words): string {
  const last = LAYERS.length - 1;
  const [pixels, scores] = [separations.trained[0]!.silhouette, separations.trained[last]!.silhouette];
  const kind = scores > pixels + 0.02 ? 'apart' : scores < pixels - 0.02 ? 'together' : 'same';
  const two = (value: number) => write(value, '2', words.lang);
  return words(`anchor-clusters.findings.${kind}`, {
    pixels: two(pixels),
    scores: two(scores),
    untrained: two(separations.untrained[last]!.silhouette),
  });
}

/** Whether training the anchors paid: differences within twice their standard error are called none. */
export function worth({ accuracy, testImages }: Measured, words: Words): string {
  const gap = accuracy.trained - accuracy.random;
  const told = compareShares(accuracy.trained, accuracy.random, testImages);
  const kind = told === 'more' ? 'paid' : told === 'fewer' ? 'cost' : 'neither';
  return words(`anchor-clusters.findings.${kind}`, { points: write(Math.abs(100 * gap), '1', words.lang) });
}

import { LAYERS, type Measured } from '../../experiments/anchor-clusters/frame.ts';
import { type Words, write } from '../../shell/words.ts';
import { share } from './numbers.ts';
import { type ClustersState, runFrame } from './state.ts';

/** What the stage shows in a sentence or two, with its numbers. */
export function describe(state: ClustersState, words: Words): string {
  const frame = runFrame(state);
  if (!frame?.measured) {
    return words(`anchor-clusters.words.${state.status === 'loading' ? 'loading' : 'nothing'}`);
  }
  const { accuracy } = frame.measured;
  const read = words('anchor-clusters.words.read', {
    step: frame.step,
    steps: frame.steps,
    labels: state.params.labels,
    trained: share(words, accuracy.trained),
    kMeans: share(words, accuracy['k-means']),
    random: share(words, accuracy.random),
    count: frame.measured.testImages,
  });
  return [read, ...findings(frame.measured, words)].join(' ');
}

/**
 * What the numbers on the stage say, in sentences that depend on them: whether the classes came apart, and whether training
 * the anchors paid. Differences within twice their standard error are called none.
 */
export function findings({ accuracy, separations, testImages }: Measured, words: Words): string[] {
  const last = LAYERS.length - 1;
  const [pixels, scores] = [separations.trained[0].silhouette, separations.trained[last].silhouette];
  const apart = scores > pixels + 0.02 ? 'apart' : scores < pixels - 0.02 ? 'together' : 'same';
  const gap = accuracy.trained - accuracy.random;
  const noise = 2 * Math.sqrt((2 * accuracy.random * (1 - accuracy.random)) / testImages);
  const paid = gap > noise ? 'paid' : gap < -noise ? 'cost' : 'neither';
  const two = (value: number) => write(value, '2', words.lang);
  return [
    words(`anchor-clusters.findings.${apart}`, {
      pixels: two(pixels),
      scores: two(scores),
      untrained: two(separations.untrained[last].silhouette),
    }),
    words(`anchor-clusters.findings.${paid}`, { points: write(Math.abs(100 * gap), '1', words.lang) }),
  ];
}

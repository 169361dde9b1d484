import type { Reading } from './frame.ts';

const CLASSES = 10;

/** Accuracy and confusion matrix from logits (labels.length x 10). The lowest class wins a tie. */
export function reading(logits: Float32Array, labels: ArrayLike<number>): Reading {
  const confusion = new Int32Array(CLASSES * CLASSES);
  let right = 0;
  for (let n = 0; n < labels.length; n++) {
    let best = 0;
    for (let k = 1; k < CLASSES; k++) if (logits[n * CLASSES + k] > logits[n * CLASSES + best]) best = k;
    confusion[labels[n] * CLASSES + best]++;
    if (best === labels[n]) right++;
  }
  return { accuracy: right / labels.length, confusion };
}

/** Which test images a strip shows: of each class the first one, two more, and the chosen digit. */
export function stripIndices(labels: ArrayLike<number>, digit: number): Int32Array {
  const chosen: number[] = [];
  const seen = new Set<number>();
  const spare: number[] = [];
  for (let n = 0; n < labels.length && (seen.size < CLASSES || spare.length < 2); n++) {
    if (!seen.has(labels[n])) chosen.push(n);
    else if (spare.length < 2) spare.push(n);
    seen.add(labels[n]);
  }
  chosen.sort((a, b) => labels[a] - labels[b]);
  const fixed = [...chosen, ...spare];
  return Int32Array.from(fixed.includes(digit) || digit >= labels.length ? fixed : [...fixed, digit]);
}

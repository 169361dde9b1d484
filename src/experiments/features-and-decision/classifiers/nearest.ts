import * as tf from '@tensorflow/tfjs-core';
import type { Breathe, Examples } from '../digits.ts';
import { distances, PASS, store } from './distances.ts';

/** The class of the nearest training example (Euclidean; the first of equals) for every test example. */
export async function nearest(examples: Examples, breathe: Breathe): Promise<Uint8Array> {
  const { size, train, test, trainLabels, testLabels } = examples;
  const answers = new Uint8Array(testLabels.length);
  const stored = store(train, size);
  try {
    for (let from = 0; from < answers.length; from += PASS) {
      const rows = test.subarray(from * size, (from + PASS) * size);
      const found = tf.tidy(() => tf.argMin(distances(rows, stored), 1));
      try {
        (await found.data()).forEach((index, i) => {
          answers[from + i] = trainLabels[index]!;
        });
      } finally {
        found.dispose();
      }
      await breathe();
    }
  } finally {
    tf.dispose([stored.columns, stored.squares]);
  }
  return answers;
}

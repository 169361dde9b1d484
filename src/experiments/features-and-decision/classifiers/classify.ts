import type { Breathe, Examples } from '../digits.ts';
import type { ClassifierName } from '../frame.ts';
import { byGradient, logistic } from './by-gradient.ts';
import type { Chance } from './chance.ts';
import { forest } from './forest.ts';
import { gaussian } from './gaussian.ts';
import { linear } from './linear.ts';
import { nearest } from './nearest.ts';

/** Learns from the training examples and answers for every test example. The features are scaled as `scaled` leaves them. */
export function classify(
  name: ClassifierName,
  examples: Examples,
  chance: Chance,
  breathe: Breathe,
): Promise<Uint8Array> {
  switch (name) {
    case 'nearest':
      return nearest(examples, breathe);
    case 'logistic':
      return logistic(examples, chance, breathe);
    case 'rbf-svm':
      return gaussian(examples, chance, breathe);
    case 'linear-svm':
      return linear(examples, chance, breathe);
    case 'forest':
      return forest(examples, chance, breathe);
    case 'mlp':
      return byGradient(examples, { ...chance, hidden: true }, breathe);
  }
}

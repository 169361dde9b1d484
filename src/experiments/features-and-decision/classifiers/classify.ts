import type { Breathe, Examples } from '../digits.ts';
import type { ClassifierName } from '../frame.ts';
import type { Settings } from '../schema.ts';
import { byGradient, logistic } from './by-gradient.ts';
import { forest } from './forest.ts';
import { gaussian } from './gaussian.ts';
import { linear } from './linear.ts';
import { nearest } from './nearest.ts';

/** What a classifier may draw on beside its examples. */
export interface Chance {
  readonly seed: number;
  /** Name of a random stream of its own. */
  readonly stream: string;
  /** Passes over the examples, for those that learn in passes. */
  readonly epochs: number;
  /** `chosen`: the classical ones are set by what reads most of held-out training examples. */
  readonly settings: Settings;
  /** The most training examples that the Gaussian machine learns from. */
  readonly kernelImages: number;
}

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

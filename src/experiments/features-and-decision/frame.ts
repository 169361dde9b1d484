import type { Place } from '../training/place.ts';
import type { Measured, ResultOf } from '../training/result.ts';
import type { Boundary, Features } from './schema.ts';

/** What is handed to those who decide: the pixels, gradient histograms, or what a network makes of them up to a boundary. */
export const SETS = [
  'pixels',
  'hog',
  'trained-s2',
  'trained-s4',
  'trained-c5',
  'trained-f6',
  'clustered-s2',
  'clustered-s4',
  'clustered-c5',
  'clustered-f6',
  'random-s2',
  'random-s4',
  'random-c5',
  'random-f6',
] as const;
export type SetName = (typeof SETS)[number];

/** Who decides, in the order of what it costs. */
export const CLASSIFIERS = ['nearest', 'logistic', 'rbf-svm', 'linear-svm', 'forest', 'mlp'] as const;
export type ClassifierName = (typeof CLASSIFIERS)[number];

/** The features that stand at a boundary. */
export function setAt(boundary: Boundary, features: Features): SetName {
  return boundary === 'pixels' ? 'pixels' : `${features}-${boundary}`;
}

/** Everything judged so far, and the network as far as it has learned. Judging goes on when training is done: then the loss is NaN. */
export interface Shown {
  /** Steps of the training, and what the judging after it counts for. */
  readonly steps: number;
  /** Test digits that every decision is judged on. */
  readonly testImages: number;
  readonly trainImages: number;
  /** SETS x CLASSIFIERS: test digits read rightly, -1 for what is still to come. */
  readonly right: Int32Array;
  /** SETS x 10 x 10, row: true class, column: class of the nearest training digit. All 0 for what is still to come. */
  readonly neighbours: Int32Array;
  /** Share of test digits that the network itself reads, boundary or no; NaN before it was asked. */
  readonly network: number;
  /** Test digits behind `network`: fewer while it learns. */
  readonly networkImages: number;
}

export type DecisionFrame = Place & Shown;

/** Share of the test digits that a classifier reads on a set; NaN for what is still to come, or was not kept of the moment. */
export function accuracyOf(
  { right, testImages }: Pick<Shown, 'testImages'> & Partial<Pick<Shown, 'right'>>,
  set: SetName,
  classifier: ClassifierName,
): number {
  const count = right?.[SETS.indexOf(set) * CLASSIFIERS.length + CLASSIFIERS.indexOf(classifier)] ?? -1;
  return count < 0 ? Number.NaN : count / testImages;
}

/** 10 x 10 counts of one set: true class by the class of the nearest training digit. */
export function neighboursOf({ neighbours }: Pick<Shown, 'neighbours'>, set: SetName): Int32Array {
  const at = SETS.indexOf(set) * 100;
  return neighbours.subarray(at, at + 100);
}

export type MeasureName = `accuracy.${SetName}.${ClassifierName}` | 'accuracy.network';

/** What a finished run measures: shares of the `testImages` digits read rightly by each classifier on each set, and by the network itself, whole. */
export const measured = Object.fromEntries([
  ['accuracy.network', 'fraction'],
  ...SETS.flatMap((set) => CLASSIFIERS.map((classifier) => [`accuracy.${set}.${classifier}`, 'fraction'])),
]) as Measured<MeasureName>;

export type DecisionResult = ResultOf<MeasureName>;

import type { Lab } from '../contract.ts';
import type { TrainingEnd } from '../training/loop.ts';
import { howItRan } from '../training/result.ts';
import { turnedApart } from './apart.ts';
import type { Best } from './best.ts';
import type { WrongLabelsResult } from './frame.ts';
import { type Material, measure } from './measure.ts';
import type { WrongLabelsParams } from './schema.ts';
import { initial, networks } from './twins.ts';

/** Counts up when a change here changes what a seed gives. */
const VERSION = 'wrong-labels-1';

/** What is said of a finished run. */
export async function finalResult(
  end: TrainingEnd,
  params: WrongLabelsParams,
  set: Material,
  lab: Lab,
  { memory }: Best,
): Promise<WrongLabelsResult> {
  const learnt = await measure(end.weights, set, lab);
  const { told, clean } = networks(end.weights);
  const start = initial(params.seed);
  const [conv1, conv2, dense1, dense2, dense3] = learnt.apart as unknown as [number, number, number, number, number];
  return {
    'accuracy.test': learnt.test,
    'accuracy.test.best': memory.test,
    'best.epoch': memory.testEpoch,
    'accuracy.test.clean': learnt.testClean,
    'accuracy.right': learnt.right,
    'accuracy.memorised': learnt.memorised || 0,
    'accuracy.resisted': learnt.resisted || 0,
    'accuracy.resisted.best': memory.resisted,
    'resisted.epoch': memory.resistedEpoch,
    'angle.conv1': conv1,
    'angle.conv2': conv2,
    'angle.dense1': dense1,
    'angle.dense2': dense2,
    'angle.dense3': dense3,
    'moved.conv1': turnedApart(told, start)[0]!,
    'moved.conv1.clean': turnedApart(clean, start)[0]!,
    seed: params.seed,
    trainImages: set.train.count,
    wrongImages: set.labels.wrong.length,
    tested: learnt.testImages,
    ...howItRan(VERSION, params, lab, end),
  };
}

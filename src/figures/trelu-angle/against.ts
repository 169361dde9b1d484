import { isOfCondition } from '../../experiments/condition.ts';
import { treluSchema } from '../../experiments/trelu-angle/schema.ts';
import { type Words, write } from '../../shell/words.ts';
import type { TreluState } from './state.ts';
import { type Row, type SweepName, type SweepPoint, sweepOf } from './sweeps.ts';

/** What tells the sweeps and their points apart. */
const SWEPT = ['variant', 'threshold', 'anchors', 'compensate'];

/**
 * What the run's threshold is worth beside plain ReLU over the seeds reproduced, in sentences with their numbers: beside
 * plain ReLU that starts in the same way, and on cosines beside the other start where plain ReLU reads more with it. Empty
 * where nothing was reproduced or run.
 */
export function againstPlain(state: TreluState, rows: readonly Row[], words: Words): string {
  const { frame, params } = state;
  const [same, other] = namesOf(state).map((name) => name && plainOf(rows, name));
  if (!frame || !same) return '';
  const first = rows[0]!;
  if (!isOfSize(state, first)) {
    return words('trelu-angle.against.size', { images: first.images, epochs: first.epochs });
  }
  if (frame.step < frame.steps) return words('trelu-angle.against.waiting');
  const say = (plain: SweepPoint, key: string) =>
    words(`trelu-angle.against.${key}`, {
      count: plain.count,
      mean: write(100 * plain.mean, '1', words.lang),
      spread: write(100 * plain.sd, '1', words.lang),
      other: words(`trelu-angle.against.from.${params.anchors === 'patches' ? 'random' : 'patches'}`),
    });
  const sentences = [
    say(same, params.threshold === 0 ? 'plain' : `same-${worth(frame.accuracy, frame.testImages, same)}`),
  ];
  if (other && other.mean > same.mean) {
    sentences.push(say(other, `other-${worth(frame.accuracy, frame.testImages, other)}`));
  }
  return sentences.join(' ');
}

/**
 * Whether one run reads more or less than many: beyond twice the error of the difference, which holds the spread of single
 * runs, the error of their mean, and the sampling error of the run's test digits.
 */
export function worth(
  accuracy: number,
  testImages: number,
  { mean, sd, count }: SweepPoint,
): 'gains' | 'costs' | 'none' {
  const error = Math.sqrt(sd ** 2 * (1 + 1 / count) + (accuracy * (1 - accuracy)) / testImages);
  if (Math.abs(accuracy - mean) <= 2 * error) return 'none';
  return accuracy > mean ? 'gains' : 'costs';
}

/** The sweep that starts as the run does, and the other start of cosines. */
function namesOf({ params }: TreluState): readonly [SweepName, SweepName?] {
  if (params.variant === 'raw') return ['raw'];
  return params.anchors === 'patches' ? ['patches', 'random'] : ['random', 'patches'];
}

/** Plain ReLU, threshold zero, over its seeds; a single seed has no spread to judge by. */
function plainOf(rows: readonly Row[], name: SweepName): SweepPoint | undefined {
  return sweepOf(rows, name).find(({ threshold, count }) => threshold === 0 && count > 1);
}

/** Whether the run learned from as many digits of the same kind, as often and as fast, as the seeds reproduced. */
const isOfSize = ({ params }: TreluState, { images, epochs }: Row): boolean =>
  isOfCondition(treluSchema, params, { 'train-images': images, epochs }, { free: SWEPT, sized: true });

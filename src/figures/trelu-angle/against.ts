import { isOfCondition } from '../../experiments/condition.ts';
import { type TreluParams, treluSchema } from '../../experiments/trelu-angle/schema.ts';
import { type Words, write } from '../../shell/words.ts';
import { shownParams, type TreluState } from './state.ts';
import { type Row, type SweepName, type SweepPoint, sweepNameOf, sweepOf } from './sweeps.ts';

/** Plain ReLU with a longer step, where a threshold makes the same start's steps longer. */
const LONGER: Partial<Record<SweepName, SweepName>> = { patches: 'patches-faster', compensated: 'faster' };

/** What tells the sweeps and their points apart. */
const SWEPT = ['variant', 'threshold', 'anchors', 'compensate'];

/**
 * What the run's threshold is worth beside plain ReLU over the seeds reproduced, in sentences with their numbers: beside
 * plain ReLU that starts in the same way, with a step of the same length and with one as long as the threshold makes it; and
 * on cosines beside the other start where plain ReLU reads more with it. Empty where nothing was reproduced or run.
 */
export function againstPlain(state: TreluState, rows: readonly Row[], words: Words): string {
  const { frame } = state;
  const params = shownParams(state);
  const { threshold } = params;
  const name = sweepNameOf(params);
  const same = plainOf(rows, name);
  const first = rows[0];
  if (!frame || !same || !first) return '';
  if (!isOfSize(params, first)) {
    return words('trelu-angle.against.size', { images: first.images, epochs: first.epochs });
  }
  if (frame.step < frame.steps) return words('trelu-angle.against.waiting');
  const say = (plain: SweepPoint, key: string, how = ''): string =>
    words(`trelu-angle.against.${key}`, {
      how,
      count: plain.count,
      mean: write(100 * plain.mean, '1', words.lang),
      spread: write(100 * plain.sd, '1', words.lang),
    });
  const verdict = (plain: SweepPoint) => worth(frame.accuracy, frame.testImages, plain);
  const sentences = [say(same, threshold === 0 ? 'plain' : `same-${verdict(same)}`)];
  const longer = threshold > 0 && LONGER[name] ? pointAt(rows, LONGER[name], threshold) : undefined;
  if (longer) {
    const how = words('trelu-angle.against.longer', { factor: 1 / (1 - threshold) });
    sentences.push(say(longer, `other-${verdict(longer)}`, how));
  }
  const start = params.anchors === 'patches' ? 'random' : 'patches';
  const other = params.variant === 'raw' ? undefined : plainOf(rows, start);
  if (other && other.mean > same.mean) {
    sentences.push(say(other, `other-${verdict(other)}`, words(`trelu-angle.against.from.${start}`)));
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
  { mean, sd, count }: Pick<SweepPoint, 'mean' | 'sd' | 'count'>,
): 'gains' | 'costs' | 'none' {
  const error = Math.sqrt(sd ** 2 * (1 + 1 / count) + (accuracy * (1 - accuracy)) / testImages);
  if (Math.abs(accuracy - mean) <= 2 * error) return 'none';
  return accuracy > mean ? 'gains' : 'costs';
}

/** A line at a threshold that was run over seeds; a single seed has no spread to judge by. */
const pointAt = (rows: readonly Row[], name: SweepName, at: number): SweepPoint | undefined =>
  sweepOf(rows, name).find(({ threshold, count }) => threshold === at && count > 1);

/** Plain ReLU, threshold zero, from a line's start. */
export const plainOf = (rows: readonly Row[], name: SweepName): SweepPoint | undefined => pointAt(rows, name, 0);

/** Whether the run learned from as many digits of the same kind, as often and as fast, as the seeds reproduced. */
export const isOfSize = (params: TreluParams, { images, epochs }: Row): boolean =>
  isOfCondition(treluSchema, params, { 'train-images': images, epochs }, { free: SWEPT, sized: true });

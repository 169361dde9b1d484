import { countParameters } from '../../nets/lenet.ts';
import { partOf } from '../../nets/side-by-side.ts';
import type { Weights } from '../../nets/weights.ts';
import type { TrainingResult } from '../training/result.ts';
import { type CascadeResult, type Measured, PARTS, STAGES } from './frame.ts';
import { groundOf, type Meter, startOf } from './measure.ts';
import { GROUNDS, KEPT, KEPT_PARTS } from './measured.ts';
import { correlationsOf, positionsOf } from './positions.ts';
import type { CascadeParams } from './schema.ts';

type Numbers = Omit<CascadeResult, 'testImages' | 'trainImages' | keyof TrainingResult>;

/** Test digits on backgrounds other than those of the training: what they add is not worth a long wait at the end. */
const OTHERS = 2000;

/** What a finished run hands on; `final` is its last measurement. */
export async function resultOf(both: Weights, params: CascadeParams, meter: Meter, final: Measured): Promise<Numbers> {
  const numbers: Record<string, number> = {};
  const { trained, whole, correlations } = final;
  for (const ground of GROUNDS) {
    const asTrained = ground === groundOf(params);
    const { two, one } = asTrained
      ? final.accuracy
      : await meter.accuracy(both, ground, Math.min(OTHERS, final.testImages));
    numbers[`accuracy.two.${ground}`] = two;
    numbers[`accuracy.one.${ground}`] = one;
  }
  const start = startOf(params);
  const before = await meter.untrained();
  for (const stage of KEPT) {
    const at = PARTS.length * STAGES.indexOf(stage);
    for (const part of KEPT_PARTS) {
      const k = at + PARTS.indexOf(part);
      numbers[`share.${stage}.${part}`] = trained[k]!;
      if (stage !== 'input') numbers[`share.${stage}.${part}.untrained`] = before.stages[k]!;
    }
  }
  numbers['share.one.logits.class'] = whole!.one[PARTS.indexOf('class')]!;
  numbers['share.one.logits.background'] = whole!.one[PARTS.indexOf('background')]!;
  const untrained = correlationsOf(positionsOf(start.two, before.pool2), before.pool2);
  numbers['correlation.variance'] = correlations.variance;
  numbers['correlation.share'] = correlations.share;
  numbers['correlation.variance.untrained'] = untrained.variance;
  numbers['correlation.share.untrained'] = untrained.share;
  numbers.parameters = countParameters(partOf(both, 'two'));
  numbers['parameters.one'] = countParameters(partOf(both, 'one'));
  return numbers as unknown as Numbers;
}

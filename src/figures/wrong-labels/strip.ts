import rows from 'reproduced:wrong-labels/accuracy.test';
import { isOfCondition } from '../../experiments/condition.ts';
import { conditions } from '../../experiments/wrong-labels/conditions.ts';
import { wrongLabelsSchema } from '../../experiments/wrong-labels/schema.ts';
import { type Words, write } from '../../shell/words.ts';
import type { RunStrip } from '../kit/run-strip.ts';
import { meanAndSpread } from '../kit/statistics.ts';
import { isGuessOpen } from './guess.ts';
import type { WrongLabelsState } from './state.ts';

/** What the seeds of this share of wrong labels read of test digits, and the reader's own, in per cent; none where it was not reproduced. */
export function strip(state: WrongLabelsState, words: Words): RunStrip | undefined {
  const { source, params, frame } = state;
  const shown: Readonly<Record<string, unknown>> = 'params' in source ? source.params : params;
  const seeds = SEEDS.find(({ condition }) => isOf(shown, condition))?.percents;
  if (!seeds) return undefined;
  const { mean, sd } = meanAndSpread(seeds);
  const number = (value: number): string => write(value, '0', words.lang);
  const yours = source.kind === 'own' && frame ? 100 * frame.test : undefined;
  return {
    seeds,
    mean,
    sd,
    full: true,
    ...(yours !== undefined && { yours }),
    words: {
      seeds: [words('wrong-labels.strip.seeds', { count: seeds.length }), `${number(mean)} ± ${number(sd)}`],
      ...(yours !== undefined && { yours: [words('wrong-labels.strip.yours'), number(yours)] as const }),
    },
    answer: isGuessOpen(state),
  };
}

/** In per cent, the same lists every time: what is drawn from one is drawn once. */
const SEEDS = rows.map(({ condition, values }) => ({
  condition,
  percents: values.map((share: number) => 100 * share),
}));

const isOf = (params: Readonly<Record<string, unknown>>, condition: string): boolean =>
  isOfCondition(wrongLabelsSchema, params, conditions[condition]?.params ?? {}, { sized: true });

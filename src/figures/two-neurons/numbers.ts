import { partnersIn } from '../../experiments/two-seeds/numbers.ts';
import type { FigureNumber } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';
import { bestOf } from './curve.ts';
import { isGuessOpen } from './guess.ts';
import { type NeuronsState, neuronsIn } from './state.ts';

/** How many neurons have a partner in the other network, and how many would by chance. */
export function numbers(state: NeuronsState, words: Words): FigureNumber[] {
  const { frame, params } = state;
  const shown = neuronsIn(frame, params);
  const best = shown && bestOf(shown, params.by);
  const count = (values: Float32Array | undefined): string =>
    values ? String(partnersIn(values, params.correlation)) : '–';
  return [
    { name: words('two-neurons.numbers.trained'), value: count(best?.trained), answer: true },
    { name: words('two-neurons.numbers.chance'), value: count(best?.chance), answer: isGuessOpen(state) },
  ];
}

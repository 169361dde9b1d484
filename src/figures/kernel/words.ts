import type { Words } from '../../shell/words.ts';
import { signed } from '../kit/signed.ts';
import { isGuessOpen, type KernelState, shown } from './state.ts';
import { pooledValue } from './sum.ts';

/** What the stage shows in a few sentences, with its numbers: for the live region and for "In words". */
export function describe(state: KernelState, words: Words): string {
  const frame = shown(state);
  if (!frame) return words('kernel.words.nothing');
  const { row, column, sum, moved } = frame;
  const said = words('kernel.words.sum', {
    kernel: words(`kernel.params.kernel.values.${state.params.kernel}`),
    picture: words(`kernel.params.picture.values.${state.params.picture}`),
    row: row + 1,
    column: column + 1,
    sum: signed(words, sum),
    pooled: signed(words, pooledValue(frame)),
  });
  if (isGuessOpen(state)) return said;
  return `${said} ${words('kernel.stays.said', { above: moved.above, same: moved.same })}`;
}

import type { Words } from '../../shell/words.ts';
import type { Axis } from './axis.ts';
import { wholePercent } from './percent.ts';

/** From 0 to 100 %. */
export const percentAxis = (words: Words): Axis => ({
  min: 0,
  max: 100,
  ticks: [0, 50, 100].map((at) => ({ at, label: at === 100 ? wholePercent(words, 1) : String(at) })),
  label: '',
});

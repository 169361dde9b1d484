import type { GuessDefinition } from '../../shell/figure.ts';
import { figureSchema } from './schema.ts';

/** "From which signal on does an eigenvalue leave the sea?": of the first signal, which does not show, where one of the slider's does. */
export const guess: GuessDefinition = {
  min: 0,
  max: figureSchema.signal.max,
  step: 0.05,
  start: 4,
  when: ({ source, signal, neurons, dimension }) =>
    source === 'drawn' &&
    signal === figureSchema.signal.default &&
    Number(dimension) / Number(neurons) < figureSchema.signal.max ** 2,
};

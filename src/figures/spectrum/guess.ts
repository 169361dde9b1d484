import { spectrumSchema } from '../../experiments/spectrum/schema.ts';
import type { GuessDefinition } from '../../shell/figure.ts';

/** "From which signal on does an eigenvalue leave the sea?", where one of the slider's does. */
export const guess: GuessDefinition = {
  min: 0,
  max: spectrumSchema.signal.max,
  step: 0.05,
  start: 4,
  when: ({ neurons, dimension }) => Number(dimension) / Number(neurons) < spectrumSchema.signal.max ** 2,
};

import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import type { RaceFrame } from '../../../../src/experiments/race/frame.ts';
import { type RaceParams, raceSchema } from '../../../../src/experiments/race/schema.ts';
import { definition } from '../../../../src/figures/race/definition.ts';
import type { RaceState } from '../../../../src/figures/race/state.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { stateOf } from '../state-of.ts';

export const words = figureWords(definition);

/** Made-up frames for tests of drawing alone: no network stands behind them. */
export const frame = (step: number, changes: Partial<RaceFrame> = {}): RaceFrame => ({
  step,
  steps: 256,
  epoch: step / 128,
  imagesSeen: 64 * step,
  loss: 1.6,
  joint: { accuracy: 0.47, loss: 1.46 },
  universal: { accuracy: 0.44, loss: 1.48 },
  random: { accuracy: 0.46, loss: 1.47 },
  hand: { accuracy: 0.43, loss: 1.52 },
  shapes: Float32Array.from({ length: 81 }, (_, i) => (i % 10 === 0 ? 1 : 0)),
  testImages: 2000,
  ...changes,
});

export const run = [frame(0), frame(128), frame(256)];

export function state(history: readonly RaceFrame[] = [], params: Partial<RaceParams> = {}): RaceState {
  const all = { ...defaultParams(raceSchema), ...params };
  const last = history.at(-1);
  return stateOf(definition, {
    params: all,
    source: last ? { kind: 'recording', id: 'x', params: all } : { kind: 'none' },
    ...(last && { frame: last }),
    history,
    position: Math.max(0, history.length - 1),
  });
}

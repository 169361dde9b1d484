import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import type { WrongLabelsFrame } from '../../../../src/experiments/wrong-labels/frame.ts';
import { type WrongLabelsParams, wrongLabelsSchema } from '../../../../src/experiments/wrong-labels/schema.ts';
import { definition } from '../../../../src/figures/wrong-labels/definition.ts';
import type { WrongLabelsState } from '../../../../src/figures/wrong-labels/state.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { stateOf } from '../state-of.ts';

export const words = figureWords(definition);

/** Made-up frames for tests of drawing alone: no network stands behind them. */
export function frame(epoch: number, changes: Partial<WrongLabelsFrame> = {}): WrongLabelsFrame {
  return {
    step: 16 * epoch,
    steps: 48,
    epoch,
    imagesSeen: 1000 * epoch,
    loss: 1,
    right: 0.9,
    memorised: 0.1,
    resisted: 0.7,
    test: 0.66,
    testClean: 0.91,
    testImages: 1000,
    anchors: Float32Array.from({ length: 150 }, (_, i) => Math.sin(i + 1)),
    anchorsClean: Float32Array.from({ length: 150 }, (_, i) => Math.sin(i + 1)),
    apart: Float32Array.of(7, 12, 20, 30, 25),
    fates: {
      indices: Uint32Array.of(3, 5, 8, 9),
      truth: Uint8Array.of(1, 2, 3, 4),
      given: Uint8Array.of(9, 9, 9, 9),
      says: Uint8Array.of(1, 9, 9, 0),
    },
    ...changes,
  };
}

export function state(
  history: readonly WrongLabelsFrame[] = [],
  params: Partial<WrongLabelsParams> = {},
): WrongLabelsState {
  const all = { ...defaultParams(wrongLabelsSchema), ...params };
  const last = history.at(-1);
  return stateOf(definition, {
    params: all,
    source: last ? { kind: 'recording', id: 'x', params: all } : { kind: 'none' },
    ...(last && { frame: last }),
    history,
    position: Math.max(0, history.length - 1),
  });
}

export const end = frame(3, { memorised: 0.98, resisted: 0.01, test: 0.51 });

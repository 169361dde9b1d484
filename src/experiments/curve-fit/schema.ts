import { learningRate, seed } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** Public parameters: the names of attributes, link keys and command-line flags. */
export const curveFitSchema = {
  activation: { kind: 'choice', values: ['relu', 'tanh', 'linear'], default: 'relu' },
  width: { kind: 'integer', min: 1, max: 64, default: 16 },
  curve: { kind: 'choice', values: ['wave', 'spike', 'jump', 'corner', 'ripples'], default: 'wave' },
  /** Where the examples lie: on the whole of [-1, 1], or on its positive half alone. */
  examples: { kind: 'choice', values: ['both-signs', 'positive'], default: 'both-signs' },
  /** Where the hidden units' thresholds start: spread over [-1, 1], or all at 0. */
  init: { kind: 'choice', values: ['spread', 'together'], default: 'spread' },
  steps: { kind: 'integer', min: 200, max: 10_000, step: 100, default: 3000, budget: true },
  'learning-rate': { ...learningRate, min: 1e-4, default: 0.01 },
  seed,
} as const satisfies ParamSchema;

export type CurveFitParams = ParamValues<typeof curveFitSchema>;

/** Named settings, each with one question for the reader (`curve-fit.presets.*` in the strings). */
export const curveFitPresets: Readonly<Record<string, Partial<CurveFitParams>>> = {
  wave: {},
  few: { width: 3 },
  linear: { activation: 'linear', width: 64 },
  jump: { curve: 'jump', width: 64 },
  together: { init: 'together' },
  negatives: { examples: 'positive' },
};

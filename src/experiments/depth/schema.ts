import { seed } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** Public parameters: the names of attributes, link keys and command-line flags. */
export const depthSchema = {
  /** Different examples learnt from: what the figure is about, so no budget. */
  examples: { kind: 'choice', values: ['512', '1024', '2048', '8192'], default: '2048' },
  /** How often each is shown. */
  epochs: { kind: 'integer', min: 5, max: 200, default: 40, budget: true },
  'learning-rate': {
    kind: 'number',
    min: 1e-4,
    max: 0.1,
    scale: 'log',
    default: 0.01,
    live: true,
    training: true,
  },
  /** The rules of the language come from it too. */
  seed,
} as const satisfies ParamSchema;

export type DepthParams = ParamValues<typeof depthSchema>;

/** Named settings, each with one question for the reader (`depth.presets.*` in the strings). */
export const depthPresets: Readonly<Record<string, Partial<DepthParams>>> = {
  many: {},
  some: { examples: '1024' },
  few: { examples: '512' },
};

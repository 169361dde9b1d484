import { kinds } from '../../data/backgrounds/kinds.ts';
import { data, epochs, learningRate, seed, trainImages } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';
import { STAGES } from './frame.ts';

/** The cascade experiment's public parameters. */
export const cascadeSchema = {
  /** Whether the training digits stand on backgrounds; the reading of test digits follows. */
  backgrounds: { kind: 'switch', default: 'on' },
  /** What the digit on the stage stands on. */
  background: { kind: 'choice', values: ['none', ...kinds], default: 'leaves', live: true },
  /** The class of the digit on the stage: the first of it in the test set. */
  digit: { kind: 'integer', min: 0, max: 9, default: 2, live: true },
  /** Where in the network the shares are read off. */
  layer: { kind: 'choice', values: STAGES, default: 'logits', live: true },
  /** What the network with one convolution sees at once: 14 x 14 pixels, as a unit of the second layer does, or 5 x 5. */
  'one-layer': { kind: 'choice', values: ['wide', 'small'], default: 'wide' },
  /** The lightest grey of a background; ink is 255. */
  brightest: { kind: 'integer', min: 130, max: 255, step: 5, default: 160 },
  data,
  // Each is kept on its background beside itself: a page has room for so many.
  'train-images': trainImages(5000, 10_000),
  epochs,
  'learning-rate': learningRate,
  seed,
} as const satisfies ParamSchema;

export type CascadeParams = ParamValues<typeof cascadeSchema>;

/** Named settings, each with one question for the reader (`cascade.presets.*` in the strings). */
export const cascadePresets: Readonly<Record<string, Partial<CascadeParams>>> = {
  backgrounds: {},
  plain: { backgrounds: 'off' },
  small: { 'one-layer': 'small' },
  bright: { brightest: 255 },
};

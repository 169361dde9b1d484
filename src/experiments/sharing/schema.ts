import { data, seed } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** Public parameters: the names of attributes, link keys and command-line flags. */
export const sharingSchema = {
  /** How the digits lie on their 32 x 32 pixels, in training and in test. */
  pixels: { kind: 'choice', values: ['plain', 'permuted', 'shifted'], default: 'plain' },
  /** Different pictures learnt from: what the figure is about, so no budget. */
  'train-images': { kind: 'choice', values: ['100', '1000', '10000'], default: '1000' },
  data,
  /** How often pictures are shown: as `SHOWN` says, or four times as often. */
  length: { kind: 'choice', values: ['short', 'long'], default: 'short' },
  seed,
  /** Multiplies the learning rates that were chosen for each network. */
  'learning-rate': {
    kind: 'number',
    min: 0.1,
    max: 10,
    scale: 'log',
    default: 1,
    live: true,
    training: true,
  },
} as const satisfies ParamSchema;

export type SharingParams = ParamValues<typeof sharingSchema>;

/** Named settings, each with one question for the reader (`sharing.presets.*` in the strings). */
export const sharingPresets: Readonly<Record<string, Partial<SharingParams>>> = {
  plain: {},
  permuted: { pixels: 'permuted' },
  shifted: { pixels: 'shifted' },
  few: { 'train-images': '100' },
  many: { 'train-images': '10000', pixels: 'shifted' },
};

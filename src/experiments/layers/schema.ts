import { data, epochs, learningRate, seed, trainImages } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** What the networks of the figure `layers` are trained with. */
export const layersSchema = {
  /** See `networks.ts`. */
  network: { kind: 'choice', values: ['digits', 'strided', 'unpooled', 'bag', 'perceptron'], default: 'digits' },
  data,
  'train-images': trainImages(20_000),
  epochs,
  'learning-rate': learningRate,
  seed,
} as const satisfies ParamSchema;

export type LayersParams = ParamValues<typeof layersSchema>;

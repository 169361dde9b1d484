import strings from '../../../content/strings/en/kernel.yaml';
import pictureStrings from '../../../content/strings/en/picture.yaml';
import { compute } from '../../experiments/kernel/compute.ts';
import { type KernelFrame, type KernelResult, measured } from '../../experiments/kernel/frame.ts';
import { kernelPresets, kernelSchema } from '../../experiments/kernel/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { connect } from './element.ts';
import { guess } from './guess.ts';
import { numbers } from './numbers.ts';
import { pooled } from './pooled.ts';
import { sum } from './sum.ts';
import { table } from './table.ts';
import { tuning } from './tuning.ts';
import { view } from './view.ts';
import { describe } from './words.ts';

/** Nine weights slide over a picture: product by product, rectified, pooled, and moved by a pixel. */
export const definition: FigureDefinition<typeof kernelSchema, KernelFrame, KernelResult> = {
  name: 'kernel',
  experiment: 'kernel',
  schema: kernelSchema,
  presets: kernelPresets,
  primary: ['kernel', 'picture', 'shift'],
  recordings: [],
  strings: { kernel: strings as StringTree, picture: pictureStrings as StringTree },
  measures: measuresOf(measured, false),
  guess,
  compute,
  numbers,
  view,
  sides: [
    { name: 'sum', draw: sum },
    { name: 'pooled', draw: pooled },
    { name: 'tuning', draw: tuning },
  ],
  table,
  describe,
  connect,
};

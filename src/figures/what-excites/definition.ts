import strings from '../../../content/strings/en/what-excites.yaml';
import { holdsLayers } from '../../experiments/layers/tables.ts';
import { measured } from '../../experiments/what-excites/frame.ts';
import { excitesPresets, excitesSchema } from '../../experiments/what-excites/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { connect } from './element.ts';
import { guess } from './guess.ts';
import { describe, numbers, table } from './numbers.ts';
import { aside, real } from './sides.ts';
import { starts } from './starts-side.ts';
import { compute, type ExcitesFrame, type ExcitesState } from './state.ts';
import { view } from './view.ts';
import { testImages } from './wanted.ts';

/** A picture that is made to excite a unit, in four ways, beside photographs that do. */
export const definition: FigureDefinition<typeof excitesSchema, ExcitesFrame, ExcitesState['result']> = {
  name: 'what-excites',
  experiment: 'what-excites',
  schema: excitesSchema,
  presets: excitesPresets,
  primary: ['way', 'which', 'allowed'],
  most: ({ of }) => (of === 'class' ? { which: 10 } : {}),
  recordings: [],
  strings: { 'what-excites': strings as StringTree },
  measures: measuresOf(measured, false),
  statistics: { asset: 'models/layers/statistics.bin.gz', holds: holdsLayers },
  guess,
  compute,
  testImages,
  numbers,
  view,
  sides: [
    { name: 'real', draw: real },
    { name: 'starts', draw: starts },
    { name: 'aside', draw: aside },
  ],
  table,
  describe,
  connect,
};

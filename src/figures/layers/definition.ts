import strings from '../../../content/strings/en/layers.yaml';
import { measured } from '../../experiments/layers/frame.ts';
import { holdsLayers } from '../../experiments/layers/tables.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { connect } from './element.ts';
import { excites } from './excites.ts';
import { numbers } from './numbers.ts';
import { ownSide } from './own-side.ts';
import { guess } from './reads.ts';
import { figurePresets, figureSchema } from './schema.ts';
import { compute, type LayersFrame, type LayersState, testImages } from './state.ts';
import { table } from './table.ts';
import { unitSide } from './unit-side.ts';
import { view } from './view.ts';
import { describe } from './words.ts';

/** Any picture through a whole network: maps of every layer, what a unit sees, what it is made of, what excites it. */
export const definition: FigureDefinition<typeof figureSchema, LayersFrame, LayersState['result']> = {
  name: 'layers',
  experiment: 'layers',
  schema: figureSchema,
  presets: figurePresets,
  primary: ['network', 'picture'],
  recordings: [],
  strings: { layers: strings as StringTree },
  measures: measuresOf(measured, false),
  statistics: { asset: 'models/layers/statistics.bin.gz', holds: holdsLayers },
  guess,
  compute,
  testImages,
  numbers,
  view,
  sides: [
    { name: 'unit', draw: unitSide },
    { name: 'excites', draw: excites },
    { name: 'own', draw: ownSide },
  ],
  table,
  describe,
  connect,
};

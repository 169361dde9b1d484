import strings from '../../../content/strings/en/spatial-eigenvectors.yaml';
import { compute } from '../../experiments/spatial-eigenvectors/compute.ts';
import { measured, type SpatialFrame } from '../../experiments/spatial-eigenvectors/frame.ts';
import { spatialPresets, spatialSchema } from '../../experiments/spatial-eigenvectors/schema.ts';
import { isSpatialTables, type SpatialTables } from '../../experiments/spatial-eigenvectors/tables.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { filters } from './filters.ts';
import { guess } from './guess.ts';
import { numbers } from './numbers.ts';
import { spectrum } from './spectrum.ts';
import type { SpatialResult } from './state.ts';
import { table } from './table.ts';
import { view } from './view.ts';
import { wild } from './wild.ts';
import { describe } from './words.ts';

/** What filters are made of: the same few smooth shapes in every layer, whatever the network was taught. */
export const definition: FigureDefinition<typeof spatialSchema, SpatialFrame, SpatialResult> = {
  name: 'spatial-eigenvectors',
  experiment: 'spatial-eigenvectors',
  schema: spatialSchema,
  presets: spatialPresets,
  primary: ['source', 'layer'],
  recordings: [],
  strings: { 'spatial-eigenvectors': strings as StringTree },
  measures: measuresOf(measured, false),
  statistics: { asset: 'models/spatial-eigenvectors/statistics.bin.gz', holds: isSpatialTables },
  compute: (params, tables) => compute(params, tables as SpatialTables),
  guess,
  numbers,
  view,
  sides: [
    { name: 'spectrum', draw: spectrum },
    { name: 'filters', draw: filters },
    { name: 'wild', draw: wild },
  ],
  table,
  describe,
};

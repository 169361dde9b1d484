import strings from '../../../content/strings/en/anchor-sphere.yaml';
import { compute } from '../../experiments/anchor-sphere/compute.ts';
import { measured, type SphereFrame, type SphereResult } from '../../experiments/anchor-sphere/frame.ts';
import { spherePresets, sphereSchema } from '../../experiments/anchor-sphere/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import { stackedTree } from '../../shell/stacked-tree.ts';
import type { StringTree } from '../../shell/words.ts';
import { connect } from './element.ts';
import { table } from './table.ts';
import { view } from './view.ts';
import { describe } from './words.ts';

/** A filter is a direction: a patch and anchor vectors on a sphere, and what a rectifier passes on of their angles. */
export const definition: FigureDefinition<typeof sphereSchema, SphereFrame, SphereResult> = {
  name: 'anchor-sphere',
  experiment: 'anchor-sphere',
  tree: stackedTree,
  schema: sphereSchema,
  presets: spherePresets,
  primary: ['rectifier', 'input', 'anchors'],
  recordings: [],
  strings: { 'anchor-sphere': strings as StringTree },
  measures: measuresOf(measured, false),
  frameHeight: 1040,
  compute,
  view,
  table,
  describe,
  connect,
};

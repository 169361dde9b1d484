import strings from '../../../content/strings/en/anchor-sphere.yaml';
import { compute } from '../../experiments/anchor-sphere/compute.ts';
import { measured, type SphereFrame, type SphereResult } from '../../experiments/anchor-sphere/frame.ts';
import { spherePresets, sphereSchema } from '../../experiments/anchor-sphere/schema.ts';
import type { FigureDefinition } from '../../shell/figure.ts';
import { measuresOf } from '../../shell/measures.ts';
import type { StringTree } from '../../shell/words.ts';
import { connect } from './element.ts';
import { numbers } from './numbers.ts';
import { answers } from './stage/answers.ts';
import { closeness } from './stage/closeness.ts';
import { inputPart } from './stage/input.ts';
import { sphere } from './stage/sphere.ts';
import { table } from './table.ts';
import { describe } from './words.ts';

/** A filter is a direction: a patch and anchor vectors on a sphere, and what a rectifier passes on of their angles. */
export const definition: FigureDefinition<typeof sphereSchema, SphereFrame, SphereResult> = {
  name: 'anchor-sphere',
  experiment: 'anchor-sphere',
  schema: sphereSchema,
  presets: spherePresets,
  primary: ['rectifier', 'input'],
  recordings: [],
  strings: { 'anchor-sphere': strings as StringTree },
  measures: measuresOf(measured, false),
  compute,
  numbers,
  view: sphere,
  sides: [
    { name: 'answers', draw: answers },
    { name: 'patch', draw: inputPart },
    { name: 'close', draw: closeness },
  ],
  table,
  describe,
  connect,
};

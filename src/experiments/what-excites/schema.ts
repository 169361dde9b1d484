import { seed } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** What a picture is made for, how it is looked for, and what is allowed. All is computed on the page. */
export const excitesSchema = {
  way: { kind: 'choice', values: ['naive', 'penalised', 'jittered', 'waves'], default: 'waves', live: true },
  /** The class, or the unit's map; counted from 1. */
  which: { kind: 'integer', min: 1, max: 64, default: 8, live: true },
  allowed: { kind: 'choice', values: ['box', 'ball'], default: 'box', live: true },
  of: {
    kind: 'choice',
    values: ['class', 'channel', 'unit', 'direction'],
    default: 'class',
    live: true,
  },
  layer: {
    kind: 'choice',
    values: ['1', '2', '3', '4'],
    default: '3',
    live: true,
    when: { param: 'of', is: ['channel', 'unit', 'direction'] },
  },
  /** The colour net, or LeNet, which reads digits. */
  net: { kind: 'choice', values: ['colour', 'digits'], default: 'colour', live: true },
  seed: { ...seed, live: true },
  /** Which half of the view of real pictures stands open, and which of that of doubts. */
  real: { kind: 'choice', values: ['best', 'game'], default: 'best', live: true, byHand: true },
  doubt: { kind: 'choice', values: ['step', 'shell'], default: 'step', live: true, byHand: true },
  /** Of the game. */
  round: { kind: 'integer', min: 0, max: 999, default: 0, live: true, byHand: true },
  /** Numbers that a point of the Gaussian cloud has. */
  dimensions: { kind: 'integer', min: 1, max: 3072, default: 3072, live: true, byHand: true },
} as const satisfies ParamSchema;

export type ExcitesParams = ParamValues<typeof excitesSchema>;

/** Named settings, each with one question for the reader (`what-excites.presets.*` in the strings). */
export const excitesPresets: Readonly<Record<string, Partial<ExcitesParams>>> = {
  horse: {},
  naive: { way: 'naive' },
  filter: { of: 'unit', layer: '1', which: 3, way: 'naive', allowed: 'ball' },
  signs: { of: 'unit', layer: '1', which: 3, way: 'naive' },
  deep: { of: 'unit', layer: '4', which: 3, way: 'jittered' },
  digit: { net: 'digits', which: 4, way: 'penalised' },
  direction: { of: 'direction', layer: '3', which: 1, way: 'jittered' },
};

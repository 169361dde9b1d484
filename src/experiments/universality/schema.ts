import { seed } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';
import { ZOO_KINDS } from '../zoo/kinds.ts';

/** The zoo is kept, not trained: of the sets that a copy of the site may lack it shows what was measured. */
const needs = { 'cifar-10': 'scenes', 'cifar-100': 'scenes', 'fashion-mnist': 'scenes' };

/** Which networks of the zoo are compared: the names of attributes, link keys and flags. */
export const universalitySchema = {
  /** What the first network was taught. */
  first: { kind: 'choice', values: ZOO_KINDS, default: 'cifar-10', needs, live: true, measured: true },
  second: { kind: 'choice', values: ZOO_KINDS, default: 'cifar-100', needs, live: true, measured: true },
  /** The layer of which the matrix is drawn. */
  layer: { kind: 'choice', values: ['1', '2', '3', '4', '5'], default: '5', live: true, byHand: true },
  /** Which pair of the two kinds' networks, counted from 1. */
  seed: { ...seed, min: 1, max: 20, live: true, byHand: true },
} as const satisfies ParamSchema;

/** Named settings, each with one question for the reader (`universality.presets.*` in the strings). */
export const universalityPresets: Readonly<Record<string, Partial<ParamValues<typeof universalitySchema>>>> = {
  pictures: {},
  seeds: { second: 'cifar-10' },
  clothes: { second: 'fashion-mnist' },
  generated: { second: 'scenes' },
  scrambled: { second: 'scrambled' },
  'random-labels': { first: 'true-few', second: 'random-a' },
  'two-random': { first: 'random-a', second: 'random-b' },
  untrained: { second: 'untrained' },
  block: { first: 'published-cifar-10', second: 'published-scenes' },
};

export type UniversalityParams = ParamValues<typeof universalitySchema>;

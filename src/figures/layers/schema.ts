import type { ParamSchema, ParamValues } from '../../experiments/params.ts';

/** A number that a tap on the stage sets, counted from 1. */
const tapped = (max: number, value = 1) =>
  ({ kind: 'integer', min: 0, max, default: value, live: true, byHand: true }) as const;

export const figureSchema = {
  network: {
    kind: 'choice',
    values: ['digits', 'unpooled', 'perceptron', 'colour'],
    default: 'digits',
    live: true,
  },
  /** Which of ten pictures, one of every class. */
  picture: { kind: 'integer', min: 0, max: 9, default: 7, live: true },
  pictures: {
    kind: 'choice',
    values: ['test', 'generated'],
    default: 'test',
    needs: { test: 'mnist' },
    live: true,
  },
  /** The layer, of those with weights, and whether its answers are shown after pooling. */
  layer: tapped(5, 2),
  pooled: { kind: 'switch', default: 'off', live: true, byHand: true },
  map: tapped(128, 4),
  /** The place; 0: where the map answers most. */
  row: tapped(32, 0),
  column: tapped(32, 0),
} as const satisfies ParamSchema;

export type FigureParams = ParamValues<typeof figureSchema>;

export const figurePresets: Readonly<Record<string, Partial<FigureParams>>> = {
  edges: { layer: 1, map: 1 },
  parts: {},
  digit: { layer: 3, map: 1 },
  bag: { network: 'unpooled', layer: 2, map: 1 },
  perceptron: { network: 'perceptron', layer: 1, map: 1 },
  colour: { network: 'colour', layer: 4, map: 11 },
};

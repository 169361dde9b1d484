import type { Place } from '../training/place.ts';
import type { Measured, ResultOf } from '../training/result.ts';

/** The layers of the network. */
export const LAYERS = 3;

/** Times that every layer is drawn anew. */
export const REDRAWS = 3;

/**
 * What becomes of drawn layers. `own`: realigned, under the trained network's head. `refitted`: realigned, with a head
 * fitted to what they answer. `unaligned`: the same draws as they fall, under the trained head. `chance`: drawn from the
 * law of the first weights, with nothing learnt in it, realigned, with a head fitted.
 */
export const KINDS = ['own', 'refitted', 'unaligned', 'chance'] as const;
export type Kind = (typeof KINDS)[number];

/** Pictures of the other task, and passes over them: about as many steps. */
export const SAMPLES = { few: { count: 300, epochs: 20 }, many: { count: 2000, epochs: 4 } } as const;
export const SAMPLE_NAMES = ['few', 'many'] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];

/** How many pictures of the other task a sample has: never more than the first network learns from. */
export const sizeOf = (sample: SampleName, trainImages: number): number => Math.min(SAMPLES[sample].count, trainImages);

/** First layers that stay as they are: those of the first task's network, or random ones. */
export const ORIGINS = ['kept', 'random'] as const;
export type Origin = (typeof ORIGINS)[number];

/** What is known so far. NaN for what is still to come. */
export interface Shown {
  /** Steps of the training, and what drawing or teaching after it counts for. */
  readonly steps: number;
  /** Test pictures behind every share. */
  readonly testImages: number;
  /** Share that the first network reads of its own task's test pictures. */
  readonly trained: number;
  /** The same with a head fitted as to drawn layers; NaN while it learns, and where nothing is drawn. */
  readonly refitted: number;
  /** KINDS x LAYERS x REDRAWS: share read with the first one, two and three layers drawn. */
  readonly drawn: Float32Array;
  /** 2 (drawn from the covariance, by chance) x LAYERS x REDRAWS: variance that the alignment behind so many layers explains. */
  readonly explained: Float32Array;
  /** SAMPLES x ORIGINS x (LAYERS + 1): share read of the other task with so many first layers that stay as they are. */
  readonly transferred: Float32Array;
}

export type ResampleFrame = Place & Shown;

export const nothing = (): Pick<Shown, 'drawn' | 'explained' | 'transferred'> => ({
  drawn: new Float32Array(KINDS.length * LAYERS * REDRAWS).fill(Number.NaN),
  explained: new Float32Array(2 * LAYERS * REDRAWS).fill(Number.NaN),
  transferred: new Float32Array(SAMPLE_NAMES.length * ORIGINS.length * (LAYERS + 1)).fill(Number.NaN),
});

/** Where the redraws of a kind with `layers` (from 1) drawn begin in `drawn`. */
export const drawnAt = (kind: Kind, layers: number): number => (KINDS.indexOf(kind) * LAYERS + layers - 1) * REDRAWS;

/** Where those of an alignment begin in `explained`. */
export const explainedAt = (byChance: boolean, layers: number): number =>
  ((byChance ? 1 : 0) * LAYERS + layers - 1) * REDRAWS;

/** Where a share stands in `transferred`. */
export const transferredAt = (sample: SampleName, origin: Origin, layers: number): number =>
  (SAMPLE_NAMES.indexOf(sample) * ORIGINS.length + ORIGINS.indexOf(origin)) * (LAYERS + 1) + layers;

/** Those of the redraws from a place that have been made; none of a moment of which only single numbers were kept. */
export const redrawsAt = (values: Float32Array | undefined, from: number): number[] =>
  [...(values?.subarray(from, from + REDRAWS) ?? [])].filter(Number.isFinite);

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const COUNTS = [1, 2, 3] as const;
type Count = (typeof COUNTS)[number];

/** `drawn.own.3`: all three layers drawn; `explained.chance.2`: by the alignment behind two; `few.kept.1`: one layer kept. */
export type MeasureName =
  | 'trained'
  | 'trained.refitted'
  | `drawn.${Kind}.${Count}`
  | `explained.${'own' | 'chance'}.${Count}`
  | `${SampleName}.scratch`
  | `${SampleName}.${Origin}.${Count}`;

/** Every number of a finished run, means over redraws; `null` for what its mode does not measure. */
export function numbersOf(shown: Shown): Record<MeasureName, number | null> {
  const known = (value: number): number | null => (Number.isFinite(value) ? Number(value.toFixed(5)) : null);
  const mean = (values: Float32Array, from: number): number | null => known(meanOf(redrawsAt(values, from)));
  const { drawn, explained, transferred } = shown;
  return Object.fromEntries([
    ['trained', shown.trained],
    ['trained.refitted', known(shown.refitted)],
    ...KINDS.flatMap((kind) => COUNTS.map((n) => [`drawn.${kind}.${n}`, mean(drawn, drawnAt(kind, n))])),
    ...(['own', 'chance'] as const).flatMap((kind) =>
      COUNTS.map((n) => [`explained.${kind}.${n}`, mean(explained, explainedAt(kind === 'chance', n))]),
    ),
    ...SAMPLE_NAMES.flatMap((sample) => [
      [`${sample}.scratch`, known(transferred[transferredAt(sample, 'kept', 0)]!)],
      ...ORIGINS.flatMap((origin) =>
        COUNTS.map((n) => [`${sample}.${origin}.${n}`, known(transferred[transferredAt(sample, origin, n)]!)]),
      ),
    ]),
  ]);
}

const EMPTY: Shown = { steps: 0, testImages: 0, trained: 0, refitted: 0, ...nothing() };

/** What a finished run measures: shares of test pictures read, and of variance explained. */
export const measured = Object.fromEntries(
  Object.keys(numbersOf(EMPTY)).map((name) => [name, 'fraction']),
) as Measured<MeasureName>;

export type ResampleResult = ResultOf<MeasureName>;

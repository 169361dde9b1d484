import type { Place } from '../training/place.ts';
import type { Measured as NamedUnits, ResultOf, Unit } from '../training/result.ts';

/** The three networks of a run: the same at their start but for the anchors, and taught by the same batches. */
export const NETWORKS = ['trained', 'k-means', 'random'] as const;
export type NetworkName = (typeof NETWORKS)[number];

/** What a digit becomes on its way through a network. `input` is its pixels. */
export const LAYERS = ['input', 'conv1', 'conv2', 'dense1', 'dense2', 'logits'] as const;
export type LayerName = (typeof LAYERS)[number];

/** The layers that have anchors: all but the input. */
export const ANCHOR_LAYERS = LAYERS.slice(1) as readonly Exclude<LayerName, 'input'>[];

/** How well the ten classes stand apart in the answers of one layer, to four decimals. */
export interface Separation {
  /** Mean silhouette with the true classes, Euclidean distances: -1 to 1. */
  readonly silhouette: number;
  /** Share of digits whose class the majority of their five nearest others has. */
  readonly neighbours: number;
}

/** Answers of one layer to the first test digits, in two dimensions: their first two principal components. */
export interface ClassMap extends Separation {
  readonly network: NetworkName;
  readonly layer: LayerName;
  /** x and y of every digit, 1 to 255 about 128 for zero: both in the same unit, the larger reach of the two. */
  readonly places: Uint8Array;
  readonly classes: Uint8Array;
  /** Share of the whole variance that the two directions hold. */
  readonly shares: readonly [number, number];
}

export type Separations = Readonly<Record<NetworkName | 'untrained', readonly Separation[]>>;

/** What a frame of the run says about the three networks; a look at a kept network draws its map alone. */
export interface Measured {
  /** Share of `testImages` test digits read rightly: at the run's end all that there are, in passing those of the map. */
  readonly accuracy: Readonly<Record<NetworkName, number>>;
  readonly testImages: number;
  /** Layer by layer as in `LAYERS`. `untrained` is the trained network before its first step. */
  readonly separations: Separations;
  /** Degrees that the trained network's anchors have turned since the start, and in the last step: means over the anchors of `ANCHOR_LAYERS`. */
  readonly turned: readonly number[];
  readonly lastTurn: readonly number[];
  /** First-layer anchors, six of 25 each: 1 to 255 about 128 for zero, by the largest weight of each. */
  readonly anchors: Readonly<Record<NetworkName, Uint8Array>>;
  /** Degrees that each of the six has turned since the start. */
  readonly firstTurned: readonly number[];
}

/** What a frame says of the networks. */
export interface Shown {
  /** Test images behind the map. */
  readonly testImages: number;
  readonly map: ClassMap;
  readonly measured?: Measured;
}

/** One frame of the clustering experiment. An epoch is every labelled digit once; the loss is the three networks' mean. */
export type ClustersFrame = Place & Shown;

/** The networks whose classes are measured layer by layer. */
export const SEPARATED = [...NETWORKS, 'untrained'] as const;

type Convolutions = 'conv1' | 'conv2';
export type MeasureName =
  | `accuracy.${NetworkName}`
  | `${'silhouette' | 'neighbours'}.${(typeof SEPARATED)[number]}.${LayerName}`
  | `silhouette.patches.${Convolutions}`
  | `turn.${(typeof ANCHOR_LAYERS)[number]}`
  | `turn.step.${Convolutions}`;

const named = (names: readonly string[], unit: Unit) => names.map((name) => [name, unit] as const);
const everywhere = (what: string) => SEPARATED.flatMap((name) => LAYERS.map((layer) => `${what}.${name}.${layer}`));

/** What a finished run measures: shares as fractions, silhouettes, and turns in degrees. */
export const measured = Object.fromEntries([
  ...named(
    NETWORKS.map((name) => `accuracy.${name}`),
    'fraction',
  ),
  ...named(everywhere('silhouette'), 'number'),
  ...named(everywhere('neighbours'), 'fraction'),
  ...named(['silhouette.patches.conv1', 'silhouette.patches.conv2'], 'number'),
  ...named(
    ANCHOR_LAYERS.map((layer) => `turn.${layer}`),
    'number',
  ),
  ...named(['turn.step.conv1', 'turn.step.conv2'], 'number'),
]) as NamedUnits<MeasureName>;

export type ClustersResult = ResultOf<MeasureName>;

import type { Activation } from './activation.ts';
import type { Initial } from './initial.ts';
import type { Bank, Layer } from './layers/layer.ts';
import { CLASSES } from './lenet.ts';
import type { NetworkSpec } from './network.ts';

/** Which waves across and down a filter of the discrete cosine transform has. */
export type Wave = readonly [across: number, down: number];

/** The five shapes that Guth and Menard (2024) keep: mean, two slopes, two curvatures. */
export const FIVE_WAVES: readonly Wave[] = [
  [0, 0],
  [1, 0],
  [0, 1],
  [2, 0],
  [0, 2],
];

/** The type-II cosine along 3 places, at unit length: exact for three places, with no cosine to compute. */
const ALONG: readonly (readonly number[])[] = [
  [1, 1, 1].map((value) => value / Math.sqrt(3)),
  [1, 0, -1].map((value) => value / Math.sqrt(2)),
  [1, -2, 1].map((value) => value / Math.sqrt(6)),
];

/** A frozen bank of 3 x 3 filters of the discrete cosine transform, of unit length each. */
export const cosineBank = (waves: readonly Wave[] = FIVE_WAVES, negated = true): Bank => ({
  kind: 'bank',
  size: 3,
  negated,
  filters: waves.map(([across, down]) => ALONG[down]!.flatMap((y) => ALONG[across]!.map((x) => y * x))),
});

export interface FactorisedOptions {
  /** Maps of every layer. */
  readonly width: number;
  /** A layer each: whether it is halved. `[true, false, false]` unless told. */
  readonly halved?: readonly boolean[];
  /** Whether the bank's responses are rectified before they are mixed; then both signs of every filter are there. */
  readonly rectified: boolean;
  readonly waves?: readonly Wave[];
  /** The frozen filters of every layer, where they are not waves; `rectified` says nothing of their signs then. */
  readonly bank?: Bank;
  /** What follows the bank, or the mixing where the bank is not rectified; ReLU unless told. */
  readonly activation?: Activation;
  /**
   * Where batches are normalised: `after` the mixing, unless told; `before` it, as Guth and Menard (2024) do, whose block is
   * bank, ReLU, normalisation, mixing; or nowhere.
   */
  readonly norm?: 'after' | 'before' | 'none';
  readonly classes?: number;
  /** How its weights are drawn; `he` unless told. */
  readonly initial?: Initial;
}

/**
 * A network whose spatial filters are given and whose mixing of channels alone is learnt (Guth and Menard, 2024): every
 * layer a frozen bank, a 1 x 1 convolution, ReLU, batch normalisation and, where told, halving by the maximum. On pictures
 * of 16 x 16 in colour.
 */
export function factorised({
  width,
  halved = [true, false, false],
  rectified,
  waves,
  bank = cosineBank(waves, rectified),
  activation = 'relu',
  norm = 'after',
  classes = CLASSES,
  initial,
}: FactorisedOptions): NetworkSpec {
  const rectifier: Layer = { kind: 'rectifier', activation };
  const block = (half: boolean, i: number): Layer[] => {
    const normalised: Layer = { kind: 'batch-norm', name: `norm${i + 1}` };
    return [
      bank,
      ...(rectified ? [rectifier] : []),
      ...(norm === 'before' ? [normalised] : []),
      { kind: 'convolution', name: `mix${i + 1}`, filters: width, size: 1, biases: false },
      ...(rectified ? [] : [rectifier]),
      ...(norm === 'after' ? [normalised] : []),
      ...(half ? [{ kind: 'pool', by: 'max' } as const] : []),
    ];
  };
  return {
    input: [16, 16, 3],
    layers: [...halved.flatMap(block), { kind: 'global-average' }, { kind: 'dense', name: 'dense', units: classes }],
    ...(initial && { initial }),
  };
}

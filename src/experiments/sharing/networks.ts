import type { Layer } from '../../nets/layers/layer.ts';
import { CLASSES } from '../../nets/lenet.ts';
import type { NetworkSpec } from '../../nets/network.ts';

/** Three networks that differ in their first layer alone. */
export const RACERS = ['convolutional', 'local', 'dense'] as const;
export type Racer = (typeof RACERS)[number];

/** Side of a picture; of a filter; of a map; and how many maps: those of LeNet-5's first layer. */
export const SIDE = 32;
export const FILTER = 5;
export const MAP = SIDE - FILTER + 1;
export const MAPS = 6;

/** Numbers that every first layer makes, and what pooling leaves of them. */
export const MADE = MAP * MAP * MAPS;
export const POOLED = MADE / 4;

/** 28 x 28 x 6 numbers of a picture: by filters that are the same everywhere, by others at every place, by all pixels for each. */
const FIRST: Readonly<Record<Racer, readonly Layer[]>> = {
  convolutional: [{ kind: 'convolution', name: 'first', filters: MAPS, size: FILTER }],
  local: [{ kind: 'local', name: 'first', filters: MAPS, size: FILTER }],
  dense: [
    { kind: 'dense', name: 'first', units: MADE },
    { kind: 'reshape', shape: [MAP, MAP, MAPS] },
  ],
};

/** What is the same in all three. */
const REST: readonly Layer[] = [
  { kind: 'rectifier', activation: 'relu' },
  { kind: 'pool', by: 'max' },
  { kind: 'dense', name: 'out', units: CLASSES },
];

const networkOf = (racer: Racer): NetworkSpec => ({ input: [SIDE, SIDE, 1], layers: [...FIRST[racer], ...REST] });

/** All three, by name. */
export const NETWORKS: Readonly<Record<Racer, NetworkSpec>> = {
  convolutional: networkOf('convolutional'),
  local: networkOf('local'),
  dense: networkOf('dense'),
};

/** Numbers that a first layer learns, a bias for each that it makes unless shared: 156, 122,304, 4,821,600. */
export function firstLayerOf(racer: Racer): number {
  if (racer === 'dense') return MADE * (SIDE * SIDE + 1);
  return (racer === 'local' ? MADE : MAPS) * (FILTER * FILTER + 1);
}

/** Numbers that the last layer learns, behind pooling or without it. */
export const lastLayerOf = (pooled: boolean): number => CLASSES * ((pooled ? POOLED : MADE) + 1);

/**
 * The learning rate of each, for Adam, falling as half a cosine: on 1,000 digits held out of the training set, those with
 * which each did best of 0.003, 0.01 and 0.03 (convolutional), 0.003 and 0.01 (local), and of 0.0003 and 0.001, between
 * which there was nothing to choose (dense).
 */
export const RATES: Readonly<Record<Racer, number>> = { convolutional: 0.01, local: 0.01, dense: 0.001 };

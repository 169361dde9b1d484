import { LENGTH, SYMBOLS } from '../../data/hierarchy.ts';
import type { Layer } from '../../nets/layers/layer.ts';
import type { NetworkSpec } from '../../nets/network.ts';

/** Deep with local filters, deep and dense, deep without rectifiers, one hidden layer. */
export const RACERS = ['deep', 'dense', 'linear', 'shallow'] as const;
export type Racer = (typeof RACERS)[number];

/** Channels of the local layers; units of the dense ones; units of the one hidden layer. */
export const WIDTH = 64;
export const UNITS = 256;
export const HIDDEN = 1024;

const relu: Layer = { kind: 'rectifier', activation: 'relu' };
const head: Layer = { kind: 'dense', name: 'out', units: SYMBOLS };

/**
 * Three convolutions whose filters read two neighbours and step by two, as the language is built: neighbours are put into
 * one place's channels, which filters of size 1 then read. Their weights are shared by all places.
 */
const local = (rectified: boolean): Layer[] =>
  [4, 2, 1].flatMap((places, i): Layer[] => [
    { kind: 'reshape', shape: [1, places, 2 * (i === 0 ? SYMBOLS : WIDTH)] },
    { kind: 'convolution', name: `conv${i + 1}`, filters: WIDTH, size: 1 },
    ...(rectified ? [relu] : []),
  ]);

const dense = [1, 2, 3].flatMap((i): Layer[] => [{ kind: 'dense', name: `dense${i}`, units: UNITS }, relu]);

const network = (layers: readonly Layer[]): NetworkSpec => ({ input: [1, LENGTH, SYMBOLS], layers: [...layers, head] });

/** All four, by name. */
export const NETWORKS: Readonly<Record<Racer, NetworkSpec>> = {
  deep: network(local(true)),
  dense: network(dense),
  linear: network(local(false)),
  shallow: network([{ kind: 'dense', name: 'hidden', units: HIDDEN }, relu]),
};

/** Of the two deep networks, where the three hidden layers' answers stand in the list, and the scores. */
export const SEEN: Readonly<Record<'deep' | 'dense', readonly number[]>> = {
  deep: [2, 5, 8, 9],
  dense: [1, 3, 5, 6],
};

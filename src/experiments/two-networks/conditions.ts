import type { Condition, Conditions } from '../condition.ts';
import type { EndsPlan } from '../ends.ts';
import type { CardWords } from '../registry.ts';
import { type TwoNetworksParams, twoNetworksPresets } from './schema.ts';

const of = (name: keyof typeof twoNetworksPresets, data: TwoNetworksParams['data']): Condition<TwoNetworksParams> => ({
  params: { ...twoNetworksPresets[name], data },
  seeds: 5,
});

const names = Object.keys(twoNetworksPresets) as (keyof typeof twoNetworksPresets)[];

/** What `npm run reproduce -- two-networks` runs: what two networks differ in, on photographs and on generated scenes. */
export const conditions: Conditions<TwoNetworksParams> = Object.fromEntries([
  ...names.map((name) => [name, of(name, 'cifar-10')] as const),
  ...names.map((name) => [`${name}-scenes`, of(name, 'scenes')] as const),
]);

/** The ends that the figure shows until a recording or a run of the reader's has come. */
export const ends: EndsPlan = { controls: ['differs', 'layer'], follows: () => ['layer', 'threshold', 'directions'] };

/** What the card of the kept networks says of them. */
export const card: CardWords = {
  network:
    'Two networks of one shape (`first`, `second`), three layers whose spatial filters are given and whose mixing of channels is learnt, on pictures of 16 x 16,',
  training: 'stochastic gradient descent with momentum, batches of 64, cross-entropy',
  notFor: 'telling what a picture shows: they are small, and were grown to be compared with each other',
};

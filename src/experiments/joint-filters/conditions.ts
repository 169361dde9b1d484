import type { Conditions } from '../condition.ts';
import type { JointParams } from './schema.ts';

/**
 * What `npm run joint-filters` trains, and `npm run reproduce -- joint-filters` again. Random labels are learnt by heart from
 * few pictures in many passes; `few` is their twin with the true labels of the same pictures.
 */
const settings: Readonly<Record<string, Partial<JointParams>>> = {
  'cifar-10': {},
  scenes: { data: 'scenes' },
  random: { labels: 'random', 'train-images': 1000, epochs: 24 },
  'cifar-100': { data: 'cifar-100' },
  few: { 'train-images': 1000, epochs: 24 },
  untrained: { 'train-images': 1000, epochs: 0 },
};

const SEEDS = 2;

export const conditions: Conditions<JointParams> = Object.fromEntries(
  (['5', '7'] as const).flatMap((kernel) =>
    Object.entries(settings).map(([name, params]) => [
      `${name}-${kernel}`,
      { params: { ...params, kernel }, seeds: SEEDS },
    ]),
  ),
);

import type { Conditions } from '../condition.ts';
import type { EndsPlan } from '../ends.ts';
import type { CardWords } from '../registry.ts';
import type { TurnedParams } from './schema.ts';

/** 5.6 times as many steps, of more digits. */
const long = { data: 'mnist', 'train-images': 20_000, epochs: 5 } as const;

/** What `npm run reproduce -- turned` runs for claims 1.15 to 1.17, 1.21 and 1.31: three widths, two of them trained for long too. */
export const conditions: Conditions<TurnedParams> = {
  usual: { params: { data: 'mnist' }, seeds: 5 },
  narrow: { params: { data: 'mnist', width: 'narrow' }, seeds: 5 },
  wide: { params: { data: 'mnist', width: 'wide' }, seeds: 5 },
  long: { params: long, seeds: 5 },
  'wide-long': { params: { ...long, width: 'wide' }, seeds: 5 },
};

/** The ends that the figure shows until a recording or a run of the reader's has come. */
export const ends: EndsPlan = {
  controls: ['width'],
  sizes: [{ data: 'mnist' }],
  follows: () => ['by', 'much', 'picture'],
};

/** What the card of the kept networks says of them. */
export const card: CardWords = {
  network:
    'Three networks of two convolutions and a dense layer: one learns upright digits (`upright`), one digits at all angles (`turned`), one those through a spatial transformer (`transformer`),',
  training: 'Adam, batches of 64, cross-entropy, all on the same digits in the same order',
  notFor: 'reading anybody’s handwriting: they were made small and in seconds, to be shown turned digits',
};

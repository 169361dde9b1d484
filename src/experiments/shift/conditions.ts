import type { Condition, Conditions } from '../condition.ts';
import type { EndsPlan } from '../ends.ts';
import type { CardWords } from '../registry.ts';
import { type ShiftParams, shiftSchema } from './schema.ts';

type Kind = Pick<ShiftParams, 'pooling' | 'padding' | 'head'>;

/** A condition by the name of its settings: `max-zero-dense`. */
export const nameOf = ({ pooling, padding, head }: Kind): string => `${pooling}-${padding}-${head}`;

const of = (kind: Kind): [string, Condition<ShiftParams>] => [
  nameOf(kind),
  { params: { data: 'mnist', ...kind }, seeds: 5 },
];

const poolings = shiftSchema.pooling.values;
const usual = { padding: 'zero', head: 'dense' } as const;
const exact = { padding: 'circular', head: 'average' } as const;

/**
 * What `npm run reproduce -- shift` runs for claims 1.12 and 1.20: all ways to halve, in the usual network and in the one
 * that has no borders and no places; what lies between for two of them; and both ends on generated digits.
 */
export const conditions: Conditions<ShiftParams> = Object.fromEntries([
  ...poolings.map((pooling) => of({ pooling, ...usual })),
  ...poolings.map((pooling) => of({ pooling, ...exact })),
  of({ pooling: 'max', padding: 'zero', head: 'average' }),
  of({ pooling: 'polyphase', padding: 'circular', head: 'dense' }),
]);

/** The ends that the figure shows until a recording or a run of the reader's has come. */
export const ends: EndsPlan = {
  controls: ['pooling', 'padding', 'head'],
  sizes: [{ data: 'mnist' }, { data: 'digits' }],
  follows: () => ['dx', 'dy', 'picture'],
};

/** What the card of the kept networks says of them. */
export const card: CardWords = {
  network:
    'Three convolutions (8 filters of 5 x 5, 16 and 32 of 3 x 3), each normalised over the batch, rectified and halved, and a dense layer,',
  training: 'Adam, batches of 64, cross-entropy, on digits that stand where they stand',
  notFor: 'reading anybody’s handwriting: it was made small and in seconds, to be moved by single pixels',
};

import type { Condition, Conditions } from '../condition.ts';
import type { EndsPlan } from '../ends.ts';
import type { CardWords } from '../registry.ts';
import type { RaceParams } from './schema.ts';

const of = (params: Partial<RaceParams>, seeds = 10): Condition<RaceParams> => ({
  params: { data: 'cifar-10', ...params },
  seeds,
});
/** Other numbers of shapes, with as many numbers to learn in the joint network as in the others. */
const shapes = (count: RaceParams['shapes'], data: RaceParams['data']) =>
  of({ shapes: count, match: 'weights', data }, 3);

/**
 * What `npm run reproduce -- race` runs for claims 0.11 and 0.22: the figure's defaults on both sets, five times as many
 * passes, and other numbers of shapes.
 */
export const conditions: Conditions<RaceParams> = {
  browser: of({}),
  scenes: of({ data: 'scenes' }),
  longer: of({ epochs: 10 }, 3),
  'scenes-longer': of({ data: 'scenes', epochs: 10 }, 3),
  'shapes-1': shapes('1', 'cifar-10'),
  'shapes-3': shapes('3', 'cifar-10'),
  'shapes-9': shapes('9', 'cifar-10'),
  'scenes-1': shapes('1', 'scenes'),
  'scenes-3': shapes('3', 'scenes'),
  'scenes-9': shapes('9', 'scenes'),
};

/** The ends that the figure shows until a recording or a run of the reader's has come. */
export const ends: EndsPlan = { controls: ['shapes', 'negatives'] };

/** What the card of the kept networks says of them. */
export const card: CardWords = {
  network:
    'Four networks of three layers: one learns its 3 x 3 convolutions (`joint`), the others the mixing of channels alone, behind frozen filters that are universal shapes, random, or hand-made,',
  training:
    'SGD with momentum 0.9, batches of 64, cross-entropy, the rate falling as half a cosine, all on the same batches',
};

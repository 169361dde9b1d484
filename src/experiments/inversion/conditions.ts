import type { Condition, Conditions } from '../condition.ts';
import type { EndsPlan } from '../ends.ts';
import type { CardWords } from '../registry.ts';
import { follows } from './exchange.ts';
import type { InversionParams } from './schema.ts';

/** The published experiment's scale: the whole training set. */
const FULL = { data: 'mnist', 'train-images': 60_000, epochs: 5 } as const satisfies Partial<InversionParams>;
/* @__NO_SIDE_EFFECTS__ */
const full = (params: Partial<InversionParams>, seeds = 10): Condition<InversionParams> => ({
  params: { ...FULL, ...params },
  seeds,
});

/** Whose seeds the figure draws beside a network of their kind. */
export const charted: Conditions<InversionParams> = {
  browser: { params: { data: 'mnist', 'train-images': 10_000, epochs: 3 }, seeds: 100 },
  paper: full({}, 30),
  'six-both': full({ 'trained-on': 'both' }),
  'twelve-both': full({ filters: 'twelve', 'trained-on': 'both' }),
  'paired-both': full({ filters: 'paired', 'trained-on': 'both' }),
  'paired-originals': full({ filters: 'paired' }),
  'abs-no-biases': full({ activation: 'abs', biases: 'off' }),
  abs: full({ activation: 'abs' }),
  linear: full({ activation: 'linear' }),
  'linear-no-biases': full({ activation: 'linear', biases: 'off' }),
  'leaky-relu': full({ activation: 'leaky-relu' }),
  tanh: full({ activation: 'tanh' }),
  trelu: full({ activation: 'trelu' }),
  'relu-no-biases': full({ biases: 'off' }),
  'pytorch-start': full({ init: 'pytorch' }, 30),
  unit: full({ scaling: 'unit' }),
};

/** What `npm run reproduce -- inversion` runs: every condition that claims 2.10 to 2.16 and 2.4 need. */
export const conditions: Conditions<InversionParams> = /* @__PURE__ */ Object.assign({}, charted, {
  'average-pooling': full({ pooling: 'average' }),
  'tanh-average-pooling': full({ activation: 'tanh', pooling: 'average' }),
  'unit-compensated': full({ scaling: 'unit', compensate: 'on' }),
  standard: full({ scaling: 'standard' }),
  'glorot-start': full({ init: 'glorot' }, 30),
  sgd: full({ optimiser: 'sgd', 'learning-rate': 0.01 }),
  'start-0.41': full({ 'init-factor': 0.41 }, 30),
  'start-0.2': full({ 'init-factor': 0.2 }, 30),
  'start-2': full({ 'init-factor': 2 }, 30),
  'epochs-1': full({ epochs: 1 }),
  'epochs-2': full({ epochs: 2 }),
  'epochs-20': full({ epochs: 20 }),
  'fewer-longer': { params: { data: 'mnist', 'train-images': 10_000, epochs: 30 }, seeds: 10 },
  'standard-compensated': full({ scaling: 'standard', compensate: 'on' }),
});

/** The ends that the figure shows until a recording or a run of the reader's has come. */
export const ends: EndsPlan = {
  controls: ['negate', 'activation'],
  sizes: [FULL],
  follows,
  drops: ['responses'],
};

/** What the card of a kept network says of it. */
export const card: CardWords = {
  network: 'LeNet-5',
  training: 'Adam, batches of 64, cross-entropy',
  notFor: 'reading anybody’s handwriting: it was made to show how one network sees digits and their negatives',
};

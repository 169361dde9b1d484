import { createRandom } from '../../data/random.ts';
import { factorised } from '../../nets/factorised.ts';
import type { Initial } from '../../nets/initial.ts';
import type { Bank, Layer } from '../../nets/layers/layer.ts';
import { CLASSES } from '../../nets/lenet.ts';
import type { NetworkSpec } from '../../nets/network.ts';
import { bankOf, FROZEN, type Frozen, PLACES, SIDE } from './banks.ts';
import type { RaceParams } from './schema.ts';

/** Who races: the network that learns its spatial filters too, and those whose filters are frozen. */
export const RACERS = ['joint', ...FROZEN] as const;
export type Racer = (typeof RACERS)[number];

/** Maps of every layer of a network with frozen filters. */
export const WIDTH = 32;

/** A layer each: whether it is halved. */
const HALVED: readonly boolean[] = [true, false, false];
const COLOURS = 3;
const INITIAL: Initial = { kind: 'pytorch' };

/** What says which networks race. */
export type Field = Pick<RaceParams, 'shapes' | 'negatives' | 'match' | 'seed'>;

/** Filters of a frozen bank, their negatives among them. */
const filtersOf = ({ shapes, negatives }: Field): number => Number(shapes) * (negatives === 'on' ? 2 : 1);

/** The frozen bank of a racer: the same in all its layers. Random filters are drawn from the stream `random-filters`. */
export const bankFor = (racer: Frozen, { shapes, negatives, seed }: Field): Bank =>
  bankOf(racer, Number(shapes), negatives === 'on', createRandom(seed, 'random-filters'));

/** Numbers that a network learns that has, for every pair of a map read and a map made, so many of its own; and the head. */
const learnt = (width: number, perPair: number): number =>
  perPair * width * (COLOURS + (HALVED.length - 1) * width) + CLASSES * (width + 1);

/** Maps of every layer of the joint network: as many as the others', or as make the numbers that both learn most nearly equal. */
export function jointWidth(field: Field): number {
  if (field.match === 'width') return WIDTH;
  const wanted = learnt(WIDTH, filtersOf(field));
  let width = 1;
  while (learnt(width + 1, PLACES) <= wanted) width++;
  return wanted - learnt(width, PLACES) <= learnt(width + 1, PLACES) - wanted ? width : width + 1;
}

/** Numbers that a racer learns. */
export const weightsOf = (racer: Racer, field: Field): number =>
  racer === 'joint' ? learnt(jointWidth(field), PLACES) : learnt(WIDTH, filtersOf(field));

/** All four, by name. */
export const networksOf = (field: Field): Readonly<Record<Racer, NetworkSpec>> => ({
  joint: joint(jointWidth(field)),
  universal: frozen(bankFor('universal', field)),
  random: frozen(bankFor('random', field)),
  hand: frozen(bankFor('hand', field)),
});

const frozen = (bank: Bank): NetworkSpec =>
  factorised({ width: WIDTH, halved: HALVED, rectified: true, bank, initial: INITIAL });

/**
 * The joint block of Guth and Menard (2024, appendix B.2): convolution, ReLU, batch normalisation. One rectifier a layer, as
 * in the factorised one, in which it follows the bank.
 */
function joint(width: number): NetworkSpec {
  const block = (half: boolean, i: number): Layer[] => [
    { kind: 'convolution', name: `conv${i + 1}`, filters: width, size: SIDE, padding: 'same', biases: false },
    { kind: 'rectifier', activation: 'relu' },
    { kind: 'batch-norm', name: `norm${i + 1}` },
    ...(half ? [{ kind: 'pool', by: 'max' } as const] : []),
  ];
  return {
    input: [16, 16, COLOURS],
    layers: [...HALVED.flatMap(block), { kind: 'global-average' }, { kind: 'dense', name: 'dense', units: CLASSES }],
    initial: INITIAL,
  };
}

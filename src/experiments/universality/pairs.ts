import { networksOf, type ZooKind, type ZooNetwork } from '../zoo/plan.ts';

export type Pair = readonly [first: ZooNetwork, second: ZooNetwork];

/** At most so many pairs of two kinds are measured: more would show the same few networks again. */
export const MOST_PAIRS = 6;

/**
 * The pairs of two kinds of networks: of one kind every two different ones; of two kinds each with each, those first that
 * share no network.
 */
export function pairsOf(first: ZooKind, second: ZooKind): readonly Pair[] {
  const [ones, others] = [networksOf(first), networksOf(second)];
  if (first === second) return ones.flatMap((one, i) => others.slice(i + 1).map((other): Pair => [one, other]));
  return others.flatMap((_, shift) => ones.map((one, i): Pair => [one, others[(i + shift) % others.length]!]));
}

/** Kinds that saw equally many different pictures, equally often: 8,000 four times. */
const NATURAL = ['cifar-10', 'cifar-5', 'cifar-100', 'fashion-mnist', 'scenes', 'scrambled'] as const;
/** 1,000 pictures 32 times, the same in all three. */
const FEW = ['true-few', 'random-a', 'random-b'] as const;

const eachWithEach = (kinds: readonly ZooKind[]): readonly [ZooKind, ZooKind][] =>
  kinds.flatMap((first, i) => kinds.slice(i).map((second): [ZooKind, ZooKind] => [first, second]));

/**
 * Which kinds are compared: those that differ in one thing. What was taught otherwise in number of pictures or passes stands beside
 * CIFAR-10 once, to show how far that alone goes.
 */
export const COMPARED: readonly (readonly [ZooKind, ZooKind])[] = [
  ...eachWithEach(NATURAL),
  ...eachWithEach(FEW),
  ['cifar-20', 'cifar-20'],
  ['cifar-100', 'cifar-20'],
  ['untrained', 'untrained'],
  ['cifar-10', 'untrained'],
  ['cifar-10', 'true-few'],
  ['cifar-10', 'random-a'],
  ['published-cifar-10', 'published-cifar-10'],
  ['published-cifar-10', 'published-scenes'],
  ['published-true-few', 'published-true-few'],
  ['published-true-few', 'published-random-a'],
  ['published-random-a', 'published-random-a'],
];

/** The name of what a pair of kinds is reproduced as: `cifar-10--scenes`. Undefined where the two are not compared. */
export function conditionOf(first: ZooKind, second: ZooKind): string | undefined {
  const found = COMPARED.find(([a, b]) => (a === first && b === second) || (a === second && b === first));
  return found && `${found[0]}--${found[1]}`;
}

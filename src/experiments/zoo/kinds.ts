import type { ZooParams } from './schema.ts';

/** Networks of one kind: they differ in their seeds alone. */
export interface Kind {
  readonly params: Partial<ZooParams>;
  readonly count: number;
  /** Of so many, the first, the weights are part of the repository: 2 unless told. Whoever wants the others grows them. */
  readonly kept?: number;
}

/** Few pictures shown often: random labels are fitted so, and the twins with true labels see the very same pictures as often. */
const FEW = { 'train-images': 1000, epochs: 32 };

/**
 * The zoo. All its networks see 32,000 pictures, one by one; where sets are compared they see as many different ones, too
 * (8,000, all of our CIFAR-100).
 */
export const KINDS = {
  'cifar-10': { params: {}, count: 5, kept: 5 },
  'cifar-5': { params: { data: 'cifar-5' }, count: 3 },
  'cifar-100': { params: { data: 'cifar-100' }, count: 4 },
  'cifar-20': { params: { data: 'cifar-20' }, count: 4, kept: 0 },
  'fashion-mnist': { params: { data: 'fashion-mnist' }, count: 3 },
  scenes: { params: { data: 'scenes' }, count: 3 },
  scrambled: { params: { pixels: 'scrambled' }, count: 3 },
  untrained: { params: { epochs: 0 }, count: 4, kept: 0 },
  'true-few': { params: FEW, count: 4 },
  'random-a': { params: { ...FEW, labels: 'random-a' }, count: 4 },
  'random-b': { params: { ...FEW, labels: 'random-b' }, count: 4 },
  // The block as published, bank, ReLU, normalisation, mixing: whether the verdicts hang on ours.
  'published-cifar-10': { params: { norm: 'before' }, count: 3, kept: 0 },
  'published-scenes': { params: { norm: 'before', data: 'scenes' }, count: 3, kept: 0 },
  'published-true-few': { params: { ...FEW, norm: 'before' }, count: 3, kept: 0 },
  'published-random-a': { params: { ...FEW, norm: 'before', labels: 'random-a' }, count: 3, kept: 0 },
} as const satisfies Readonly<Record<string, Kind>>;

export type ZooKind = keyof typeof KINDS;
export const ZOO_KINDS = Object.keys(KINDS) as readonly ZooKind[];

import { defaultParams } from '../parse-params.ts';
import { KINDS, type Kind, ZOO_KINDS, type ZooKind } from './kinds.ts';
import { type ZooParams, zooSchema } from './schema.ts';

export { ZOO_KINDS, type ZooKind };

/** One network of the zoo. */
export interface ZooNetwork {
  /** `cifar-10-2` */
  readonly name: string;
  readonly kind: ZooKind;
  readonly params: ZooParams;
  /** Whether its weights are part of the repository. */
  readonly kept: boolean;
}

/** The networks of a kind. No two of the zoo share a seed: one first draw for two networks would make them look alike. */
export function networksOf(kind: ZooKind): readonly ZooNetwork[] {
  const { params, count, kept = 2 }: Kind = KINDS[kind];
  const first = 100 * (1 + ZOO_KINDS.indexOf(kind));
  return Array.from({ length: count }, (_, i) => ({
    name: `${kind}-${i + 1}`,
    kind,
    kept: i < kept,
    params: { ...defaultParams(zooSchema), ...params, seed: first + i + 1 } as ZooParams,
  }));
}

import { factorised } from '../../nets/factorised.ts';
import type { NetworkSpec } from '../../nets/network.ts';
import { classesOf } from '../natural/pictures.ts';
import type { ZooParams } from './schema.ts';

const HALVED = { three: [true, false, false], five: [true, false, true, false, false] } as const;

/** The published block, whose spatial filters are given (Guth and Menard 2024, 2.3), in three or five layers. */
export const zooNetwork = ({
  width,
  layers,
  norm,
  data,
}: Pick<ZooParams, 'width' | 'layers' | 'norm' | 'data'>): NetworkSpec =>
  factorised({
    width,
    halved: HALVED[layers],
    rectified: true,
    norm,
    classes: classesOf(data),
    initial: { kind: 'pytorch' },
  });

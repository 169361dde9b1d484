import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { packFile } from '../engine/packed-file.ts';
import { networksOf, ZOO_KINDS, type ZooNetwork } from '../experiments/zoo/plan.ts';
import { ZOO_STATISTICS, type ZooMember, type ZooMoment, type ZooStatistics } from '../experiments/zoo/statistics.ts';

type Kept = Readonly<{ end: Moment; moments: readonly Moment[] }>;
type Moment = Readonly<{ imagesSeen?: number; test?: number; fitted?: number; layers: readonly Layer[] }>;
type Layer = Readonly<{ neurons: number; dimension: number; directions: number; meanRank?: number; values: number[] }>;

const momentOf = ({ imagesSeen = 0, test, fitted, layers }: Moment): ZooMoment => ({
  imagesSeen,
  ...(test !== undefined && { test }),
  ...(fitted !== undefined && { fitted }),
  layers: layers.map(({ neurons, dimension, directions, meanRank, values }) => ({
    neurons,
    dimension,
    directions,
    ...(meanRank !== undefined && { meanRank }),
    values: Float32Array.from(values),
  })),
});

function memberOf({ name, kind, params }: ZooNetwork, folder: string): ZooMember[] {
  const file = `${folder}/${name}.json`;
  if (!existsSync(file)) return [];
  const { end, moments }: Kept = JSON.parse(readFileSync(file, 'utf8'));
  return [{ name, kind, seed: params.seed, end: momentOf(end), moments: moments.map(momentOf) }];
}

/** Puts what is kept of every network of the zoo into the one file that pages load. Returns its size in bytes. */
export function gatherZoo(folder: string): number {
  const networks = ZOO_KINDS.flatMap(networksOf).flatMap((network) => memberOf(network, folder));
  const content: ZooStatistics = { networks };
  const bytes = gzipSync(packFile(content), { level: 9 });
  writeFileSync(ZOO_STATISTICS, bytes);
  return bytes.length;
}

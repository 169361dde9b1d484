import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { packFile } from '../engine/packed-file.ts';
import { networksOf, ZOO_KINDS, type ZooNetwork } from '../experiments/zoo/plan.ts';
import { ZOO_STATISTICS, type ZooMember, type ZooMoment, type ZooStatistics } from '../experiments/zoo/statistics.ts';
import { writeWhole } from './write-whole.ts';
import { type Provenance, zooCard } from './zoo-card.ts';

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

/** Puts what was measured of every network into the one file that pages load, and into the card. Says what it did. */
export function gatherZoo(folder: string): string {
  const planned = ZOO_KINDS.flatMap(networksOf);
  const networks = planned.flatMap((network) => memberOf(network, folder));
  if (networks.length < planned.length)
    return `${networks.length} of ${planned.length} networks were grown here: ${ZOO_STATISTICS} stays as it is`;
  const content: ZooStatistics = { networks };
  const bytes = gzipSync(packFile(content), { level: 9 });
  writeWhole(ZOO_STATISTICS, bytes);
  writeWhole('models/zoo/card.md', zooCard(networks, provenances(planned, folder)));
  return `${ZOO_STATISTICS}: ${bytes.length} bytes`;
}

const provenances = (planned: readonly ZooNetwork[], folder: string): readonly Provenance[] =>
  planned.map(({ name }) => ({ name, ...JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) }));

import { compute as draw } from '../../experiments/spectrum/compute.ts';
import { compareEllipses, ellipseOf } from '../../experiments/spectrum/ellipse.ts';
import type { Direction, SpectrumFrame } from '../../experiments/spectrum/frame.ts';
import type { ZooMember, ZooStatistics } from '../../experiments/zoo/statistics.ts';
import { meanRank } from '../../math/effective-rank.ts';
import { learnedDirections, shrinkEigenvalue } from '../../math/shrinkage.ts';
import type { FigureParams } from './schema.ts';

/** A layer's direction: nobody knows the true ones. */
type Found = Omit<Direction, 'along'> & { readonly along?: number };

/** Mean ranks of the networks of a kind, layer by layer, a number a network: none where it has no learned direction. */
export interface KindRanks {
  readonly kind: string;
  readonly layers: readonly (readonly number[])[];
}

/** A drawn population, or the layer of a network; and what the zoo says of ranks. */
export interface FigureFrame extends Omit<SpectrumFrame, 'thetas' | 'found' | 'leaves' | 'meanRank'> {
  /** Of a layer none are known. */
  readonly thetas?: readonly number[];
  readonly found: readonly Found[];
  readonly leaves?: number;
  readonly meanRank: { readonly truth?: number | null; readonly raw: number | null; readonly shrunk: number | null };
  /** Whose layer it is: the share of test pictures told right; none untrained. */
  readonly network?: Pick<ZooMember['end'], 'test'>;
  readonly ranks: readonly KindRanks[];
}

/** Of a drawn population also without the zoo's statistics. */
export function compute(params: FigureParams, statistics: unknown): FigureFrame {
  const { networks } = (statistics as ZooStatistics | undefined) ?? { networks: [] };
  const frame = params.source === 'network' ? layerOf(params, networks) : draw(params);
  return { ...frame, ranks: BY_CLASSES.map((kind) => ranksOf(kind, networks)) };
}

/** Kinds by how many classes they were taught: the last two on the very same pictures. */
const BY_CLASSES = ['cifar-5', 'cifar-10', 'cifar-20', 'cifar-100'] as const;

function ranksOf(kind: string, networks: readonly ZooMember[]): KindRanks {
  const members = networks.filter((member) => member.kind === kind);
  const depths = members[0]?.end.layers ?? [];
  const layers = depths.map((_, i) => members.flatMap(({ end }) => end.layers[i]?.meanRank ?? []));
  return { kind, layers };
}

/** A layer of the first network of a kind. */
function layerOf(params: FigureParams, networks: readonly ZooMember[]): Omit<FigureFrame, 'ranks'> {
  const { end } = networks.find(({ kind }) => kind === params.network)!;
  const { neurons, dimension, values } = end.layers[Number(params.layer) - 1]!;
  const gamma = dimension / neurons;
  const above = learnedDirections(values, gamma);
  const found = Array.from(values.subarray(0, Math.max(1, above)), (value) => ({
    value,
    shrunk: shrinkEigenvalue(value, gamma),
  }));
  const learned = found.slice(0, above).map(({ shrunk }) => shrunk);
  return {
    step: 1,
    steps: 1,
    epoch: 0,
    neurons,
    dimension,
    values: Float64Array.from(values),
    found,
    above,
    meanRank: { raw: meanRank(values), shrunk: meanRank(learned) },
    ellipses: compareEllipses(ellipseOf(params, 'a'), ellipseOf(params, 'b')),
    network: end,
  };
}

import { type PackedPair, unpackPair } from '../../experiments/packed-pair.ts';
import type { SimilarityBand, TwoNetworksFrame } from '../../experiments/two-networks/frame.ts';
import type { TwoNetworksParams } from '../../experiments/two-networks/schema.ts';
import { type PreparedSimilarity, type Similarity, similarityOf } from '../../math/similarity.ts';
import { oncePer } from '../kit/once-per.ts';
import { cutOf, isUncut } from './state.ts';

/** Draws that the moments of a curve make do with while a slider moves; the moment shown has all. */
const FEW = 4;

const prepared = oncePer((pair: PackedPair): PreparedSimilarity => unpackPair(pair));
const fewer = oncePer((pair: PackedPair): PreparedSimilarity => {
  const all = prepared(pair);
  const few = (layer: PreparedSimilarity['first']) => ({ ...layer, resamples: layer.resamples.slice(0, FEW) });
  return { ...all, first: few(all.first), second: few(all.second), rotations: all.rotations.slice(0, FEW) };
});

/** The last answers of every layer: a slider leads through many cuts, and back through few. */
const answers = oncePer((_: PackedPair) => new Map<string, Similarity>());
const KEPT = 4;

function seen(pair: PackedPair, params: TwoNetworksParams, all: boolean): Similarity {
  const known = answers(pair);
  const key = `${params.threshold} ${params.directions} ${all}`;
  const answer = known.get(key) ?? similarityOf(all ? prepared(pair) : fewer(pair), cutOf(params));
  if (known.size >= KEPT && !known.has(key)) known.clear();
  known.set(key, answer);
  return answer;
}

/** A layer of the frame on the stage; undefined of a frame of which its numbers alone were kept. */
export function seenOf(frame: TwoNetworksFrame | undefined, layer: number, params: TwoNetworksParams) {
  const pair = frame?.layers?.[layer - 1];
  return pair && seen(pair, params, true);
}

/** S of a layer of a frame in passing; where nothing is cut it is the number that came with it. */
export function passing(frame: TwoNetworksFrame, layer: number, params: TwoNetworksParams): number | null {
  const pair = frame.layers?.[layer - 1];
  if (!pair || isUncut(params)) return frame.similarity[`layer${layer}`] ?? null;
  return seen(pair, params, false).similarity;
}

/** The band of a layer of a frame: of pairs with all their directions, so none where some are cut away. */
export const bandIn = (
  frame: TwoNetworksFrame | undefined,
  layer: number,
  params: TwoNetworksParams,
): SimilarityBand | null => (isUncut(params) ? (frame?.bands?.[`layer${layer}`] ?? null) : null);

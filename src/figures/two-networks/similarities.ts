import { type PackedPair, unpackPair } from '../../experiments/packed-pair.ts';
import type { TwoNetworksFrame } from '../../experiments/two-networks/frame.ts';
import type { TwoNetworksParams } from '../../experiments/two-networks/schema.ts';
import { type PreparedSimilarity, type Similarity, similarityOf } from '../../math/similarity.ts';
import { oncePer } from '../kit/once-per.ts';
import { type Band, bandOf } from './band.ts';
import { cutOf, isUncut } from './state.ts';

/** Draws that the moments of a curve make do with while a slider moves; the moment shown has all. */
const FEW = 4;

/** What a layer of a frame says under a cut. */
export interface Seen {
  readonly similarity: Similarity;
  readonly band: Band | null;
}

const prepared = oncePer((pair: PackedPair): PreparedSimilarity => unpackPair(pair));
const fewer = oncePer((pair: PackedPair): PreparedSimilarity => {
  const all = prepared(pair);
  const few = (layer: PreparedSimilarity['first']) => ({ ...layer, resamples: layer.resamples.slice(0, FEW) });
  return { ...all, first: few(all.first), second: few(all.second), rotations: all.rotations.slice(0, FEW) };
});

/** The last answers of every layer: a slider leads through many cuts, and back through few. */
const answers = oncePer((_: PackedPair) => new Map<string, Seen>());
const KEPT = 4;

function seen(pair: PackedPair, params: TwoNetworksParams, all: boolean): Seen {
  const known = answers(pair);
  const key = `${params.threshold} ${params.directions} ${all}`;
  const answer = known.get(key) ?? answerOf(all ? prepared(pair) : fewer(pair), params);
  if (known.size >= KEPT && !known.has(key)) known.clear();
  known.set(key, answer);
  return answer;
}

function answerOf(pair: PreparedSimilarity, params: TwoNetworksParams): Seen {
  const cut = cutOf(params);
  const similarity = similarityOf(pair, cut);
  return { similarity, band: bandOf(pair, similarity, cut) };
}

/** A layer of the frame on the stage; undefined of a frame of which its numbers alone were kept. */
export function seenOf(frame: TwoNetworksFrame | undefined, layer: number, params: TwoNetworksParams) {
  const pair = frame?.layers?.[layer - 1];
  return pair && seen(pair, params, true);
}

/** A layer of a frame in passing; where nothing is cut its S is the number that came with it. */
export function passing(frame: TwoNetworksFrame, layer: number, params: TwoNetworksParams) {
  const pair = frame.layers?.[layer - 1];
  const kept = frame.similarity[`layer${layer}`] ?? null;
  if (!pair) return { similarity: kept, band: null };
  const answer = seen(pair, params, isUncut(params));
  return { similarity: isUncut(params) ? kept : answer.similarity.similarity, band: answer.band };
}

import type { Images } from '../../data/images.ts';
import { crossedVariance, type VarianceParts, varianceShares } from '../../math/crossed-variance.ts';
import { participationRatio } from '../../math/participation-ratio.ts';
import { rankCorrelation } from '../../math/rank-correlation.ts';
import { outputs, responses } from '../../nets/answers.ts';
import { CLASSES } from '../../nets/lenet.ts';
import type { Network } from '../../nets/network.ts';
import { tensorNamed, type Weights } from '../../nets/weights.ts';
import { digitsRead } from '../digits-read.ts';
import { crossed } from './crossed.ts';
import { type Correlations, KEPT, PARTS, type Positions, STAGES } from './frame.ts';
import { twoLayers } from './material.ts';

type Breathe = () => Promise<void>;

/** How the variance of a network's representations is shared, and its parts position by position where the dense layers begin. */
export interface Shares {
  /** 12 x 4, by stage and part. */
  readonly stages: Float32Array;
  readonly pool2: VarianceParts;
}

/** Takes the variance of the crossed set apart, stage by stage, in the network of two convolutions. */
export async function sharesOf(weights: Weights, set: Images, breathe: Breathe): Promise<Shares> {
  const lists = await stagesOf(weights, set, breathe);
  const stages = new Float32Array(STAGES.length * PARTS.length);
  let pool2: VarianceParts | undefined;
  for (const [i, stage] of STAGES.entries()) {
    const parts = crossedVariance(lists[i]!, { ...crossed, features: lists[i]!.length / set.count });
    stages.set(varianceShares(parts), PARTS.length * i);
    if (stage === 'pool2') pool2 = parts;
    await breathe();
  }
  return { stages, pool2: pool2! };
}

/** Over how many directions the crossed set's responses are spread, at the stages that a result keeps. */
export async function directionsOf(weights: Weights, set: Images, breathe: Breathe): Promise<readonly number[]> {
  const lists = await stagesOf(weights, set, breathe);
  const found: number[] = [];
  for (const stage of KEPT) {
    found.push(participationRatio(lists[STAGES.indexOf(stage)]!, set.count));
    await breathe();
  }
  return found;
}

/** The crossed set's responses, stage by stage. */
function stagesOf(weights: Weights, set: Images, breathe: Breathe) {
  // All layers but the flattening, which changes nothing.
  const at = twoLayers.layers.flatMap(({ kind }, i) => (kind === 'flatten' ? [] : [i]));
  const network = { spec: twoLayers, weights };
  return responses(network, digitsRead(set), ['input', ...at], { breathe, batch: 100 });
}

/** The same at the last layer alone, of any network. */
export async function lastShares(network: Network, set: Images, breathe: Breathe): Promise<Float32Array> {
  const logits = await outputs(network, digitsRead(set), { breathe });
  return Float32Array.from(varianceShares(crossedVariance(logits, { ...crossed, features: CLASSES })));
}

/**
 * The anchor-position vectors of the first dense layer (Kuo 2016, section 3): a position of its input is one of 400, its
 * vector the 120 weights with which the anchors meet it.
 */
export function positionsOf(weights: Weights, pool2: VarianceParts): Positions {
  const { values, shape } = tensorNamed(weights, 'dense1/weights');
  const [positions, anchors] = [shape[0]!, shape[1]!];
  const freedom = crossed.groups * crossed.itemsPerGroup * (crossed.conditions - 1);
  return {
    inconsistency: Float32Array.from(pool2.condition, (value, n) => (value + pool2.interaction[n]!) / freedom),
    spread: Float32Array.from({ length: positions }, (_, n) =>
      variance(values.subarray(n * anchors, (n + 1) * anchors)),
    ),
  };
}

/** Of the share, positions at which nothing ever varies have no say. */
export function correlationsOf({ inconsistency, spread }: Positions, pool2: VarianceParts): Correlations {
  const { group, item, condition, interaction } = pool2;
  const alive = Array.from(spread.keys()).filter((n) => inconsistency[n]! > 0 || group[n]! + item[n]! > 0);
  const share = alive.map((n) => {
    const varied = condition[n]! + interaction[n]!;
    return varied / (varied + group[n]! + item[n]!);
  });
  return {
    variance: rankCorrelation(inconsistency, spread),
    share: rankCorrelation(
      share,
      alive.map((n) => spread[n]!),
    ),
  };
}

function variance(values: Float32Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

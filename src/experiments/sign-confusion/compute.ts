import { createRandom } from '../../data/random.ts';
import { arrowAt, cascade, twoCases } from './cascade.ts';
import type { ConfusionFrame } from './frame.ts';
import type { ConfusionParams } from './schema.ts';
import { collapse, drawLayers, largestDifference, multiply, passThrough, roundingBound } from './stack.ts';

/** Everything that the figure shows, from its parameters alone. */
export function compute(params: ConfusionParams): ConfusionFrame {
  const rectified = params.rectify === 'on';
  const input = arrowAt(params.x);
  const anchors = [params.a1, params.a2, params.a3].map(arrowAt);
  const weights = [params.b1, params.b2, params.b3];
  const unit = cascade(input, anchors, weights, rectified);
  const turned = weights.map((weight) => 0 - weight);
  const k = params.term - 1;
  return {
    step: 1,
    steps: 1,
    epoch: 0,
    input,
    anchors,
    cascade: unit,
    mirrored: cascade([-input[0], -input[1]], anchors, turned, rectified),
    cases: twoCases(unit.responses[k]!, weights[k]!, rectified),
    ...stackOf(params, rectified),
  };
}

function stackOf({ layers: count, size: side, seed }: ConfusionParams, rectified: boolean) {
  const layers = drawLayers(createRandom(seed, 'layers'), count, side);
  const random = createRandom(seed, 'input');
  const vector = Float32Array.from({ length: side }, () => random.normal());
  const product = collapse(layers, side);
  const stacked = passThrough(layers, vector, side, rectified);
  const collapsed = multiply(product, vector, side);
  const negated = passThrough(
    layers,
    vector.map((value) => -value),
    side,
    rectified,
  );
  return {
    side,
    layers,
    product,
    vector,
    stacked,
    collapsed,
    negated,
    difference: largestDifference(stacked, collapsed),
    rounding: roundingBound(layers, vector, side),
    oddness: largestDifference(
      negated,
      stacked.map((value) => -value),
    ),
  };
}

import { createRandom } from '../../data/random.ts';
import { largestSingularValue } from '../../math/largest-singular-value.ts';
import type { SphereFrame } from './frame.ts';
import { cutPatch } from './patch.ts';
import { digitPixels } from './pictures.ts';
import { angleBetween, dot, pointAt, randomDirection, stepFrom, type Vector } from './points.ts';
import { reach, rectify, steepest } from './rectify.ts';
import type { SphereParams } from './schema.ts';

/** Everything that the figure shows, from its parameters alone. */
export function compute(params: SphereParams): SphereFrame {
  const { rectifier, threshold, input } = params;
  const patch =
    input === 'point'
      ? undefined
      : cutPatch(digitPixels(params.digit), params.row, params.column, input === 'negative');
  const x = patch ? patch.point : pointAt({ lat: params['x-lat'], lon: params['x-lon'] });
  const near = x && stepFrom(x, params.apart, params.towards);
  const anchors = anchorsOf(params);
  const correlate = (point: Vector | undefined) => anchors.map((anchor) => (point ? dot(anchor, point) : 0));
  const passOn = (correlations: readonly number[]) => correlations.map((each) => rectify(rectifier, each, threshold));
  const correlations = correlate(x);
  const [outputs, nearOutputs] = [passOn(correlations), passOn(correlate(near))];
  const distanceIn = x && near ? distance(x, near) : 0;
  const sigma = largestSingularValue(anchors);
  const degrees = reach(rectifier, threshold);
  return {
    step: 1,
    steps: 1,
    epoch: 0,
    x,
    near,
    anchors,
    angles: anchors.map((anchor) => (x ? angleBetween(anchor, x) : Number.NaN)),
    correlations,
    outputs,
    nearOutputs,
    distanceIn,
    distanceOut: distance(outputs, nearOutputs),
    sigma,
    bound: steepest(rectifier, threshold) * sigma * distanceIn,
    reach: degrees,
    seen: (1 - Math.cos((degrees * Math.PI) / 180)) / 2,
    unseen: degrees < 180 ? unseenShare(anchors, Math.cos((degrees * Math.PI) / 180)) : 0,
    patch,
  };
}

/** The anchors: where they were put, or drawn from the seed, all directions equally likely. */
function anchorsOf(params: SphereParams): readonly Vector[] {
  const numbers = [1, 2, 3, 4, 5].slice(0, params.count) as (1 | 2 | 3 | 4 | 5)[];
  if (params.anchors === 'random') {
    const random = createRandom(params.seed, 'anchors');
    return numbers.map(() => randomDirection(random));
  }
  return numbers.map((k) => pointAt({ lat: params[`a${k}-lat`], lon: params[`a${k}-lon`] }));
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((value, i) => value - b[i]!));
}

const LATTICE = 2000;
let lattice: Float64Array | undefined;

/** Points spread evenly over the sphere, three numbers each (a Fibonacci lattice: each stands for the same area). */
function evenPoints(): Float64Array {
  const golden = Math.PI * (3 - Math.sqrt(5));
  const points = new Float64Array(3 * LATTICE);
  for (let i = 0; i < LATTICE; i++) {
    const height = 1 - (2 * i + 1) / LATTICE;
    const along = Math.sqrt(1 - height * height);
    points.set([along * Math.cos(golden * i), height, along * Math.sin(golden * i)], 3 * i);
  }
  return points;
}

/** Plain loops: this is asked anew at every move of a finger. */
function unseenShare(anchors: readonly Vector[], cosine: number): number {
  lattice ??= evenPoints();
  let unseen = 0;
  for (let i = 0; i < lattice.length; i += 3) {
    let seen = false;
    for (const [right, top, spot] of anchors)
      if (right * lattice[i]! + top * lattice[i + 1]! + spot * lattice[i + 2]! >= cosine) {
        seen = true;
        break;
      }
    if (!seen) unseen++;
  }
  return unseen / LATTICE;
}

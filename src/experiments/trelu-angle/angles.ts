import { ANGLE_BINS, type Angles } from './frame.ts';

/** What the first layer does to a response; `biases` are missing on cosines. */
export interface FirstLayer {
  /** count x k x k, filter by filter. */
  readonly anchors: readonly Float32Array[];
  readonly biases?: Float32Array;
  readonly threshold: number;
}

/**
 * Angles between every k x k patch of pictures (side x side each, one after another, as the network reads them) and every
 * anchor, split by whether the response passes the threshold: the cosine itself, or weighted sum plus bias where the layer
 * has biases. Flat patches, all of one grey, are left out: they are most of a digit's picture and all point one way.
 */
export function anglesOf({ anchors, biases, threshold }: FirstLayer, pictures: Float32Array, side: number): Angles {
  const k = Math.sqrt(anchors[0]!.length);
  const passed = new Uint32Array(ANGLE_BINS);
  const cut = new Uint32Array(ANGLE_BINS);
  const lengths = anchors.map((anchor) => Math.sqrt(anchor.reduce((sum, value) => sum + value * value, 0)));
  const patch = new Float64Array(k * k);
  for (let from = 0; from < pictures.length; from += side * side) {
    for (let y = 0; y + k <= side; y++) {
      for (let x = 0; x + k <= side; x++) {
        const square = cutOut(pictures, from + y * side + x, side, k, patch);
        if (patch.every((value) => value === patch[0])) continue;
        anchors.forEach((anchor, unit) => {
          let dot = 0;
          for (let i = 0; i < patch.length; i++) dot += patch[i]! * anchor[i]!;
          const cosine = dot / (Math.sqrt(square) * lengths[unit]! || 1);
          const passes = (biases ? dot + biases[unit]! : cosine) > threshold;
          (passes ? passed : cut)[binOf(cosine)]!++;
        });
      }
    }
  }
  return { passed, cut };
}

/** Copies a patch and returns the square of its length. */
function cutOut(pictures: Float32Array, corner: number, side: number, k: number, patch: Float64Array): number {
  let square = 0;
  for (let i = 0; i < patch.length; i++) {
    const value = pictures[corner + Math.floor(i / k) * side + (i % k)]!;
    patch[i] = value;
    square += value * value;
  }
  return square;
}

function binOf(cosine: number): number {
  const degrees = (Math.acos(Math.max(-1, Math.min(1, cosine))) * 180) / Math.PI;
  return Math.min(ANGLE_BINS - 1, Math.floor((degrees * ANGLE_BINS) / 180));
}

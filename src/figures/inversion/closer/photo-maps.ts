import { pixelMoments, scalingTable } from '../../../data/transforms.ts';
import type { InversionFrame } from '../../../experiments/inversion/frame.ts';
import type { InversionParams } from '../../../experiments/inversion/schema.ts';
import { correlateValid } from '../../../math/correlate-valid.ts';
import { rectified } from '../rectified.ts';

/** Side of the pictures that the first layer is asked about here, and of its answers to them: there is no padding. */
export const PHOTO_SIDE = 64;
const ANCHOR_SIDE = 5;
export const MAP_SIDE = PHOTO_SIDE - ANCHOR_SIDE + 1;

/** First-layer answers to one version of a picture, map by map. */
export interface PhotoMaps {
  /** The correlations with the anchors, without bias. */
  readonly before: Float32Array;
  /** With the bias, rectified: what the next layer would get before pooling. */
  readonly after: Float32Array;
}

export interface PhotoAnswers {
  readonly original: PhotoMaps;
  readonly negative: PhotoMaps;
}

type Asked = Pick<InversionFrame, 'anchors' | 'anchorBiases'>;

/**
 * What the first layer on the stage answers to a picture (64 x 64 greys) and to its negative, both computed. Where pixels
 * are scaled symmetrically about zero, the two correlations are each other's negatives to the bit. At the scaling
 * `standard` the picture's own mean and spread stand for those of the training digits, which a page does not know.
 */
export function photoAnswers(pixels: Uint8Array, frame: Asked, params: InversionParams): PhotoAnswers {
  const moments = { count: 1, height: PHOTO_SIDE, width: PHOTO_SIDE, channels: 1, pixels, labels: new Uint8Array(1) };
  const table = scalingTable(params.scaling, params.scaling === 'standard' ? pixelMoments(moments) : undefined);
  const read = (flip: number) => Float32Array.from(pixels, (p) => table[p ^ flip]);
  return { original: maps(read(0), frame, params), negative: maps(read(255), frame, params) };
}

function maps(picture: Float32Array, { anchors, anchorBiases }: Asked, params: InversionParams): PhotoMaps {
  const size = MAP_SIDE ** 2;
  const before = new Float32Array(anchorBiases.length * size);
  anchorBiases.forEach((_, k) => {
    const anchor = anchors.subarray(k * ANCHOR_SIDE ** 2, (k + 1) * ANCHOR_SIDE ** 2);
    before.set(correlateValid(picture, PHOTO_SIDE, anchor, ANCHOR_SIDE), k * size);
  });
  const after = before.map((value, i) => rectified(value + anchorBiases[Math.floor(i / size)], params));
  return { before, after };
}

/** How the answers to a picture and to its negative compare, place by place of all maps. */
export interface Comparison {
  readonly places: number;
  /** Largest magnitude of the sum of the two correlations: 0 where each is the other's negative. */
  readonly apart: number;
  /** Shares (0 to 1) of the places where, after the rectifier, both answer, or neither; elsewhere one alone does. */
  readonly both: number;
  readonly neither: number;
}

/** Compares the two answers, each summed or counted over all maps. */
export function compared({ original, negative }: PhotoAnswers): Comparison {
  const places = original.before.length;
  let [apart, both, neither] = [0, 0, 0];
  for (let i = 0; i < places; i++) {
    apart = Math.max(apart, Math.abs(original.before[i] + negative.before[i]));
    if (original.after[i] !== 0 && negative.after[i] !== 0) both++;
    else if (original.after[i] === 0 && negative.after[i] === 0) neither++;
  }
  return { places, apart, both: both / places, neither: neither / places };
}

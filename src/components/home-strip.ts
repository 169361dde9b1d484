import type { InversionFrame } from '../experiments/inversion/frame.ts';
import { likeliest } from '../figures/inversion/likeliest.ts';
import { negated } from '../figures/inversion/pixels.ts';
import { pngDataUri } from '../shell/png.ts';
import { stillOf } from './stills.ts';

/** What a network says to one picture. */
interface Answer {
  /** The picture as a PNG `data:` address. */
  readonly picture: string;
  readonly named: number;
  /** How sure it is, 0 to 1. */
  readonly share: number;
  readonly right: boolean;
}

/** One recorded network, and what it says to a few test digits and to their negatives. */
export interface StripNetwork {
  readonly activation: string;
  /** The data set that it learned from and is tested on. */
  readonly data: string;
  readonly original: number;
  readonly testImages: number;
  readonly digits: readonly { readonly label: number; readonly original: Answer; readonly negative: Answer }[];
}

/**
 * The recorded network of an activation at its last epoch, with the first `count` of its digits. Undefined while there is
 * no recording of it, or no pictures.
 */
export async function stripOf(activation: string, count: number): Promise<StripNetwork | undefined> {
  const { state } = await stillOf('inversion', { activation });
  const frame = state.frame as InversionFrame | undefined;
  const images = state.testPixels;
  if (!frame || !images) return undefined;
  const { strip } = frame;
  const size = images.width * images.height;
  const answer = (probabilities: Float32Array, i: number, pixels: Uint8Array): Answer => {
    const named = likeliest(probabilities, i * 10);
    return {
      picture: pngDataUri(pixels, images.width, images.height),
      named,
      share: probabilities[i * 10 + named]!,
      right: named === strip.labels[i],
    };
  };
  const digits = Array.from(strip.indices.subarray(0, count), (index, i) => {
    const pixels = images.pixels.subarray(index * size, (index + 1) * size);
    return {
      label: strip.labels[i]!,
      original: answer(strip.original, i, pixels),
      negative: answer(strip.negative, i, negated(pixels)),
    };
  });
  return {
    activation,
    data: String(state.params.data),
    original: frame.original.accuracy,
    testImages: frame.testImages,
    digits,
  };
}

import type { Images } from '../../data/images.ts';
import { Predictor } from '../../nets/predict.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { NOWHERE } from '../training/place.ts';
import type { InversionFrame, Responses } from './frame.ts';
import { inputScale } from './input.ts';
import { measure, versions } from './measure.ts';
import { ReadingMemo } from './memo.ts';
import { shown } from './network.ts';
import { probabilities } from './readings.ts';
import type { InversionParams } from './schema.ts';

/** Lives as long as the worker. */
const memo = new ReadingMemo();

/**
 * A frame of a given network, as the live parameters show it, measured on `lab.testImages` test images; with the conv1
 * responses to the chosen digit, or to the reader's own digit if `lab.probe` is one (28 x 28). A larger picture of the
 * reader's, which only the page asks the first layer about, is left alone.
 */
export async function look(net: Weights, params: InversionParams, lab: Lab): Promise<InversionFrame> {
  const test = await lab.data(params.data, 'test', Math.max(lab.testImages, params.digit + 1));
  const scale = await inputScale(params, lab);
  const network = shown(net, params, scale.reflection);
  const set = { test, scale, count: lab.testImages, breathe: () => lab.breathe() };
  const measured = await measure(net, params, set, memo);
  const predictor = new Predictor(network);
  try {
    const own = lab.probe?.length === 28 * 28 ? lab.probe : undefined;
    const picture = own ? { images: ownPicture(own), index: 0 } : { images: test, index: params.digit };
    const { original, negative } = versions(scale, params.blend);
    const responses: Responses = {
      index: own ? -1 : params.digit,
      original: await respond(original),
      negative: await respond(negative),
    };
    return { ...NOWHERE, ...measured, responses };

    async function respond(version: typeof original): Promise<Responses['original']> {
      const maps = await predictor.responses(picture.images, picture.index, version);
      const logits = await predictor.logits(picture.images, [picture.index], version, () => lab.breathe());
      return { ...maps, probabilities: probabilities(logits) };
    }
  } finally {
    predictor.dispose();
  }
}

function ownPicture(pixels: Uint8Array): Images {
  return { count: 1, height: 28, width: 28, channels: 1, pixels, labels: Uint8Array.of(0) };
}

import type { DataName } from '../../data/images.ts';
import type { ImageStream } from '../../data/open.ts';
import type { Random } from '../../data/random.ts';
import type { Lab } from '../contract.ts';

/** Examples that are shuffled together in a first pass; about as many as the first file of a data set brings. */
const CHUNK = 2000;

/**
 * The order of a first pass over examples that are still on their way: chunk by chunk in the examples' own order, each
 * shuffled, so that training begins with the first chunk. It does not depend on what has come by when.
 */
export function firstPass(samples: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length: samples }, (_, i) => i);
  for (let from = 0; from < samples; from += CHUNK) random.shuffle(order.subarray(from, from + CHUNK));
  return order;
}

/** The first `count` images of a split while they arrive; all of them at once where the lab has no stream. */
export async function imagesArriving(lab: Lab, ...asked: Parameters<Lab['data']>): Promise<ImageStream> {
  if (lab.stream) return lab.stream(...asked);
  return { images: await lab.data(...asked), ready: async () => undefined };
}

/** The training images that a run learns from, while they arrive; none for a look at a network that is not going to be trained. */
export async function trainingImages(
  params: { readonly data: DataName; readonly 'train-images': number },
  lab: Lab,
  looking: boolean,
): Promise<ImageStream | undefined> {
  return looking ? undefined : imagesArriving(lab, params.data, 'train', params['train-images']);
}

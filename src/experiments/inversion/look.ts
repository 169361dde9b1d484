import type { Images } from '../../data/images.ts';
import { softmax } from '../../math/softmax.ts';
import { answering } from '../../nets/answers.ts';
import { CLASSES } from '../../nets/lenet.ts';
import { mapByMap } from '../../nets/maps.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { digitsRead } from '../digits-read.ts';
import type { Responses, Shown } from './frame.ts';
import { measure, type TestSet, versions } from './measure.ts';
import { shown } from './network.ts';
import { ReadingMemo } from './readings.ts';
import type { InversionParams } from './schema.ts';

/** Lives as long as the worker. */
const memo = new ReadingMemo();

/**
 * A frame of a given network, as the live parameters show it; with the conv1 responses to the chosen digit, or to the
 * reader's own digit if `lab.probe` is one (28 x 28). A larger picture of the reader's, which only the page asks the first
 * layer about, is left alone.
 */
export async function look(net: Weights, params: InversionParams, lab: Lab, set: TestSet): Promise<Shown> {
  const network = shown(net, params, set.scale.reflection);
  const measured = await measure(net, params, set, memo);
  const own = lab.probe?.length === 28 * 28 ? lab.probe : undefined;
  const picture = own ? { images: ownPicture(own), index: 0 } : { images: set.test, index: params.digit };
  return answering(network, async (answers) => {
    const { original, negative } = versions(set.scale, params.blend);
    const responses: Responses = {
      index: own ? -1 : params.digit,
      original: await respond(original),
      negative: await respond(negative),
    };
    return { ...measured, responses };

    async function respond(version: typeof original): Promise<Responses['original']> {
      // After the rectifier, where there is one: before the pooling, which comes next.
      const rectified = network.spec.layers[1]!.kind === 'rectifier' ? 1 : 0;
      const asked = ['conv1', rectified, network.spec.layers.length - 1] as const;
      const [before, after, logits] = await answers.responses(
        digitsRead(picture.images, [picture.index], version),
        asked,
        set,
      );
      const maps = before!.length / (28 * 28);
      return {
        before: mapByMap(before!, maps),
        after: mapByMap(after!, maps),
        probabilities: softmax(logits!, CLASSES),
      };
    }
  });
}

function ownPicture(pixels: Uint8Array): Images {
  return { count: 1, height: 28, width: 28, channels: 1, pixels, labels: Uint8Array.of(0) };
}

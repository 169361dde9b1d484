import { compose, oneBackground } from '../../data/backgrounds/compose.ts';
import type { Images } from '../../data/images.ts';
import { softmax } from '../../math/softmax.ts';
import { outputs, responses } from '../../nets/answers.ts';
import { CLASSES } from '../../nets/lenet.ts';
import { mapByMap } from '../../nets/maps.ts';
import { partOf } from '../../nets/side-by-side.ts';
import type { Weights } from '../../nets/weights.ts';
import { digitsRead } from '../digits-read.ts';
import type { Responses, SymmetricBytes } from './frame.ts';
import { firstOf, networksOf } from './material.ts';
import type { CascadeParams } from './schema.ts';

/** How the digit that the live parameters choose goes through the networks. */
export async function responsesOf(both: Weights, params: CascadeParams, test: Images): Promise<Responses> {
  const { background, digit: label, brightest } = params;
  const index = firstOf(test.labels, label, 1)[0]!;
  const pixels = compose(test.pixels.subarray(index * 784, (index + 1) * 784), oneBackground(background, brightest));
  const picture = digitsRead({ count: 1, height: 32, width: 32, channels: 1, pixels, labels: Uint8Array.of(label) });
  const specs = networksOf(params);
  const two = { spec: specs.two, weights: partOf(both, 'two') };
  const [conv1, conv2, logits] = await responses(two, picture, ['conv1', 'conv2', 'logits']);
  const one = await outputs({ spec: specs.one, weights: partOf(both, 'one') }, picture);
  return {
    background,
    index,
    label,
    conv1: symmetricBytes(mapByMap(conv1!, 6)),
    conv2: symmetricBytes(mapByMap(conv2!, 16)),
    two: softmax(logits!, CLASSES),
    one: softmax(one, CLASSES),
  };
}

function symmetricBytes(values: Float32Array): SymmetricBytes {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return { bytes: Uint8Array.from(values, (value) => 128 + Math.round((127 * value) / (largest || 1))), largest };
}

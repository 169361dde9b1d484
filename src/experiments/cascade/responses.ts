import { compose, oneBackground } from '../../data/backgrounds/compose.ts';
import type { Images } from '../../data/images.ts';
import { partOf } from '../../nets/side-by-side.ts';
import type { Weights } from '../../nets/weights.ts';
import { firstOf } from './crossed.ts';
import { forwardAll, logitsOf } from './forward.ts';
import type { Responses, Signed } from './frame.ts';
import { oneLayer, twoLayers } from './networks.ts';
import type { CascadeParams } from './schema.ts';

/** How the digit that the live parameters choose goes through the networks. */
export async function responsesOf(both: Weights, params: CascadeParams, test: Images): Promise<Responses> {
  const { background, digit: label, brightest } = params;
  const index = firstOf(test.labels, label, 1)[0]!;
  const picture = compose(test.pixels.subarray(index * 784, (index + 1) * 784), oneBackground(background, brightest));
  const image = { count: 1, height: 32, width: 32, channels: 1, pixels: picture, labels: Uint8Array.of(label) };
  const lists = await forwardAll(twoLayers, partOf(both, 'two'), image, (passes) => [
    passes[0]!.z,
    passes[1]!.z,
    passes[4]!.y,
  ]);
  const one = await logitsOf(oneLayer[params['one-layer']], partOf(both, 'one'), image);
  return {
    background,
    index,
    label,
    conv1: signed(mapByMap(lists[0]!, 6)),
    conv2: signed(mapByMap(lists[1]!, 16)),
    two: probabilities(lists[2]!),
    one: probabilities(one),
  };
}

/** From [height, width, maps] to [maps, height, width]. */
function mapByMap(values: Float32Array, maps: number): Float32Array {
  const pixels = values.length / maps;
  return Float32Array.from({ length: values.length }, (_, i) => values[(i % pixels) * maps + Math.floor(i / pixels)]!);
}

function signed(values: Float32Array): Signed {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return { bytes: Uint8Array.from(values, (value) => 128 + Math.round((127 * value) / (largest || 1))), largest };
}

function probabilities(logits: Float32Array): Float32Array {
  const top = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - top));
  const sum = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / sum);
}

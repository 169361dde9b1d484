import type { Random } from '../../data/random.ts';
import { sphericalKMeans } from '../../math/spherical-k-means.ts';
import { initial, layerIndex, outputShapes } from '../../nets/network.ts';
import type { NamedTensor, Weights } from '../../nets/weights.ts';
import type { Breathe } from './digits.ts';
import { type Boundary, LENET, responsesAt } from './network.ts';

/** Patches, or whole inputs of a dense layer, that a layer's anchors are the centres of; and rounds of k-means. */
const POINTS = 1000;
const ROUNDS = 10;
/** A patch whose grey values all but agree has no direction. */
const FLAT = 1e-6;

/** A layer that gets its anchors from its inputs: name in LENET, and where its inputs come from. */
const LAYERS = [
  { name: 'conv1', from: undefined },
  { name: 'conv2', from: 's2' },
  { name: 'c5', from: 's4' },
  { name: 'f6', from: 'c5' },
] as const satisfies readonly { name: string; from: Boundary | undefined }[];

/**
 * LENET without labels: layer by layer, the anchors are the centres of spherical k-means of what the layer reads (patches,
 * or whole inputs), each less its own mean and at unit length; no biases. Where there are fewer inputs than units, the
 * others keep random values. `pictures` are 32 x 32 each, as the network reads them. The output layer is not used.
 */
export async function clusteredWeights(pictures: Float32Array, random: Random, breathe: Breathe): Promise<Weights> {
  let weights: Weights = initial(LENET, random);
  const shapes = outputShapes(LENET);
  for (const { name, from } of LAYERS) {
    const inputs = from ? await responsesAt(weights, pictures, from, breathe) : pictures;
    const at = layerIndex(LENET, name);
    const layer = LENET.layers[at]!;
    const side = layer.kind === 'convolution' ? layer.size : undefined;
    const points = directions(inputs, at === 0 ? LENET.input : shapes[at - 1]!, side, random);
    weights = weights.map((tensor) =>
      tensor.name === `${name}/weights` ? withAnchors(tensor, points, random) : tensor,
    );
    await breathe();
  }
  return weights;
}

/** Unit vectors of mean 0, one after the other: patches drawn at random, or whole inputs where `side` is not given. */
function directions(
  inputs: Float32Array,
  shape: readonly number[],
  side: number | undefined,
  random: Random,
): Float32Array[] {
  const size = shape.reduce((a, b) => a * b, 1);
  const count = inputs.length / size;
  if (side === undefined) {
    const all = Array.from({ length: Math.min(count, POINTS) }, (_, n) => inputs.slice(n * size, (n + 1) * size));
    return all.filter(towardsUnit);
  }
  const [height, width, channels] = shape as [number, number, number];
  const points: Float32Array[] = [];
  for (let tries = 0; points.length < POINTS && tries < 10 * POINTS; tries++) {
    const picture = random.below(count) * size;
    const [top, left] = [random.below(height - side + 1), random.below(width - side + 1)];
    const patch = new Float32Array(side * side * channels);
    for (let y = 0; y < side; y++) {
      const start = picture + ((top + y) * width + left) * channels;
      patch.set(inputs.subarray(start, start + side * channels), y * side * channels);
    }
    if (towardsUnit(patch)) points.push(patch);
  }
  return points;
}

/** Takes off the mean and scales to unit length, in place; false where nothing is left. */
function towardsUnit(point: Float32Array): boolean {
  const mean = point.reduce((sum, value) => sum + value, 0) / point.length;
  const squares = point.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (squares < FLAT) return false;
  const scale = 1 / Math.sqrt(squares);
  for (let i = 0; i < point.length; i++) point[i] = (point[i]! - mean) * scale;
  return true;
}

/** The tensor [..., units] with a centre as each unit's weights, as far as there are points for them. */
function withAnchors(tensor: NamedTensor, points: readonly Float32Array[], random: Random): NamedTensor {
  const units = tensor.shape[tensor.shape.length - 1]!;
  const size = tensor.values.length / units;
  const k = Math.min(units, points.length);
  if (k === 0) return tensor;
  const flat = new Float32Array(points.length * size);
  points.forEach((point, i) => {
    flat.set(point, i * size);
  });
  const { centres } = sphericalKMeans(flat, points.length, k, random, ROUNDS);
  const values = tensor.values.slice();
  for (let c = 0; c < k; c++) {
    for (let j = 0; j < size; j++) values[j * units + c] = centres[c * size + j]!;
  }
  return { ...tensor, values };
}

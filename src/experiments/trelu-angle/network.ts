import type { Images } from '../../data/images.ts';
import { createRandom, type Random } from '../../data/random.ts';
import { responses } from '../../nets/answers.ts';
import { lenet } from '../../nets/lenet.ts';
import { initial, layerIndex, type NetworkSpec, outputShapes } from '../../nets/network.ts';
import type { NamedTensor, Weights } from '../../nets/weights.ts';
import { digitsRead } from '../digits-read.ts';
import type { TreluParams } from './schema.ts';

/** Layers with a threshold, in their order. */
export const THRESHOLDED = ['conv1', 'conv2', 'dense1', 'dense2'] as const;

/** Tries to find a patch that is not flat before an anchor is left at random. */
const TRIES = 100;
/** Training images that anchors are taken from. */
const IMAGES = 120;

/**
 * LeNet-5 (6, 16, 120, 84 units) with TReLU after every hidden layer, on cosines (no biases) or on raw responses. The
 * output layer is linear with biases in both: scores that cannot leave [-1, 1] could not be sure of a class.
 */
export const treluNetwork = ({ variant, threshold }: Pick<TreluParams, 'variant' | 'threshold'>): NetworkSpec =>
  lenet({ activation: 'trelu', threshold, response: variant });

/** First weights (stream `init`); anchors of cosines that start as patches come from the training images (stream `anchors`). */
export async function firstWeights(params: TreluParams, images: Images): Promise<Weights> {
  const spec = treluNetwork(params);
  let weights = initial(spec, createRandom(params.seed, 'init'));
  if (params.variant === 'raw') return params.compensate === 'on' ? compensated(weights, params.threshold) : weights;
  if (params.anchors !== 'patches') return weights;
  const random = createRandom(params.seed, 'anchors');
  const chosen = Array.from({ length: IMAGES }, () => random.below(images.count));
  for (const name of THRESHOLDED) {
    // What the layer gets is what the one before it gives.
    const before = layerIndex(spec, name) - 1;
    const [values] = await responses({ spec, weights }, digitsRead(images, chosen), [before]);
    const [side = 1, , channels] = before < 0 ? spec.input : outputShapes(spec)[before]!;
    const inputs = channels === undefined ? { side: 1, channels: side } : { side, channels };
    weights = weights.map((tensor) =>
      tensor.name === `${name}/weights` ? anchoredAt(tensor, { values: values!, ...inputs }, random) : tensor,
    );
  }
  return weights;
}

/** What a layer gets. A dense layer's inputs have one place (side 1) and as many channels as features. */
interface LayerInputs {
  /** count x side x side x channels */
  readonly values: Float32Array;
  readonly side: number;
  readonly channels: number;
}

/**
 * An anchor a unit, each a patch of an input of its own at a random place, of the length that random anchors have on
 * average, sqrt(2): so a step of Adam turns both alike. A flat patch is drawn again.
 */
function anchoredAt(tensor: NamedTensor, { values, side, channels }: LayerInputs, random: Random): NamedTensor {
  const units = tensor.shape[tensor.shape.length - 1]!;
  const k = tensor.shape.length === 4 ? tensor.shape[0]! : 1;
  const anchors = tensor.values.slice();
  const size = anchors.length / units;
  const count = values.length / (side * side * channels);
  for (let unit = 0; unit < units; unit++) {
    for (let tries = 0; tries < TRIES; tries++) {
      const [top, left] = [random.below(side - k + 1), random.below(side - k + 1)];
      const patch = new Float64Array(size);
      for (let i = 0; i < size; i++) {
        const [row, column] = [top + Math.floor(i / (k * channels)), left + (Math.floor(i / channels) % k)];
        patch[i] = values[(((unit % count) * side + row) * side + column) * channels + (i % channels)]!;
      }
      if (isFlat(patch, k > 1 ? channels : 1)) continue;
      const length = Math.sqrt(patch.reduce((sum, value) => sum + value * value, 0) / 2);
      for (let i = 0; i < size; i++) anchors[i * units + unit] = patch[i]! / length;
      break;
    }
  }
  return { ...tensor, values: anchors };
}

/** The same everywhere, channel by channel; of a dense layer's input: all features the same. */
const isFlat = (patch: Float64Array, channels: number): boolean =>
  patch.every((value, i) => value === patch[i % channels]);

/**
 * Turns w, b of every hidden layer into (1 - phi) w, phi + (1 - phi) b. Then (w x + b - phi) / (1 - phi) is what ReLU would
 * get, so a raw network starts with the function of threshold 0.
 */
function compensated(weights: Weights, phi: number): Weights {
  return weights.map((tensor) => {
    const [layer, kind] = tensor.name.split('/');
    if (!THRESHOLDED.some((name) => name === layer)) return tensor;
    const add = kind === 'biases' ? phi : 0;
    return { ...tensor, values: tensor.values.map((value) => (1 - phi) * value + add) };
  });
}

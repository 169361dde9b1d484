import type { Images } from '../../data/images.ts';
import { answering, shareRight } from '../../nets/answers.ts';
import { CLASSES, INPUT } from '../../nets/lenet.ts';
import type { Network } from '../../nets/network.ts';
import { anchorsOf, tensorNamed } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { digitsRead } from '../digits-read.ts';
import { ANGLE_BINS, type Angles, type Shown } from './frame.ts';
import { THRESHOLDED } from './network.ts';

/** Test digits behind the angles and the shares of active responses. */
const ANGLE_IMAGES = 20;

/** The images that a network is measured on: the first `count`. */
export interface TestSet extends Pick<Lab, 'breathe'> {
  readonly images: Images;
  readonly count: number;
}

/** Accuracy on the test set; angles and shares of active responses on the first few of its digits. */
export function measure(network: Network, threshold: number, set: TestSet): Promise<Shown> {
  const { images, count } = set;
  const few = digitsRead(images, Math.min(ANGLE_IMAGES, count));
  const named = (name: string) => tensorNamed(network.weights, `conv1/${name}`);
  const biases = network.weights.find(({ name }) => name === 'conv1/biases')?.values;
  return answering(network, async (answers) => {
    const scores = await answers.outputs(digitsRead(images, count), { breathe: () => set.breathe() });
    const hidden = await answers.responses(few, THRESHOLDED);
    return {
      accuracy: shareRight(scores, images.labels, CLASSES),
      testImages: count,
      angles: anglesOf({ anchors: anchorsOf(named('weights')), biases, threshold }, few.read(0, few.count), INPUT),
      active: hidden.map((responses) => shareAbove(responses, threshold)),
    };
  });
}

/** Share of values above a threshold, which the network holds in float32. */
function shareAbove(values: Float32Array, threshold: number): number {
  const least = Math.fround(threshold);
  return values.reduce((count, value) => count + (value > least ? 1 : 0), 0) / values.length;
}

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

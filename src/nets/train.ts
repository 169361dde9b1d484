import * as tf from '@tensorflow/tfjs-core';
import { adamStep } from './adam.ts';
import { AdamTrainer } from './adam-trainer.ts';
import { INPUT, type LenetOptions, lenetShapes } from './lenet.ts';
import { lossAndGradients } from './lenet-gradient.ts';
import type { Stopped } from './trainer.ts';
import type { Weights } from './weights.ts';

/** Trains one LeNet-5 with Adam. Its tensors live on the current back end until `dispose`; its loss is in nats. */
export class Trainer extends AdamTrainer {
  readonly #options: LenetOptions;

  /** Starts from `weights` with empty moments, or where `from` stopped: then it goes on to the bit. */
  constructor(options: LenetOptions, weights: Weights, from?: Stopped) {
    super(lenetShapes(options), weights, from);
    this.#options = options;
  }

  /**
   * One step on a batch: x count x 32 x 32 pixels as the network reads them, labels count classes.
   * @throws RangeError when the two lengths do not fit.
   */
  step(x: Float32Array, labels: Uint8Array, learningRate: number): void {
    const count = labels.length;
    if (x.length !== count * INPUT * INPUT) throw new RangeError(`${x.length} pixels for ${count} labels`);
    this.advance(learningRate, (state, attrs) => {
      const images = tf.tensor4d(x, [count, INPUT, INPUT, 1]);
      const classes = tf.tensor1d(Int32Array.from(labels), 'int32');
      const { loss, gradients } = lossAndGradients(state.weights, images, classes, this.#options);
      return { ...adamStep(state, gradients, attrs), loss };
    });
  }
}

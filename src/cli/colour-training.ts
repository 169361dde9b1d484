import type { Images } from '../data/images.ts';
import { channelMoments, standardTables, writePictures } from '../data/pictures.ts';
import { createRandom } from '../data/random.ts';
import { accuracy, type Inputs } from '../nets/answers.ts';
import { initial, type Network, type NetworkSpec } from '../nets/network.ts';
import { rateFactor } from '../nets/rates.ts';
import { Trainer } from '../nets/train.ts';

const BATCH = 64;
const RATE = 0.002;

/** A network trained on pictures, which it reads with their own mean and spread in every channel. */
export interface ColourTrained {
  readonly network: Network;
  /** Share of the given pictures that it tells right. */
  accuracy(images: Images): Promise<number>;
}

/** Trains a network that reads the images as they are, by Adam with a rate that falls as a cosine. `epochs` 0: untrained. */
export async function trainOnPictures(
  spec: NetworkSpec,
  images: Images,
  { epochs, seed }: { readonly epochs: number; readonly seed: number },
): Promise<ColourTrained> {
  const tables = standardTables(channelMoments(images));
  const shuffle = createRandom(seed, 'shuffle');
  const order = Uint32Array.from({ length: images.count }, (_, i) => i);
  const trainer = new Trainer(spec, initial(spec, createRandom(seed, 'init')));
  const perEpoch = Math.floor(images.count / BATCH);
  const steps = epochs * perEpoch;
  for (let step = 0; step < steps; step++) {
    if (step % perEpoch === 0) shuffle.shuffle(order);
    const from = (step % perEpoch) * BATCH;
    const chosen = order.subarray(from, from + BATCH);
    const targets = Uint8Array.from(chosen, (index) => images.labels[index]!);
    trainer.step(
      { x: writePictures(images, chosen, tables), targets },
      RATE * rateFactor({ kind: 'cosine' }, step, steps),
    );
  }
  const network = { spec, weights: await trainer.weights() };
  trainer.dispose();
  return { network, accuracy: (other) => accuracy(network, reading(other, tables), other.labels) };
}

function reading(images: Images, tables: Float32Array): Inputs {
  const read = (from: number, to: number) =>
    writePictures(
      images,
      Array.from({ length: to - from }, (_, i) => from + i),
      tables,
    );
  return { count: images.count, read };
}

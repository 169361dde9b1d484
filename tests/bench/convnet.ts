import { createRequire } from 'node:module';
import { BATCH, RATE } from './lenet-task.ts';

/** What of ConvNetJS 0.3.0 the bench calls. */
interface ConvNet {
  Net: new () => { makeLayers(layers: object[]): void };
  Vol: new (w: number, h: number, c: number, value: number) => { w: Float64Array };
  Trainer: new (net: object, options: object) => { train(x: object, label: number): object };
}

/** LeNet-5 in ConvNetJS with its own trainer: a step is one batch, image by image, as the library does it. */
export function convnetStep(method: 'adadelta' | 'sgd', x: Float32Array, labels: Uint8Array): (images: number) => void {
  const convnet = createRequire(import.meta.url)('convnetjs') as ConvNet;
  const net = new convnet.Net();
  net.makeLayers([
    { type: 'input', out_sx: 32, out_sy: 32, out_depth: 1 },
    { type: 'conv', sx: 5, filters: 6, stride: 1, pad: 0, activation: 'relu' },
    { type: 'pool', sx: 2, stride: 2 },
    { type: 'conv', sx: 5, filters: 16, stride: 1, pad: 0, activation: 'relu' },
    { type: 'pool', sx: 2, stride: 2 },
    { type: 'fc', num_neurons: 120, activation: 'relu' },
    { type: 'fc', num_neurons: 84, activation: 'relu' },
    { type: 'softmax', num_classes: 10 },
  ]);
  const trainer = new convnet.Trainer(net, { method, batch_size: BATCH, learning_rate: RATE, momentum: 0.9 });
  const images = Array.from(labels, (_, n) => {
    const image = new convnet.Vol(32, 32, 1, 0);
    image.w.set(x.subarray(n * 1024, (n + 1) * 1024));
    return image;
  });
  return (count) => {
    for (let n = 0; n < count; n++) trainer.train(images[n % BATCH]!, labels[n % BATCH]!);
  };
}

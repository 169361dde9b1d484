import { compose, oneBackground } from '../../data/backgrounds/compose.ts';
import { kinds } from '../../data/backgrounds/kinds.ts';
import type { Images } from '../../data/images.ts';
import type { Layer } from '../../nets/layers/layer.ts';
import { CLASSES, INPUT, lenet } from '../../nets/lenet.ts';
import type { NetworkSpec } from '../../nets/network.ts';
import { crossed } from './crossed.ts';
import type { CascadeParams } from './schema.ts';

/** LeNet-5: 61,706 parameters. */
export const twoLayers = lenet({ names: ['dense1', 'dense2', 'logits'] });

/** The two networks of a run. */
export const networksOf = (params: Pick<CascadeParams, 'one-layer'>) => ({
  two: twoLayers,
  one: oneLayer[params['one-layer']],
});

/**
 * One convolution in place of two, and a first dense layer of such a width that the parameters are as many to within 1 %:
 * 61,618 with six 5 x 5 filters, 62,088 with sixteen 14 x 14 filters, what a unit of the second layer sees.
 */
export const oneLayer: Readonly<Record<CascadeParams['one-layer'], NetworkSpec>> = {
  small: oneConvolution(6, 5, 48),
  wide: oneConvolution(16, 14, 42),
};

function oneConvolution(filters: number, size: number, units: number): NetworkSpec {
  const relu: Layer = { kind: 'rectifier', activation: 'relu' };
  return {
    input: [INPUT, INPUT, 1],
    layers: [
      { kind: 'convolution', name: 'conv1', filters, size },
      relu,
      { kind: 'pool', by: 'max' },
      { kind: 'flatten' },
      { kind: 'dense', name: 'dense1', units },
      relu,
      { kind: 'dense', name: 'dense2', units: 84 },
      relu,
      { kind: 'dense', name: 'logits', units: CLASSES },
    ],
  };
}

/** Test images in which six of each class are found, in MNIST and among the generated ones. */
export const CROSSED_FROM = 200;

/** The crossed set, class by class, digit by digit, background by background: 600 pictures of 32 x 32. Throws RangeError when a class has too few digits. */
export function crossedSet(test: Images, brightest: number): Images {
  const grounds = kinds.map((kind) => oneBackground(kind, brightest));
  const pictures: Uint8Array[] = [];
  const labels: number[] = [];
  for (let label = 0; label < CLASSES; label++) {
    for (const index of firstOf(test.labels, label, crossed.itemsPerGroup)) {
      const digit = test.pixels.subarray(index * 784, (index + 1) * 784);
      for (const ground of grounds) pictures.push(compose(digit, ground));
      labels.push(...kinds.map(() => label));
    }
  }
  const pixels = new Uint8Array(pictures.length * 1024);
  for (const [i, picture] of pictures.entries()) pixels.set(picture, i * 1024);
  return { count: pictures.length, height: 32, width: 32, channels: 1, pixels, labels: Uint8Array.from(labels) };
}

/** Indices of the first `count` images of a class. */
export function firstOf(labels: Uint8Array, label: number, count: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < labels.length && found.length < count; i++) if (labels[i] === label) found.push(i);
  if (found.length < count) throw new RangeError(`only ${found.length} digits of class ${label}`);
  return found;
}

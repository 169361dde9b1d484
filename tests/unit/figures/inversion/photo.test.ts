import { beforeAll, describe, expect, it } from 'vitest';
import { openImages } from '../../../../src/data/open.ts';
import { createRandom } from '../../../../src/data/random.ts';
import { padTo } from '../../../../src/data/transforms.ts';
import { experiment } from '../../../../src/experiments/inversion/index.ts';
import { networkOf } from '../../../../src/experiments/inversion/network.ts';
import { inversionSchema } from '../../../../src/experiments/inversion/schema.ts';
import { madePicture } from '../../../../src/figures/inversion/closer/made-picture.ts';
import { compared, MAP_SIDE, PHOTO_SIDE, photoAnswers } from '../../../../src/figures/inversion/closer/photo-maps.ts';
import { rectified } from '../../../../src/figures/inversion/rectified.ts';
import { initial } from '../../../../src/nets/network.ts';
import { smallLab, smallParams } from '../../experiments/small-lab.ts';
import { drawn, frame, params } from './sample.ts';

const picture = madePicture();

describe('a picture and its negative in the first layer', () => {
  it('have correlations that cancel to the bit where pixels are scaled symmetrically, with biases or without', () => {
    const answers = photoAnswers(picture, frame(), params());
    expect(answers.original.before.some((value) => value !== 0)).toBe(true);
    expect(answers.original.before.every((value, i) => value + answers.negative.before[i]! === 0)).toBe(true);
    expect(compared(answers).apart).toBe(0);
  });

  it('have responses with the bias that do not cancel: their sum is twice the bias', () => {
    const linear = photoAnswers(picture, frame(), params({ activation: 'linear' }));
    for (const k of [0, 1, 4]) {
      const at = k * MAP_SIDE ** 2 + 321;
      expect(linear.original.after[at]! + linear.negative.after[at]!).toBeCloseTo(2 * frame().anchorBiases[k]!, 5);
    }
  });

  it('part after the rectifier: without a bias at most one of the two answers, with |.| both alike', () => {
    const free = frame({ anchorBiases: new Float32Array(6) });
    const relu = compared(photoAnswers(picture, free, params({ biases: 'off' })));
    expect(relu.both).toBe(0);
    const abs = photoAnswers(picture, free, params({ activation: 'abs', biases: 'off' }));
    expect(abs.original.after).toEqual(abs.negative.after);
  });

  it('do not mirror each other at the other scalings', () => {
    for (const scaling of ['unit', 'standard'] as const)
      expect(compared(photoAnswers(picture, frame(), params({ scaling }))).apart).toBeGreaterThan(0.01);
  });

  it('add up: places where both answer, one alone, and neither', () => {
    const { places, both, neither } = compared(photoAnswers(picture, frame(), params()));
    expect(places).toBe(6 * MAP_SIDE ** 2);
    expect(both + neither).toBeLessThanOrEqual(1);
    expect(both + neither).toBeGreaterThan(0);
  });
});

describe('what the page computes of the first layer', () => {
  beforeAll(() => smallLab());

  it.each(inversionSchema.activation.values)('is what the network itself responds, with %s', async (activation) => {
    const settings = smallParams({ activation });
    const weights = initial(networkOf(settings), createRandom(3, 'init')).map((tensor) =>
      tensor.name === 'conv1/biases' ? { ...tensor, values: Float32Array.of(0.2, -0.3, 0, 0.1, -0.1, 0.4) } : tensor,
    );
    const looked = await experiment.look!(weights, settings, await smallLab({ testImages: 10 }));
    const test = await openImages('digits', 'test', 1, async () => new Uint8Array());
    const large = padTo(test, PHOTO_SIDE);
    const { original } = photoAnswers(large.pixels.subarray(0, PHOTO_SIDE ** 2), looked, settings);
    // The digit in the middle of the large picture: the network's 28 x 28 answers, padding and all.
    for (let k = 0; k < 6; k++) {
      for (let i = 0; i < 28 * 28; i += 3) {
        const at = k * MAP_SIDE ** 2 + (16 + Math.floor(i / 28)) * MAP_SIDE + 16 + (i % 28);
        const bias = looked.anchorBiases[k]!;
        expect(original.before[at]! + bias).toBeCloseTo(looked.responses!.original.before[k * 784 + i]!, 4);
        expect(original.after[at]!).toBeCloseTo(looked.responses!.original.after[k * 784 + i]!, 4);
      }
    }
  });

  it('lets every response pass where the rectifier is dropped', () => {
    expect(rectified(-2, params({ 'drop-rectifier': 'on' }))).toBe(-2);
    expect(rectified(-2, params())).toBe(0);
  });
});

describe('the photo panel', () => {
  it('shows a made-up picture before a photo is chosen, and says which of the two it is', () => {
    expect(drawn({ panel: 'photo' })).toContain('a made-up picture');
    expect(drawn({ panel: 'photo', probe: new Uint8Array(64 * 64).fill(9) })).toContain('your photo');
    expect(drawn({ panel: 'photo', probe: new Uint8Array(784) })).toContain('a made-up picture');
  });

  it('says exact only where it is', () => {
    expect(drawn({ panel: 'photo' })).toContain('Exact: at each of 21,600 places');
    const unit = drawn({ panel: 'photo', params: params({ scaling: 'unit' }) });
    expect(unit).toContain('Not exact');
    expect(unit).not.toContain('Exact: at each');
  });
});

describe('the made-up picture', () => {
  it('is the same every time and uses dark and bright', () => {
    expect(picture).toHaveLength(64 * 64);
    expect(Math.min(...picture)).toBeLessThan(30);
    expect(Math.max(...picture)).toBeGreaterThan(240);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { PLACES } from '../../../src/experiments/shift/frame.ts';
import { experiment, measured } from '../../../src/experiments/shift/index.ts';
import { measure, onePixel } from '../../../src/experiments/shift/measure.ts';
import { writeMoved } from '../../../src/experiments/shift/moved.ts';
import { shiftNetwork } from '../../../src/experiments/shift/network.ts';
import { type ShiftParams, shiftSchema } from '../../../src/experiments/shift/schema.ts';
import { countParameters, initial } from '../../../src/nets/network.ts';
import { runToEnd } from './driver.ts';
import { smallLab } from './small-lab.ts';

const EXACT = { pooling: 'polyphase', padding: 'circular', head: 'average' } as const;
const USUAL = { pooling: 'max', padding: 'zero', head: 'dense' } as const;
type Kind = Pick<ShiftParams, 'pooling' | 'padding' | 'head'>;

const untrained = (kind: Kind) => {
  const spec = shiftNetwork(kind);
  return { spec, weights: initial(spec, createRandom(3, 'init')) };
};

describe('a picture that is moved', () => {
  const picture = Float32Array.from({ length: 16 }, (_, i) => i);
  const moved = (dx: number, dy: number, from: Float32Array = picture): Float32Array => {
    const out = new Float32Array(16);
    writeMoved(from, 4, [dx, dy], out);
    return out;
  };

  it('goes to the right and downwards, and comes in again on the other side', () => {
    expect([...moved(1, 0).subarray(0, 4)]).toEqual([3, 0, 1, 2]);
    expect([...moved(0, 1).subarray(4, 8)]).toEqual([0, 1, 2, 3]);
  });

  it('comes back by the opposite way, and by as many pixels as it is wide', () => {
    expect(moved(-3, 2, moved(3, -2))).toEqual(picture);
    expect(moved(4, -8)).toEqual(picture);
  });
});

describe('a small network, untrained', () => {
  let set: Parameters<typeof onePixel>[1];
  beforeAll(async () => {
    const lab = await smallLab();
    set = { images: await lab.data('digits', 'test', 20), count: 20, breathe: async () => undefined };
  });

  it('has as many weights whatever halves its maps', () => {
    const counts = shiftSchema.pooling.values.map((pooling) => countParameters(shiftNetwork({ ...USUAL, pooling })));
    expect(new Set(counts).size).toBe(1);
  });

  it('answers the same at every shift, up to rounding, with polyphase sampling, circular borders and means of maps', async () => {
    const shown = await measure(untrained(EXACT), set);
    expect(shown.consistency).toBe(1);
    expect(shown.moved).toBeLessThan(1e-5);
    expect(Math.max(...shown.farthest)).toBeLessThan(1e-4);
    expect(shown.kept.every((share) => share === 1)).toBe(true);
    const first = shown.says.subarray(0, PLACES);
    expect(first.every((name) => name === first[0])).toBe(true);
  });

  it('does not where one of the three is missing', async () => {
    for (const change of [{ pooling: 'max' }, { padding: 'zero' }, { head: 'dense' }] as const) {
      const { largest } = await onePixel(untrained({ ...EXACT, ...change }), set);
      expect(largest, Object.keys(change)[0]!).toBeGreaterThan(1e-3);
    }
  });
});

describe('a run', () => {
  it('measures all that it says, with the random weights it began with beside', async () => {
    const params = {
      ...defaultParams(shiftSchema),
      data: 'digits',
      'train-images': 100,
      epochs: 1,
      seed: 2,
    } as ShiftParams;
    const { result, frames } = await runToEnd(experiment, params, await smallLab({ testImages: 20 }));
    for (const name of Object.keys(measured))
      expect(result[name as keyof typeof measured], name).toSatisfy(Number.isFinite);
    expect(frames[0]!.accuracy).toBeCloseTo(result['accuracy.untrained'], 12);
    expect(frames[0]!.moved).toBeCloseTo(result['moved.untrained'], 12);
  });
});

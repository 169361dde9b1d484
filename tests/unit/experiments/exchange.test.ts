import { beforeAll, describe, expect, it } from 'vitest';
import { exchanged, follows } from '../../../src/experiments/inversion/exchange.ts';
import type { InversionFrame } from '../../../src/experiments/inversion/frame.ts';
import { experiment } from '../../../src/experiments/inversion/index.ts';
import { type InversionParams, inversionSchema } from '../../../src/experiments/inversion/schema.ts';
import type { Weights } from '../../../src/nets/weights.ts';
import { finish, type SmallLab, smallLab, smallParams } from './small-lab.ts';

let lab: SmallLab;
beforeAll(async () => {
  lab = await smallLab();
});
const look = (weights: Weights, params: InversionParams): Promise<InversionFrame> =>
  experiment.look!(weights, params, lab);
const trained = async (params: InversionParams): Promise<Weights> => (await finish(params, lab)).last.weights;

describe('the frame of a negated first layer', () => {
  it.each(inversionSchema.activation.values)(
    'follows from that of the network as trained, to the bit, with %s',
    async (activation) => {
      const params = smallParams({ activation });
      const weights = await trained(params);
      for (const blend of [0, 1]) {
        const asTrained = await look(weights, { ...params, blend });
        const negated = await look(weights, { ...params, blend, negate: 'on' });
        expect(asTrained.original).not.toEqual(asTrained.negative);
        expect(exchanged(asTrained, blend)).toEqual(negated);
      }
    },
  );

  it.each(['twelve', 'paired'] as const)('follows with %s filters too', async (filters) => {
    const params = smallParams({ filters, 'trained-on': 'both' });
    const weights = await trained(params);
    const negated = await look(weights, { ...params, negate: 'on' });
    expect(exchanged(await look(weights, params), 0)).toEqual(negated);
  });

  it('is the frame itself again once exchanged twice, but for the memory of how it was', async () => {
    const params = smallParams();
    const { unflipped, ...frame } = await look(await trained(params), params);
    const { unflipped: before, ...twice } = exchanged(exchanged(frame as InversionFrame, 0), 0);
    expect(unflipped).toBeUndefined();
    expect(before).toEqual({ original: frame.negative, negative: frame.original });
    expect(twice).toEqual(frame);
  });

  it('follows from the numbers of a course alone', () => {
    const numbers = { original: { accuracy: 0.9 }, negative: { accuracy: 0.3 }, blended: { accuracy: 0.9 } };
    const swapped = exchanged(numbers as unknown as InversionFrame, 0);
    expect([swapped.original, swapped.negative, swapped.blended].map(({ accuracy }) => accuracy)).toEqual([
      0.3, 0.9, 0.3,
    ]);
    expect(swapped.anchors).toBeUndefined();
    expect(swapped).not.toHaveProperty('responses');
  });
});

describe('negating the first layer', () => {
  it('is asked of no network at symmetric scaling with the digit or its negative', () => {
    for (const blend of [0, 1]) expect(follows(smallParams({ blend }))).toEqual(['negate']);
  });

  it('is asked of the network at any other scaling and at a blend in between', async () => {
    for (const scaling of ['unit', 'standard'] as const) expect(follows(smallParams({ scaling }))).toEqual([]);
    for (const blend of [0.01, 0.5, 0.99]) expect(follows(smallParams({ blend }))).toEqual([]);
    // For good reason: it would not be true there.
    const params = smallParams({ scaling: 'unit', 'train-images': 1000 });
    const weights = await trained(params);
    const negated = await look(weights, { ...params, negate: 'on' });
    expect(exchanged(await look(weights, params), 0).strip).not.toEqual(negated.strip);
  });
});

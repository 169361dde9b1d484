import { describe, expect, it } from 'vitest';
import { digits } from '../../../src/data/digits.ts';
import { createRandom } from '../../../src/data/random.ts';
import { compute } from '../../../src/experiments/anchor-sphere/compute.ts';
import { experiment } from '../../../src/experiments/anchor-sphere/index.ts';
import { cutPatch, patternOf, patterns } from '../../../src/experiments/anchor-sphere/patch.ts';
import { digitPixels, PICTURES } from '../../../src/experiments/anchor-sphere/pictures.ts';
import {
  angleBetween,
  latLonOf,
  pointAt,
  randomDirection,
  stepFrom,
} from '../../../src/experiments/anchor-sphere/points.ts';
import { type SphereParams, spherePresets, sphereSchema } from '../../../src/experiments/anchor-sphere/schema.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { smallLab } from './small-lab.ts';

const params = (changes: Partial<SphereParams> = {}): SphereParams => ({ ...defaultParams(sphereSchema), ...changes });
const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, value, i) => sum + value * b[i]!, 0);

describe('the pictures', () => {
  it('are those of the generator, one of each class, in 16 greys', () => {
    for (const [digit, index] of PICTURES.entries()) {
      const { pixels, labels } = digits('test', index, 1);
      expect(labels[0]).toBe(digit);
      expect([...digitPixels(digit)]).toEqual([...pixels].map((grey) => 17 * Math.round(grey / 17)));
    }
  });
});

describe('the three patterns of the sphere', () => {
  it('have mean 0 and length 1 and stand at right angles', () => {
    for (const [i, a] of patterns.entries()) {
      expect(a.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 14);
      for (const [j, b] of patterns.entries()) expect(dot(a, b)).toBeCloseTo(i === j ? 1 : 0, 14);
    }
  });

  it('hold more than half of what patches of digits are', () => {
    const held = Array.from({ length: 10 }, (_, digit) =>
      Array.from({ length: 64 }, (_, k) => cutPatch(digitPixels(digit), 3 * Math.floor(k / 8), 3 * (k % 8), false)),
    )
      .flat()
      .filter(({ unit }) => unit.some((value) => value !== 0))
      .map(({ held }) => held);
    expect(held.reduce((sum, value) => sum + value, 0) / held.length).toBeGreaterThan(0.5);
  });
});

describe('a patch', () => {
  const patch = cutPatch(digitPixels(4), 13, 5, false);
  const negative = cutPatch(digitPixels(4), 13, 5, true);

  it('of the negative is the exact opposite of the patch, and lies straight through the sphere', () => {
    expect([...negative.unit]).toEqual([...patch.unit].map((value) => 0 - value));
    expect(angleBetween(patch.point!, negative.point!)).toBe(180);
  });

  it('correlates as a whole with an anchor as its point does, times the length that the sphere holds of it', () => {
    for (const place of [
      { lat: 45, lon: -5 },
      { lat: -60, lon: 130 },
    ]) {
      const anchor = pointAt(place);
      const whole = dot(patch.unit, patternOf(anchor));
      expect(whole).toBeCloseTo(Math.sqrt(patch.held) * dot(patch.point!, anchor), 12);
    }
  });

  it('of one even grey has no direction, and excites no anchor', () => {
    const frame = compute(params({ row: 0, column: 0 }));
    expect(frame.patch).toMatchObject({ held: 0, point: undefined });
    expect(frame.outputs).toEqual([0, 0, 0]);
    expect(frame.distanceOut).toBe(0);
  });
});

describe('places on the sphere', () => {
  it('are found again from their latitude and longitude', () => {
    for (const place of [
      { lat: 12.3, lon: -170.4 },
      { lat: -89, lon: 45 },
      { lat: 0, lon: 180 },
    ])
      expect(angleBetween(pointAt(latLonOf(pointAt(place))), pointAt(place))).toBeLessThan(1e-9);
  });

  it('are reached by a step of just so many degrees, whichever way it goes, from the poles too', () => {
    for (const lat of [-90, -30, 0, 89.9, 90])
      for (const towards of [-120, 0, 33, 90]) {
        const from = pointAt({ lat, lon: 20 });
        expect(angleBetween(from, stepFrom(from, 40, towards))).toBeCloseTo(40, 10);
      }
    expect(latLonOf(stepFrom(pointAt({ lat: 0, lon: 0 }), 30, 0))).toEqual({ lat: 30, lon: 0 });
    expect(latLonOf(stepFrom(pointAt({ lat: 0, lon: 0 }), 30, 90))).toEqual({ lat: 0, lon: 30 });
  });

  it('are drawn evenly: means of coordinates are near 0, of their squares near a third', () => {
    const random = createRandom(1, 'anchors');
    const drawn = Array.from({ length: 3000 }, () => randomDirection(random));
    for (const i of [0, 1, 2] as const) {
      expect(drawn.reduce((sum, point) => sum + point[i], 0) / 3000).toBeCloseTo(0, 1);
      expect(drawn.reduce((sum, point) => sum + point[i] ** 2, 0) / 3000).toBeCloseTo(1 / 3, 1);
    }
  });
});

describe('claim 2.5: a filter of unit length and bias 0, on patches less their mean, measures an angle', () => {
  it('its response is the cosine of the angle, and its rectified response falls as the angle grows', () => {
    const { angles, correlations } = compute(params({ rectifier: 'identity' }));
    for (const [k, angle] of angles.entries())
      expect(correlations[k]).toBeCloseTo(Math.cos((angle * Math.PI) / 180), 12);
  });
});

describe('claim 2.8: close inputs give close outputs, whatever the anchors', () => {
  it('outputs differ at most by the slope of the rectifier times the largest singular value times the difference', () => {
    const random = createRandom(8, 'claim 2.8');
    let closest = 0;
    for (let seed = 0; seed < 400; seed++) {
      const rectifier = sphereSchema.rectifier.values[seed % 4]!;
      const place = { 'x-lat': 180 * random.uniform() - 90, 'x-lon': 360 * random.uniform() - 180 };
      const count = 2 + random.below(4);
      const apart = random.below(61);
      const frame = compute(params({ ...place, anchors: 'random', input: 'point', seed, count, apart, rectifier }));
      expect(frame.distanceIn).toBeCloseTo(2 * Math.sin((apart * Math.PI) / 360), 12);
      expect(frame.distanceOut).toBeLessThanOrEqual(frame.bound * (1 + 1e-12));
      if (rectifier === 'identity' && apart > 0) closest = Math.max(closest, frame.distanceOut / frame.bound);
    }
    // The bound is the least one: some pair comes near it.
    expect(closest).toBeGreaterThan(0.97);
  });
});

describe('claim 2.11: equal strength, opposite sign', () => {
  it('is what the preset shows: angles that add up to 180 degrees, of which only one anchor resembles the input', () => {
    const { correlations, angles } = compute(params(spherePresets.opposite));
    expect(correlations[2]).toBe(-correlations[0]!);
    expect(angles[0]! + angles[2]!).toBeCloseTo(180, 10);
    expect(angles[0]).toBeLessThan(90);
  });
});

describe('claim 2.22: the answer is K numbers that are not negative', () => {
  it.each(['relu', 'trelu', 'abs'] as const)(
    'with %s, wherever the input lies; without a rectifier they have both signs',
    (rectifier) => {
      const everywhere = [-80, -20, 30, 75].flatMap((lat) => [-150, -60, 20, 110].map((lon) => ({ lat, lon })));
      const outputs = (one: SphereParams['rectifier']) =>
        everywhere.flatMap(
          ({ lat, lon }) =>
            compute(params({ rectifier: one, input: 'point', 'x-lat': lat, 'x-lon': lon, count: 5 })).outputs,
        );
      expect(outputs(rectifier)).toHaveLength(80);
      expect(Math.min(...outputs(rectifier))).toBe(0 + Math.min(...outputs(rectifier).map(Math.abs)));
      expect(Math.min(...outputs('identity'))).toBeLessThan(-0.5);
    },
  );
});

describe('what an anchor sees', () => {
  it('is half the sphere with ReLU, a quarter (60 degrees) with a threshold of one half, all with none or |.|', () => {
    const seen = (changes: Partial<SphereParams>) => compute(params(changes));
    expect(seen({ rectifier: 'relu' })).toMatchObject({ reach: 90 });
    expect(seen({ rectifier: 'relu' }).seen).toBeCloseTo(0.5, 12);
    expect(seen({ rectifier: 'trelu' }).reach).toBeCloseTo(60, 10);
    expect(seen({ rectifier: 'trelu' }).seen).toBeCloseTo(0.25, 12);
    for (const rectifier of ['identity', 'abs'] as const)
      expect(seen({ rectifier })).toMatchObject({ reach: 180, seen: 1, unseen: 0 });
  });

  it('leaves to two opposite anchors with a threshold of one half just the half of the sphere between them', () => {
    const opposed = { count: 2, 'a1-lat': 90, 'a2-lat': -90, rectifier: 'trelu' } as const;
    expect(compute(params(opposed)).unseen).toBeCloseTo(0.5, 2);
    expect(compute(params({ ...opposed, rectifier: 'relu' })).unseen).toBe(0);
  });
});

describe('the experiment', () => {
  it('yields one frame, the same to the bit every time, and its numbers as the result', async () => {
    const run = experiment.run(params(), await smallLab());
    const first = await run.next();
    const last = await run.next();
    expect(first.value).toEqual(compute(params()));
    expect(last).toMatchObject({ done: true, value: { sigma: compute(params()).sigma } });
  });
});

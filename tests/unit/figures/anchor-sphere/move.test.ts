import { describe, expect, it } from 'vitest';
import { angleBetween, dot, pointAt, stepFrom, type Vector } from '../../../../src/experiments/anchor-sphere/points.ts';
import { fromSeen, toSeen, underPointer } from '../../../../src/figures/anchor-sphere/camera.ts';
import { moved } from '../../../../src/figures/anchor-sphere/move.ts';
import { arcBetween, capInFront, circleAround } from '../../../../src/figures/anchor-sphere/stage/outlines.ts';

const cameras = [
  { turn: 0, tilt: 0 },
  { turn: -25, tilt: 14 },
  { turn: 170, tilt: -80 },
];

describe('the camera', () => {
  it('turns without bending, and back again', () => {
    for (const camera of cameras) {
      const [a, b] = [pointAt({ lat: 30, lon: 50 }), pointAt({ lat: -70, lon: 10 })];
      expect(angleBetween(fromSeen(toSeen(a, camera), camera), a)).toBeLessThan(1e-9);
      expect(dot(toSeen(a, camera), toSeen(b, camera))).toBeCloseTo(dot(a, b), 12);
    }
  });

  it('sees the spot in front, the brighter top above and brighter to the right at the right', () => {
    expect(toSeen([0, 0, 1], cameras[0]!)[2]).toBe(1);
    expect(toSeen([0, 1, 0], cameras[0]!)[1]).toBe(1);
    expect(toSeen([1, 0, 0], cameras[0]!)[0]).toBe(1);
  });
});

describe('a pointer on the sphere', () => {
  it('moves a point on its own side, and beyond the rim over the edge to the other', () => {
    expect(underPointer(0.6, 0, false)).toEqual([0.6, 0, 0.8]);
    expect(underPointer(0.6, 0, true)).toEqual([0.6, 0, -0.8]);
    const over = underPointer(1.4, 0, false);
    expect(over[0]).toBeCloseTo(0.6, 12);
    expect(over[2]).toBeCloseTo(-0.8, 12);
    expect(Math.hypot(...underPointer(3, 4, false))).toBeCloseTo(1, 12);
  });
});

describe('a moved point', () => {
  const points = new Map<string, Vector>([
    ['a1', pointAt({ lat: 10, lon: 20 })],
    ['a2', pointAt({ lat: -40, lon: 170 })],
    ['near', pointAt({ lat: 8, lon: 0 })],
    ['x', pointAt({ lat: 0, lon: 0 })],
  ]);

  it('makes the input a point set by hand', () => {
    expect(moved('x', pointAt({ lat: 5, lon: -6 }), points)).toEqual({ input: 'point', 'x-lat': 5, 'x-lon': -6 });
  });

  it('makes drawn anchors chosen ones and leaves the others where they were drawn', () => {
    expect(moved('a2', pointAt({ lat: 1, lon: 2 }), points)).toEqual({
      anchors: 'chosen',
      'a1-lat': 10,
      'a1-lon': 20,
      'a2-lat': 1,
      'a2-lon': 2,
    });
  });

  it('sets the neighbour’s angle and way, at most 60 degrees off, so that it lands where it was let go', () => {
    const to = pointAt({ lat: 20, lon: -15 });
    const { apart, towards } = moved('near', to, points) as { apart: number; towards: number };
    expect(angleBetween(stepFrom(points.get('x')!, apart, towards), to)).toBeLessThan(0.6);
    expect(moved('near', pointAt({ lat: 0, lon: 130 }), points)).toMatchObject({ apart: 60, towards: 90 });
  });
});

describe('outlines on the sphere', () => {
  const area = (d: string): number => {
    const points = d
      .slice(1, -1)
      .split('L')
      .map((point) => point.split(' ').map(Number) as [number, number]);
    const twice = points.reduce((sum, [x, y], i) => {
      const [nx, ny] = points[(i + 1) % points.length]!;
      return sum + x * ny - nx * y;
    }, 0);
    return Math.abs(twice) / 2 / 100 ** 2;
  };

  it('of a cap cover what is seen of it: all of a cap in front, half the disc of a half sphere seen from its side', () => {
    expect(area(capInFront([0, 0, 1], 60))).toBeCloseTo(Math.PI * 0.75, 1);
    expect(area(capInFront([0, 0, 1], 90))).toBeCloseTo(Math.PI, 1);
    expect(area(capInFront([1, 0, 0], 90))).toBeCloseTo(Math.PI / 2, 1);
    // Half the disc and the half ellipse that leans over the middle: pi/2 (1 + cos 60 degrees).
    expect(area(capInFront([Math.sqrt(0.75), 0, 0.5], 90))).toBeCloseTo((Math.PI / 2) * 1.5, 1);
    expect(area(capInFront([Math.sqrt(0.75), 0, -0.5], 90))).toBeCloseTo((Math.PI / 2) * 0.5, 1);
    expect(capInFront([0, 0, -1], 60)).toBe('');
  });

  it('are cut at the rim: nothing of a circle behind is drawn in front', () => {
    expect(circleAround([0, 0, -1], 40).front).toBe('');
    expect(circleAround([0, 0, 1], 40).back).toBe('');
    const { front, back } = arcBetween([1, 0, 0], [-0.6, 0, -0.8]);
    expect(back).not.toBe('');
    expect(front.length).toBeLessThan(back.length);
  });
});

import { between } from '../digits/draws.ts';
import type { Random } from '../random.ts';
import { direction, disc, everywhere, ramp, smoothNoise, wave } from './shapes.ts';

/** Draws one texture: side x side values, dark to light, on any scale. */
export type Draw = (random: Random, side: number) => Float32Array;

/** Fractal noise: every octave half as fine is half as strong, so that the amplitude falls as 1/f. */
const clouds: Draw = (random, side) => {
  const values = new Float32Array(side * side);
  for (let cell = 20; cell > 1; cell /= 2) {
    const octave = smoothNoise(random, side, cell);
    for (let i = 0; i < values.length; i++) values[i]! += (octave[i]! * cell) / 20;
  }
  return values;
};

const stripes: Draw = (random, side) => {
  const [dx, dy] = direction(random);
  const period = between(random, 5, 14);
  const phase = random.uniform();
  return everywhere(side, (x, y) => wave((dx * x + dy * y) / period + phase));
};

const checks: Draw = (random, side) => {
  const [dx, dy] = direction(random);
  const period = between(random, 8, 18);
  const [a, b] = [random.uniform(), random.uniform()];
  return everywhere(side, (x, y) => {
    const product = wave((dx * x + dy * y) / period + a) * wave((dx * y - dy * x) / period + b);
    return Math.max(-0.1, Math.min(0.1, product));
  });
};

const dots: Draw = (random, side) => {
  const values = new Float32Array(side * side);
  const apart = between(random, 6, 11);
  const radius = apart * between(random, 0.25, 0.38);
  for (let y = 0; y < side + apart; y += apart) {
    for (let x = 0; x < side + apart; x += apart) {
      disc(values, side, x + between(random, -1, 1), y + between(random, -1, 1), radius, 1);
    }
  }
  return values;
};

/** A slow ramp from dark to light and back. */
const gradient: Draw = (random, side) => {
  const [dx, dy] = direction(random);
  const period = between(random, 40, 60);
  const phase = random.uniform();
  return everywhere(side, (x, y) => ramp((dx * x + dy * y) / period + phase));
};

/** Dead leaves: discs of random greys, each over the ones before, many small and a few large. */
const leaves: Draw = (random, side) => {
  const values = new Float32Array(side * side);
  for (let n = 0; n < (side * side) / 12; n++) {
    const radius = Math.min(14, 2 / Math.sqrt(random.uniform() + 1e-3));
    disc(values, side, side * random.uniform(), side * random.uniform(), radius, random.uniform());
  }
  return values;
};

const bricks: Draw = (random, side) => {
  const [tall, wide] = [between(random, 6, 9), between(random, 11, 17)];
  const across = Math.ceil(side / wide) + 2;
  const greys = Float32Array.from({ length: across * (Math.ceil(side / tall) + 1) }, () => between(random, 0.5, 1));
  return everywhere(side, (x, y) => {
    const row = Math.floor(y / tall);
    const along = x / wide + (row % 2) / 2;
    const column = Math.floor(along);
    const mortar = y - row * tall < 1.5 || (along - column) * wide < 1.5;
    return mortar ? 0 : greys[row * across + column]!;
  });
};

const waves: Draw = (random, side) => {
  const [dx, dy] = direction(random);
  const [period, length, height] = [between(random, 6, 11), between(random, 18, 30), between(random, 0.25, 0.5)];
  const phase = random.uniform();
  return everywhere(side, (x, y) => {
    const along = dx * y - dy * x;
    return wave((dx * x + dy * y) / period + height * wave(along / length) + phase);
  });
};

/** Blades: thin strokes, upright but for a little lean, each of one grey. */
const grass: Draw = (random, side) => {
  const values = new Float32Array(side * side);
  for (let n = 0; n < (side * side) / 14; n++) {
    const lean = between(random, -0.5, 0.5);
    const grey = random.uniform();
    let x = side * random.uniform();
    let y = side * random.uniform() + 6;
    for (let length = between(random, 6, 14); length > 0; length--) {
      disc(values, side, x, y, 0.75, grey);
      x += lean;
      y -= 1;
    }
  }
  return values;
};

/** Two greys in soft patches, like camouflage. */
const blobs: Draw = (random, side) => {
  const values = smoothNoise(random, side, between(random, 6, 11));
  return values.map((value) => Math.max(-0.12, Math.min(0.12, value)));
};

const rings: Draw = (random, side) => {
  const [x0, y0] = [side * random.uniform(), side * random.uniform()];
  const period = between(random, 6, 12);
  return everywhere(side, (x, y) => wave(Math.sqrt((x - x0) * (x - x0) + (y - y0) * (y - y0)) / period));
};

/** Bands over and under each other. */
const weave: Draw = (random, side) => {
  const period = between(random, 7, 12);
  const phase = random.uniform();
  return everywhere(side, (x, y) => {
    const over = (Math.floor(x / period) + Math.floor(y / period)) % 2 === 0;
    return ramp((over ? x : y) / period + phase);
  });
};

/** The ten kinds that digits are set on, and two that are kept back for testing what was never seen. */
export const KINDS = { clouds, stripes, checks, dots, gradient, leaves, bricks, waves, grass, blobs } as const;
export const KEPT_BACK = { rings, weave } as const;

export type Kind = keyof typeof KINDS | keyof typeof KEPT_BACK;
export const kinds = Object.keys(KINDS) as readonly (keyof typeof KINDS)[];
export const keptBack = Object.keys(KEPT_BACK) as readonly (keyof typeof KEPT_BACK)[];

/** One texture of a kind. */
export const draw = (kind: Kind, random: Random, side: number): Float32Array =>
  ({ ...KINDS, ...KEPT_BACK })[kind](random, side);

import { bell, between } from '../digits/draws.ts';
import type { Random } from '../random.ts';
import { type Colour, dull, like } from './colour.ts';
import { kinds } from './kinds.ts';
import { type Canvas, paint, SIDE } from './paint.ts';
import { anyShape } from './shapes.ts';
import { rough, striped, together } from './surface.ts';
import { anywhere, turned } from './turn.ts';

const canvas: Canvas = new Float32Array(SIDE * SIDE * 3);
const soft: Canvas = new Float32Array(SIDE * SIDE * 3);

/**
 * Paints one scene into 32 x 32 x 3 bytes: a rough ground, dead leaves (sizes by a power law, each over the ones
 * before), the thing that the scene is about, and a few small leaves over it. The light has a colour and a strength.
 */
export function paintScene(label: number, random: Random, pixels: Uint8Array): void {
  // Few colours a picture, as in photographs.
  const palette = [dull(random), dull(random), dull(random)];
  ground(palette, random);
  const leaves = 3 + random.below(24);
  for (let n = 0; n < leaves; n++) leaf(palette, random, 2.5, 16);
  about(label, random);
  const over = random.below(4);
  for (let n = 0; n < over; n++) leaf(palette, random, 1.5, 4);
  expose(blurred(between(random, 0.1, 0.8)), random, pixels);
}

/** Everything that is far away: two colours, one fading into the other, under 1/f noise. */
function ground([near, far]: readonly Colour[], random: Random): void {
  const [dx, dy] = anywhere(random);
  const noise = rough(random, between(random, 0.02, 0.3), between(random, 0.3, 1.2), between(random, 1, 4));
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const t = Math.max(0, Math.min(1, 0.5 + (dx * (x - 16) + dy * (y - 16)) / 36));
      const bright = 1 + noise(x, y);
      for (let c = 0; c < 3; c++) canvas[(y * SIDE + x) * 3 + c] = (near[c] + t * (far[c] - near[c])) * bright;
    }
  }
}

/** A leaf: its size by the power law r^-3 that makes a picture of leaves look alike at every distance. */
function leaf(palette: readonly Colour[], random: Random, least: number, most: number): void {
  const [a, b] = [1 / (least * least), 1 / (most * most)];
  const radius = 1 / Math.sqrt(b + (a - b) * random.uniform());
  const noise = rough(random, between(random, 0.02, 0.3), between(random, 0.4, 1.5), between(random, 1, 5));
  const surface =
    random.below(5) === 0 ? together(noise, striped(random, between(random, 0.1, 0.35), between(random, 3, 9))) : noise;
  const [dx, dy] = anywhere(random);
  const steep = between(random, 0, 0.4) / radius;
  paint(canvas, {
    shape: anyShape(random, radius),
    x: between(random, -4, SIDE + 4),
    y: between(random, -4, SIDE + 4),
    turn: turned(random),
    colour: random.below(6) === 0 ? dull(random) : like(palette[random.below(3)], random),
    surface,
    light: [dx * steep, dy * steep],
  });
}

/** The thing that the scene is about, somewhere in its middle. */
function about(label: number, random: Random): void {
  const kind = kinds[label];
  const radius = between(random, 7.5, 12.5);
  const [dx, dy] = anywhere(random);
  const steep = between(random, 0.1, 0.5) / radius;
  paint(canvas, {
    shape: kind.shape(random, radius),
    x: 15.5 + 5 * bell(random),
    y: 15.5 + 5 * bell(random),
    turn: turned(random),
    colour: kind.colour(random),
    surface: kind.surface(random),
    light: [dx * steep, dy * steep],
  });
}

/** The picture through a lens: a share of it blurred over 3 x 3 pixels (1 2 1 each way). At the edges it goes on as it ends. */
function blurred(share: number): Canvas {
  const row = SIDE * 3;
  const side = share / 4;
  for (let y = 0; y < SIDE; y++) {
    for (let i = 0; i < row; i++) {
      const at = y * row + i;
      const [left, right] = [i < 3 ? at : at - 3, i >= row - 3 ? at : at + 3];
      soft[at] = canvas[at] + side * (canvas[left] - 2 * canvas[at] + canvas[right]);
    }
  }
  for (let at = 0; at < canvas.length; at++) {
    const [above, below] = [at < row ? at : at - row, at >= canvas.length - row ? at : at + row];
    canvas[at] = soft[at] + side * (soft[above] - 2 * soft[at] + soft[below]);
  }
  return canvas;
}

/** Light to bytes: under a light of some strength and colour, with the grain of a sensor. */
function expose(light: Canvas, random: Random, pixels: Uint8Array): void {
  const gain = between(random, 0.7, 1.25);
  const tint = 0.12 * bell(random);
  const gains = [gain * (1 + tint), gain, gain * (1 - tint)];
  let grain = random.uint32();
  for (let i = 0, c = 0; i < light.length; i++) {
    // A linear congruential step: noise needs no better, and it is five times as fast.
    grain = (Math.imul(grain, 1664525) + 1013904223) | 0;
    const value = 255 * gains[c] * light[i] + (grain >> 24) / 50;
    pixels[i] = value < 0 ? 0 : value > 255 ? 255 : Math.floor(value + 0.5);
    if (++c === 3) c = 0;
  }
}

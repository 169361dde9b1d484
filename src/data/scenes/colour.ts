import { bell, between } from '../digits/draws.ts';
import type { Random } from '../random.ts';

/** Red, green and blue: light as it is, about 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A brightness (0 to 1) with a hue: how much it leans from blue to yellow and from green to red. */
export function colourOf(brightness: number, yellow: number, red: number): Colour {
  return [
    brightness * (1 + 0.35 * yellow + 0.6 * red),
    brightness * (1 + 0.2 * yellow - 0.4 * red),
    brightness * (1 - 0.75 * yellow - 0.1 * red),
  ];
}

/** What most things look like: any brightness, little colour, more often between yellow and blue than green and red. */
export function dull(random: Random): Colour {
  const brightness = between(random, 0.06, 0.95);
  return colourOf(brightness, 0.65 * bell(random) + 0.08, 0.35 * bell(random));
}

/** A colour like another one: lighter or darker by up to two fifths, its channels a little apart. */
export function like([red, green, blue]: Colour, random: Random): Colour {
  const bright = between(random, 0.6, 1.4);
  return [
    red * (bright + 0.12 * bell(random)),
    green * (bright + 0.12 * bell(random)),
    blue * (bright + 0.12 * bell(random)),
  ];
}

export const warm = (random: Random): Colour =>
  colourOf(between(random, 0.2, 0.8), between(random, 0.1, 0.65), between(random, 0.15, 0.65));

export const green = (random: Random): Colour =>
  colourOf(between(random, 0.2, 0.75), between(random, 0, 0.6), between(random, -0.7, -0.15));

export const blue = (random: Random): Colour =>
  colourOf(between(random, 0.2, 0.85), between(random, -0.8, -0.2), between(random, -0.3, 0.15));

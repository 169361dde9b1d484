import { between } from '../digits/draws.ts';
import type { Random } from '../random.ts';
import { blue, type Colour, green, warm } from './colour.ts';
import { box, cross, ellipse, ring, type Shape, triangle } from './shapes.ts';
import { blotched, rough, type Surface, striped, together } from './surface.ts';

/** What the thing that a scene is about looks like. */
export interface Kind {
  readonly name: string;
  shape(random: Random, radius: number): Shape;
  surface(random: Random): Surface;
  colour(random: Random): Colour;
}

const round = (random: Random, r: number) => ellipse(r, r * between(random, 0.75, 1));
const square = (random: Random, r: number) => box(r * 0.85, r * between(random, 0.7, 0.85));
const long = (random: Random, r: number) => box(r * 1.25, r * between(random, 0.3, 0.4));
const pointed = (random: Random, r: number) => triangle(r, r * between(random, 0.85, 1.05));
const crossed = (random: Random, r: number) => cross(r, r * between(random, 0.85, 1), r * between(random, 0.28, 0.36));
const hollow = (random: Random, r: number) => ring(r, r * between(random, 0.8, 1), between(random, 0.45, 0.55));

const plain = (random: Random) =>
  rough(random, between(random, 0.04, 0.16), between(random, 0.3, 0.9), between(random, 1, 3));
const stripes = (random: Random) =>
  together(striped(random, between(random, 0.2, 0.45), between(random, 3.5, 6)), plain(random));
const spots = (random: Random) =>
  together(blotched(random, between(random, 0.25, 0.45), between(random, 5, 8)), plain(random));

/**
 * The ten classes. None can be told by its outline, its surface or its colour alone: every outline but two, every surface
 * and every colour belongs to several, and most classes have a neighbour that differs in one of the three.
 */
export const kinds: readonly Kind[] = [
  { name: 'plain warm disc', shape: round, surface: plain, colour: warm },
  { name: 'striped warm disc', shape: round, surface: stripes, colour: warm },
  { name: 'spotted green disc', shape: round, surface: spots, colour: green },
  { name: 'plain warm square', shape: square, surface: plain, colour: warm },
  { name: 'striped blue square', shape: square, surface: stripes, colour: blue },
  { name: 'plain blue bar', shape: long, surface: plain, colour: blue },
  { name: 'spotted warm bar', shape: long, surface: spots, colour: warm },
  { name: 'plain green triangle', shape: pointed, surface: plain, colour: green },
  { name: 'striped blue ring', shape: hollow, surface: stripes, colour: blue },
  { name: 'plain green cross', shape: crossed, surface: plain, colour: green },
];

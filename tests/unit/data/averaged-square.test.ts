import { describe, expect, it } from 'vitest';
import { averagedSquare } from '../../../src/data/averaged-square.ts';

const square = (colour: readonly number[], count: number) => Array.from({ length: count }, () => colour).flat();
const greySquare = (rgba: number[], side: number, factor: number) => averagedSquare(rgba, side, factor, 1);

describe('colours as greys', () => {
  it('keep black, white and every grey as they are', () => {
    for (const p of [0, 1, 127, 200, 255])
      expect([...greySquare(square([p, p, p, 255], 4), 2, 1)]).toEqual([p, p, p, p]);
  });

  it('weigh green most and blue least', () => {
    const [red, green, blue] = [
      [255, 0, 0, 255],
      [0, 255, 0, 255],
      [0, 0, 255, 255],
    ].map((c) => greySquare(c, 1, 1)[0]);
    expect([red, green, blue]).toEqual([76, 150, 29]);
  });

  it('are means over blocks', () => {
    const [black, white] = [
      [0, 0, 0, 255],
      [255, 255, 255, 255],
    ] as const;
    // Two blocks a row: chequered, then white; below, black, then a row of white over one of black.
    const rows = [
      [black, white, white, white],
      [white, black, white, white],
      [black, black, white, white],
      [black, black, black, black],
    ];
    expect([...greySquare(rows.flat(2), 2, 2)]).toEqual([128, 255, 0, 128]);
  });
});

describe('colours made smaller', () => {
  it('are means of each channel over blocks, in their places', () => {
    const [red, blue] = [
      [255, 0, 0, 255],
      [0, 10, 255, 0],
    ] as const;
    // Two blocks a row: red over blue, then all red; below, all blue, then three of four red.
    const rows = [
      [red, red, red, red],
      [blue, blue, red, red],
      [blue, blue, red, blue],
      [blue, blue, red, red],
    ];
    const small = [...averagedSquare(rows.flat(2), 2, 2, 3)];
    expect(small).toEqual([128, 5, 128, 255, 0, 0, 0, 10, 255, 191, 3, 64]);
  });
});

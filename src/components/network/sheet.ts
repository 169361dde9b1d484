import type { Answer } from '../../nets/plain/answer.ts';

/** All maps of a layer on one sheet. */
export interface Sheet {
  /** RGBA; between the maps nothing. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * The maps of a layer side by side, row by row, `gap` pixels apart; 0 is black, the layer's largest answer white. Of an
 * answer without places every channel is one pixel.
 */
export function sheetOf({ height, width, channels, values }: Answer, columns: number, gap: number): Sheet {
  const rows = Math.ceil(channels / columns);
  const sheet = { width: columns * (width + gap) - gap, height: rows * (height + gap) - gap };
  const pixels = new Uint8Array(sheet.width * sheet.height * 4);
  const most = Math.max(...values);
  for (let i = 0; i < values.length; i++) {
    const { x, y } = placeIn({ height, width }, i % channels, columns, gap);
    const at = Math.floor(i / channels);
    const pixel = (y + Math.floor(at / width)) * sheet.width + x + (at % width);
    const grey = most > 0 ? Math.round((255 * Math.max(0, values[i]!)) / most) : 0;
    pixels.set([grey, grey, grey, 255], pixel * 4);
  }
  return { pixels, ...sheet };
}

/** Upper left corner of a map on its sheet, in pixels of the sheet. */
export function placeIn(
  { height, width }: Pick<Answer, 'height' | 'width'>,
  map: number,
  columns: number,
  gap: number,
): { readonly x: number; readonly y: number } {
  return { x: (map % columns) * (width + gap), y: Math.floor(map / columns) * (height + gap) };
}

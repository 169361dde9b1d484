import { bankRow, bankRowBack } from './bank';
import { addSigned } from './signed-pack';
import { addOuterSigned, dotSigned, multiplySigned } from './signed-rows';

/** Places whose gradients by the weights are added up before they are added to the others: long sums lose digits. */
const PLACES_AT_ONCE: i32 = 256;

/**
 * y [images, height, width, outputs]: responses of a bank (byFilter, taps: as `bankLists` makes them) to x [images,
 * height, width, inputs], 'same' padding, times the rows of their signs (`packSigned`). They are made for `tileRows` rows of
 * a picture at a time. Scratch, in floats: padded, a picture with a border of `border` on every side, zeros, and 4 (inputs
 * + 1) more; responses, tileRows x places x step, where `places` is the width up to a multiple of 4 and `step` at least
 * filters x inputs + 3, a multiple of 4; tile, tileRows x places x columns.
 */
export function rectifiedBankMix(
  x: usize, images: i32, height: i32, width: i32, inputs: i32, border: i32,
  byFilter: usize, filters: i32, taps: i32, rows: usize, columns: i32, outputs: i32, y: usize,
  padded: usize, responses: usize, step: i32, tile: usize, tileRows: i32,
): void {
  const picture = <usize>(height * width * inputs) << 2, places = (width + 3) & ~3;
  for (let image = 0; image < images; image++) {
    pad(x, height, width * inputs, border, inputs, padded);
    for (let row = 0; row < height; row += tileRows) {
      const some = min(tileRows, height - row);
      respond(padded, row, some, width, inputs, border, byFilter, filters, taps, responses, step);
      memory.fill(tile, 0, <usize>(some * places * columns) << 2);
      multiplySigned(responses, some * places, step, filters * inputs, rows, columns, tile);
      for (let r = 0; r < some; r++) {
        y = copyPlaces(tile + (<usize>(r * places * columns) << 2), columns, y, outputs, outputs, width);
      }
    }
    x += picture;
  }
}

/**
 * Its gradients: dw [filters, 2, inputs, outputs], and dx where it has an address. Scratch beside that of the forward pass:
 * gradients, as `responses`; sums, as the rows, zeros; back, as `padded`. byTap: as `bankLists` makes them.
 */
export function rectifiedBankMixGradient(
  x: usize, images: i32, height: i32, width: i32, inputs: i32, border: i32,
  byFilter: usize, byTap: usize, filters: i32, taps: i32, rows: usize, columns: i32, outputs: i32, dy: usize, dw: usize, dx: usize,
  padded: usize, responses: usize, step: i32, tile: usize, tileRows: i32, gradients: usize, sums: usize, back: usize,
): void {
  const places = (width + 3) & ~3, paddedWidth = width + 2 * border, row = <usize>(paddedWidth * inputs) << 2;
  const channels = filters * inputs;
  memory.fill(dw, 0, <usize>(2 * channels * outputs) << 2);
  let added = 0;
  for (let image = 0; image < images; image++) {
    pad(x, height, width * inputs, border, inputs, padded);
    if (dx) memory.fill(back, 0, <usize>(height + 2 * border) * row);
    for (let first = 0; first < height; first += tileRows) {
      const some = min(tileRows, height - first);
      respond(padded, first, some, width, inputs, border, byFilter, filters, taps, responses, step);
      memory.fill(tile, 0, <usize>(some * places * columns) << 2);
      for (let r = 0; r < some; r++) {
        copyPlaces(dy, outputs, tile + (<usize>(r * places * columns) << 2), columns, outputs, width);
        dy += <usize>(width * outputs) << 2;
      }
      addOuterSigned(responses, some * places, step, channels, tile, columns, sums);
      added += some * width;
      if (!dx) continue;
      dotSigned(responses, some * places, step, channels, tile, rows, columns, gradients);
      for (let r = 0; r < some; r++) {
        const from = gradients + (<usize>(r * places * step) << 2);
        bankRowBack(from, places, step, inputs, byTap, filters, 2 * border + 1, paddedWidth, back + <usize>(first + r) * row);
      }
    }
    if (dx) {
      for (let r = 0; r < height; r++) {
        const length = <usize>(width * inputs) << 2;
        memory.copy(dx, back + <usize>(r + border) * row + (<usize>(border * inputs) << 2), length);
        dx += length;
      }
    }
    if (added >= PLACES_AT_ONCE || image == images - 1) {
      addSigned(sums, columns, dw, filters, inputs, outputs);
      added = 0;
    }
    x += <usize>(height * width * inputs) << 2;
  }
}

/** Copies a picture into the middle of a padded one, whose border is there already. */
function pad(x: usize, height: i32, length: i32, border: i32, inputs: i32, padded: usize): void {
  const row = <usize>(length + 2 * border * inputs) << 2;
  padded += <usize>border * row + (<usize>(border * inputs) << 2);
  for (let r = 0; r < height; r++) {
    memory.copy(padded, x, <usize>length << 2);
    x += <usize>length << 2;
    padded += row;
  }
}

/** The responses of `some` rows of a padded picture, from row `first` on. */
function respond(
  padded: usize, first: i32, some: i32, width: i32, inputs: i32, border: i32,
  byFilter: usize, filters: i32, taps: i32, responses: usize, step: i32,
): void {
  const places = (width + 3) & ~3, row = <usize>((width + 2 * border) * inputs) << 2;
  for (let r = 0; r < some; r++) {
    const to = responses + (<usize>(r * places * step) << 2);
    bankRow(padded + <usize>(first + r) * row, places, inputs, byFilter, filters, taps, to, step);
  }
}

/** Copies `count` floats of every place; returns where the next place would go. */
function copyPlaces(from: usize, step: i32, to: usize, toStep: i32, count: i32, places: i32): usize {
  for (let place = 0; place < places; place++) {
    memory.copy(to, from, <usize>count << 2);
    from += <usize>step << 2;
    to += <usize>toStep << 2;
  }
  return to;
}

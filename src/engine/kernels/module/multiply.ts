import { COLUMNS, tile } from './tile';

/**
 * Convolution as an implicit matrix product: for every image and place, the product of a patch with packed weights.
 * x: address of the first patch; steps in floats from image to image, output row to output row and place to place. A
 * patch is `runs` runs of `length` floats, `runStep` apart. panels: as `pack` writes them, for `channels` outputs.
 * y: where to, with steps of its own. A plain product is one image of one row: a place for every row of the left factor.
 */
export function multiply(
  x: usize, images: i32, imageStep: i32, height: i32, width: i32, rowStep: i32, placeStep: i32,
  runs: i32, length: i32, runStep: i32,
  panels: usize, channels: i32,
  y: usize, yImageStep: i32, yRowStep: i32, yPlaceStep: i32,
): void {
  const panelSize = <usize>(runs * length + 1) * 32;
  const gap = <usize>((runStep - length) << 2);
  const places = height * width;
  for (let image = 0; image < images; image++) {
    let panel = panels;
    for (let channel = 0; channel < channels; channel += COLUMNS) {
      const left = channels - channel;
      const to = y + (<usize>channel << 2);
      let row = 0, column = 0;
      for (let place = 0; place < places; place += 4) {
        // Beyond the last place the last one is done again: equal values in the same place.
        const a0 = x + (<usize>(row * rowStep + column * placeStep) << 2), o0 = to + (<usize>(row * yRowStep + column * yPlaceStep) << 2);
        if (place + 1 < places && ++column == width) { column = 0; row++; }
        const a1 = x + (<usize>(row * rowStep + column * placeStep) << 2), o1 = to + (<usize>(row * yRowStep + column * yPlaceStep) << 2);
        if (place + 2 < places && ++column == width) { column = 0; row++; }
        const a2 = x + (<usize>(row * rowStep + column * placeStep) << 2), o2 = to + (<usize>(row * yRowStep + column * yPlaceStep) << 2);
        if (place + 3 < places && ++column == width) { column = 0; row++; }
        const a3 = x + (<usize>(row * rowStep + column * placeStep) << 2), o3 = to + (<usize>(row * yRowStep + column * yPlaceStep) << 2);
        if (++column == width) { column = 0; row++; }
        tile(a0, a1, a2, a3, runs, length, gap, panel, o0, o1, o2, o3, left);
      }
      panel += panelSize;
    }
    x += <usize>imageStep << 2;
    y += <usize>yImageStep << 2;
  }
}

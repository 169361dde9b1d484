import { backend_util } from '@tensorflow/tfjs-core';
import { panelFloats } from './matmul.ts';
import type { Wasm } from './wasm.ts';

/** What computeConv2DInfo says of a convolution of NHWC pictures without dilation. */
export type ConvInfo = backend_util.Conv2DInfo;

/** Geometry of a convolution. `pad` and `strides` as TF.js's own kernels have them. */
export function convInfo(
  inputShape: readonly number[],
  filterShape: readonly number[],
  attrs: { strides: number | [number, number]; pad: unknown; dimRoundingMode?: unknown },
): ConvInfo {
  return backend_util.computeConv2DInfo(
    inputShape as [number, number, number, number],
    filterShape as [number, number, number, number],
    attrs.strides,
    1,
    attrs.pad as 'valid',
    attrs.dimRoundingMode as 'floor' | undefined,
  );
}

/** Where patches lie, as the compiled functions take it: places of the output, and what belongs to each. In floats but for `x`, an address. */
export interface Patches {
  readonly x: number;
  readonly images: number;
  readonly imageStep: number;
  readonly height: number;
  readonly width: number;
  readonly rowStep: number;
  readonly placeStep: number;
  readonly runs: number;
  readonly length: number;
  readonly runStep: number;
}

/**
 * The patches of the pictures at `x` that a convolution multiplies: where they lie, or in a copy with a halo of zeros as
 * wide as the padding. Where `slack` is asked for, in a copy with as many floats behind it.
 */
export function patchesOf(wasm: Wasm, x: number, info: ConvInfo, slack = 0): Patches {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, padInfo } = info;
  const { filterHeight, filterWidth, strideHeight, strideWidth } = info;
  // Rows and columns that the filter reaches: fewer than the padded picture's where the stride leaves a remainder.
  const height = Math.max((outHeight - 1) * strideHeight + filterHeight, padInfo.top + inHeight);
  const width = Math.max((outWidth - 1) * strideWidth + filterWidth, padInfo.left + inWidth);
  let from = x;
  if (slack || height > inHeight || width > inWidth) {
    from = wasm.scratch(batchSize * height * width * inChannels + slack);
    wasm.run.spread(x, batchSize, inHeight, inWidth, inChannels, from, height, width, padInfo.top, padInfo.left, 1, 1);
  }
  const row = width * inChannels;
  const pictures = { x: from, images: batchSize, imageStep: height * row };
  if (filterHeight === 1 && filterWidth === 1 && strideHeight === 1 && strideWidth === 1 && from === x) {
    const places = { images: 1, imageStep: 0, height: 1, width: batchSize * height * width, rowStep: 0 };
    return { ...pictures, ...places, placeStep: inChannels, runs: 1, length: inChannels, runStep: inChannels };
  }
  return {
    ...pictures,
    height: outHeight,
    width: outWidth,
    rowStep: strideHeight * row,
    placeStep: strideWidth * inChannels,
    runs: filterHeight,
    length: filterWidth * inChannels,
    runStep: row,
  };
}

/** Patches times packed weights into `out`, [images, height, width, channels] without gaps. */
export function multiplyPatches(wasm: Wasm, patches: Patches, panels: number, channels: number, out: number): void {
  const { x, images, imageStep, height, width, rowStep, placeStep, runs, length, runStep } = patches;
  const row = width * channels;
  wasm.run.multiply(
    x,
    images,
    imageStep,
    height,
    width,
    rowStep,
    placeStep,
    runs,
    length,
    runStep,
    panels,
    channels,
    out,
    height * row,
    row,
    channels,
  );
}

/** A filter [height, width, in, out] at an address, packed with its biases (an address, or 0) for `multiplyPatches`. */
export function packFilter(wasm: Wasm, filter: number, rows: number, channels: number, bias: number): number {
  const panels = wasm.scratch(panelFloats(rows, channels));
  wasm.run.pack(filter, rows, channels, channels, bias, panels);
  return panels;
}

import type { Conv2DBackpropFilterAttrs, Conv2DBackpropInputAttrs } from '@tensorflow/tfjs-core';
import { convInfo, multiplyPatches, patchesOf } from './convolution.ts';
import { panelFloats } from './matmul.ts';
import { registerWasm } from './wasm.ts';

/** Gradients of a convolution by its filter and its input: any stride, padding and size. */
export function registerConvGradients(): void {
  registerWasm<Conv2DBackpropFilterAttrs>('Conv2DBackpropFilter', (wasm, { x, dy }, attrs) => {
    expectNhwc(attrs);
    const info = convInfo(x!.shape, attrs.filterShape, attrs);
    const { outChannels: channels, filterWidth, inChannels } = info;
    const dw = wasm.make(attrs.filterShape);
    // A tile of 4 x 8 reads beyond a patch or an output that is narrower.
    const patches = patchesOf(wasm, wasm.at(x!), info, filterWidth * inChannels < 4 ? 4 : 0);
    let slope = wasm.at(dy!);
    if (channels < 8) {
      const places = info.batchSize * info.outHeight * info.outWidth;
      slope = wasm.scratch(places * channels + 8);
      wasm.run.spread(wasm.at(dy!), 1, 1, places, channels, slope, 1, places, 0, 0, 1, 1);
    }
    const { height, width, images, imageStep, rowStep, placeStep, runs, length, runStep } = patches;
    const row = width * channels;
    wasm.run.filterGradient(
      patches.x,
      images,
      imageStep,
      height,
      width,
      rowStep,
      placeStep,
      runs,
      length,
      runStep,
      slope,
      height * row,
      row,
      channels,
      channels,
      wasm.at(dw),
    );
    return dw;
  });

  registerWasm<Conv2DBackpropInputAttrs>('Conv2DBackpropInput', (wasm, { dy, filter }, attrs) => {
    expectNhwc(attrs);
    const info = convInfo(attrs.inputShape, filter!.shape, attrs);
    const { batchSize, inHeight, inWidth, inChannels, outChannels, filterHeight, filterWidth } = info;
    const dx = wasm.make(attrs.inputShape);
    // A convolution with the filter turned by 180 degrees, of dy spread by the strides into a halo.
    const [height, width] = [inHeight + filterHeight - 1, inWidth + filterWidth - 1];
    const [top, left] = [filterHeight - 1 - info.padInfo.top, filterWidth - 1 - info.padInfo.left];
    let from = wasm.at(dy!);
    if (height !== info.outHeight || width !== info.outWidth || top || left) {
      from = wasm.scratch(batchSize * height * width * outChannels);
      const { outHeight, outWidth, strideHeight, strideWidth } = info;
      const source = [wasm.at(dy!), batchSize, outHeight, outWidth, outChannels] as const;
      wasm.run.spread(...source, from, height, width, top, left, strideHeight, strideWidth);
    }
    const places = filterHeight * filterWidth;
    const panels = wasm.scratch(panelFloats(places * outChannels, inChannels));
    wasm.run.packTurned(wasm.at(filter!), places, inChannels, outChannels, panels);
    const turned = convInfo(
      [batchSize, height, width, outChannels],
      [filterHeight, filterWidth, outChannels, inChannels],
      {
        strides: 1,
        pad: 'valid',
      },
    );
    multiplyPatches(wasm, patchesOf(wasm, from, turned), panels, inChannels, wasm.at(dx));
    return dx;
  });
}

function expectNhwc({ dataFormat }: { readonly dataFormat: string }): void {
  if (dataFormat !== 'NHWC') throw new Error(`The WASM back end's convolutions read NHWC alone, not ${dataFormat}.`);
}

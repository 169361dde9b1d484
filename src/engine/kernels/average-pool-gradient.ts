import { type AvgPoolGradAttrs, backend_util } from '@tensorflow/tfjs-core';
import { window } from './depthwise-gradients.ts';
import { registerWasm } from './wasm.ts';

/**
 * Gradient of average pooling: every place of a window gets an equal part, 1 / window size, also where the window reaches
 * over the border, as on TF.js's other back ends.
 */
export function registerAveragePoolGradient(): void {
  registerWasm<AvgPoolGradAttrs>('AvgPoolGrad', (wasm, { input, dy }, { filterSize, strides, pad }) => {
    const shape = input!.shape as [number, number, number, number];
    const info = backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad);
    const dx = wasm.make(shape);
    const taps = info.filterHeight * info.filterWidth;
    const filter = wasm.scratch(taps * info.inChannels);
    wasm.run.fill(filter, taps * info.inChannels, 1 / taps);
    wasm.run.depthwiseInputGradient(...window(info, wasm.at(dy!), filter), wasm.at(dx));
    return dx;
  });
}

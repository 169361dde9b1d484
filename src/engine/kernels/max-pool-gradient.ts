import { backend_util, type MaxPoolGradAttrs } from '@tensorflow/tfjs-core';
import { registerWasm } from './wasm.ts';

/**
 * Gradient of max pooling of any size, stride and padding: one winner a window, the first maximum row by row, as in
 * TF.js's `cpu` back end. Windows may overlap.
 */
export function registerMaxPoolGradient(): void {
  registerWasm<MaxPoolGradAttrs>('MaxPoolGrad', (wasm, { input, dy }, attrs) => {
    const { filterSize, strides, pad, dimRoundingMode } = attrs;
    const shape = input!.shape as [number, number, number, number];
    const info = backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode);
    const dx = wasm.make(shape);
    wasm.run.maxPoolGradient(
      ...([wasm.at(dy!), info.batchSize, info.outHeight, info.outWidth, info.inChannels] as const),
      ...([info.effectiveFilterHeight, info.effectiveFilterWidth, info.strideHeight, info.strideWidth] as const),
      ...([info.padInfo.top, info.padInfo.left, info.inHeight, info.inWidth, wasm.at(input!), wasm.at(dx)] as const),
    );
    return dx;
  });
}

import { backend_util, type MaxPoolGradAttrs } from '@tensorflow/tfjs-core';
import { registerWasm } from './wasm.ts';

/**
 * Gradient of max pooling of any size, stride and padding: one winner a window, the first maximum row by row, as in
 * TF.js's `cpu` back end. Windows may overlap.
 */
export function registerMaxPoolGradient(): void {
  registerWasm<MaxPoolGradAttrs>('MaxPoolGrad', (wasm, inputs, attrs) => {
    const { filterSize, strides, pad, dimRoundingMode } = attrs;
    const x = inputs.input!;
    const info = backend_util.computePool2DInfo(
      x.shape as [number, number, number, number],
      filterSize,
      strides,
      1,
      pad,
      dimRoundingMode,
    );
    const dxInfo = wasm.make(x.shape);
    const values = wasm.floats(x);
    const dy = wasm.floats(inputs.dy!);
    const dx = wasm.floats(dxInfo).fill(0);
    const { batchSize, inHeight, inWidth, outHeight, outWidth, inChannels: channels } = info;
    for (let n = 0, o = 0; n < batchSize; n++) {
      for (let oy = 0; oy < outHeight; oy++) {
        const [top, bottom] = span(oy * info.strideHeight - info.padInfo.top, info.effectiveFilterHeight, inHeight);
        for (let ox = 0; ox < outWidth; ox++) {
          const [left, right] = span(ox * info.strideWidth - info.padInfo.left, info.effectiveFilterWidth, inWidth);
          for (let c = 0; c < channels; c++, o++) {
            let at = -1;
            let best = Number.NEGATIVE_INFINITY;
            for (let y = top; y < bottom; y++) {
              for (
                let i = ((n * inHeight + y) * inWidth + left) * channels + c, x = left;
                x < right;
                x++, i += channels
              ) {
                if (values[i]! > best || at < 0) {
                  best = values[i]!;
                  at = i;
                }
              }
            }
            dx[at]! += dy[o]!;
          }
        }
      }
    }
    return dxInfo;
  });
}

/** The part of a window that lies inside. */
const span = (from: number, size: number, limit: number): [number, number] => [
  Math.max(from, 0),
  Math.min(from + size, limit),
];

import {
  backend_util,
  type DepthwiseConv2dNativeBackpropFilterAttrs,
  type DepthwiseConv2dNativeBackpropInputAttrs,
  type TensorInfo,
  util,
} from '@tensorflow/tfjs-core';
import { registerWasm, type Wasm } from './wasm.ts';

/**
 * The two gradients of a depthwise convolution, which the WASM back end lacks: any stride, padding and dilation, and any
 * number of filters a channel.
 */
export function registerDepthwiseGradients(): void {
  registerWasm<DepthwiseConv2dNativeBackpropInputAttrs>(
    'DepthwiseConv2dNativeBackpropInput',
    (wasm, { dy, filter }, attrs) => {
      const info = infoOf(attrs.inputShape, filter!.shape as Shape, attrs);
      const dx = wasm.make(attrs.inputShape);
      const times = filter!.shape[3]!;
      // Of every filter of a channel first, then their sums.
      const all = times > 1 ? wasm.scratch(times * util.sizeFromShape(dx.shape)) : wasm.at(dx);
      wasm.run.depthwiseInputGradient(...window(info, wasm.at(dy!), wasm.at(filter!)), all);
      if (times > 1) wasm.run.sumRuns(all, util.sizeFromShape(dx.shape), times, wasm.at(dx));
      return dx;
    },
  );
  registerWasm<DepthwiseConv2dNativeBackpropFilterAttrs>(
    'DepthwiseConv2dNativeBackpropFilter',
    (wasm, { x, dy }, attrs) => {
      const info = infoOf(x!.shape as Shape, attrs.filterShape, attrs);
      const dw = wasm.make(attrs.filterShape);
      const input = repeated(wasm, x!, attrs.filterShape[3]);
      wasm.run.depthwiseFilterGradient(...window(info, wasm.at(dy!), wasm.at(dw)), input);
      return dw;
    },
  );
}

type Shape = [number, number, number, number];

const infoOf = (
  input: Shape,
  filter: Shape,
  attrs: Pick<DepthwiseConv2dNativeBackpropInputAttrs, 'strides' | 'dilations' | 'pad' | 'dimRoundingMode'>,
): backend_util.Conv2DInfo =>
  backend_util.computeConv2DInfo(
    ...([input, filter, attrs.strides, attrs.dilations, attrs.pad, attrs.dimRoundingMode, true] as const),
  );

/** Address of x with every channel as often as it has filters. */
function repeated(wasm: Wasm, x: TensorInfo, times: number): number {
  if (times === 1) return wasm.at(x);
  const size = util.sizeFromShape(x.shape);
  const all = wasm.scratch(times * size);
  wasm.run.repeatBlocks(wasm.at(x), size, 1, times, all);
  return all;
}

/** All that both compiled gradients are told of a convolution, but their last address. */
export const window = (info: backend_util.Conv2DInfo, dy: number, filter: number) =>
  [
    ...([dy, info.batchSize, info.outHeight, info.outWidth, info.outChannels] as const),
    ...([filter, info.filterHeight, info.filterWidth, info.strideHeight, info.strideWidth] as const),
    ...([info.dilationHeight, info.dilationWidth, info.padInfo.top, info.padInfo.left] as const),
    ...([info.inHeight, info.inWidth] as const),
  ] as const;

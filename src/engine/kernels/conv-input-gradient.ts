import { backend_util, type Conv2DBackpropInputAttrs, type KernelFunc, type TensorInfo } from '@tensorflow/tfjs-core';
import { type Memory, registerWasm } from './memory.ts';

/**
 * Gradient of a convolution of stride 1 by its input: a convolution of dy, padded by k - 1 less the forward padding, with
 * the filter turned by 180 degrees and its channels exchanged. Other strides, and
 * padding wider than that: the stock kernel, correct but slow.
 */
export function registerConvInputGradient(): void {
  registerWasm<Conv2DBackpropInputAttrs>('Conv2DBackpropInput', (original) => (memory, inputs, attrs, stock) => {
    const { strides, pad, dimRoundingMode, inputShape, dataFormat } = attrs;
    const filter = inputs.filter!;
    const info = backend_util.computeConv2DInfo(
      inputShape,
      filter.shape as [number, number, number, number],
      strides,
      1,
      pad,
      dimRoundingMode,
    );
    const { top, left } = info.padInfo;
    const rows = [info.filterHeight - 1 - top, info.inHeight - info.outHeight + top];
    const columns = [info.filterWidth - 1 - left, info.inWidth - info.outWidth + left];
    const stepped = info.strideHeight !== 1 || info.strideWidth !== 1;
    const wide = Math.min(...rows, ...columns) < 0;
    if (stepped || wide || dataFormat !== 'NHWC') return stock.original(original as KernelFunc, inputs, attrs);
    const turned = turn(memory, filter);
    const padding = [[0, 0], rows, columns, [0, 0]];
    const gradient = stock.run(
      'Conv2D',
      { x: inputs.dy!, filter: turned },
      { strides: 1, pad: padding, dataFormat: 'NHWC', dilations: 1 },
    );
    stock.free(turned);
    return gradient;
  });
}

/** w [h, w, in, out] turned by 180 degrees, [h, w, out, in]. */
function turn(memory: Memory, filter: TensorInfo): TensorInfo {
  const [height, width, inputs, outputs] = filter.shape as [number, number, number, number];
  const turned = memory.make([height, width, outputs, inputs]);
  const from = memory.floats(filter);
  const to = memory.floats(turned);
  const block = inputs * outputs;
  for (let place = 0; place < height * width; place++) {
    const source = (height * width - 1 - place) * block;
    for (let i = 0; i < inputs; i++) {
      for (let o = 0; o < outputs; o++) to[place * block + o * inputs + i] = from[source + i * outputs + o]!;
    }
  }
  return turned;
}

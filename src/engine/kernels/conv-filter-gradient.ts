import { backend_util, type Conv2DBackpropFilterAttrs } from '@tensorflow/tfjs-core';
import { registerWasm } from './memory.ts';

/**
 * Gradient of a convolution by its filter, as another convolution, which XNNPACK does fast: images become channels,
 * channels images, the output's gradient becomes the filter, and strides become dilations:
 * dW[ky, kx, ci, co] = sum over n, oy, ox of x[n, s oy + ky - top, s ox + kx - left, ci] dy[n, oy, ox, co].
 * Any stride, padding and size.
 */
export function registerConvFilterGradient(): void {
  registerWasm<Conv2DBackpropFilterAttrs>('Conv2DBackpropFilter', () => (_memory, { x, dy }, attrs, stock) => {
    const { strides, pad, dimRoundingMode, filterShape, dataFormat } = attrs;
    if (dataFormat !== 'NHWC') throw new Error(`Conv2DBackpropFilter on wasm reads NHWC alone, not ${dataFormat}.`);
    const info = backend_util.computeConv2DInfo(
      x!.shape as [number, number, number, number],
      filterShape,
      strides,
      1,
      pad,
      dimRoundingMode,
    );
    const { top, left } = info.padInfo;
    // Rows that dilated filter positions 0 .. k-1 reach; less than the padded image where the stride leaves a remainder.
    const reachHeight = (info.outHeight - 1) * info.strideHeight + info.filterHeight;
    const reachWidth = (info.outWidth - 1) * info.strideWidth + info.filterWidth;
    const bottom = Math.max(reachHeight - info.inHeight - top, 0);
    const right = Math.max(reachWidth - info.inWidth - left, 0);
    const channelImages = stock.run('Transpose', { x: x! }, { perm: [3, 1, 2, 0] });
    const filter = stock.run('Transpose', { x: dy! }, { perm: [1, 2, 0, 3] });
    const whole = stock.run(
      'Conv2D',
      { x: channelImages, filter },
      {
        strides: 1,
        pad: [
          [0, 0],
          [top, bottom],
          [left, right],
          [0, 0],
        ],
        dataFormat: 'NHWC',
        dilations: [info.strideHeight, info.strideWidth],
      },
    );
    const [channels, height, width, outputs] = whole.shape as [number, number, number, number];
    const gradient = stock.run('Transpose', { x: whole }, { perm: [1, 2, 0, 3] });
    for (const tensor of [channelImages, filter, whole]) stock.free(tensor);
    if (height === info.filterHeight && width === info.filterWidth) return gradient;
    const size = [info.filterHeight, info.filterWidth, channels, outputs];
    const cut = stock.run('Slice', { x: gradient }, { begin: [0, 0, 0, 0], size });
    stock.free(gradient);
    return cut;
  });
}

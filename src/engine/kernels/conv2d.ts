import { type Conv2DAttrs, type FusedConv2DAttrs, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { rectifyFused } from './activation.ts';
import { convInfo, multiplyPatches, packFilter, patchesOf } from './convolution.ts';
import { type Inputs, registerWasm, type Wasm } from './wasm.ts';

/** Convolutions of any stride, padding and size, without and with bias and rectifier; with dilations the stock kernels. */
export function registerConv2D(): void {
  registerWasm<Conv2DAttrs>('Conv2D', (wasm, inputs, attrs, stock) =>
    convolves(attrs) ? convolve(wasm, inputs, attrs) : wasm.call(stock!, inputs, attrs),
  );
  registerWasm<FusedConv2DAttrs>('FusedConv2D', (wasm, inputs, attrs, stock) => {
    const rectify = rectifyFused(attrs.activation, attrs.leakyreluAlpha);
    const { bias, filter } = inputs;
    const oneEach = !bias || util.sizeFromShape(bias.shape) === filter!.shape[3];
    if (!convolves(attrs) || !rectify || !oneEach) return wasm.call(stock!, inputs, attrs);
    const y = convolve(wasm, inputs, attrs);
    rectify(wasm, y);
    return y;
  });
}

function convolves({ dataFormat, dilations }: Pick<Conv2DAttrs, 'dataFormat' | 'dilations'>): boolean {
  return (dataFormat ?? 'NHWC') === 'NHWC' && [dilations ?? 1].flat().every((size) => size === 1);
}

function convolve(wasm: Wasm, { x, filter, bias }: Inputs, attrs: Pick<Conv2DAttrs, 'strides' | 'pad'>): TensorInfo {
  const info = convInfo(x!.shape, filter!.shape, attrs);
  const { filterHeight, filterWidth, inChannels, outChannels } = info;
  const out = wasm.make(info.outShape);
  const patches = patchesOf(wasm, wasm.at(x!), info);
  const rows = filterHeight * filterWidth * inChannels;
  const panels = packFilter(wasm, wasm.at(filter!), rows, outChannels, bias ? wasm.at(bias) : 0);
  multiplyPatches(wasm, patches, panels, outChannels, wasm.at(out));
  return out;
}

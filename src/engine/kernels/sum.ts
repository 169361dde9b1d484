import { type SumAttrs, util } from '@tensorflow/tfjs-core';
import { registerWasm } from './wasm.ts';

/** Sums over all leading axes, of which the gradient of a bias is one; over others, and of integers, the stock kernel. */
export function registerSum(): void {
  registerWasm<SumAttrs>('Sum', (wasm, inputs, attrs, stock) => {
    const { shape, dtype } = inputs.x!;
    const axes = util.parseAxisParam(attrs.axis, shape);
    const leading = axes.length < shape.length && axes.every((axis) => axis < axes.length);
    if (!leading || dtype !== 'float32') return wasm.call(stock!, inputs, attrs);
    const kept = shape.slice(axes.length);
    const sums = wasm.make(attrs.keepDims ? [...axes.map(() => 1), ...kept] : kept);
    const columns = util.sizeFromShape(kept);
    const rows = util.sizeFromShape(shape.slice(0, axes.length));
    wasm.run.columnSums(wasm.at(inputs.x!), rows, columns, wasm.at(sums));
    return sums;
  });
}

import type { BatchMatMulAttrs, KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { type Memory, registerWasm } from './memory.ts';

/**
 * Products of single matrices with transposed factors: turned first, then multiplied by the stock kernel, which has a
 * fast path (XNNPACK) only for factors that lie as they are. True batches keep the stock kernel.
 */
export function registerMatMul(): void {
  registerWasm<BatchMatMulAttrs>('BatchMatMul', (original) => (memory, inputs, attrs, stock) => {
    const a = inputs.a!;
    const b = inputs.b!;
    const { transposeA, transposeB } = attrs;
    const single = [a, b].every(({ shape }) => shape.slice(0, -2).every((size) => size === 1));
    if (!single || !(transposeA || transposeB)) return stock.original(original as KernelFunc, inputs, attrs);
    const left = transposeA ? turn(memory, a) : a;
    const right = transposeB ? turn(memory, b) : b;
    const product = stock.original(
      original as KernelFunc,
      { a: left, b: right },
      { transposeA: false, transposeB: false },
    );
    if (transposeA) stock.free(left);
    if (transposeB) stock.free(right);
    return product;
  });
}

/** The last two axes exchanged; the others are 1. */
function turn(memory: Memory, x: TensorInfo): TensorInfo {
  const rank = x.shape.length;
  const [rows, columns] = [x.shape[rank - 2]!, x.shape[rank - 1]!];
  const turned = memory.make([...x.shape.slice(0, -2), columns, rows]);
  const from = memory.floats(x);
  const to = memory.floats(turned);
  for (let row = 0, i = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, i++) to[column * rows + row] = from[i]!;
  }
  return turned;
}

import { type KernelFunc, type TensorInfo, type TileAttrs, util } from '@tensorflow/tfjs-core';
import { registerWasm, type Wasm } from './wasm.ts';

/**
 * Repetition of float32 tensors along any axes by copying whole blocks, axis by axis from the last; the stock kernel goes
 * value by value. What global average pooling's gradient is made with.
 */
export function registerTile(): void {
  registerWasm<TileAttrs>('Tile', (wasm, { x }, attrs, stock) =>
    x!.dtype === 'float32' ? repeat(wasm, x!, attrs.reps) : wasm.call(stock as KernelFunc, { x: x! }, attrs),
  );
}

function repeat(wasm: Wasm, x: TensorInfo, reps: readonly number[]): TensorInfo {
  const out = wasm.make(x.shape.map((size, axis) => size * reps[axis]!));
  const axes = reps.flatMap((times, axis) => (times === 1 ? [] : [axis]));
  const first = axes[0];
  let from = wasm.at(x);
  let floats = util.sizeFromShape(x.shape);
  let length = 1;
  for (let axis = reps.length - 1; axis >= 0; axis--) {
    length *= x.shape[axis]!;
    const times = reps[axis]!;
    const blocks = util.sizeFromShape(x.shape.slice(0, axis));
    if (times !== 1) {
      floats *= times;
      const to = axis === first ? wasm.at(out) : wasm.scratch(floats);
      wasm.run.repeatBlocks(from, blocks, length, times, to);
      from = to;
      length *= times;
    }
  }
  if (first === undefined) wasm.run.repeatBlocks(from, 1, floats, 1, wasm.at(out));
  return out;
}

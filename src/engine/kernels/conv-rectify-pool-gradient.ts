import type { TensorInfo } from '@tensorflow/tfjs-core';
import { CONV_RECTIFY_POOL_GRAD, type ConvRectifyPoolGradAttrs } from '../../nets/kernels.ts';
import { type Memory, registerWasmLoop } from './memory.ts';
import { firstLargest, firstMaximum } from './pool-rectifier-gradient.ts';
import { slopeFrom } from './rectifier.ts';
import { addBlocks, ENTRY } from './simd.ts';

/**
 * Gradients of "convolve (valid, stride 1), rectify, max-pool 2x2" at once: by the filters and the biases, and by the
 * input where asked. Only one response in four passes its window's maximum, and fewer pass the rectifier, so the gradient
 * of the responses is a list of winners, and each winner adds one patch of the input to its filter's gradient and one
 * filter to a patch of the input's gradient. A dense gradient would be multiplied by its zeros.
 */
export function registerConvRectifyPoolGradient(): void {
  registerWasmLoop<ConvRectifyPoolGradAttrs>(CONV_RECTIFY_POOL_GRAD, (memory, inputs, attrs, stock) => {
    const x = inputs.x!;
    const w = inputs.w!;
    const [height, width, channels, outputs] = w.shape as [number, number, number, number];
    const quads = Math.ceil((width * channels) / 4);
    const stride = x.shape[2]! * channels * 4;
    const shape = { rows: height, quads, stride };
    const blockSize = height * quads * 4;
    const list = memory.make([inputs.y!.shape.reduce((a, b) => a * b, 1) * (ENTRY / 4)]);
    const blocks = memory.make([outputs, blockSize]);
    const dw = memory.make(w.shape);
    const db = memory.make([outputs]);
    const made: TensorInfo[] = [dw, db];

    const count = listWinners(memory, inputs, attrs, list, db, blockSize * 4);
    memory.floats(blocks).fill(0);
    addBlocks(memory.wasm(), { ...shape, target: 'block' })(
      memory.address(list),
      count,
      memory.address(blocks),
      memory.address(x),
    );
    eachWeight(w.shape, quads * 4, memory.floats(blocks), memory.floats(dw), (block, b, weights, i) => {
      weights[i] = block[b]!;
    });

    if (attrs.input) {
      const size = x.shape.reduce((a, b) => a * b, 1);
      // The last quad of a row reaches beyond it, at the end beyond the picture: room for that.
      const picture = memory.make([size + quads * 4]);
      const dx = memory.make(x.shape);
      memory.floats(picture).fill(0);
      memory.floats(blocks).fill(0);
      eachWeight(w.shape, quads * 4, memory.floats(blocks), memory.floats(w), (block, b, weights, i) => {
        block[b] = weights[i]!;
      });
      addBlocks(memory.wasm(), { ...shape, target: 'picture' })(
        memory.address(list),
        count,
        memory.address(picture),
        memory.address(blocks),
      );
      memory.floats(dx).set(memory.floats(picture).subarray(0, size));
      stock.free(picture);
      made.push(dx);
    }
    stock.free(list);
    stock.free(blocks);
    return made;
  });
}

/** Weights [h, w, in, out] beside blocks, one an output, of h rows of w x in values with zeros up to `rowSize`. */
function eachWeight(
  shape: readonly number[],
  rowSize: number,
  blocks: Float32Array,
  weights: Float32Array,
  visit: (blocks: Float32Array, block: number, weights: Float32Array, weight: number) => void,
): void {
  const [height, width, channels, outputs] = shape as [number, number, number, number];
  const row = width * channels;
  for (let y = 0, i = 0; y < height; y++) {
    for (let k = 0; k < row; k++) {
      for (let o = 0; o < outputs; o++, i++) visit(blocks, (o * height + y) * rowSize + k, weights, i);
    }
  }
}

/** Writes the list of winners and the biases' gradient; returns how many there are. */
function listWinners(
  memory: Memory,
  inputs: Readonly<Record<string, TensorInfo>>,
  attrs: ConvRectifyPoolGradAttrs,
  list: TensorInfo,
  db: TensorInfo,
  blockBytes: number,
): number {
  const [batch, height, width, channels] = inputs.z!.shape as [number, number, number, number];
  const [, outHeight, outWidth] = inputs.y!.shape as [number, number, number, number];
  const [, inHeight, inWidth, inChannels] = inputs.x!.shape as [number, number, number, number];
  const z = memory.floats(inputs.z!);
  const y = memory.floats(inputs.y!);
  const dy = memory.floats(inputs.dy!);
  const offsets = memory.ints(list);
  const factors = memory.floats(list);
  const slope = slopeFrom(attrs);
  const abs = attrs.activation === 'abs';
  const row = width * channels;
  const sums = new Float64Array(channels);
  let entry = 0;
  for (let n = 0, o = 0; n < batch; n++) {
    for (let oy = 0; oy < outHeight; oy++) {
      let corner = (n * height + 2 * oy) * row;
      let place = (n * inHeight + 2 * oy) * inWidth;
      for (let ox = 0; ox < outWidth; ox++, corner += 2 * channels, place += 2) {
        for (let c = 0; c < channels; c++, o++) {
          const arriving = dy[o]!;
          if (arriving === 0) continue;
          const rate = abs ? 1 : slope(y[o]!);
          if (rate === 0) continue;
          const a = corner + c;
          const at = abs ? firstLargest(z, a, channels, row) : firstMaximum(z, a, channels, row);
          const value = Math.fround(arriving * (abs ? slope(z[at]!) : rate));
          const ahead = at - a;
          const down = ahead >= row ? 1 : 0;
          const across = ahead - down * row > 0 ? 1 : 0;
          offsets[entry] = (place + down * inWidth + across) * inChannels * 4;
          offsets[entry + 1] = c * blockBytes;
          factors[entry + 2] = value;
          entry += ENTRY / 4;
          sums[c]! += value;
        }
      }
    }
  }
  memory.floats(db).set(sums);
  return entry / (ENTRY / 4);
}

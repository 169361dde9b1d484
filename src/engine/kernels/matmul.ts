import type { _FusedMatMulAttrs, BatchMatMulAttrs, TensorInfo } from '@tensorflow/tfjs-core';
import { broadcast_util, util } from '@tensorflow/tfjs-core';
import { rectifyFused } from './activation.ts';
import { registerWasm, type Wasm } from './wasm.ts';

/** Matrix products with any factors turned, single and in batches (sizes of 1 are repeated), also with bias and rectifier. */
export function registerMatMul(): void {
  registerWasm<BatchMatMulAttrs>('BatchMatMul', (wasm, { a, b }, attrs) => product(wasm, a!, b!, attrs));
  registerWasm<_FusedMatMulAttrs>('_FusedMatMul', (wasm, inputs, attrs, stock) => {
    const rectify = rectifyFused(attrs.activation, attrs.leakyreluAlpha);
    const { a, b, bias } = inputs;
    // Any other bias than one a column is the stock kernel's.
    const columns = b!.shape.at(attrs.transposeB ? -2 : -1);
    if (!rectify || (bias && (bias.shape.length !== 1 || bias.shape[0] !== columns)))
      return wasm.call(stock!, inputs, attrs);
    const y = product(wasm, a!, b!, attrs, bias && wasm.at(bias));
    rectify(wasm, y);
    return y;
  });
}

function product(wasm: Wasm, a: TensorInfo, b: TensorInfo, turned: BatchMatMulAttrs, bias = 0): TensorInfo {
  const { transposeA, transposeB } = turned;
  const [aRows, aColumns] = a.shape.slice(-2) as [number, number];
  const [bRows, bColumns] = b.shape.slice(-2) as [number, number];
  const [rows, inner] = transposeA ? [aColumns, aRows] : [aRows, aColumns];
  const columns = transposeB ? bRows : bColumns;
  if (inner !== (transposeB ? bColumns : bRows)) {
    throw new Error(
      `Matrices of shapes [${a.shape}] and [${b.shape}] do not multiply (turned: ${transposeA}, ${transposeB}).`,
    );
  }
  const [aBatch, bBatch] = [a, b].map(({ shape }) => util.sizeFromShape(shape.slice(0, -2))) as [number, number];
  const batchShape = broadcast_util.assertAndGetBroadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2));
  const out = wasm.make([...batchShape, rows, columns]);
  const size = { rows, inner, columns };
  const batch = util.sizeFromShape(batchShape);
  for (let i = 0; i < batch; i++) {
    const left = wasm.at(a) + 4 * (i % aBatch) * rows * inner;
    const right = wasm.at(b) + 4 * (i % bBatch) * inner * columns;
    multiplyMatrices(wasm, left, right, size, turned, bias, wasm.at(out) + 4 * i * rows * columns);
  }
  return out;
}

/** Of [rows, inner] times [inner, columns], however the factors lie. */
interface ProductSize {
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
}

/** Multiplies two matrices and adds a bias [columns] (its address, or 0) to every row. All but `size` and `turned` are addresses. */
export function multiplyMatrices(
  wasm: Wasm,
  left: number,
  right: number,
  { rows, inner, columns }: ProductSize,
  turned: BatchMatMulAttrs,
  bias: number,
  out: number,
): void {
  if (turned.transposeA && !turned.transposeB && !bias && rows >= 4 && columns >= 8) {
    wasm.run.filterGradient(left, 1, 0, 1, inner, 0, rows, 1, rows, rows, right, 0, 0, columns, columns, out);
    return;
  }
  wasm.within(() => {
    const panels = wasm.scratch(panelFloats(inner, columns));
    if (turned.transposeB) wasm.run.packTransposed(right, inner, columns, inner, bias, panels);
    else wasm.run.pack(right, inner, columns, columns, bias, panels);
    // A row of a turned factor is a column where it lies: runs of one float.
    const [step, runs, length, runStep] = turned.transposeA ? [1, inner, 1, rows] : [inner, 1, inner, inner];
    wasm.run.multiply(left, 1, 0, 1, rows, 0, step, runs, length, runStep, panels, columns, out, 0, 0, columns);
  });
}

/** Floats that the packed form of a matrix takes: panels of eight columns, each with a row of biases. */
export const panelFloats = (rows: number, columns: number): number => Math.ceil(columns / 8) * 8 * (rows + 1);

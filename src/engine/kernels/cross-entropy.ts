import { SOFTMAX_CROSS_ENTROPY } from '../../nets/kernels.ts';
import { type Loop, registerLoop } from './memory.ts';

/**
 * logits [b, k], labels [b] int32: mean cross-entropy [] and its gradient by the logits (softmax - one-hot) / b.
 * exp and log are the back end's own kernels: JavaScript's differ in the last bit between browsers, WASM's do not.
 */
const softmaxCrossEntropy: Loop<object> = (memory, { logits, labels }, _attrs, stock) => {
  const [rows, classes] = logits!.shape as [number, number];
  const shifted = memory.make([rows, classes]);
  shiftRows(memory.floats(logits!), memory.floats(shifted), classes);
  const exponentials = stock.run('Exp', { x: shifted });
  const sums = memory.make([rows]);
  sumRows(memory.floats(exponentials), memory.floats(sums), classes);
  const logSums = stock.run('Log', { x: sums });
  const lossInfo = memory.make([]);
  const gradientInfo = memory.make([rows, classes]);

  const e = memory.floats(exponentials);
  const s = memory.floats(sums);
  const gradient = memory.floats(gradientInfo);
  const label = memory.ints(labels!);
  const z = memory.floats(shifted);
  const logs = memory.floats(logSums);
  let loss = 0;
  for (let row = 0, i = 0; row < rows; row++) {
    loss += logs[row]! - z[row * classes + label[row]!]!;
    for (let k = 0; k < classes; k++, i++) gradient[i] = (e[i]! / s[row]! - (k === label[row] ? 1 : 0)) / rows;
  }
  memory.floats(lossInfo)[0] = loss / rows;
  for (const tensor of [shifted, exponentials, sums, logSums]) stock.free(tensor);
  return [lossInfo, gradientInfo];
};

/** Every row less its maximum: the largest exponent is 0, nothing overflows. */
function shiftRows(x: Float32Array, out: Float32Array, columns: number): void {
  for (let from = 0; from < x.length; from += columns) {
    let top = x[from]!;
    for (let i = from + 1; i < from + columns; i++) if (x[i]! > top) top = x[i]!;
    for (let i = from; i < from + columns; i++) out[i] = x[i]! - top;
  }
}

function sumRows(x: Float32Array, out: Float32Array, columns: number): void {
  for (let row = 0, i = 0; row < out.length; row++) {
    let sum = 0;
    for (let k = 0; k < columns; k++, i++) sum += x[i]!;
    out[row] = sum;
  }
}

export const registerCrossEntropy = (): void => registerLoop(SOFTMAX_CROSS_ENTROPY, softmaxCrossEntropy);

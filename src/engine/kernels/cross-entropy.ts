import { SOFTMAX_CROSS_ENTROPY } from '../../nets/kernels.ts';
import { registerWasm } from './wasm.ts';

/** logits [b, k], labels [b] int32: mean cross-entropy [] and its gradient by the logits (softmax - one-hot) / b. */
export function registerCrossEntropy(): void {
  registerWasm(SOFTMAX_CROSS_ENTROPY, (wasm, { logits, labels }) => {
    const [rows, classes] = logits!.shape as [number, number];
    const gradient = wasm.make([rows, classes]);
    const loss = wasm.run.crossEntropy(wasm.at(logits!), wasm.at(labels!), rows, classes, wasm.at(gradient));
    return [wasm.scalar(loss), gradient];
  });
}

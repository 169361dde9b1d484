import { SOFTMAX_CROSS_ENTROPY } from '../../../nets/kernels.ts';
import { type Loop, registerLoop } from './loops.ts';

/** logits [b, k], labels [b] int32: mean cross-entropy [] and its gradient by the logits (softmax - one-hot) / b. */
const softmaxCrossEntropy: Loop<object> = (memory, { logits, labels }) => {
  const [rows, classes] = logits!.shape as [number, number];
  const lossInfo = memory.make([]);
  const gradientInfo = memory.make([rows, classes]);
  const gradient = memory.floats(gradientInfo);
  const label = memory.ints(labels!);
  const z = memory.floats(logits!);
  let loss = 0;
  for (let row = 0; row < rows; row++) {
    const part = z.subarray(row * classes, (row + 1) * classes);
    // Less the maximum: the largest exponent is 0, nothing overflows.
    const top = Math.max(...part);
    const sum = part.reduce((total, v) => total + Math.exp(v - top), 0);
    loss += Math.log(sum) + top - part[label[row]!]!;
    part.forEach((v, k) => {
      gradient[row * classes + k] = (Math.exp(v - top) / sum - (k === label[row] ? 1 : 0)) / rows;
    });
  }
  memory.floats(lossInfo)[0] = loss / rows;
  return [lossInfo, gradientInfo];
};

export const registerCrossEntropyLoop = (): void => registerLoop(SOFTMAX_CROSS_ENTROPY, softmaxCrossEntropy);

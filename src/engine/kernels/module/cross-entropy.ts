import { exp, log } from './math';

/**
 * logits [rows, classes], labels [rows] int32 -> gradient (softmax - one-hot) / rows; gives the mean cross-entropy
 * in nats, NaN for a label that is no class.
 */
export function crossEntropy(logits: usize, labels: usize, rows: i32, classes: i32, gradient: usize): f32 {
  let loss: f32 = 0;
  const share: f32 = 1 / <f32>rows;
  for (let row = 0; row < rows; row++) {
    let top = load<f32>(logits);
    for (let k = 1; k < classes; k++) top = max(top, load<f32>(logits + (<usize>k << 2)));
    let sum: f32 = 0;
    for (let k = 0; k < classes; k++) {
      const at = <usize>k << 2;
      const e = f32x4.extract_lane(exp(f32x4.splat(load<f32>(logits + at) - top)), 0);
      store<f32>(gradient + at, e);
      sum += e;
    }
    const factor = share / sum;
    for (let k = 0; k < classes; k++) {
      const at = gradient + (<usize>k << 2);
      store<f32>(at, load<f32>(at) * factor);
    }
    const label = load<i32>(labels + (<usize>row << 2));
    if (<u32>label < <u32>classes) {
      const at = <usize>label << 2;
      loss += log(sum) + top - load<f32>(logits + at);
      store<f32>(gradient + at, load<f32>(gradient + at) - share);
    } else loss = NaN;
    logits += <usize>classes << 2;
    gradient += <usize>classes << 2;
  }
  return loss * share;
}

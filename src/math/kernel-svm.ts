/** A support vector machine as weights of its examples: f(x) = sum weights[i] K(x_i, x) + bias. */
export interface KernelMachine {
  /** Signed: alpha_i y_i, 0 for what is no support vector. */
  readonly weights: Float64Array;
  readonly bias: number;
}

/** A divisor that is 0 or, by rounding, below becomes this. */
const TINY = 1e-12;

/**
 * Support vector machine with hinge loss and any kernel: min a'Qa / 2 - sum a, 0 <= a <= cost, y'a = 0, Q = y_i y_j K_ij, by
 * sequential minimal optimisation with second-order choice of the pair (Fan, Chen and Lin 2005, as in LIBSVM). `kernel` is
 * K row by row, `y` is +1 or -1 each with both there. Ends when the violation of optimality is below `tolerance`.
 */
export function kernelSvm(kernel: ArrayLike<number>, y: Int8Array, cost: number, tolerance = 1e-3): KernelMachine {
  const n = y.length;
  const alpha = new Float64Array(n);
  const gradient = new Float64Array(n).fill(-1);
  const canRise = (t: number): boolean => (y[t]! > 0 ? alpha[t]! < cost : alpha[t]! > 0);
  const canFall = (t: number): boolean => (y[t]! > 0 ? alpha[t]! > 0 : alpha[t]! < cost);
  let [highest, lowest] = [0, 0];
  for (let round = 0; round < Math.max(10_000, 100 * n); round++) {
    let i = -1;
    highest = Number.NEGATIVE_INFINITY;
    for (let t = 0; t < n; t++) {
      const value = -y[t]! * gradient[t]!;
      if (value > highest && canRise(t)) [highest, i] = [value, t];
    }
    let j = -1;
    let best = 0;
    lowest = Number.POSITIVE_INFINITY;
    for (let t = 0; t < n; t++) {
      if (!canFall(t)) continue;
      const value = -y[t]! * gradient[t]!;
      lowest = Math.min(lowest, value);
      const gap = highest - value;
      if (gap <= 0 || i < 0) continue;
      const curve = Math.max(TINY, kernel[i * n + i]! + kernel[t * n + t]! - 2 * kernel[i * n + t]!);
      if ((gap * gap) / curve > best) [best, j] = [(gap * gap) / curve, t];
    }
    if (i < 0 || j < 0 || highest - lowest < tolerance) break;
    const step = Math.min(
      (highest + y[j]! * gradient[j]!) /
        Math.max(TINY, kernel[i * n + i]! + kernel[j * n + j]! - 2 * kernel[i * n + j]!),
      y[i]! > 0 ? cost - alpha[i]! : alpha[i]!,
      y[j]! > 0 ? alpha[j]! : cost - alpha[j]!,
    );
    alpha[i] = clamp(alpha[i]! + y[i]! * step, cost);
    alpha[j] = clamp(alpha[j]! - y[j]! * step, cost);
    for (let t = 0; t < n; t++) gradient[t]! += y[t]! * step * (kernel[i * n + t]! - kernel[j * n + t]!);
  }
  return { weights: alpha.map((a, t) => a * y[t]!), bias: (highest + lowest) / 2 };
}

/** Onto the borders exactly, so that rounding leaves no example a hair inside. */
function clamp(value: number, most: number): number {
  if (value < most * 1e-12) return 0;
  return value > most * (1 - 1e-12) ? most : value;
}

/** 1 / sqrt(x) as a sum of weight / (x + shift). */
export interface Poles {
  readonly shifts: Float64Array;
  readonly weights: Float64Array;
}

/** Natural logarithm of the accuracy. */
const LOG_ACCURACY = 32;

/**
 * Poles whose sum is 1 / sqrt(x) for every x from `least` to `most`, to about 1e-12 of it: the trapezoidal rule after a
 * change of variable by elliptic functions (Hale, Higham and Trefethen 2008, method 3). 30 poles for a quotient of 1e6, 50
 * for 1e13. Below `least` the sum levels off, and is finite at 0.
 */
export function inverseRootPoles(least: number, most: number): Poles {
  const count = Math.ceil((LOG_ACCURACY * (Math.log(most / least) + 3)) / (2 * Math.PI ** 2));
  const k = Math.sqrt(least / most);
  const { period, at } = ellipticOf(k);
  const scale = (2 * period * Math.sqrt(least)) / (Math.PI * count);
  const [shifts, weights] = [new Float64Array(count), new Float64Array(count)];
  // The upper half mirrors the lower, in whose formulas nothing cancels.
  for (let j = 0; j < count / 2; j++) {
    const { sn, cn, dn } = at(((j + 0.5) * period) / count);
    shifts[j] = least * (sn / cn) ** 2;
    weights[j] = (scale * dn) / cn ** 2;
    shifts[count - 1 - j] = most * (cn / sn) ** 2;
    weights[count - 1 - j] = (scale * dn) / (k * sn ** 2);
  }
  return { shifts, weights };
}

/**
 * Jacobi's elliptic functions of the modulus sqrt(1 - k^2) and their quarter period, by the arithmetic-geometric mean
 * (Abramowitz and Stegun, 16.4 and 17.6).
 */
function ellipticOf(k: number) {
  let [a, b] = [1, k];
  const ratios: number[] = [];
  while (Math.abs(a - b) > 1e-15 * a) {
    const [mean, half] = [(a + b) / 2, (a - b) / 2];
    ratios.push(half / mean);
    [a, b] = [mean, Math.sqrt(a * b)];
  }
  const at = (u: number): { sn: number; cn: number; dn: number } => {
    let angle = 2 ** ratios.length * a * u;
    for (const ratio of [...ratios].reverse()) angle = (angle + Math.asin(ratio * Math.sin(angle))) / 2;
    const [sn, cn] = [Math.sin(angle), Math.cos(angle)];
    return { sn, cn, dn: Math.sqrt(cn * cn + (k * sn) ** 2) };
  };
  return { period: Math.PI / (2 * a), at };
}

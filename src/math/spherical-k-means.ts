export interface SphericalClusters {
  /** k x dimensions: unit vectors. */
  readonly centres: Float32Array;
  /** The centre of each point: the one with the largest cosine. */
  readonly assigned: Uint16Array;
}

/** Chance, as `data/random` gives it. */
interface Chance {
  uniform(): number;
}

/**
 * Spherical k-means (Dhillon and Modha 2001) on unit vectors (count x dimensions): each centre is the direction of the sum
 * of the points whose cosine with it is largest. Seeded as k-means++ (Arthur and Vassilvitskii 2007) with squared chords
 * 2 - 2 cos. Ends when no point changes, or after `rounds`. A centre that loses all its points stays where it is. Uses
 * + - * / and square roots alone: the same points and chance give the same centres to the bit. Throws RangeError for fewer
 * points than centres.
 */
export function sphericalKMeans(
  points: Float32Array,
  count: number,
  k: number,
  random: Chance,
  rounds = 20,
): SphericalClusters {
  if (count < k) throw new RangeError(`${count} points for ${k} centres`);
  const d = points.length / count;
  const centres = seeded(points, count, d, k, random);
  const assigned = new Uint16Array(count).fill(k);
  for (let round = 0; round < rounds && assign(points, centres, assigned, d); round++) {
    const sums = new Float64Array(k * d);
    for (let i = 0; i < count; i++) {
      for (let j = 0; j < d; j++) sums[assigned[i]! * d + j]! += points[i * d + j]!;
    }
    for (let c = 0; c < k; c++) {
      const sum = sums.subarray(c * d, (c + 1) * d);
      const length = Math.sqrt(sum.reduce((squares, value) => squares + value * value, 0));
      if (length > 0)
        centres.set(
          sum.map((value) => value / length),
          c * d,
        );
    }
  }
  assign(points, centres, assigned, d);
  return { centres, assigned };
}

/** Gives every point its nearest centre, the first of equals; says whether any changed. */
function assign(points: Float32Array, centres: Float32Array, assigned: Uint16Array, d: number): boolean {
  const k = centres.length / d;
  let changed = false;
  for (let i = 0; i < assigned.length; i++) {
    let best = 0;
    let largest = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < k; c++) {
      const cosine = dot(points, i * d, centres, c * d, d);
      if (cosine > largest) [best, largest] = [c, cosine];
    }
    if (assigned[i] !== best) changed = true;
    assigned[i] = best;
  }
  return changed;
}

/** k points, each drawn with a chance in proportion to its squared distance from those drawn before. */
function seeded(points: Float32Array, count: number, d: number, k: number, random: Chance): Float32Array {
  const centres = new Float32Array(k * d);
  const far = new Float64Array(count).fill(1);
  for (let c = 0; c < k; c++) {
    const whole = far.reduce((sum, value) => sum + value, 0);
    let left = random.uniform() * whole;
    let pick = 0;
    while (pick < count - 1 && left >= far[pick]!) left -= far[pick++]!;
    centres.set(points.subarray(pick * d, (pick + 1) * d), c * d);
    for (let i = 0; i < count; i++) {
      const square = Math.max(0, 2 - 2 * dot(points, i * d, points, pick * d, d));
      far[i] = c === 0 ? square : Math.min(far[i]!, square);
    }
  }
  return centres;
}

function dot(a: Float32Array, i: number, b: Float32Array, j: number, d: number): number {
  let sum = 0;
  for (let n = 0; n < d; n++) sum += a[i + n]! * b[j + n]!;
  return sum;
}

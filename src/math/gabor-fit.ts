const ORIENTATIONS = 12;
/** Waves a pixel; 0.5 is the most that pixels can show. */
const FREQUENCIES = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45];
/** Standard deviations of the envelope along the wave and across it, in pixels. */
const SPREADS = [0.8, 1.2, 1.8, 2.7];

/** A wave under a Gaussian envelope, in both phases; orthonormal, so that any phase of it is their sum. */
type Pair = readonly [Float64Array, Float64Array];

const banks = new Map<number, readonly Pair[]>();

/**
 * Share of a size x size filter's energy that the best Gabor function explains: a plane wave of any phase under a round
 * Gaussian, over a grid of orientations, frequencies, widths and centres. Six free numbers fit much of any small filter:
 * compare with filters that were never trained. NaN for a filter of zeros.
 */
export function gaborFit(filter: ArrayLike<number>, size: number): number {
  const bank = banks.get(size) ?? gaborBank(size);
  banks.set(size, bank);
  let best = 0;
  for (const [even, odd] of bank) best = Math.max(best, dot(filter, even) ** 2 + dot(filter, odd) ** 2);
  return best / dot(filter, filter);
}

function gaborBank(size: number): readonly Pair[] {
  const middle = (size - 1) / 2;
  const pairs: Pair[] = [];
  for (let turn = 0; turn < ORIENTATIONS; turn++) {
    const angle = (Math.PI * turn) / ORIENTATIONS;
    for (const frequency of FREQUENCIES) {
      for (const spread of SPREADS) {
        for (let place = 0; place < size * size; place++) {
          const centre = [place % size, Math.floor(place / size)] as const;
          if (Math.max(...centre.map((at) => Math.abs(at - middle))) > middle - 0.5) continue;
          pairs.push(gabor(size, angle, frequency, spread, centre));
        }
      }
    }
  }
  return pairs;
}

function gabor(
  size: number,
  angle: number,
  frequency: number,
  spread: number,
  [column, row]: readonly [number, number],
): Pair {
  const [even, odd] = [new Float64Array(size * size), new Float64Array(size * size)];
  for (let i = 0; i < size * size; i++) {
    const [x, y] = [(i % size) - column, Math.floor(i / size) - row];
    const phase = 2 * Math.PI * frequency * (x * Math.cos(angle) + y * Math.sin(angle));
    const envelope = Math.exp(-(x * x + y * y) / (2 * spread * spread));
    even[i] = envelope * Math.cos(phase);
    odd[i] = envelope * Math.sin(phase);
  }
  const first = unit(even);
  const along = dot(odd, first);
  return [first, unit(odd.map((value, i) => value - along * first[i]!))];
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return length > 0 ? vector.map((value) => value / length) : vector;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < b.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

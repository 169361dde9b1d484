/**
 * Seeded random numbers that are the same to the bit on every engine: integer operations and + - * / alone, since the
 * results of Math.log, Math.cos and their like are left to the engine. Generator: xoshiro128** 1.1 (Blackman, Vigna).
 */
export interface Random {
  /** A whole number from 0 to 4294967295. */
  uint32(): number;
  /** A number in [0, 1), a multiple of 2^-32. */
  uniform(): number;
  /** A whole number from 0 to n - 1, every one equally likely (rejection, no modulo bias); n from 1 to 2^32. */
  below(n: number): number;
  /** A standard normal number; its law is exact but for the 2^-32 grid of its uniform numbers. */
  normal(): number;
  /** Puts the values in a random order, in place (Fisher-Yates), and returns them. */
  shuffle<T extends Uint32Array | Uint16Array | Uint8Array | number[]>(values: T): T;
  /** Four words from which `restoreRandom` goes on. */
  state(): Uint32Array;
}

const TWO_32 = 4294967296;

/** A stream of its own for every (seed, name): drawing from one never moves another. `seed` is taken modulo 2^32. */
export function createRandom(seed: number, stream: string): Random {
  let hash = mix(seed >>> 0);
  for (let i = 0; i < stream.length; i++) hash = mix((hash ^ stream.charCodeAt(i)) + 0x9e3779b9);
  const words = new Uint32Array(4);
  for (let i = 0; i < 4; i++) words[i] = mix(hash + Math.imul(i + 1, 0x9e3779b9));
  return restoreRandom(words);
}

/** Goes on exactly where the stream stood when `state()` was taken. */
export function restoreRandom(state: Uint32Array): Random {
  let [a, b, c, d] = [state[0] | 0, state[1] | 0, state[2] | 0, state[3] | 0];
  // All zero is the one state that the generator never leaves.
  if ((a | b | c | d) === 0) d = 1;

  function uint32(): number {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  }
  function uniform(): number {
    return uint32() / TWO_32;
  }
  function below(n: number): number {
    const limit = TWO_32 - (TWO_32 % n);
    let drawn = uint32();
    while (drawn >= limit) drawn = uint32();
    return drawn % n;
  }
  /** True with probability e^-t, t in [0, 1]: the parity of a falling run of uniform numbers (von Neumann 1951). */
  function survivesUnit(t: number): boolean {
    let last = t;
    for (let length = 0; ; length++) {
      const next = uniform();
      if (next >= last) return length % 2 === 0;
      last = next;
    }
  }
  function survives(t: number): boolean {
    let left = t;
    for (; left > 1; left--) if (!survivesUnit(1)) return false;
    return survivesUnit(left);
  }
  /** Karney's algorithm N ("Sampling exactly from the normal distribution", 2016): comparisons of uniform numbers alone. */
  function normal(): number {
    for (;;) {
      let whole = 0;
      while (survivesUnit(0.5)) whole++;
      if (!survives((whole * (whole - 1)) / 2)) continue;
      const part = uniform();
      if (!survives((part * (2 * whole + part)) / 2)) continue;
      return uint32() < TWO_32 / 2 ? whole + part : -(whole + part);
    }
  }
  function shuffle<T extends Uint32Array | Uint16Array | Uint8Array | number[]>(values: T): T {
    for (let i = values.length - 1; i > 0; i--) {
      const j = below(i + 1);
      const kept = values[i];
      values[i] = values[j];
      values[j] = kept;
    }
    return values;
  }
  return { uint32, uniform, below, normal, shuffle, state: () => Uint32Array.of(a, b, c, d) };
}

/** A bijection of 32-bit words in which every bit of the input moves every bit of the output (murmur3's finaliser, Wellons' constants). */
function mix(word: number): number {
  let mixed = word | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

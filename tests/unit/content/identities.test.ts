import { describe, expect, it } from 'vitest';

// Small whole numbers: every sum is exact, so the identities hold to the last digit or not at all.
const integers = (n: number, seed: number): number[] =>
  Array.from({ length: n }, (_, i) => ((seed * 7919 + i * 104_729 + i * i * 31) % 19) - 9);
const matrix = (rows: number, columns: number, seed: number): number[][] =>
  Array.from({ length: rows }, (_, i) => integers(columns, seed + 13 * i));
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, ai, i) => sum + ai * b[i]!, 0);
const times = (m: readonly number[][], x: readonly number[]): number[] => m.map((row) => dot(row, x));
const product = (b: readonly number[][], a: readonly number[][]): number[][] =>
  b.map((row) =>
    a[0]!.map((_, j) =>
      dot(
        row,
        a.map((ai) => ai[j]!),
      ),
    ),
  );
const plus = (x: readonly number[], y: readonly number[]): number[] => x.map((xi, i) => xi + y[i]!);
const negative = (x: readonly number[]): number[] => x.map((xi) => 0 - xi);
const centred = (x: readonly number[]): number[] => {
  const mean = x.reduce((sum, xi) => sum + xi, 0) / x.length;
  return x.map((xi) => xi - mean);
};
const cosine = (x: readonly number[], y: readonly number[]): number => dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
const relu = (x: readonly number[]): number[] => x.map((xi) => Math.max(0, xi));
const magnitude = (x: readonly number[]): number[] => x.map(Math.abs);

const a = matrix(6, 25, 3);
const b = matrix(4, 6, 5);
const x = integers(25, 11);

describe('claim 2.4: without a non-linearity, two layers are one', () => {
  it('two linear layers give what the product of their matrices gives', () => {
    expect(times(b, times(a, x))).toEqual(times(product(b, a), x));
  });
  it('with biases they give one affine layer', () => {
    const [first, second] = [integers(6, 17), integers(4, 23)];
    const two = plus(times(b, plus(times(a, x), first)), second);
    expect(two).toEqual(plus(times(product(b, a), x), plus(times(b, first), second)));
  });
  it('a rectifier between them breaks this', () => {
    expect(times(b, relu(times(a, x)))).not.toEqual(times(product(b, a), x));
  });
});

describe('claim 2.10: a picture and its negative are anti-correlated', () => {
  const grey = Array.from({ length: 25 }, (_, i) => (i * 83 + 40) % 256);
  const inverted = grey.map((p) => 255 - p);
  it('their correlation is -1 once the mean is removed', () => {
    expect(cosine(centred(grey), centred(inverted))).toBeCloseTo(-1, 12);
  });
  it('raw grey values never correlate negatively', () => {
    expect(cosine(grey, inverted)).toBeGreaterThan(0);
  });
  it('scaled as (2p - 255) / 255 the negative is minus the picture for each of the 256 grey levels in float32', () => {
    const odd = (p: number) => Math.fround(Math.fround(2 * p - 255) / 255);
    const wrong = Array.from({ length: 256 }, (_, p) => p).filter((p) => odd(255 - p) !== -odd(p));
    expect(wrong).toEqual([]);
  });
  it('scaled as 2p/255 - 1 in float32, it is not, for half of them', () => {
    const notOdd = (p: number) => Math.fround(Math.fround((2 * p) / 255) - 1);
    const wrong = Array.from({ length: 256 }, (_, p) => p).filter((p) => notOdd(255 - p) !== -notOdd(p));
    expect(wrong.length).toBe(128);
  });
});

describe('claim 2.11: two anchors of which one resembles the picture answer with equal strength and opposite sign', () => {
  it('when their angles to the picture add up to 180 degrees', () => {
    for (const angle of [10, 35, 80]) {
      const at = (degrees: number) => [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
      expect(dot(at(180 - angle), [1, 0])).toBeCloseTo(-dot(at(angle), [1, 0]), 12);
      expect(dot(at(160 - angle), [1, 0])).not.toBeCloseTo(-dot(at(angle), [1, 0]), 2);
    }
  });
});

describe('claim 2.12: products that a second linear layer takes for one another', () => {
  const response = dot(a[0]!, x);
  const weight = 3;
  it('a positive response with a negative weight is a negative response with a positive weight', () => {
    expect(-weight * response).toBe(weight * dot(a[0]!, negative(x)));
  });
  it('and two wrongs make a right', () => {
    expect(-weight * dot(a[0]!, negative(x))).toBe(weight * response);
  });
  it('after a rectifier only one of each two remains', () => {
    expect(relu([response, -response]).filter((r) => r !== 0)).toHaveLength(1);
  });
  it('a linear cascade without biases is odd, so its highest score becomes its lowest', () => {
    const [scores, turned] = [times(b, times(a, x)), times(b, times(a, negative(x)))];
    expect(turned).toEqual(negative(scores));
    expect(turned.indexOf(Math.min(...turned))).toBe(scores.indexOf(Math.max(...scores)));
  });
  it('absolute values make the first layer even, so it cannot tell a picture from its negative', () => {
    expect(magnitude(times(a, negative(x)))).toEqual(magnitude(times(a, x)));
  });
});

describe('the swap: negating the first layer is the same as showing the negative', () => {
  const activations = { relu, magnitude, identity: (v: readonly number[]) => [...v] };
  const minusA = a.map(negative);
  const bias = integers(6, 29);
  const layer = (w: readonly number[][], c: readonly number[], input: readonly number[]) => plus(times(w, input), c);
  it('whatever the activation', () => {
    for (const act of Object.values(activations))
      expect(act(layer(minusA, bias, negative(x)))).toEqual(act(layer(a, bias, x)));
  });
  it('with negatives c - x it needs the bias b + c times the sum of the weights', () => {
    const c = 5;
    const turned = x.map((xi) => c - xi);
    const compensated = bias.map((bk, k) => bk + c * a[k]!.reduce((sum, w) => sum + w, 0));
    expect(layer(minusA, compensated, turned)).toEqual(layer(a, bias, x));
    expect(layer(minusA, bias, turned)).not.toEqual(layer(a, bias, x));
  });
});

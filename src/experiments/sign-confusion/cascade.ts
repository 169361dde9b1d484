/** Two layers of the smallest kind: three responses to an input in the plane, weighed and added up. */
export interface Cascade {
  /** Correlation of each anchor with the input, -1 to 1. */
  readonly responses: readonly number[];
  /** What is passed on of each. */
  readonly passed: readonly number[];
  readonly weights: readonly number[];
  /** Passed on times weight, and their sum: what the second layer's unit computes. */
  readonly products: readonly number[];
  readonly sum: number;
}

/** One of two ways to the same product: which input, what it gives, what it is weighed with. */
export interface Case {
  readonly of: 'input' | 'opposite';
  readonly response: number;
  readonly passed: number;
  readonly weight: number;
  readonly product: number;
}

/** A direction in the plane. */
export type Arrow = readonly [right: number, up: number];

export function arrowAt(degrees: number): Arrow {
  return [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
}

/** A product of 0 has no sign here. */
const times = (a: number, b: number): number => a * b + 0;
const pass = (response: number, rectified: boolean): number => (rectified ? Math.max(0, response) : response);

/** The cascade's numbers for an input and anchors of length one. */
export function cascade(
  input: Arrow,
  anchors: readonly Arrow[],
  weights: readonly number[],
  rectified: boolean,
): Cascade {
  const responses = anchors.map(([right, up]) => right * input[0] + up * input[1] + 0);
  const passed = responses.map((response) => pass(response, rectified));
  const products = passed.map((value, k) => times(value, weights[k]!));
  return { responses, passed, weights, products, sum: products.reduce((sum, product) => sum + product, 0) };
}

/**
 * Two cases that give a linear unit the same product: a positive response with a negative weight, and the response of the
 * opposite input, negative, with the opposite weight. Sizes are those of one response and its weight.
 */
export function twoCases(response: number, weight: number, rectified: boolean): readonly [Case, Case] {
  const one = (sign: 1 | -1): Case => {
    const turned = times(sign, Math.abs(response));
    const passed = pass(turned, rectified);
    const weighed = times(-sign, Math.abs(weight));
    const of = response === turned ? 'input' : 'opposite';
    return { of, response: turned, passed, weight: weighed, product: times(passed, weighed) };
  };
  return [one(1), one(-1)];
}

/** How the learning rate goes over a run. `step`: multiplied by `factor` at every one of `at` (shares of the run). `cosine`: half a cosine down to 0. */
export type RatePlan =
  | { readonly kind: 'constant' }
  | { readonly kind: 'step'; readonly at: readonly number[]; readonly factor: number }
  | { readonly kind: 'cosine' };

/** What the base rate is multiplied with at step `step` (from 0) of `steps`. Products and sums alone: the same bits everywhere. */
export function rateFactor(plan: RatePlan, step: number, steps: number): number {
  const done = steps > 0 ? step / steps : 0;
  if (plan.kind === 'constant') return 1;
  if (plan.kind === 'step') return plan.at.reduce((factor, at) => (done >= at ? factor * plan.factor : factor), 1);
  return (1 + cosineOfHalfTurn(Math.min(done, 1))) / 2;
}

/** cos(pi t) for t from 0 to 1, by its power series about 1/2, where it is odd; right to 1e-12. */
function cosineOfHalfTurn(t: number): number {
  const x = Math.PI * (0.5 - t);
  let term = x;
  let sum = x;
  for (let n = 1; n < 12; n++) {
    term *= -(x * x) / (2 * n * (2 * n + 1));
    sum += term;
  }
  return sum;
}

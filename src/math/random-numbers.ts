/** Random numbers as the functions here ask for them; `createRandom` of `data/random.ts` gives them. */
export interface RandomNumbers {
  /** A standard normal number. */
  readonly normal: () => number;
  /** A number in [0, 1). */
  readonly uniform: () => number;
}

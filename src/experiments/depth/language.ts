import {
  EXAMPLES,
  exampleOf,
  LENGTH,
  LEVELS,
  type Rules,
  reworded,
  SYMBOLS,
  spelled,
  writeOneHot,
} from '../../data/hierarchy.ts';
import { createRandom } from '../../data/random.ts';
import { type Inputs, listed } from '../../nets/answers.ts';
import { rulesOf } from './rules.ts';

/** Numbers of one example as a network reads it. */
export const SIZE = LENGTH * SYMBOLS;

/** Test examples, and pairs whose distances are compared. */
export const TESTS = 2000;
const PAIRS = 400;

/** Examples as networks read them, and their classes. */
export interface Texts extends Inputs {
  readonly values: Float32Array;
  readonly labels: Uint8Array;
}

export interface Language {
  readonly rules: Rules;
  readonly train: Texts;
  readonly test: Texts;
  /** Examples, the same reworded at each level (0: the class), and as many others. */
  readonly pairs: { readonly of: Inputs; readonly reworded: readonly Inputs[]; readonly others: Inputs };
}

/** A language, so many examples of it to learn from, and others to be tested with: none is in both. */
export function languageOf(seed: number, count: number): Language {
  const rules = rulesOf(seed);
  const random = createRandom(seed, 'examples');
  const numbers = random.shuffle(Uint32Array.from({ length: EXAMPLES }, (_, i) => i));
  const test = numbers.subarray(EXAMPLES - TESTS);
  const of = test.subarray(0, PAIRS);
  const anew = Array.from({ length: LEVELS }, (_, level) => {
    const texts = Array.from(of, (number) => {
      const { label, choices } = exampleOf(number);
      return { label, choices: reworded(choices, level, random) };
    });
    return textsOf(rules, texts);
  });
  const read = (some: Uint32Array) => textsOf(rules, Array.from(some, exampleOf));
  return {
    rules,
    train: read(numbers.subarray(0, count)),
    test: read(test),
    pairs: { of: read(of), reworded: anew, others: read(test.subarray(PAIRS, 2 * PAIRS)) },
  };
}

function textsOf(rules: Rules, examples: readonly ReturnType<typeof exampleOf>[]): Texts {
  const values = new Float32Array(SIZE * examples.length);
  for (const [i, { label, choices }] of examples.entries())
    writeOneHot(spelled(rules, label, choices).at(-1)!, values, i * SIZE);
  return { ...listed(values, SIZE), values, labels: Uint8Array.from(examples, ({ label }) => label) };
}

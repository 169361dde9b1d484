import { type Words, write } from '../../shell/words.ts';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number that is not negative with two digits: 0, 0.83, or 1.2 × 10⁻⁷ where it is very small. */
export function scientific(words: Words, value: number): string {
  if (value === 0) return '0';
  if (value >= 0.01) return write(value, '2', words.lang);
  const [digits, power] = value.toExponential(1).split('e-') as [string, string];
  const raised = [...power].map((digit) => RAISED[Number(digit)]).join('');
  return `${write(Number(digits), '1', words.lang)}\u00a0×\u00a010⁻${raised}`;
}

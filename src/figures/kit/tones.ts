/**
 * What a line, bar or dot stands for: the same colours, dashes and shapes in every figure. `first` and `second` are two
 * things compared (green and purple), told apart by dashes and shapes too; `yours` is the reader's own run.
 */
export type Tone = 'ink' | 'muted' | 'first' | 'second' | 'positive' | 'negative' | 'yours';

/** A place in per cent with as many digits as a screen can show, so that equal inputs print equally. */
export function at(percent: number): string {
  return `${Math.round(percent * 100) / 100}%`;
}

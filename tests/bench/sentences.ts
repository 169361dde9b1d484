/** A number as the figures write it: `1,000`, `0.041`, `−1.5`. What stands behind a letter or hyphen is a name: `LeNet-5`. */
const NUMBER = /(?<![\w-])[−-]?\d+(?:,\d{3})*(?:\.\d+)?/g;

export interface Said {
  /** With every number that differs between runs as `least–greatest`. */
  readonly text: string;
  /** Runs that said it. */
  readonly runs: number;
}

/** What runs have said, each sentence once whatever its numbers, the commonest first. */
export function foldSentences(runs: readonly (readonly string[])[]): readonly Said[] {
  const found = new Map<string, string[]>();
  for (const sentences of runs) {
    const once = new Map(sentences.map((sentence) => [sentence.replaceAll(NUMBER, '#'), sentence]));
    for (const [form, sentence] of once) found.set(form, [...(found.get(form) ?? []), sentence]);
  }
  return [...found.values()]
    .map((sentences) => ({ text: withRanges(sentences), runs: sentences.length }))
    .sort((a, b) => b.runs - a.runs);
}

/** One sentence for several that differ in their numbers alone. */
function withRanges(sentences: readonly string[]): string {
  const numbers = sentences.map((sentence) => sentence.match(NUMBER) ?? []);
  let i = 0;
  return sentences[0]!.replaceAll(NUMBER, () => {
    const sorted = numbers.map((each) => each[i]!).sort((a, b) => numberOf(a) - numberOf(b));
    i++;
    const [least, greatest] = [sorted[0]!, sorted.at(-1)!];
    return least === greatest ? least : `${least}–${greatest}`;
  });
}

const numberOf = (written: string): number => Number(written.replaceAll(',', '').replace('−', '-'));

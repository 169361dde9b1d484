/** A command line: words, and flags by name. `--seed=3` and `--seed 3` are the same; a flag without a value is `on`. */
export interface Args {
  readonly words: readonly string[];
  readonly flags: ReadonlyMap<string, string>;
}

/** Reads a command line. `bare` names the flags that never take the next word as their value. */
export function parseArgs(argv: readonly string[], bare: readonly string[] = []): Args {
  const words: string[] = [];
  const flags = new Map<string, string>();
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i];
    if (!word.startsWith('--')) {
      words.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const name = word.slice(2, equals < 0 ? undefined : equals);
    const next = argv[i + 1];
    if (equals >= 0) flags.set(name, word.slice(equals + 1));
    else if (bare.includes(name) || next === undefined || next.startsWith('--')) flags.set(name, 'on');
    else {
      flags.set(name, next);
      i++;
    }
  }
  return { words, flags };
}

/** `1-100`, `7` or `1-3,9` as a list of whole numbers. Throws RangeError for anything else. */
export function parseSeeds(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const match = /^(\d+)(?:-(\d+))?$/.exec(part);
    const from = Number(match?.[1]);
    const to = Number(match?.[2] ?? match?.[1]);
    if (!match || to < from) throw new RangeError(`“${text}” is not a list of seeds such as 1-100`);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

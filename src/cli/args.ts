import { parseArgs } from 'node:util';
import { whichInstead } from './nearest-name.ts';

/** A command line: words, and flags by name. `--seed=3` and `--seed 3` are the same; a switch that is given is `on`. */
export interface Args {
  readonly words: readonly string[];
  readonly flags: ReadonlyMap<string, string>;
}

/** What a command understands. */
export interface Understood {
  /** Flags that take a value. */
  readonly values?: readonly string[];
  /** Of these, the ones that mean `on` where none is given. */
  readonly optional?: readonly string[];
  /** Flags that take no value. */
  readonly switches?: readonly string[];
  /** How many words at most; 0 unless given. */
  readonly words?: number;
}

/**
 * Reads a command line. Of a repeated flag the last one counts. Throws RangeError, in words for who typed it, for anything
 * that the command does not understand, so that nothing is computed with a setting that was meant otherwise.
 * `environment` tells which flags npm has taken for its own: those typed without `--` before them.
 */
export function readArgs(
  argv: readonly string[],
  { values = [], optional = [], switches = [], words: most = 0 }: Understood,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Args {
  const string = values.map((name) => [name, { type: 'string' as const }]);
  const boolean = switches.map((name) => [name, { type: 'boolean' as const }]);
  const { tokens } = parseArgs({
    args: argv.map((word, i) => (isBare(argv, i) && optional.includes(word.slice(2)) ? `${word}=on` : word)),
    options: Object.fromEntries([...string, ...boolean]),
    strict: false,
    tokens: true,
  });
  const known = [...values, ...switches];
  const taken = known.find((name) => environment[`npm_config_${name.replaceAll('-', '_')}`] !== undefined);
  if (taken !== undefined) {
    throw new RangeError(
      `npm took --${taken} for its own. Write -- before the flags: npm run <command> -- --${taken} …`,
    );
  }
  const words: string[] = [];
  const flags = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    else if (token.kind === 'option') flags.set(token.name, valueIn(token, values, known));
  }
  if (words.length > most) throw new RangeError(strayWord(words[most], known));
  return { words, flags };
}

/** Whether a flag stands without a value: nothing comes after it, or another flag. */
const isBare = (argv: readonly string[], at: number): boolean => argv[at + 1]?.startsWith('--') ?? true;

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string;
  readonly inlineValue?: boolean;
}

function valueIn(
  { name, rawName, value, inlineValue }: OptionToken,
  values: readonly string[],
  known: readonly string[],
) {
  if (!known.includes(name) || rawName !== `--${name}`) throw new RangeError(noFlag(rawName, known));
  if (!values.includes(name)) {
    if (value !== undefined) throw new RangeError(`--${name} takes no value, and “${value}” was given`);
    return 'on';
  }
  if (value === undefined || (!inlineValue && value.startsWith('--'))) {
    throw new RangeError(`--${name} needs a value: --${name}=…`);
  }
  return value;
}

function noFlag(given: string, known: readonly string[]): string {
  if (known.length === 0) return `No flag ${given}: this command takes none`;
  return `No flag ${given}${whichInstead(given.replace(/^-+/, ''), known, '--')}`;
}

function strayWord(word: string, known: readonly string[]): string {
  const [name] = word.split('=');
  const meant = known.includes(name) ? `; did you mean --${word}?` : '';
  return `“${word}” is not understood${meant}`;
}

/** A flag's value as a whole number of at least `least`; `otherwise` where it is not given. Throws RangeError. */
export function wholeNumber({ flags }: Args, name: string, otherwise: number, least = 1): number {
  const given = flags.get(name);
  const value = given === undefined ? otherwise : Number(given);
  if (given !== undefined && !(/^\d+$/.test(given) && value >= least)) {
    throw new RangeError(`--${name}: “${given}” is not a whole number of at least ${least}`);
  }
  return value;
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

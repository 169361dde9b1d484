import { type Args, readArgs, type Understood } from './args.ts';
import { whichInstead } from './nearest-name.ts';
import { sayError } from './say-error.ts';

/** The command line of this process, for a script that is one; it ends there where the command line is not understood. */
export function ownArgs(understood: Understood): Args {
  return orEnd(() => readArgs(process.argv.slice(2), understood));
}

/** The names that a flag lists with commas, all of them where it is not given; the process ends there for any other name. */
export function ownChoice({ flags }: Args, flag: string, names: readonly string[]): readonly string[] {
  const chosen = flags.get(flag)?.split(',') ?? names;
  return orEnd(() => {
    const strange = chosen.find((name) => !names.includes(name));
    if (strange !== undefined) throw new RangeError(`--${flag}: no “${strange}”${whichInstead(strange, names)}`);
    return chosen;
  });
}

function orEnd<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    sayError(error);
    process.exit();
  }
}

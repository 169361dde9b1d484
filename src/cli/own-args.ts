import { type Args, readArgs, type Understood } from './args.ts';
import { sayError } from './say-error.ts';

/** The command line of this process, for a script that is one; it ends there where the command line is not understood. */
export function ownArgs(understood: Understood): Args {
  try {
    return readArgs(process.argv.slice(2), understood);
  } catch (error) {
    sayError(error);
    process.exit();
  }
}

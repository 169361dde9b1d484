import type { Param, ParamSchema } from '../experiments/params.ts';
import { type ParamNote, parseParams } from '../experiments/parse-params.ts';
import { type ExperimentModule, loadExperiment } from '../experiments/registry.ts';
import { type Args, readArgs, type Understood } from './args.ts';
import { experimentName } from './experiments.ts';
import { whichInstead } from './nearest-name.ts';

/** An experiment as a command line asks for it. */
export interface AskedExperiment {
  readonly id: string;
  readonly module: ExperimentModule;
  readonly params: Readonly<Record<string, string | number>>;
  readonly args: Args;
}

/**
 * The experiment that a command line names, with its parameters, which are flags, beside the command's `own`. Throws
 * RangeError for a name, a flag or a value that there is not: nothing runs at settings that nobody asked for.
 */
export async function readExperiment(
  command: string,
  argv: readonly string[],
  own: Understood = {},
): Promise<AskedExperiment> {
  const id = experimentName(command, argv);
  const module = await loadExperiment(id);
  const { schema } = module.experiment;
  const presets = Object.keys(module.presets ?? {});
  const args = readArgs(argv, {
    values: [...Object.keys(schema), ...(presets.length > 0 ? ['preset'] : []), ...(own.values ?? [])],
    optional: Object.keys(schema).filter((name) => schema[name].kind === 'switch'),
    switches: own.switches,
    words: 1,
  });
  const { params, notes } = parseParams(schema, args.flags, { offline: true, presets: module.presets });
  if (notes.length > 0) throw new RangeError(notAllowed(notes[0], schema, presets));
  return { id, module, params, args };
}

function notAllowed({ name, given }: ParamNote, schema: ParamSchema, presets: readonly string[]): string {
  const refused = `--${name}: “${given}” is not allowed`;
  const choices = name === 'preset' ? presets : choicesOf(schema[name]);
  if (typeof choices === 'string') return `${refused}: it takes ${choices}`;
  return refused + whichInstead(given, choices);
}

function choicesOf(param: Param): readonly string[] | string {
  if (param.kind === 'choice') return param.values;
  if (param.kind === 'switch') return ['on', 'off'];
  const numbers = param.kind === 'integer' ? 'whole numbers' : 'numbers';
  return `${numbers} from ${param.min} to ${param.maxOffline ?? param.max}`;
}

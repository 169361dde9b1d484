import { PlainError } from '../data/plain-error.ts';
import type { Experiment } from './contract.ts';
import type { ParamSchema } from './params.ts';
import type { Measured } from './training/result.ts';

/** What a file `experiments/<id>/conditions.ts` exports as `card`, for the cards of the networks and runs that are kept. */
export interface CardWords {
  /** `LeNet-5` */
  readonly network: string;
  /** `Adam, batches of 64, cross-entropy` */
  readonly training: string;
  /** What they have learnt from, where that is not the first so many images of a set: whole sentences. */
  readonly data?: string;
  /** Ends the sentence that begins "Not for". */
  readonly notFor?: string;
}

/** What a folder `experiments/<id>/index.ts` exports. */
export interface ExperimentModule {
  // biome-ignore lint/suspicious/noExplicitAny: the host runs experiments of every schema and frame
  readonly experiment: Experiment<ParamSchema, any, any>;
  readonly presets?: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
  /** The numbers that a finished run measures, with their units: what reproductions and cards keep, and text and ledger may print. */
  readonly measured: Measured;
}

/**
 * The experiment in the folder of that name: a new folder is all it takes to add one. Node imports the file, bundlers
 * gather all `experiments/<id>/index.ts` at build. Throws `PlainError` `errors.experiment.unknown`.
 */
export async function loadExperiment(id: string): Promise<ExperimentModule> {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) throw new PlainError('errors.experiment.unknown', { id });
  try {
    return await import(`./${id}/index.ts`);
  } catch (error) {
    throw isMissing(error, id) ? new PlainError('errors.experiment.unknown', { id }) : error;
  }
}

/** Whether the folder itself is not there, as Node and the bundlers say it; an experiment whose own import fails is another fault. */
function isMissing(error: unknown, id: string): boolean {
  const message = error instanceof Error ? error.message : '';
  const asked = message.split(/ imported from /)[0]!;
  return /not found|cannot find|unknown variable/i.test(asked) && asked.includes(`${id}/index.ts`);
}

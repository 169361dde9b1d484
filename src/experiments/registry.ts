import { PlainError } from '../data/plain-error.ts';
import type { Experiment } from './contract.ts';
import type { ParamSchema } from './params.ts';

/** What a folder `experiments/<id>/index.ts` exports. */
export interface ExperimentModule {
  // biome-ignore lint/suspicious/noExplicitAny: the host runs experiments of every schema and frame
  readonly experiment: Experiment<ParamSchema, any, any>;
  readonly presets?: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
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
    const missing = error instanceof Error && /not found|cannot find|unknown variable/i.test(error.message);
    throw missing ? new PlainError('errors.experiment.unknown', { id }) : error;
  }
}

import type { Checkpoint, Experiment, Lab } from '../../../src/experiments/contract.ts';
import type { ParamSchema, ParamValues } from '../../../src/experiments/params.ts';
import { type SmallLab, smallLab } from './small-lab.ts';

/** A finished run of any experiment. */
export interface Ended<F, R> {
  readonly frames: F[];
  readonly result: R;
  readonly last: Checkpoint;
}

/** Runs an experiment to its end. */
export async function runToEnd<S extends ParamSchema, F, R>(
  { run }: Pick<Experiment<S, F, R>, 'run'>,
  params: ParamValues<S>,
  lab: SmallLab,
  from?: Checkpoint,
): Promise<Ended<F, R>> {
  const frames: F[] = [];
  const generator = run(params, lab, from);
  for (;;) {
    const next = await generator.next();
    if (next.done) return { frames, result: next.value, last: lab.saved[lab.saved.length - 1]! };
    frames.push(next.value);
  }
}

/** Stops a run with the checkpoint of `step`, resumes it in another lab, and says how that one ended. */
export async function resumedAt<S extends ParamSchema, F, R>(
  experiment: Pick<Experiment<S, F, R>, 'run'>,
  params: ParamValues<S>,
  step: number,
  changes: Partial<Lab> = {},
): Promise<Ended<F, R>> {
  let steps = 0;
  const lab: SmallLab = await smallLab({
    ...changes,
    breathe: async (current) => {
      // Measuring breathes too, without a checkpoint.
      if (!current || ++steps !== step) return;
      lab.save(await current());
      lab.stop.abort();
      lab.signal.throwIfAborted();
    },
  });
  await runToEnd(experiment, params, lab).catch((error) => {
    if (error.name !== 'AbortError') throw error;
  });
  return runToEnd(experiment, params, await smallLab(changes), lab.saved[lab.saved.length - 1]);
}

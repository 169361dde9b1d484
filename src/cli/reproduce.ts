/**
 * `npm run reproduce -- inversion [--condition NAME] [--seeds 1-100] [--jobs 2] [--status] [--check]`: runs every seed of
 * every condition that is not finished yet. May be stopped and started again, and started several times at once.
 */
import type { Conditions } from '../experiments/condition.ts';
import { loadExperiment } from '../experiments/registry.ts';
import { parseSeeds, readArgs, wholeNumber } from './args.ts';
import { experimentName } from './experiments.ts';
import { shareOut } from './jobs.ts';
import { measurementInWords } from './measurements.ts';
import { whichInstead } from './nearest-name.ts';
import { loadConditions, runSeed, settingOf } from './reproduce-seed.ts';
import { type Run, readReproduction, saveRun } from './reproduction.ts';
import { sayError } from './say-error.ts';

interface Task {
  readonly condition: string;
  readonly seed: number;
}

/** Seed by seed, so that every condition has something early. */
function tasks(conditions: Conditions, only: string | undefined, seeds: readonly number[] | undefined): Task[] {
  if (only !== undefined && !Object.hasOwn(conditions, only)) {
    throw new RangeError(`There is no condition “${only}”${whichInstead(only, Object.keys(conditions))}`);
  }
  const wanted = Object.entries(conditions).filter(([name]) => only === undefined || name === only);
  return wanted
    .flatMap(([condition, { seeds: count }]) =>
      (seeds ?? Array.from({ length: count }, (_, i) => i + 1)).map((seed) => ({ condition, seed })),
    )
    .sort((a, b) => a.seed - b.seed);
}

function finished(id: string, { condition, seed }: Task): Run | undefined {
  const results = readReproduction(id).conditions.find((candidate) => candidate.condition === condition);
  return results?.runs.find((run) => run.seed === seed);
}

/** Does every run that is not finished, here and in as many processes more as there are jobs beyond the first. */
async function runAll(
  id: string,
  conditions: Conditions,
  todo: readonly Task[],
  processes: { readonly jobs: number; readonly argv: readonly string[] },
): Promise<void> {
  const module = await loadExperiment(id);
  const order = Object.keys(conditions);
  const work = async ({ condition, seed }: Task): Promise<void> => {
    const setting = settingOf(module, condition, conditions[condition].params);
    const run = await runSeed(id, setting, seed);
    await saveRun(id, setting, run, order);
    const numbers = Object.entries(run.result).map(([name, value]) => measurementInWords(module.measured[name], value));
    console.log(`${condition} seed ${seed}: ${numbers.join(', ')} in ${run.seconds} s`);
  };
  const lockOf = ({ condition, seed }: Task) => `.cache/reproduce/${id}-${condition}-${seed}.lock`;
  await shareOut(todo, { lockOf, isDone: (task) => finished(id, task) !== undefined, work }, processes);
}

async function status(id: string, conditions: Conditions): Promise<void> {
  const { measured } = await loadExperiment(id);
  const inWords = (name: string, value: number) => measurementInWords(measured[name], value);
  const results = readReproduction(id).conditions;
  for (const [name, { seeds }] of Object.entries(conditions)) {
    const done = results.find(({ condition }) => condition === name);
    const spread = Object.entries(done?.summary ?? {}).map(
      ([name, { mean, std }]) => `${name} ${inWords(name, mean)} ± ${inWords(name, std)}`,
    );
    console.log(`${name}: ${done?.runs.length ?? 0} of ${seeds} seeds  ${spread.join('  ')}`);
  }
}

/** Runs the first epoch of a randomly chosen finished run again and compares the weights to the bit. */
async function check(id: string): Promise<boolean> {
  const all = readReproduction(id).conditions.flatMap((setting) => setting.runs.map((run) => ({ setting, run })));
  if (all.length === 0) throw new RangeError('There is no finished run to check yet.');
  const { setting, run } = all[Math.floor(Math.random() * all.length)];
  const again = await runSeed(id, setting, run.seed, { epochs: 1, testImages: 100 });
  const same = again.firstEpochWeights === run.firstEpochWeights;
  const versions = again.version === run.version ? '' : ` (made by ${run.version}, this is ${again.version})`;
  console.log(
    `${setting.condition} seed ${run.seed}, first epoch: ${same ? 'the same to the bit' : 'DIFFERENT'}${versions}`,
  );
  return same;
}

async function reproduce(argv: readonly string[]): Promise<void> {
  // A table of simulations: it has cells in place of conditions, and trains nothing.
  if (argv[0] === 'calibration') return (await import('./calibration.ts')).calibration(argv);
  const id = experimentName('reproduce', argv);
  const args = readArgs(argv, {
    values: ['condition', 'seeds', 'jobs', 'from'],
    switches: ['check', 'status'],
    words: 1,
  });
  const { flags } = args;
  const conditions = await loadConditions(id);
  if (flags.has('status')) return status(id, conditions);
  if (flags.has('check')) {
    if (!(await check(id))) process.exitCode = 1;
    return;
  }
  const seeds = flags.get('seeds');
  const jobs = wholeNumber(args, 'jobs', 1);
  const todo = tasks(conditions, flags.get('condition'), seeds === undefined ? undefined : parseSeeds(seeds));
  await runAll(id, conditions, todo, { jobs, argv });
}

await reproduce(process.argv.slice(2)).catch(sayError);

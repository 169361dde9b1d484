import { existsSync } from 'node:fs';
import type { Conditions } from '../experiments/condition.ts';
import { applyPreset } from '../experiments/parse-params.ts';
import { type ExperimentModule, loadExperiment } from '../experiments/registry.ts';
import type { Weights } from '../nets/weights.ts';
import { measurementsOf } from './measurements.ts';
import { createNodeLab } from './node-lab.ts';
import { currentCommit, hashWeights, now } from './provenance.ts';
import type { Run, Setting } from './reproduction.ts';

/** What `reproduce` runs. Throws RangeError for an experiment that has nothing to reproduce. */
export async function loadConditions(experiment: string): Promise<Conditions> {
  if (!existsSync(new URL(`../experiments/${experiment}/conditions.ts`, import.meta.url))) {
    throw new RangeError(
      `${experiment} has nothing to reproduce: src/experiments/${experiment}/conditions.ts is missing.`,
    );
  }
  return (await import(`../experiments/${experiment}/conditions.ts`)).conditions;
}

/** A condition with all its parameters except the seed. */
export function settingOf(
  { experiment }: ExperimentModule,
  condition: string,
  changes: Conditions[string]['params'],
): Setting {
  const { seed: _, ...params } = applyPreset(experiment.schema, changes) as Record<string, string | number>;
  const sizes = { trainImages: params['train-images'], epochs: params.epochs };
  const known = Object.entries(sizes).filter(([, value]) => value !== undefined);
  return { condition, ...Object.fromEntries(known.map(([name, value]) => [name, Number(value)])), params };
}

interface SeedOptions {
  readonly epochs?: number;
  readonly testImages?: number;
  keep?(weights: Weights): void;
}

/**
 * Trains one seed of a condition, without frames. `epochs` and `testImages` make it shorter, for a check. `keep` gets the
 * network at the end of every epoch.
 */
export async function runSeed(
  id: string,
  { condition, params }: Pick<Setting, 'condition' | 'params'>,
  seed: number,
  { epochs, testImages = 10_000, keep }: SeedOptions = {},
): Promise<Run> {
  const module = await loadExperiment(id);
  let firstEpochWeights = '';
  let weights = '';
  const lab = await createNodeLab({
    quiet: true,
    testImages,
    save(checkpoint) {
      keep?.(checkpoint.weights);
      weights = hashWeights(checkpoint.weights);
      firstEpochWeights ||= weights;
    },
  });
  const commit = currentCommit();
  const start = performance.now();
  const generator = module.experiment.run({ ...params, seed, ...(epochs ? { epochs } : {}) }, lab);
  let next = await generator.next();
  while (!next.done) next = await generator.next();
  return {
    seed,
    result: measurementsOf(module, next.value),
    firstEpochWeights,
    weights,
    version: String(next.value.version ?? ''),
    command: `npm run reproduce -- ${id} --condition ${condition} --seeds ${seed}`,
    commit,
    date: now(),
    seconds: Math.round((performance.now() - start) / 1000),
  };
}

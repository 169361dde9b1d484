/**
 * `npm run statistics -- <experiment> [--seeds 1-2] [--gather]`: what a figure that trains nothing computes from. Trains every
 * seed of every condition of the networks that `experiments/<experiment>/statistics.ts` names, one after another, keeping
 * each in `.cache/statistics/` and its numbers in `models/reproduction/`; then writes `models/<experiment>/statistics.bin.gz`
 * from all that are there. May be stopped and started again. `--gather`: trains nothing, only puts together what is there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createRandom } from '../data/random.ts';
import { packFile } from '../engine/packed-file.ts';
import type { Conditions } from '../experiments/condition.ts';
import { loadExperiment } from '../experiments/registry.ts';
import type { KeptNetwork, StatisticsPlan } from '../experiments/statistics-plan.ts';
import { initial } from '../nets/network.ts';
import { isOne } from '../nets/network-metadata.ts';
import { decodeNetwork, encodeNetwork } from '../nets/saved-network.ts';
import type { Weights } from '../nets/weights.ts';
import { parseSeeds, readArgs } from './args.ts';
import { endWithParent } from './heartbeat.ts';
import { createNodeLab } from './node-lab.ts';
import { currentCommit, now } from './provenance.ts';
import { loadConditions, runSeed, settingOf } from './reproduce-seed.ts';
import { readReproduction, saveRun } from './reproduction.ts';
import { sayError } from './say-error.ts';
import { writeWhole } from './write-whole.ts';

/** The most that a page may load to compute from, gzipped. */
const LIMIT = 400_000;

async function planOf(id: string): Promise<StatisticsPlan> {
  const file = new URL(`../experiments/${id}/statistics.ts`, import.meta.url);
  if (!existsSync(file))
    throw new RangeError(`There are no statistics to make: src/experiments/${id}/statistics.ts is missing.`);
  return (await import(file.href)).plan;
}

interface Task {
  readonly condition: string;
  readonly params: Conditions[string]['params'];
  readonly seed: number;
}

/** Seed by seed, so that every condition has something early. */
const tasksOf = (conditions: Conditions, seeds: readonly number[] | undefined): Task[] =>
  Object.entries(conditions)
    .flatMap(([condition, { params, seeds: count }]) =>
      (seeds ?? Array.from({ length: count }, (_, i) => i + 1)).map((seed) => ({ condition, params, seed })),
    )
    .sort((a, b) => a.seed - b.seed);

const fileOf = (id: string, { condition, seed }: Task) => `.cache/statistics/${id}/${condition}-${seed}.safetensors`;

/** Trains a network, unless that was done, and keeps it with its numbers. */
async function train(id: string, task: Task, order: readonly string[]): Promise<void> {
  const file = fileOf(id, task);
  if (existsSync(file)) return;
  const module = await loadExperiment(id);
  const setting = settingOf(module, task.condition, task.params);
  const specs = module.experiment.network!({ ...setting.params, seed: task.seed });
  if (!isOne(specs)) throw new RangeError(`${id} trains several networks side by side.`);
  // What was never trained has no end of an epoch.
  let weights: Weights = initial(specs, createRandom(task.seed, 'init'));
  const run = await runSeed(id, setting, task.seed, { keep: (kept) => (weights = kept) });
  writeWhole(file, encodeNetwork({ spec: specs, weights }));
  await saveRun(id, setting, run, order);
  console.log(`${task.condition} seed ${task.seed} in ${run.seconds} s: ${JSON.stringify(run.result)}`);
}

/** The network of a task with its numbers; undefined where it is not there yet. */
function kept(id: string, task: Task): KeptNetwork | undefined {
  const file = fileOf(id, task);
  const results = readReproduction(id).conditions.find(({ condition }) => condition === task.condition);
  const run = results?.runs.find(({ seed }) => seed === task.seed);
  if (!existsSync(file) || !results || !run) return undefined;
  const { condition, seed } = task;
  return { condition, seed, params: results.params, result: run.result, network: decodeNetwork(readFileSync(file)) };
}

async function main(argv: readonly string[]): Promise<void> {
  endWithParent();
  const { words, flags } = readArgs(argv, { values: ['seeds', 'from'], switches: ['gather'], words: 1 });
  const [id] = words;
  if (id === undefined) throw new RangeError('Say which: npm run statistics -- <experiment>.');
  const plan = await planOf(id);
  const conditions = await loadConditions(plan.networks);
  const seeds = flags.get('seeds');
  const tasks = tasksOf(conditions, seeds === undefined ? undefined : parseSeeds(seeds));
  if (!flags.has('gather')) for (const task of tasks) await train(plan.networks, task, Object.keys(conditions));
  const networks = tasksOf(conditions, undefined).flatMap((task) => kept(plan.networks, task) ?? []);
  const content = await plan.gather(networks, (file) => JSON.parse(readFileSync(file, 'utf8')), await createNodeLab());
  const told = { command: `npm run statistics -- ${id}`, commit: currentCommit(), date: now() };
  const bytes = gzipSync(packFile({ ...told, ...content }), { level: 9 });
  if (bytes.length > LIMIT) throw new RangeError(`The statistics have ${bytes.length} bytes, more than ${LIMIT}.`);
  writeWhole(`models/${id}/statistics.bin.gz`, bytes);
  console.log(`models/${id}/statistics.bin.gz: ${networks.length} networks, ${bytes.length} bytes`);
}

await main(process.argv.slice(2)).catch(sayError);

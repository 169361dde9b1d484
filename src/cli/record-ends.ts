import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { ENDS_LIMIT, type End, type Ends, packEnds } from '../engine/ends.ts';
import { type EndsPlan, liveStops, numbersAlone, starOf, without } from '../experiments/ends.ts';
import { formatParams } from '../experiments/parse-params.ts';
import type { ExperimentModule } from '../experiments/registry.ts';
import { createNodeLab } from './node-lab.ts';
import { currentCommit, now } from './provenance.ts';
import { record } from './recorder.ts';
import { writeWhole } from './write-whole.ts';

type Params = Readonly<Record<string, string | number>>;

/** What `ends` of `experiments/<id>/conditions.ts` says. Throws RangeError where it says nothing. */
async function planOf(id: string): Promise<EndsPlan> {
  const file = new URL(`../experiments/${id}/conditions.ts`, import.meta.url);
  const plan: EndsPlan | undefined = existsSync(file) ? (await import(file.href)).ends : undefined;
  if (!plan) throw new RangeError(`Say which ends: src/experiments/${id}/conditions.ts exports no ends.`);
  return plan;
}

/** Runs the star of settings around those given, and keeps how each run ended in `models/<id>/ends.bin.gz`. */
export async function recordEnds(id: string, module: ExperimentModule, opening: Params): Promise<void> {
  const plan = await planOf(id);
  const { schema } = module.experiment;
  const star = starOf(schema, opening, plan, Object.values(module.presets ?? {}));
  const ends: End[] = [];
  for (const [i, params] of star.entries()) {
    ends.push(await endOf(module, params, plan));
    const settings = formatParams(schema, params).map(([key, value]) => `${key} ${value}`);
    console.log(`${i + 1} of ${star.length}: ${settings.join(', ') || 'as opened'}`);
  }
  const file: Ends = {
    format: 'ends-1',
    experiment: id,
    date: now(),
    command: `npm run record -- ${id} --ends`,
    commit: currentCommit(),
    quantised: 'float16',
    ends,
  };
  const bytes = gzipSync(packEnds(file), { level: 9 });
  if (bytes.length > ENDS_LIMIT) throw new RangeError(`The ends have ${bytes.length} bytes, more than ${ENDS_LIMIT}.`);
  writeWhole(`models/${id}/ends.bin.gz`, bytes);
  console.log(`models/${id}/ends.bin.gz: ${ends.length} ends, ${bytes.length} bytes`);
}

async function endOf(module: ExperimentModule, params: Params, plan: EndsPlan): Promise<End> {
  const { experiment } = module;
  // The last frame is measured again on the whole test set, with the weights as a recording would keep them.
  const { recording, weights } = await record(module, params, [Number(params.epochs)], '');
  const last = recording.frames.at(-1) as Readonly<Record<string, unknown>>;
  const lab = await createNodeLab({ testImages: 10_000 });
  const frames: End['frames'][number][] = [];
  for (const live of liveStops(experiment.schema, params, plan)) {
    const asTrained = Object.entries(live).every(([name, value]) => params[name] === value);
    const looked = asTrained
      ? last
      : { ...last, ...(await experiment.look?.(weights!, { ...params, ...live }, lab)), ...placeOf(last) };
    frames.push({ live, frame: without(looked, plan.drops) });
  }
  const { version, backend, result } = recording;
  return {
    params,
    version,
    backend,
    course: recording.frames.map((frame) => numbersAlone(without(frame, plan.drops), plan.keeps)),
    frames,
    result,
  };
}

/** Where in the run it stands, which a look at a network does not know. */
function placeOf({ step, steps, epoch, imagesSeen, loss }: Readonly<Record<string, unknown>>) {
  return { step, steps, epoch, imagesSeen, loss };
}

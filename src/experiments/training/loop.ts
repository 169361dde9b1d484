import { PlainError } from '../../data/plain-error.ts';
import { createRandom, restoreRandom } from '../../data/random.ts';
import { type RatePlan, rateFactor } from '../../nets/rates.ts';
import type { Batches } from '../../nets/side-by-side.ts';
import type { BatchTrainer } from '../../nets/trainer.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Checkpoint, Lab } from '../contract.ts';
import type { ParamSchema } from '../params.ts';
import { firstPass } from './first-pass.ts';
import type { Place } from './place.ts';
import { frameDue, type Schedule, schedule } from './schedule.ts';
import { Stopwatch } from './stopwatch.ts';

/** Parameters as an experiment gets them: live ones change under it. `seed` and `learning-rate` are among them. */
export type TrainingParams = Readonly<Record<string, string | number>> & {
  readonly seed: number;
  readonly 'learning-rate': number;
};

/** What is learnt, in which order and how often. */
export interface Lessons {
  /** Training examples: 0 to samples - 1 are each seen once an epoch. */
  readonly samples: number;
  readonly epochs: number;
  /** Examples a step; 64 unless told. */
  readonly batch?: number;
  /** How many different examples there are, where they are not the samples: a reader's epoch sees each of them once. */
  readonly examples?: number;
  /** How the learning rate goes; constant unless told. */
  readonly rates?: RatePlan;
  /** About so many frames in passing, where measuring one is dear; 40 unless told. */
  readonly frames?: number;
  /**
   * Where examples may still be on their way: resolves when the first `count` are there. The first pass then has an order
   * of its own, `firstPass`, and another result than the usual one.
   */
  arrived?(count: number): Promise<void>;
  /** The examples that `order` names, as the network reads them; by the network's name, where several read different things. */
  batchOf(order: Uint32Array): Batches;
}

export interface TrainingOptions<F> {
  readonly experiment: string;
  readonly schema: ParamSchema;
  readonly params: TrainingParams;
  readonly lab: Lab;
  readonly from?: Checkpoint;
  readonly trainer: BatchTrainer<Batches>;
  /** Of all networks together: where there are millions, checkpoints are taken less often. */
  readonly parameters?: number;
  readonly lessons: Lessons;
  /** What the experiment itself has to remember across a resumption, for every checkpoint. */
  memory?(): Readonly<Record<string, number>>;
  /** Measures a frame, or says undefined where none is to be shown; `ended` at the end of an epoch, `last` at the end of the run. */
  frame(place: Place, at: FrameAt): Promise<F | undefined>;
  /** `frame` is asked for at the end of every epoch, also where only the result is wanted. */
  readonly everyEpoch?: boolean;
  /** Frames get the network of one step before. */
  readonly before?: boolean;
}

export interface FrameAt {
  readonly ended: boolean;
  readonly last: boolean;
  /** The network one step before, where it was asked for and there was a step. */
  readonly before?: Weights;
}

export interface TrainingEnd {
  readonly imagesPerSecond: number;
  /** Live training parameters that were changed on the way. */
  readonly changed: readonly string[];
  readonly weights: Weights;
}

/**
 * What every training experiment does between its first and its last frame: shuffles each epoch (stream `shuffle` of the
 * seed), steps, lets messages in, keeps checkpoints, and yields frames when they fall due by step. Ends the trainer.
 * Resumed from a checkpoint it goes on to the bit. Throws `PlainError` `errors.diverged` when the loss or a weight is no
 * longer finite, `errors.checkpoint.other` for a checkpoint of other parameters.
 */
export async function* train<F>(options: TrainingOptions<F>): AsyncGenerator<F, TrainingEnd, void> {
  const { params, lab, from, trainer, lessons, parameters } = options;
  const { samples, batch = 64, rates = { kind: 'constant' } } = lessons;
  const plan = schedule(samples, lessons.epochs, batch);
  const startRate = params['learning-rate'];
  const changed = new Set(from?.changed);
  if (from && from.params['learning-rate'] !== startRate) changed.add('learning-rate');
  const shuffle = from ? restoreRandom(from.random.shuffle!) : createRandom(params.seed, 'shuffle');
  let epochStart = shuffle.state();
  const watch = new Stopwatch();
  /** The end of the run: known also after the trainer is gone, while the experiment sums up. */
  let final: Checkpoint | undefined;
  const current = async (): Promise<Checkpoint> => {
    if (final) return final;
    const step = trainer.steps;
    const [weights, moments] = await Promise.all([trainer.weights(), trainer.moments()]);
    checkFinite(weights, params);
    const random = { shuffle: epochStart };
    return {
      experiment: options.experiment,
      params: { ...params },
      step,
      weights,
      moments,
      random,
      changed: [...changed],
      ...(options.memory && { memory: options.memory() }),
    };
  };

  try {
    if (from) checkResumable(options.schema, from, params);
    if (!from && !lab.quiet) {
      // From here on a look finds a network, the untrained one first.
      await lab.breathe(current, parameters);
      const start = placeOf(trainer.steps, plan, lessons, Number.NaN);
      const frame = await options.frame(start, { ended: false, last: false });
      if (frame !== undefined) yield frame;
    }
    while (trainer.steps < plan.steps) {
      const first = trainer.steps % plan.stepsPerEpoch;
      epochStart = shuffle.state();
      const isFirstPass = lessons.arrived !== undefined && trainer.steps < plan.stepsPerEpoch;
      const order = isFirstPass
        ? firstPass(samples, shuffle)
        : shuffle.shuffle(Uint32Array.from({ length: samples }, (_, i) => i));
      for (let i = first; i < plan.stepsPerEpoch; i++) {
        lab.signal.throwIfAborted();
        if (params['learning-rate'] !== startRate) changed.add('learning-rate');
        const part = order.subarray(i * batch, (i + 1) * batch);
        if (lessons.arrived) await watch.skimming(lessons.arrived(1 + Math.max(...part)));
        const batches = lessons.batchOf(part);
        const due = !lab.quiet && frameDue(trainer.steps + 1, plan, lessons.frames);
        const before = options.before && due ? await trainer.weights() : undefined;
        watch.start();
        const step = trainer.step(batches, params['learning-rate'] * rateFactor(rates, trainer.steps, plan.steps));
        if (step) await step;
        watch.count(part.length);
        const ended = i + 1 === plan.stepsPerEpoch;
        // Between two epochs a checkpoint is the start of the second.
        if (ended) epochStart = shuffle.state();
        await watch.skimming(lab.breathe(current, parameters));
        if (!ended && !due) continue;
        const loss = await trainer.loss();
        watch.stop();
        if (!Number.isFinite(loss)) throw diverged(params);
        lab.speed?.(watch.imagesPerSecond);
        const last = trainer.steps === plan.steps;
        const place = placeOf(trainer.steps, plan, lessons, loss);
        const wanted = !lab.quiet || (ended && options.everyEpoch);
        const frame = wanted ? await options.frame(place, { ended, last, ...(before && { before }) }) : undefined;
        if (ended) {
          // After the frame: what the experiment remembers of this epoch belongs to the checkpoint.
          const kept = await current();
          if (last) final = kept;
          lab.save(kept);
        }
        if (frame !== undefined && !lab.quiet) yield frame;
      }
    }
    return { imagesPerSecond: watch.imagesPerSecond, changed: [...changed], weights: await trainer.weights() };
  } finally {
    trainer.dispose();
  }
}

function placeOf(step: number, plan: Schedule, lessons: Lessons, loss: number): Place {
  const { samples, batch = 64, examples = samples } = lessons;
  const epochs = Math.floor(step / plan.stepsPerEpoch);
  const imagesSeen = epochs * samples + (step % plan.stepsPerEpoch) * batch;
  return { step, steps: plan.steps, epoch: imagesSeen / examples, imagesSeen, loss };
}

function checkResumable(schema: ParamSchema, from: Checkpoint, params: TrainingParams): void {
  for (const [name, { live }] of Object.entries(schema)) {
    if (!live && from.params[name] !== params[name]) throw new PlainError('errors.checkpoint.other', { name });
  }
}

function diverged(params: TrainingParams): PlainError {
  return new PlainError('errors.diverged', { rate: params['learning-rate'] });
}

/** Throws `PlainError` `errors.diverged` for weights that are no longer numbers; the loss shows it a step later. */
export function checkFinite(weights: Weights, params: TrainingParams): void {
  if (!weights.every(({ values }) => values.every(Number.isFinite))) throw diverged(params);
}

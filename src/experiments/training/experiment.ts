import { createRandom } from '../../data/random.ts';
import { countParameters, initial, type NetworkSpec } from '../../nets/network.ts';
import { isOne, type Specs } from '../../nets/network-metadata.ts';
import { type Batches, partOf, SideBySide, stoppedPartOf } from '../../nets/side-by-side.ts';
import { Trainer, type TrainerOptions } from '../../nets/train.ts';
import type { BatchTrainer } from '../../nets/trainer.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Checkpoint, Experiment, Lab } from '../contract.ts';
import type { ParamSchema, ParamValues } from '../params.ts';
import { checkFinite, type FrameAt, type Lessons, type TrainingEnd, type TrainingParams, train } from './loop.ts';
import { NOWHERE, type Place } from './place.ts';
import { howItRan, type Measured, type ResultOf } from './result.ts';
import { openTrainers, type TrainerPlan } from './trainers.ts';

/** One network, or several that learn side by side, by name. */
export type Named<T> = T | Readonly<Record<string, T>>;

/** What a network is measured with, and when. */
export interface Moment<P, D> extends FrameAt {
  readonly params: P;
  readonly data: D;
  readonly lab: Lab;
  /** Where in the run it stands; `NOWHERE` for a look at a network apart from its run. */
  readonly place: Place;
  /** On how many test images it is measured: fewer in passing than at the end. */
  readonly count: number;
  /** Each network's own loss, where several learn side by side. */
  readonly losses: Readonly<Record<string, number>>;
}

/** What differs between training experiments. P parameters, D data, F what a frame says beside its place, N names of numbers. */
export interface Training<S extends ParamSchema, D, F extends object, N extends string> {
  readonly id: string;
  /** Counts up when a change here changes what a seed gives. */
  readonly version: number;
  readonly schema: S;
  readonly measured: Measured<N>;
  /** What is learnt from and measured on; `looking` for a network that is not going to be trained. */
  data(params: ParamValues<S>, lab: Lab, looking: boolean): D | Promise<D>;
  network(params: ParamValues<S>): Specs;
  /** First weights; drawn from the stream `init` of the seed, each network alike, unless told. */
  start?(params: ParamValues<S>, data: D, lab: Lab): Named<Weights> | Promise<Named<Weights>>;
  /** How each network learns: by Adam, all its parameters, against classes, unless told. */
  teaching?(params: ParamValues<S>, network?: string): Omit<TrainerOptions, 'from'>;
  lessons(params: ParamValues<S>, data: D): Lessons;
  /** Test images in passing, at an epoch's end, and at most; 500, 1,000 and all that the lab gives unless told. */
  readonly tests?: { readonly passing?: number; readonly epoch?: number; readonly most?: number };
  /** What a frame says, or undefined where there is to be none. Measuring draws no random numbers of the run. */
  measure(weights: Weights, moment: Moment<ParamValues<S>, D>): Promise<F | undefined>;
  /** A look at a network, where it is more or other than `measure`; `false` where nobody may look. */
  readonly look?: false | ((weights: Weights, moment: Moment<ParamValues<S>, D>) => Promise<F>);
  /** Frames get the network one step before. */
  readonly before?: boolean;
  /** What a run has to remember from epoch to epoch, which is then measured at the end of every one. */
  readonly memory?: (last: Readonly<Record<string, number>>, frame: F, epoch: number) => Record<string, number>;
  /** Frames that come after the last step. */
  after?(weights: Weights, moment: Moment<ParamValues<S>, D>): AsyncGenerator<F & Partial<Place>, void, void>;
  /** The numbers of a finished run; `null` for one that it has not. `frame` is what was measured last, where frames were wanted. */
  result(
    weights: Weights,
    moment: Moment<ParamValues<S>, D>,
    said: { readonly frame?: F; readonly memory: Readonly<Record<string, number>> },
  ): Promise<Readonly<Record<N, number | null>>>;
}

/** An experiment from what is its own: `run` and `look` are the same for all. */
export function training<S extends ParamSchema, D, F extends object, N extends string>(
  own: Training<S, D, F, N>,
): Experiment<S, F & Place, ResultOf<N>> & Pick<Training<S, D, F, N>, 'measured' | 'network'> {
  type P = ParamValues<S>;
  const most = (lab: Lab) => Math.min(lab.testImages, own.tests?.most ?? lab.testImages);

  const countAt = (lab: Lab, { ended, last }: FrameAt): number => {
    const quick = lab.frameImages ?? own.tests?.passing ?? 500;
    if (last) return most(lab);
    return Math.min(ended ? Math.max(own.tests?.epoch ?? 1000, quick) : quick, most(lab));
  };

  async function* run(params: P, lab: Lab, from?: Checkpoint): AsyncGenerator<F & Place, ResultOf<N>, void> {
    const options = params as unknown as TrainingParams;
    const networks = own.network(params);
    if (!isOne(networks)) lab.expectTrainers?.(Object.keys(networks).length);
    const data = await own.data(params, lab, false);
    const lessons = own.lessons(params, data);
    const trainer = await trainerOf(own, params, data, lab, from);
    let memory: Readonly<Record<string, number>> = from?.memory ?? {};
    let last: { readonly step: number; readonly frame: F } | undefined;
    const momentAt = (place: Place, at: FrameAt): Moment<P, D> => ({
      ...at,
      params,
      data,
      lab,
      place,
      count: countAt(lab, at),
      losses: trainer instanceof SideBySide ? trainer.losses : {},
    });
    const measured = async (place: Place, at: FrameAt): Promise<F | undefined> => {
      const weights = await trainer.weights();
      checkFinite(weights, options);
      const frame = await own.measure(weights, momentAt(place, at));
      if (frame && own.memory && at.ended) memory = own.memory(memory, frame, place.epoch);
      if (frame) last = { step: place.step, frame };
      return frame;
    };
    const end: TrainingEnd = yield* train<F & Place>({
      experiment: own.id,
      schema: own.schema,
      params: options,
      lab,
      ...(from && { from }),
      trainer,
      parameters: (isOne(networks) ? [networks] : Object.values(networks)).reduce(
        (n, spec) => n + countParameters(spec),
        0,
      ),
      lessons,
      ...(own.memory && { memory: () => memory, everyEpoch: true }),
      ...(own.before && { before: true }),
      async frame(place, at) {
        const frame = await measured(place, at);
        return frame && { ...place, ...frame };
      },
    });
    const moment = momentAt({ ...NOWHERE, epoch: lessons.epochs }, { ended: true, last: true });
    if (own.after) {
      for await (const frame of own.after(end.weights, moment)) if (!lab.quiet) yield { ...moment.place, ...frame };
    }
    const said = last?.step === trainer.steps ? { frame: last.frame, memory } : { memory };
    return {
      ...(own.tests && { testImages: most(lab) }),
      ...(await own.result(end.weights, moment, said)),
      seed: options.seed,
      ...howItRan(`${own.id}-${own.version}`, params, lab, end),
    } as ResultOf<N>;
  }

  const look = async (weights: Weights, params: P, lab: Lab): Promise<F & Place> => {
    const at = { ended: true, last: true };
    const data = await own.data(params, lab, true);
    const moment = { ...at, params, data, lab, place: NOWHERE, count: most(lab), losses: {} };
    const frame = await (own.look || own.measure)(weights, moment);
    return { ...NOWHERE, ...(frame as F) };
  };

  const { id, schema, measured, network } = own;
  return { id, schema, measured, network, run, ...(own.look !== false && { look }) };
}

/** What learns in a run of these parameters: from its start, or from where it stopped. */
async function trainerOf<S extends ParamSchema, D, F extends object, N extends string>(
  own: Training<S, D, F, N>,
  params: ParamValues<S>,
  data: D,
  lab: Lab,
  from: Checkpoint | undefined,
): Promise<BatchTrainer<Batches>> {
  const networks = own.network(params);
  const start = from ? undefined : await own.start?.(params, data, lab);
  const drawn = (spec: NetworkSpec) => initial(spec, createRandom(Number(params.seed), 'init'));
  if (isOne(networks)) {
    const weights = from?.weights ?? (start as Weights | undefined) ?? drawn(networks);
    return new Trainer(networks, weights, { ...own.teaching?.(params), from });
  }
  const names = Object.keys(networks);
  const plans = Object.entries(networks).map(([name, network]): TrainerPlan => {
    const weights = from
      ? partOf(from.weights, name)
      : ((start as Readonly<Record<string, Weights>> | undefined)?.[name] ?? drawn(network));
    return { network, weights, ...own.teaching?.(params, name), ...(from && { from: stoppedPartOf(from, name) }) };
  });
  const trainers = await openTrainers(lab, plans);
  return new SideBySide(Object.fromEntries(trainers.map((trainer, i) => [names[i]!, trainer])));
}

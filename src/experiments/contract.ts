import type { DataName, Images, Split } from '../data/images.ts';
import type { ImageStream } from '../data/open.ts';
import type { Network } from '../nets/network.ts';
import type { Specs } from '../nets/network-metadata.ts';
import type { Weights } from '../nets/weights.ts';
import type { ParamSchema, ParamValues } from './params.ts';
import type { StatisticThreads } from './statistics.ts';
import type { TrainerThreads } from './training/trainers.ts';

/** What stops and resumes a run to the bit: nothing else is carried over. */
export interface Checkpoint {
  readonly experiment: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly step: number;
  readonly weights: Weights;
  /** The optimiser's state: Adam's first and second moments, named like the weights they belong to. */
  readonly moments: { readonly first: Weights; readonly second: Weights };
  /** State of every random stream that the run still draws from, by stream name. */
  readonly random: Readonly<Record<string, Uint32Array>>;
  /** Live training parameters that had been changed by then. */
  readonly changed?: readonly string[];
  /** What else the run has to remember, as numbers by name: its best epoch so far. */
  readonly memory?: Readonly<Record<string, number>>;
}

/** What an experiment may use of the world. The engine makes one in a worker and one in Node; tests make small ones. */
export interface Lab extends TrainerThreads, StatisticThreads {
  /** The first `count` images of a split, in the data set's own order. Throws a `PlainError` (data/plain-error.ts) when the set is not to be had. */
  data(name: DataName, split: Split, count: number): Promise<Images>;
  /** The same before they have come; ask by `imagesArriving` (training/first-pass.ts). */
  stream?(name: DataName, split: Split, count: number): Promise<ImageStream>;
  /** A network that is kept in `models/<name>.safetensors`, where this lab can read one. */
  network?(name: string): Promise<Network>;
  /** Aborted when the reader stops the run: the generator throws the signal's reason at its next breath. */
  readonly signal: AbortSignal;
  /** Keeps a checkpoint. Called at least at every epoch's end. */
  save(checkpoint: Checkpoint): void;
  /**
   * Lets pending messages in, and waits while the run is paused; experiments await it every few steps. `current` makes a
   * checkpoint of this moment: the host takes one for a pause, for a look at the running network, and every few seconds;
   * less often where the networks have many `parameters`, as each is kept twice, with the optimiser's state.
   */
  breathe(current?: () => Promise<Checkpoint>, parameters?: number): Promise<void>;
  /** Says how fast training alone goes (images a second), without what is spent on measuring frames. */
  speed?(imagesPerSecond: number): void;
  /** How many test images a frame is measured on at most: 1,000 for a quick answer, 10,000 for the whole set. */
  readonly testImages: number;
  /** How many test images a frame in passing is measured on at most; 500 unless told. */
  readonly frameImages?: number;
  /** Only the result is wanted: the run yields no frames and spends no time on measuring them. */
  readonly quiet?: boolean;
  /** The reader's own picture in the experiment's input size (0 black to 255 white), never stored or sent. */
  readonly probe?: Uint8Array;
  /** Back end in use, for the result. */
  readonly backend: string;
  /** Version of the back end's kernels, for the result. */
  readonly kernels: string;
}

/**
 * An experiment is an async generator of frames; everything else is a way to run it or to look at it.
 * P parameters, F frame (plain structured-clonable data), R result (measurements by name).
 */
export interface Experiment<S extends ParamSchema, F, R> {
  readonly id: string;
  readonly schema: S;
  /** Trains. Live entries of `params` may be changed by the host while it runs; the generator reads them afresh. */
  run(params: ParamValues<S>, lab: Lab, from?: Checkpoint): AsyncGenerator<F, R, void>;
  /** A frame of a given network; called again whenever a live parameter moves. */
  look?(net: Weights, params: ParamValues<S>, lab: Lab): Promise<F>;
  /** The network or networks that it trains with these parameters, as lists of layers: files of weights carry them. */
  network?(params: ParamValues<S>): Specs;
}

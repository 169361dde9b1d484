import type { Engine, RunHandle, RunListener } from '../engine/engine.ts';
import type { Params } from '../engine/protocol.ts';
import type { Checkpoint } from '../experiments/contract.ts';
import type { Weights } from '../nets/weights.ts';
import type { FigureState, FrameBase } from './figure-state.ts';
import { createStopwatch } from './stopwatch.ts';

/** What a run changes in the figure's state. */
type Change = Partial<FigureState> | ((state: FigureState) => Partial<FigureState>);

/** One training run of the reader: what the engine says becomes changes of the figure's state. */
export interface RunSession {
  pause(): void;
  resume(): void;
  step(): void;
  live(params: Params): void;
  /** Ends it for good. */
  stop(): void;
  /** Lets go of the worker; `resume` and `step` go on from the last checkpoint, in a new one. */
  park(): void;
  /** The network to look at: undefined before there is one. */
  weights(): Weights | 'current' | undefined;
  /** What a file says about that network's layers. */
  layers(): Readonly<Record<string, string>> | undefined;
}

/** Starts a run. `change` is applied to the state; `finished` is called once, with the result. */
export function startRun(options: {
  readonly engine: () => Engine;
  readonly experiment: string;
  readonly params: () => Params;
  readonly now: () => number;
  readonly from?: Checkpoint;
  readonly stepOnly?: boolean;
  readonly change: (change: Change) => void;
  readonly finished: (result: unknown) => void;
}): RunSession {
  const { change } = options;
  const watch = createStopwatch(options.now);
  let checkpoint = options.from;
  let final: Weights | undefined;
  let layers: Readonly<Record<string, string>> | undefined;
  let handle: RunHandle | undefined;
  let generation = 0;
  let stepping = options.stepOnly === true;

  const launch = (): void => {
    const turn = ++generation;
    const mine = (act: () => void): void => {
      if (turn === generation) act();
    };
    const from = checkpoint;
    const begun = { history: [], frame: undefined };
    change((state) => ({
      status: 'loading',
      error: undefined,
      notes: [],
      ...(from ? { history: state.history.filter((frame) => frame.step <= from.step) } : begun),
    }));
    const listener: RunListener = {
      backend: (backend, backendWhy) => mine(() => change({ backend, backendWhy })),
      layers: (said) =>
        mine(() => {
          layers = said;
        }),
      frame: (frame, imagesPerSecond) => mine(() => drawn(frame as FrameBase, imagesPerSecond)),
      checkpoint: (kept) =>
        mine(() => {
          checkpoint = kept;
        }),
      note: (key, values) => mine(() => change((state) => ({ notes: [...state.notes, { key, values }] }))),
      paused: () => mine(() => rest('paused')),
      resumed: () => mine(() => (stepping ? undefined : work())),
      done: (result, weights) =>
        mine(() => {
          final = weights;
          watch.stop();
          change({ status: 'done', result, seconds: watch.seconds(), secondsLeft: undefined });
          options.finished(result);
        }),
      error: (error) =>
        mine(() => {
          watch.stop();
          handle = undefined;
          change({ status: 'error', error, secondsLeft: undefined });
        }),
    };
    handle = options.engine().start(options.experiment, options.params(), listener, { from });
    if (stepping) handle.step();
  };
  const work = (): void => {
    watch.start();
    change({ status: 'running' });
  };
  const rest = (status: 'paused'): void => {
    watch.stop();
    stepping = false;
    change({ status, secondsLeft: undefined });
  };
  const drawn = (frame: FrameBase, imagesPerSecond: number): void => {
    watch.start();
    change((state) => ({
      status: stepping || state.status === 'paused' ? state.status : 'running',
      frame,
      history: [...state.history, frame],
      position: state.history.length,
      imagesPerSecond,
      secondsLeft: watch.left(frame.step, frame.steps),
    }));
  };

  launch();
  return {
    pause: () => handle?.pause(),
    resume() {
      stepping = false;
      if (handle) handle.resume();
      else launch();
    },
    step() {
      stepping = true;
      if (handle) handle.step();
      else launch();
    },
    live: (params) => handle?.live(params),
    stop() {
      generation++;
      handle?.stop();
      handle = undefined;
    },
    park() {
      generation++;
      const had = handle !== undefined;
      handle = undefined;
      watch.stop();
      if (had && !final) change((state) => parkedPart(state, checkpoint));
    },
    weights: () => final ?? (handle ? 'current' : checkpoint?.weights),
    layers: () => layers,
  };
}

/** Where a run that lost its worker stands: at its last checkpoint, which it goes on from. */
function parkedPart(state: FigureState, checkpoint: Checkpoint | undefined): Partial<FigureState> {
  const rest = { status: 'paused', secondsLeft: undefined } as const;
  if (state.status === 'paused') return rest;
  const notes = [...state.notes, { key: 'status.parked', values: {} }];
  if (!checkpoint) return { ...rest, notes };
  const history = state.history.filter(({ step }) => step <= checkpoint.step);
  return { ...rest, notes, history, position: Math.max(0, history.length - 1), frame: history.at(-1) ?? state.frame };
}

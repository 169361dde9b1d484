import type { Params } from '../engine/protocol.ts';
import type { Weights } from '../nets/weights.ts';
import type { AnyFigure } from './figure.ts';
import type { FigureState } from './figure-state.ts';
import { settledParams } from './live-answers.ts';
import { plainError } from './looker.ts';
import type { Machinery } from './machinery.ts';
import type { RunSession } from './run-session.ts';
import type { StagedNetwork } from './staged-network.ts';

/** What the own side asks of its controller. */
export interface OwnHost {
  readonly machinery: Machinery;
  now(): number;
  state(): FigureState;
  update(change: Partial<FigureState>): void;
  /** A run has ended, and the note with this key says what became of its result. */
  finished(note: string): void;
  look(weights: Weights | 'current'): void;
}

/** A figure while it shows a run of the reader's own. */
export class OwnSide {
  readonly #figure: AnyFigure;
  readonly #host: OwnHost;
  #run: RunSession | undefined;
  #turn = 0;
  /** A live control has moved after the run's last frame. */
  #moved = false;

  constructor(figure: AnyFigure, host: OwnHost) {
    this.#figure = figure;
    this.#host = host;
  }

  get isRunning(): boolean {
    return this.#run !== undefined;
  }
  /** The network that the run has kept, for the download. */
  get network(): StagedNetwork | undefined {
    const weights = this.#run?.weights();
    return weights && weights !== 'current' ? { weights, layers: this.#run?.layers() } : undefined;
  }

  /** Begins a run with the present parameters; the state says already that one has begun. */
  async begin(stepOnly: boolean): Promise<void> {
    const turn = this.#turn;
    const { machinery, now, state, update, finished } = this.#host;
    try {
      const { startRun, keepResult } = await machinery.load();
      if (turn !== this.#turn) return;
      this.#run = startRun({
        engine: () => machinery.engine(),
        experiment: this.#figure.experiment,
        params: () => settledParams(this.#figure, state().params as Params),
        now,
        stepOnly,
        change: (change) => {
          update(typeof change === 'function' ? change(state()) : change);
          if (this.#moved && this.#rests) this.look();
        },
        finished: (result) => finished(keepResult(this.#figure, result, machinery.results)),
      });
    } catch (error) {
      if (turn === this.#turn) update({ status: 'error', error: plainError(error) });
    }
  }
  /** Ends it for good; one that is on its way does not begin. */
  end(): void {
    this.#turn++;
    this.#run?.stop();
    this.#run = undefined;
    this.#moved = false;
  }
  /** Live parameters have moved from what the engine knew to these. */
  live(before: Params, params: Params, isShown: boolean): void {
    const settled = settledParams(this.#figure, params);
    this.#run?.live(settled);
    const known = settledParams(this.#figure, before);
    if (!isShown || Object.keys(settled).every((name) => settled[name] === known[name])) return;
    this.#moved = true;
    this.look();
  }
  pause(): void {
    this.#run?.pause();
  }
  resume(): void {
    this.#run?.resume();
  }
  step(): void {
    this.#run?.step();
  }
  park(): void {
    this.#run?.park();
  }
  /** Asks the run's network for a frame, where it rests: while it runs its own frames follow the live controls. */
  look(): void {
    const weights = this.#run?.weights();
    if (!weights || !this.#rests || !this.#host.state().frame) return;
    this.#moved = false;
    this.#host.look(weights);
  }

  get #rests(): boolean {
    const { status } = this.#host.state();
    return status === 'paused' || status === 'done';
  }
}

import type { AssetSource } from '../data/assets.ts';
import type { DataName, Images } from '../data/images.ts';
import type { Engine } from '../engine/engine.ts';
import type { Recording } from '../engine/recording.ts';
import type { ParamSchema } from '../experiments/params.ts';
import { acceptChanges } from './accept-changes.ts';
import type { AnyFigure, FigureState, FrameBase } from './figure.ts';
import type { WorkerHolder, WorkerSlots } from './lifecycle.ts';
import type { LinkState } from './link-state.ts';
import type { Clock } from './live-region.ts';
import { createLooker, plainError } from './looker.ts';
import type { Mark } from './parts.ts';
import { createPictures } from './pictures.ts';
import { atRecordedLive, marksOf, matchingRecording, recordingPart } from './recordings.ts';
import { markNear } from './replay.ts';
import { type RunSession, startRun } from './run-session.ts';
import { createShelf } from './shelf.ts';
import { emptyState, liveDefaults, loadingPart, nothingPart, ownPart } from './state.ts';
import type { ResultStore } from './storage.ts';
import { toStored } from './stored-result.ts';

/** What a controller uses of the world. The element makes one for the page, tests make small ones. */
export interface World {
  readonly assets: AssetSource;
  createEngine(): Engine;
  openImages(data: DataName, count: number): Promise<Images>;
  readonly clock: Clock;
  readonly results: ResultStore;
  readonly slots: WorkerSlots;
  idle(callback: () => void): () => void;
  /** Called with every new state. */
  changed(state: FigureState, before: FigureState): void;
}

/** The behaviour of one figure, without a DOM: what the reader does becomes states. */
export class Controller implements WorkerHolder {
  readonly #figure: AnyFigure;
  readonly #world: World;
  readonly #shelf;
  readonly #pictures;
  readonly #looker;
  #state: FigureState;
  #recording: Recording | undefined;
  #engine: Engine | undefined;
  #run: RunSession | undefined;
  #turn = 0;
  #awake = false;
  #lastSeen = 0;
  #openingEpoch: number | undefined;

  constructor(figure: AnyFigure, link: LinkState, world: World) {
    this.#figure = figure;
    this.#world = world;
    this.#shelf = createShelf(world.assets);
    this.#pictures = createPictures(figure, world.openImages);
    const { params, notes, guess, panel, hidden, epoch } = link;
    this.#openingEpoch = epoch;
    const entry = matchingRecording(figure, params);
    // The page's own picture is that recording's, until it is loaded.
    const source = entry
      ? ({ kind: 'recording', id: entry.id, params: entry.params } as const)
      : ({ kind: 'none' } as const);
    this.#state = { ...emptyState(figure, params), source, notes, guess, panel, hidden };
    this.#looker = createLooker(() => this.#theEngine(), world.idle, {
      answer: (frame) => this.#update({ frame, looked: true, looking: false }),
      fail: (error) => this.#update({ looking: false, error }),
    });
  }

  get state(): FigureState {
    return this.#state;
  }
  /** Ticks of the scrubber. */
  get marks(): readonly Mark[] {
    return this.#recording && this.#state.source.kind === 'recording' ? marksOf(this.#recording) : [];
  }
  /** The network on the stage, for the download. */
  get weights() {
    const own = this.#run?.weights();
    if (own && own !== 'current') return own;
    return this.#state.source.kind === 'recording' ? this.#markedNow()?.weights : undefined;
  }

  /** Loads the recording and the test images that the stage draws: at the first touch, or when a link asks for another state. */
  async wake(): Promise<void> {
    if (this.#awake) return;
    this.#awake = true;
    if (this.#state.source.kind !== 'own') await this.#settle();
  }
  /** Leaves out these controls and parts. */
  hide(hidden: ReadonlySet<string>): void {
    this.#update({ hidden });
  }
  set(changes: Readonly<Record<string, string | number>>): void {
    const schema = this.#figure.schema as ParamSchema;
    const { params, changed } = acceptChanges(schema, this.#state.params, changes);
    if (changed.length === 0) return;
    const live = changed.every((name) => schema[name].live);
    this.#update({ params, notes: [] });
    if (live && this.#state.source.kind === 'own') {
      this.#run?.live(params as Record<string, string | number>);
      this.#lookAtOwn();
    } else if (live && this.#awake && this.#recording) this.#lookAtRecording();
    else {
      this.#awake = true;
      this.#endRun();
      void this.#settle();
    }
  }
  /** Sets everything to the defaults with a preset's settings laid over them; the seed stays the reader's. */
  preset(settings: Readonly<Record<string, string | number>>): void {
    const { seed } = this.#state.params as Record<string, string | number>;
    const defaults = emptyState(this.#figure).params as Record<string, string | number>;
    this.set({ ...defaults, ...(seed === undefined ? {} : { seed }), ...settings });
  }
  start(): void {
    this.#begin(false);
  }
  step(): void {
    if (this.#run && this.#state.status === 'paused') this.#run.step();
    else this.#begin(true);
  }
  pause(): void {
    this.#run?.pause();
  }
  resume(): void {
    this.#run?.resume();
  }
  /** Back to the opening picture of these parameters, live ones included. */
  reset(): void {
    this.#endRun();
    this.#awake = true;
    const params = { ...this.#state.params, ...liveDefaults(this.#figure) };
    this.#update({ params, notes: [], probe: undefined });
    void this.#settle();
  }
  /** After an error: goes on from the last checkpoint, or loads again what failed. */
  retry(): void {
    this.#update({ error: undefined });
    this.#pictures.forget();
    if (this.#run && this.#state.status === 'error') this.#run.resume();
    else if (this.#state.source.kind === 'own') this.#lookAtOwn();
    else void this.#settle();
  }
  scrub(position: number): void {
    const { history, source, status } = this.#state;
    if (status === 'running' || !(position in history)) return;
    if (source.kind === 'recording' && this.#recording) {
      const entry = this.#figure.recordings.find(({ id }) => id === source.id);
      if (entry) this.#update({ ...recordingPart(entry, this.#recording, position), looked: false });
      this.#lookAtRecording();
      return;
    }
    this.#looker.cancel();
    this.#update({ position, frame: history[position], looked: false, looking: false });
    if (position === history.length - 1) this.#lookAtOwn();
  }
  guess(guess: number | 'skipped'): void {
    this.#update({ guess });
    void this.wake();
  }
  openPanel(panel: string | undefined): void {
    this.#update({ panel });
    if (this.#awake) this.#lookIfWanted();
    else void this.wake();
  }
  probe(probe: Uint8Array | undefined): void {
    this.#update({ probe });
    if (this.#awake) this.#lookIfWanted();
    else void this.wake();
  }

  seen(): void {
    this.#lastSeen = this.#world.clock.now();
  }
  lastSeen(): number {
    return this.#lastSeen;
  }
  park(): void {
    this.#looker.cancel();
    this.#run?.park();
    this.#engine?.close();
    this.#engine = undefined;
    this.#world.slots.give(this);
    if (this.#state.looking) this.#update({ looking: false });
  }
  /** Ends everything: the element has left its page. */
  close(): void {
    this.#turn++;
    this.#run?.stop();
    this.park();
  }

  #begin(stepOnly: boolean): void {
    this.#endRun();
    this.#awake = true;
    this.#turn++;
    this.#recording = undefined;
    this.#update(ownPart(this.#figure, this.#state));
    this.#run = startRun({
      engine: () => this.#theEngine(),
      experiment: this.#figure.experiment,
      params: () => this.#state.params as Record<string, string | number>,
      now: this.#world.clock.now,
      stepOnly,
      change: (change) => this.#update(typeof change === 'function' ? change(this.#state) : change),
      finished: (result) => this.#keep(result),
    });
  }
  #endRun(): void {
    this.#looker.cancel();
    this.#run?.stop();
    this.#run = undefined;
  }
  #keep(result: unknown): void {
    const stored = toStored(this.#figure, result, new Date());
    if (stored) this.#world.results.add(stored);
    const key = !stored ? 'storage.changed' : this.#world.results.lasting ? 'storage.kept' : 'storage.memory';
    this.#update({ notes: [...this.#state.notes, { key, values: {} }] });
    this.#lookIfWanted();
  }

  /** Shows the recording that matches the parameters, or says that there is none. */
  async #settle(): Promise<void> {
    const turn = ++this.#turn;
    const entry = matchingRecording(this.#figure, this.#state.params);
    if (!entry) {
      this.#recording = undefined;
      this.#update(nothingPart());
      return;
    }
    if (this.#state.source.kind !== 'recording' || this.#state.source.id !== entry.id) this.#recording = undefined;
    this.#update(loadingPart(entry, this.#state));
    try {
      const recording = await this.#shelf(entry);
      const part = recordingPart(entry, recording, this.#openingPosition(recording));
      const testPixels = await this.#pictures.wanted({ ...this.#state, ...part });
      if (turn !== this.#turn) return;
      this.#recording = recording;
      this.#openingEpoch = undefined;
      this.#update({ ...part, status: 'still', testPixels });
      this.#lookAtRecording();
    } catch (error) {
      if (turn === this.#turn) this.#update({ status: 'error', error: plainError(error) });
    }
  }
  #openingPosition(recording: Recording): number {
    const epoch = this.#openingEpoch;
    const last = recording.frames.length - 1;
    if (epoch === undefined) return last;
    const at = recording.frames.findIndex((frame) => (frame as FrameBase).epoch >= epoch - 1e-6);
    return at < 0 ? last : at;
  }
  #markedNow() {
    const near = markNear(this.marks, this.#state.position);
    return this.#recording?.marked.find(({ frame }) => frame === near?.position);
  }
  #lookAtRecording(): void {
    const recording = this.#recording;
    const shown = this.#state.history[this.#state.position];
    const marked = this.#markedNow();
    if (!recording || !shown) return;
    const recorded = { ...this.#state, frame: shown };
    const still = atRecordedLive(this.#figure.schema, recording.params, this.#state.params);
    if (!marked || (still && !this.#figure.wantsLook?.(recorded))) {
      this.#looker.cancel();
      this.#update({ frame: shown, looked: false, looking: false });
    } else this.#look(marked.weights);
  }
  /** While it runs, the run's own frames follow the live controls. */
  #lookAtOwn(): void {
    const weights = this.#run?.weights();
    const settled = this.#state.status === 'paused' || this.#state.status === 'done';
    if (weights && settled && this.#state.frame) this.#look(weights);
  }
  #lookIfWanted(): void {
    if (this.#state.source.kind === 'own') {
      if (this.#figure.wantsLook?.(this.#state)) this.#lookAtOwn();
    } else this.#lookAtRecording();
  }
  #look(weights: Parameters<Engine['look']>[1]): void {
    this.#update({ looking: true, error: undefined });
    const { params, probe } = this.#state;
    this.#looker.ask({
      experiment: this.#figure.experiment,
      weights,
      params: params as Record<string, string | number>,
      probe,
    });
  }
  #theEngine(): Engine {
    this.#world.slots.take(this);
    this.#engine ??= this.#world.createEngine();
    return this.#engine;
  }
  #update(change: Partial<FigureState>): void {
    const before = this.#state;
    const next = { ...before, ...change };
    // Pictures of another data set would stand under the wrong numbers.
    this.#state = this.#pictures.fit(next) ? next : { ...next, testPixels: undefined };
    this.#world.changed(this.#state, before);
    if (this.#awake && this.#state.frame && (change.frame || change.params)) void this.#fetchPictures();
  }
  async #fetchPictures(): Promise<void> {
    const testPixels = await this.#pictures.wanted(this.#state);
    if (testPixels !== this.#state.testPixels && this.#pictures.fit(this.#state)) this.#update({ testPixels });
  }
}

import type { Params } from '../engine/protocol.ts';
import type { ParamSchema } from '../experiments/params.ts';
import type { Weights } from '../nets/weights.ts';
import { asRecorded, isComputable } from './absent.ts';
import { acceptChanges, effectOf } from './accept-changes.ts';
import { beforePart } from './before.ts';
import type { AnyFigure, Mark } from './figure.ts';
import type { FigureState, FrameBase, Note, OwnFile } from './figure-state.ts';
import type { FilesSide } from './files-side.ts';
import { isGuessOpen } from './guess.ts';
import type { WorkerHolder } from './lifecycle.ts';
import type { LinkState } from './link-state.ts';
import { answered, settledParams } from './live-answers.ts';
import { createLooker } from './looker.ts';
import { Machinery } from './machinery.ts';
import { OwnSide } from './own-side.ts';
import { createPictures } from './pictures.ts';
import type { RecordedHost } from './recorded-host.ts';
import { RecordedSide } from './recorded-side.ts';
import { keepSpeed } from './speed.ts';
import type { StagedNetwork } from './staged-network.ts';
import { isBusy, linkedState, ownPart, presetParams, resetParams } from './state.ts';
import { keepResult } from './stored-result.ts';
import type { World } from './world.ts';

/** The behaviour of one figure, without a DOM: what the reader does becomes states. */
/** What decides which pictures a stage draws: some views have them that others have not, some wait for the guess. */
const WANT_PICTURES = ['frame', 'params', 'panel', 'guess'] as const satisfies readonly (keyof FigureState)[];

export class Controller implements WorkerHolder {
  readonly #figure: AnyFigure;
  readonly #schema: ParamSchema;
  readonly #world: World;
  readonly #looker;
  readonly #pictures;
  readonly #recorded: RecordedSide;
  readonly #machinery: Machinery;
  #state: FigureState;
  /** The frame on the stage as it was measured: what follows from it follows the live controls. */
  #measured: FrameBase | undefined;
  readonly #own: OwnSide;
  #files: Promise<FilesSide> | undefined;
  #awake = false;
  #lastSeen = 0;

  constructor(figure: AnyFigure, link: LinkState, world: World) {
    this.#figure = figure;
    this.#schema = figure.schema;
    this.#world = world;
    this.#state = linkedState(figure, link);
    this.#measured = this.#state.frame;
    this.#machinery = new Machinery(world, this);
    this.#looker = createLooker(() => this.#machinery.engine(), world.idle, {
      answer: (frame) => this.#update({ frame, looked: true, looking: false }),
      empty: () => this.#update({ looking: false }),
      fail: (error) => this.#update({ looking: false, error }),
    });
    this.#pictures = createPictures(figure, (data, indices) => this.#machinery.testImages(data, indices));
    const host: RecordedHost = {
      pictures: this.#pictures,
      load: (entry) => this.#machinery.recording(entry),
      ends: () => this.#machinery.ends(figure.ends),
      statistics: async () => figure.statistics && this.#machinery.statistics(figure.statistics),
      state: () => this.#state,
      update: (change) => this.#update(change),
      look: (weights) => (weights ? this.#look(weights) : this.#looker.cancel()),
    };
    this.#recorded = new RecordedSide(figure, host, link.epoch);
    this.#own = new OwnSide(figure, {
      machinery: this.#machinery,
      now: world.clock.now,
      state: () => this.#state,
      update: (change) => this.#update(change),
      finished: (result) => {
        this.#note({ key: keepResult(figure, result, this.#machinery.results), values: {} });
        this.#lookIfWanted();
      },
      look: (weights) => this.#look(weights),
    });
  }

  get state(): FigureState {
    return this.#state;
  }
  get marks(): readonly Mark[] {
    return this.#recorded.marks;
  }
  /** The network on the stage, for the download. */
  get network(): StagedNetwork | undefined {
    const weights = this.#recorded.weights;
    return this.#own.network ?? (weights && { weights, layers: this.#recorded.layers });
  }

  /** Loads the recording and the pictures that the stage draws: at the first touch, or when a link asks for another state. */
  async wake(): Promise<void> {
    if (this.#awake) return;
    this.#awake = true;
    // Whoever cannot load what looks for another figure's runs misses nothing else.
    if (this.#figure.recalls)
      this.#world.later().then(
        (later) => later.followRuns(this.#figure, this.#world, (recalled) => this.#update({ recalled })),
        () => undefined,
      );
    if (this.#state.source.kind !== 'own') await this.#recorded.settle();
  }
  /** Starts the engine before it is asked for, unless that would take another figure's worker. */
  async warm(): Promise<void> {
    if (!this.#figure.compute && isComputable(this.#schema, this.#state)) await this.#machinery.warm();
  }
  hide(hidden: ReadonlySet<string>): void {
    this.#update({ hidden });
  }
  /** Moves parameters: live ones act on what is on the stage; any other ends a run and looks for a recording. */
  set(changes: Params): void {
    const accepted = acceptChanges(this.#schema, this.#state.params, changes);
    if (accepted.changed.length === 0) return;
    const effect = effectOf(this.#schema, accepted.changed, this.#state);
    if (effect.kind === 'refused') {
      this.#note({ key: 'notes.new-run', values: { name: effect.name } });
      return;
    }
    this.#answerGuess();
    const { params, notes } = asRecorded(this.#figure, accepted.params, this.#state.absent);
    const before = effect.kind === 'anew' ? beforePart(this.#figure, this.#state) : {};
    const were = this.#state.params as Params;
    this.#update({ params, notes, ...before });
    if (effect.kind !== 'anew' && this.#state.source.kind === 'own') {
      this.#own.live(were, params, effect.kind === 'shown');
    } else if (effect.kind === 'shown' && this.#recorded.isShown && this.#state.source.kind !== 'nearest') {
      this.#recorded.show();
    } else {
      this.#awake = true;
      this.#endRun();
      void this.#recorded.settle();
    }
  }
  /** Whoever moves a control in the frame has answered its question, or does not want to. */
  #answerGuess(): void {
    if (!this.#figure.sides || !isGuessOpen({ figure: this.#figure, state: this.#state })) return;
    this.#update({ guess: this.#state.draft ?? 'skipped' });
  }
  /** Sets everything to the defaults with a preset's settings laid over them; the seed stays the reader's. */
  preset(settings: Params): void {
    this.set(presetParams(this.#figure, settings, this.#state.absent));
  }
  /** Begins a run, or goes on with one that is paused; one that is under way is left alone. */
  start(): void {
    if (this.#state.source.kind === 'own' && this.#state.status === 'paused') this.resume();
    else if (!isBusy(this.#state)) void this.#begin(false);
  }
  /** Trains up to the next frame, then waits. */
  step(): void {
    const { source, status } = this.#state;
    if (source.kind === 'own' && (status === 'paused' || status === 'running')) this.#own.step();
    else if (!isBusy(this.#state)) void this.#begin(true);
  }
  pause(): void {
    this.#own.pause();
  }
  resume(): void {
    this.#own.resume();
  }
  /** Discards a run of the reader's own: back to the recording of its settings, or else to how the figure opened. */
  reset(): void {
    const params = resetParams(this.#figure, this.#state);
    this.#endRun();
    this.#awake = true;
    const before = beforePart(this.#figure, this.#state);
    this.#update({ ...asRecorded(this.#figure, params, this.#state.absent), probe: undefined, ...before });
    void this.#recorded.settle();
    this.#update({ before: undefined });
  }
  /** After an error: goes on from the last checkpoint, or loads again what failed. */
  retry(): void {
    const { status } = this.#state;
    this.#looker.cancel();
    this.#update({ error: undefined, looking: false });
    this.#pictures.forget();
    if (this.#state.source.kind !== 'own') void this.#recorded.settle();
    else if (status !== 'error') this.#own.look();
    else if (this.#own.isRunning) this.#own.resume();
    else void this.#begin(false);
  }
  scrub(position: number): void {
    const { history, status } = this.#state;
    if (status === 'running' || !(position in history)) return;
    if (this.#recorded.isShown) {
      this.#recorded.scrub(position);
      return;
    }
    this.#looker.cancel();
    this.#update({ position, frame: history[position], looked: false, looking: false });
    if (position === history.length - 1) this.#own.look();
  }
  guess(guess: number | 'skipped'): void {
    // Whoever has moved a guess has not skipped it: a hand is faster than the button's words.
    this.#update({ guess: guess === 'skipped' ? (this.#state.draft ?? guess) : guess });
    void this.wake();
  }
  draft(draft: number): void {
    this.#update({ draft });
  }
  point(pointed: string | undefined): void {
    if (pointed !== this.#state.pointed) this.#update({ pointed });
  }
  sheet(sheet: boolean): void {
    this.#update({ sheet });
  }
  openPanel(panel: string | undefined): void {
    this.#update({ panel, sheet: false });
    this.#lookIfWanted();
  }
  probe(probe: Uint8Array | undefined): void {
    this.#update({ probe });
    this.#lookIfWanted();
  }
  /** See `FigureActions.look`. */
  async look(weights: Weights, params: Params): Promise<unknown> {
    await this.#machinery.load();
    return (await this.#machinery.engine().look(this.#figure.experiment, weights, params))?.frame;
  }
  files(chosen: readonly OwnFile[], place?: 0 | 1): void {
    this.#files ??= this.#machinery.filesSide(this.#figure, {
      params: () => this.#state.params as Params,
      update: (files) => this.#update({ files }),
    });
    void this.#files.then((side) => side.take(chosen, place));
  }

  /** Told whenever the figure comes into sight or leaves it. */
  seen(inSight: boolean): void {
    this.#lastSeen = inSight ? Number.POSITIVE_INFINITY : this.#world.clock.now();
  }
  lastSeen(): number {
    return this.#lastSeen;
  }
  rest(): void {
    this.#machinery.rest();
  }
  park(): void {
    this.#looker.cancel();
    this.#own.park();
    this.#machinery.close();
    if (this.#state.looking) this.#update({ looking: false });
  }
  /** Ends everything: the element has left its page. */
  close(): void {
    this.#recorded.leave();
    this.#endRun();
    this.park();
  }
  async #begin(stepOnly: boolean): Promise<void> {
    if (this.#figure.compute || !isComputable(this.#schema, this.#state)) return;
    this.#endRun();
    this.#awake = true;
    this.#recorded.leave();
    const before = beforePart(this.#figure, this.#state);
    this.#update({ ...ownPart(this.#figure, this.#state), ...before, status: 'loading' });
    await this.#own.begin(stepOnly);
  }
  #endRun(): void {
    this.#looker.cancel();
    this.#own.end();
  }
  /** Told once, however often it is true. */
  #note(note: Note): void {
    const others = this.#state.notes.filter(({ key }) => key !== note.key);
    this.#update({ notes: [...others, note] });
  }

  #lookIfWanted(): void {
    if (this.#state.source.kind !== 'own') {
      if (this.#awake) this.#recorded.show();
      else void this.wake();
    } else if (this.#figure.wantsLook?.(this.#state)) this.#own.look();
  }
  #look(weights: Weights | 'current'): void {
    if (this.#figure.selfContained || !isComputable(this.#schema, this.#state)) return;
    this.#update({ looking: true, error: undefined });
    const { params, probe } = this.#state;
    const settled = settledParams(this.#figure, params as Params);
    this.#looker.ask({ experiment: this.#figure.experiment, weights, params: settled, probe });
  }
  #update(change: Partial<FigureState>): void {
    const before = this.#state;
    if ('frame' in change) this.#measured = change.frame;
    const params = (change.params ?? before.params) as Params;
    const isOther = 'frame' in change || change.params !== undefined;
    const frame = isOther && this.#measured ? { frame: answered(this.#figure, this.#measured, params) } : {};
    const next: FigureState = { ...before, ...change, ...frame };
    // Pictures of another data set would stand under the wrong numbers.
    this.#state = this.#pictures.fit(next) ? next : { ...next, testPixels: undefined };
    // In the same unit as what a start costs: a figure that trains three networks counts three.
    if (change.status === 'done' && change.seconds) keepSpeed((this.#figure.work?.(params) ?? 0) / change.seconds);
    this.#world.changed(this.#state, before);
    if (this.#awake && this.#state.frame && WANT_PICTURES.some((name) => change[name])) void this.#fetchPictures();
  }
  async #fetchPictures(): Promise<void> {
    const testPixels = await this.#pictures.wanted(this.#state);
    if (testPixels !== this.#state.testPixels && this.#pictures.fit(this.#state)) this.#update({ testPixels });
  }
}

import type { Params } from '../engine/protocol.ts';
import type { ParamSchema } from '../experiments/params.ts';
import type { Weights } from '../nets/weights.ts';
import { asRecorded, isComputable } from './absent.ts';
import { acceptChanges, effectOf } from './accept-changes.ts';
import { beforePart } from './before.ts';
import type { AnyFigure } from './figure.ts';
import type { FigureState, OwnFile } from './figure-state.ts';
import { FigureStore } from './figure-store.ts';
import type { FilesSide } from './files-side.ts';
import { isGuessOpen } from './guess.ts';
import type { WorkerHolder } from './lifecycle.ts';
import type { LinkState } from './link-state.ts';
import { Machinery } from './machinery.ts';
import { NetworkLook } from './network-look.ts';
import { OwnSide } from './own-side.ts';
import { createPictures } from './pictures.ts';
import type { RecordedHost } from './recorded-host.ts';
import { RecordedSide } from './recorded-side.ts';
import type { StagedNetwork } from './staged-network.ts';
import { isBusy, linkedState, ownPart, presetParams, resetParams } from './state.ts';
import type { World } from './world.ts';

/** The behaviour of one figure, without a DOM: what the reader does becomes states. */
export class Controller implements WorkerHolder {
  readonly #figure: AnyFigure;
  readonly #schema: ParamSchema;
  readonly #world: World;
  readonly #look: NetworkLook;
  readonly #pictures;
  readonly #recorded: RecordedSide;
  readonly #machinery: Machinery;
  readonly #store: FigureStore;
  readonly #own: OwnSide;
  #files: Promise<FilesSide> | undefined;
  #lastSeen = 0;
  /** Its page has asked it to train, by `start`. */
  asked = false;

  constructor(figure: AnyFigure, link: LinkState, world: World) {
    this.#figure = figure;
    this.#schema = figure.schema;
    this.#world = world;
    this.#machinery = new Machinery(world, this);
    this.#pictures = createPictures(figure, (...asked) => this.#machinery.testImages(...asked));
    this.#store = new FigureStore(figure, linkedState(figure, link), world, this.#pictures);
    this.#look = new NetworkLook(figure, this.#store, () => this.#machinery.engine(), world.idle);
    const host: RecordedHost = {
      pictures: this.#pictures,
      load: (entry) => this.#machinery.recording(entry),
      ends: () => this.#machinery.ends(figure.ends),
      statistics: async () => figure.statistics && this.#machinery.statistics(figure.statistics),
      state: () => this.#store.state,
      update: (change) => this.#store.update(change),
      look: (weights) => (weights ? this.#look.ask(weights) : this.#look.cancel()),
    };
    this.#recorded = new RecordedSide(figure, host, link.epoch);
    this.#own = new OwnSide(figure, {
      machinery: this.#machinery,
      now: world.clock.now,
      state: () => this.#store.state,
      update: (change) => this.#store.update(change),
      finished: (key) => {
        this.#store.note({ key, values: {} });
        this.#lookIfWanted();
      },
      look: (weights) => this.#look.ask(weights),
    });
  }

  get state(): FigureState {
    return this.#store.state;
  }
  /** The network on the stage, for the download. */
  get network(): StagedNetwork | undefined {
    const weights = this.#recorded.weights;
    return this.#own.network ?? (weights && { weights, layers: this.#recorded.layers });
  }

  /** Loads the recording and the pictures that the stage draws: at the first touch, or when a link asks for another state. */
  async wake(): Promise<void> {
    if (this.#store.awake) return;
    this.#store.awake = true;
    // Whoever cannot load what looks for another figure's runs misses nothing else.
    if (this.#figure.recalls)
      this.#world.later().then(
        (later) => later.followRuns(this.#figure, this.#world, (recalled) => this.#store.update({ recalled })),
        () => undefined,
      );
    if (this.#store.state.source.kind !== 'own') await this.#recorded.settle();
  }
  /** Starts the engine before it is asked for, unless that would take another figure's worker. */
  async warm(): Promise<void> {
    if (!this.#figure.compute && isComputable(this.#schema, this.#store.state)) await this.#machinery.warm();
  }
  hide(hidden: ReadonlySet<string>): void {
    this.#store.update({ hidden });
  }
  /** Moves parameters: live ones act on what is on the stage; any other ends a run and looks for a recording. */
  set(changes: Params): void {
    const accepted = acceptChanges(this.#schema, this.#store.state.params, changes);
    if (accepted.changed.length === 0) return;
    const effect = effectOf(this.#schema, accepted.changed, this.#store.state);
    if (effect.kind === 'refused') {
      this.#store.note({ key: 'notes.new-run', values: { name: effect.name } });
      return;
    }
    // What is moved in the picture itself is looked at, while the question stands.
    if (!accepted.changed.every((name) => this.#schema[name]!.byHand)) this.#answerGuess();
    const { params, notes } = asRecorded(this.#figure, accepted.params, this.#store.state.absent);
    const before = effect.kind === 'anew' ? beforePart(this.#store.state) : {};
    const were = this.#store.state.params as Params;
    this.#store.update({ params, notes, ...before });
    if (effect.kind !== 'anew' && this.#store.state.source.kind === 'own') {
      this.#own.live(were, params, effect.kind === 'shown');
    } else if (effect.kind === 'shown' && this.#recorded.isShown && this.#store.state.source.kind !== 'nearest') {
      this.#recorded.show();
    } else {
      this.#store.awake = true;
      this.#endRun();
      void this.#recorded.settle();
    }
  }
  /** Whoever moves a control has answered the question, or does not want to. */
  #answerGuess(): void {
    if (!isGuessOpen({ figure: this.#figure, state: this.#store.state })) return;
    this.#store.update({ guess: this.#store.state.draft ?? 'skipped' });
  }
  /** Sets everything to the defaults with a preset's settings laid over them; the seed stays the reader's. */
  preset(settings: Params): void {
    this.set(presetParams(this.#figure, settings, this.#store.state.absent));
  }
  /** Begins a run, or goes on with one that is paused; one that is under way is left alone. */
  start(): void {
    this.asked = true;
    if (this.#store.state.source.kind === 'own' && this.#store.state.status === 'paused') this.resume();
    else if (!isBusy(this.#store.state)) void this.#begin(false);
  }
  /** Trains up to the next frame, then waits. */
  step(): void {
    const { source, status } = this.#store.state;
    if (source.kind === 'own' && (status === 'paused' || status === 'running')) this.#own.step();
    else if (!isBusy(this.#store.state)) void this.#begin(true);
  }
  pause(): void {
    this.#own.pause();
  }
  resume(): void {
    this.#own.resume();
  }
  /** Discards a run of the reader's own: back to the recording of its settings, or else to how the figure opened. */
  reset(): void {
    const params = resetParams(this.#figure, this.#store.state);
    this.#endRun();
    this.#store.awake = true;
    const before = beforePart(this.#store.state);
    this.#store.update({ ...asRecorded(this.#figure, params, this.#store.state.absent), probe: undefined, ...before });
    void this.#recorded.settle();
    this.#store.update({ before: undefined });
  }
  /** After an error: goes on from the last checkpoint, or loads again what failed. */
  retry(): void {
    const { status } = this.#store.state;
    this.#look.cancel();
    this.#store.update({ error: undefined, looking: false });
    this.#pictures.forget();
    if (this.#store.state.source.kind !== 'own') void this.#recorded.settle();
    else if (status !== 'error') this.#own.look();
    else if (this.#own.isRunning) this.#own.resume();
    else void this.#begin(false);
  }
  scrub(position: number): void {
    const { history, status } = this.#store.state;
    if (status === 'running' || !(position in history)) return;
    if (this.#recorded.isShown) {
      this.#recorded.scrub(position);
      return;
    }
    this.#look.cancel();
    this.#store.update({ position, frame: history[position], looked: false, looking: false });
    if (position === history.length - 1) this.#own.look();
  }
  guess(guess: number | 'skipped'): void {
    // Whoever has moved a guess has not skipped it: a hand is faster than the button's words.
    this.#store.update({ guess: guess === 'skipped' ? (this.#store.state.draft ?? guess) : guess });
    void this.wake();
  }
  draft(draft: number): void {
    this.#store.update({ draft });
  }
  point(pointed: string | undefined): void {
    if (pointed !== this.#store.state.pointed) this.#store.update({ pointed });
  }
  sheet(sheet: boolean): void {
    this.#store.update({ sheet });
  }
  openPanel(panel: string | undefined): void {
    this.#store.update({ panel, sheet: false });
    this.#lookIfWanted();
  }
  probe(probe: Uint8Array | undefined): void {
    this.#store.update({ probe });
    this.#lookIfWanted();
  }
  /** See `FigureActions.look`. */
  async look(weights: Weights, params: Params): Promise<unknown> {
    await this.#machinery.load();
    return (await this.#machinery.engine().look(this.#figure.experiment, weights, params))?.frame;
  }
  files(chosen: readonly OwnFile[], place?: 0 | 1): void {
    this.#files ??= this.#machinery.filesSide(this.#figure, {
      params: () => this.#store.state.params as Params,
      update: (files) => this.#store.update({ files }),
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
    this.#look.cancel();
    this.#own.park();
    this.#machinery.close();
    if (this.#store.state.looking) this.#store.update({ looking: false });
  }
  /** Ends everything: the element has left its page. */
  close(): void {
    this.#recorded.leave();
    this.#endRun();
    this.park();
  }
  async #begin(stepOnly: boolean): Promise<void> {
    if (this.#figure.compute || !isComputable(this.#schema, this.#store.state)) return;
    this.#endRun();
    this.#store.awake = true;
    this.#recorded.leave();
    const before = beforePart(this.#store.state);
    this.#store.update({ ...ownPart(this.#figure, this.#store.state), ...before, status: 'loading' });
    await this.#own.begin(stepOnly);
  }
  #endRun(): void {
    this.#look.cancel();
    this.#own.end();
  }
  #lookIfWanted(): void {
    if (this.#store.state.source.kind !== 'own') {
      if (this.#store.awake) this.#recorded.show();
      else void this.wake();
    } else if (this.#figure.wantsLook?.(this.#store.state)) this.#own.look();
  }
}

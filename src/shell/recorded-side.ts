import type { Ends } from '../engine/ends.ts';
import type { Recording } from '../engine/recording.ts';
import type { Weights } from '../nets/weights.ts';
import { ComputedSide } from './computed-side.ts';
import { endFrame, endPart, matchingEnd } from './ends.ts';
import type { AnyFigure, RecordingEntry } from './figure.ts';
import type { FrameBase, FrameSource } from './figure-state.ts';
import { settledParams } from './live-answers.ts';
import { plainError } from './looker.ts';
import { nearestEnd } from './nearest-end.ts';
import { nearestRecording } from './nearest-recording.ts';
import { recordedAnswer } from './recorded-answer.ts';
import { type Kept, type RecordedHost, SETTLED } from './recorded-host.ts';
import { completed, isRecordedFor, markedNear, matchingRecording, recordingPart } from './recordings.ts';
import { createShelf } from './shelf.ts';
import { standingPart } from './standing.ts';
import { loadingPart, nothingPart } from './state.ts';

/** A figure while it shows what was recorded: finds what matches, or else the nearest, scrubs it, lets live controls act on its kept networks. */
export class RecordedSide {
  readonly #figure: AnyFigure;
  readonly #host: RecordedHost;
  readonly #shelf;
  readonly #computed: ComputedSide;
  #kept: Kept | undefined;
  #ends: Ends | undefined;
  #openingEpoch: number | undefined;
  #turn = 0;

  constructor(figure: AnyFigure, host: RecordedHost, openingEpoch: number | undefined) {
    this.#figure = figure;
    this.#host = host;
    this.#shelf = createShelf(host.load);
    this.#computed = new ComputedSide(figure, host);
    this.#openingEpoch = openingEpoch;
  }

  /** Whether something recorded is on the stage. */
  get isShown(): boolean {
    return this.#kept !== undefined;
  }
  /** The kept network that live controls use. */
  get weights(): Weights | undefined {
    return markedNear(this.#recording?.marked ?? [], this.#host.state().position)?.weights;
  }
  /** What a file says about that network's layers. */
  get layers(): Recording['layers'] {
    return this.#recording?.layers;
  }
  get #recording(): Recording | undefined {
    return this.#kept && 'recording' in this.#kept ? this.#kept.recording : undefined;
  }

  /** Leaves the stage to a run; a recording still on its way does not come. */
  leave(): void {
    this.#turn++;
    this.#kept = undefined;
  }

  /**
   * Shows what was recorded of the parameters, at once where it is at hand: the recording, the end of such a run while the
   * recording is on its way, or else the nearest that was kept. A figure that computes shows its answer at once.
   */
  async settle(): Promise<void> {
    const turn = ++this.#turn;
    if (this.#figure.compute) {
      await this.#computed.settle(() => turn === this.#turn);
      return;
    }
    if (!this.#figure.ends) {
      await this.#settleOnRecording(turn);
      return;
    }
    const atOnce = this.#showEnd();
    if (!atOnce) this.#host.update(standingPart(this.#figure, this.#host.state()));
    try {
      // Ends that do not come are missed by nobody who has the recording.
      this.#ends ??= await this.#host.ends().catch(() => undefined);
      if (turn !== this.#turn || atOnce === 'whole') return;
      const entry = this.#entry(atOnce !== undefined || this.#showEnd() !== undefined);
      if (entry) await this.#put(entry, turn);
      else if (!this.#kept) this.#showNearestEnd();
    } catch (error) {
      if (turn === this.#turn) this.#goWithout(error);
    }
  }

  /** A recording did not come: what stands there is still true, if it is what the recording would have shown. */
  #goWithout(error: unknown): void {
    const { update, state } = this.#host;
    const { source, params, history, position } = state();
    const missed = source.kind !== 'end' && matchingRecording(this.#figure, params);
    const shown = history[position];
    const frame = !missed && shown && this.#answer(shown);
    update(frame ? { ...SETTLED, frame } : { status: 'error', error: plainError(error) });
  }

  scrub(position: number): void {
    const { update, state } = this.#host;
    if (!this.#kept) return;
    const { history, source } = state();
    const near = markedNear(this.#recording?.marked ?? [], position);
    const marked = near && 'params' in source ? { source: { ...source, markedEpoch: near.epoch } as FrameSource } : {};
    update({ ...marked, position, frame: history[position], looked: false });
    this.show();
  }

  /** Puts the recorded frame on the stage, or asks the kept network where live controls or a panel want more. */
  show(): void {
    const { state, update, look } = this.#host;
    const shown = state().history[state().position];
    if (!this.#kept || !shown) return;
    const answer = this.#answer(shown);
    const { weights } = this;
    if (weights && !(answer && !this.#figure.wantsLook?.({ ...state(), frame: answer }))) look(weights);
    else if (answer || this.#recording) {
      look(null);
      update({ frame: answer ?? shown, looked: false, looking: false });
    } else void this.settle();
  }

  #answer(shown: FrameBase): FrameBase | undefined {
    return recordedAnswer(this.#figure, this.#kept, this.#host.state(), shown);
  }

  /** Shows the end of exactly these settings; `whole` where there is no recording that could add to it. */
  #showEnd(): 'whole' | 'part' | undefined {
    const { state, update, look } = this.#host;
    const { params } = state();
    const end = matchingEnd(this.#figure, this.#ends, params);
    const frame = end && endFrame(this.#figure.schema, end, settledParams(this.#figure, params));
    if (!end || !frame) return undefined;
    const entry = matchingRecording(this.#figure, params);
    const { source } = state();
    if (entry && source.kind === 'recording' && source.id === entry.id && this.#recording) {
      this.show();
      return 'part';
    }
    look(null);
    this.#kept = { end };
    update({
      ...endPart(end, frame),
      source: { kind: 'end', params: completed(this.#figure, end.params) },
      ...SETTLED,
    });
    return entry ? 'part' : 'whole';
  }

  /** The recording to load: of exactly these settings, or, where no end stands there, the nearest. */
  #entry(isEndShown: boolean): RecordingEntry | undefined {
    const { params } = this.#host.state();
    const exact = matchingRecording(this.#figure, params);
    if (exact || isEndShown) return exact;
    const nearest = nearestRecording(this.#figure, this.#ends, params);
    if (!nearest) this.#kept = undefined;
    return nearest;
  }

  #showNearestEnd(): void {
    const { state, update } = this.#host;
    const nearest = nearestEnd(this.#figure, this.#ends, state().params);
    if (nearest) this.#kept = { end: nearest.end };
    update(nearest?.part ?? nothingPart());
  }

  async #settleOnRecording(turn: number): Promise<void> {
    const { update, state } = this.#host;
    const entry = matchingRecording(this.#figure, state().params);
    const { source } = state();
    if (source.kind !== 'recording' || source.id !== entry?.id) this.#kept = undefined;
    if (!entry) {
      update(nothingPart());
      return;
    }
    update(loadingPart(this.#figure, entry, state()));
    try {
      await this.#put(entry, turn);
    } catch (error) {
      if (turn === this.#turn) update({ status: 'error', error: plainError(error) });
    }
  }

  async #put(entry: RecordingEntry, turn: number): Promise<void> {
    const { update, state, pictures } = this.#host;
    const recording = await this.#shelf(entry);
    const opened = () => recordingPart(this.#figure, entry, recording, this.#openingPosition(recording));
    const testPixels = await pictures.wanted({ ...state(), ...opened() });
    if (turn !== this.#turn) return;
    const part = opened();
    this.#kept = { entry, recording };
    this.#openingEpoch = undefined;
    const exact = isRecordedFor(this.#figure.schema, recording.params, state().params);
    const near = exact ? {} : ({ source: { ...part.source, kind: 'nearest' }, result: undefined } as const);
    update({ ...part, ...SETTLED, ...near, testPixels });
    this.show();
  }

  /** Where the reader has led the end of the same run while the recording was on its way, or else where the link says. */
  #openingPosition(recording: Recording): number {
    const { source, history, position } = this.#host.state();
    const isLed = source.kind === 'end' && position < history.length - 1;
    const epoch = isLed ? history[position]!.epoch : this.#openingEpoch;
    const last = recording.frames.length - 1;
    if (epoch === undefined) return last;
    const at = recording.frames.findIndex((frame) => (frame as FrameBase).epoch >= epoch - 1e-6);
    return at < 0 ? last : at;
  }
}

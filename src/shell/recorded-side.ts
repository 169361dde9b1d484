import type { Recording } from '../engine/recording.ts';
import type { Weights } from '../nets/weights.ts';
import type { AnyFigure, FigureState, FrameBase } from './figure.ts';
import { plainError } from './looker.ts';
import type { Mark } from './parts.ts';
import type { Pictures } from './pictures.ts';
import { atRecordedLive, marksOf, matchingRecording, recordingPart } from './recordings.ts';
import { markNear } from './replay.ts';
import { createShelf } from './shelf.ts';
import { computedPart, loadingPart, nothingPart } from './state.ts';

/** What the recorded side asks of its controller. */
export interface RecordedHost {
  readonly pictures: Pictures;
  load: Parameters<typeof createShelf>[0];
  state(): FigureState;
  update(change: Partial<FigureState>): void;
  /** Asks the network for a frame, or with null gives up asking. */
  look(weights: Weights | null): void;
}

/** A figure while it shows recordings: finds the one that matches, scrubs it, lets live controls act on its kept networks. */
export class RecordedSide {
  readonly #figure: AnyFigure;
  readonly #host: RecordedHost;
  readonly #shelf;
  #recording: Recording | undefined;
  #openingEpoch: number | undefined;
  #turn = 0;

  constructor(figure: AnyFigure, host: RecordedHost, openingEpoch: number | undefined) {
    this.#figure = figure;
    this.#host = host;
    this.#shelf = createShelf(host.load);
    this.#openingEpoch = openingEpoch;
  }

  /** Whether a recording is on the stage. */
  get isShown(): boolean {
    return this.#recording !== undefined;
  }
  get marks(): readonly Mark[] {
    return this.#recording ? marksOf(this.#recording) : [];
  }
  /** The kept network that live controls use. */
  get weights(): Weights | undefined {
    const near = markNear(this.marks, this.#host.state().position);
    return this.#recording?.marked.find(({ frame }) => frame === near?.position)?.weights;
  }

  /** What a file says about that network's layers. */
  get layers(): Recording['layers'] {
    return this.#recording?.layers;
  }

  /** Leaves the stage to a run; a recording still on its way does not come. */
  leave(): void {
    this.#turn++;
    this.#recording = undefined;
  }

  /** Shows the recording that matches the parameters, or says that there is none; a figure that computes shows its answer at once. */
  async settle(): Promise<void> {
    const turn = ++this.#turn;
    const { update, state, pictures } = this.#host;
    if (this.#figure.compute) {
      update(computedPart(this.#figure, state().params));
      return;
    }
    const entry = matchingRecording(this.#figure, state().params);
    const { source } = state();
    if (source.kind !== 'recording' || source.id !== entry?.id) this.#recording = undefined;
    if (!entry) {
      update(nothingPart());
      return;
    }
    update(loadingPart(this.#figure, entry, state()));
    try {
      const recording = await this.#shelf(entry);
      const part = recordingPart(entry, recording, this.#openingPosition(recording));
      const testPixels = await pictures.wanted({ ...state(), ...part });
      if (turn !== this.#turn) return;
      this.#recording = recording;
      this.#openingEpoch = undefined;
      update({ ...part, status: 'still', testPixels });
      this.show();
    } catch (error) {
      if (turn === this.#turn) update({ status: 'error', error: plainError(error) });
    }
  }

  scrub(position: number): void {
    const { source } = this.#host.state();
    const entry = this.#figure.recordings.find(({ id }) => source.kind === 'recording' && id === source.id);
    if (!entry || !this.#recording) return;
    this.#host.update({ ...recordingPart(entry, this.#recording, position), looked: false });
    this.show();
  }

  /** Puts the recorded frame on the stage, or asks the kept network where live controls or a panel want more. */
  show(): void {
    const { state, update, look } = this.#host;
    const shown = state().history[state().position];
    if (!this.#recording || !shown) return;
    const still = atRecordedLive(this.#figure.schema, this.#recording.params, state().params);
    const { weights } = this;
    if (weights && !(still && !this.#figure.wantsLook?.({ ...state(), frame: shown }))) look(weights);
    else {
      look(null);
      update({ frame: shown, looked: false, looking: false });
    }
  }

  #openingPosition(recording: Recording): number {
    const epoch = this.#openingEpoch;
    const last = recording.frames.length - 1;
    if (epoch === undefined) return last;
    const at = recording.frames.findIndex((frame) => (frame as FrameBase).epoch >= epoch - 1e-6);
    return at < 0 ? last : at;
  }
}

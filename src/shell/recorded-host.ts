import type { End, Ends } from '../engine/ends.ts';
import type { Recording } from '../engine/recording.ts';
import type { Weights } from '../nets/weights.ts';
import type { RecordingEntry } from './figure.ts';
import type { FigureState } from './figure-state.ts';
import type { Pictures } from './pictures.ts';
import type { createShelf } from './shelf.ts';

/** What the recorded side asks of its controller. */
export interface RecordedHost {
  readonly pictures: Pictures;
  load: Parameters<typeof createShelf>[0];
  /** The figure's ends; undefined where it has none. */
  ends(): Promise<Ends | undefined>;
  /** What the figure computes from; undefined where it needs nothing. */
  statistics(): Promise<unknown>;
  state(): FigureState;
  update(change: Partial<FigureState>): void;
  /** Asks the network for a frame, or with null gives up asking. */
  look(weights: Weights | null): void;
}

/** What was recorded and is on the stage: a run, or the end of one. */
export type Kept = { readonly entry: RecordingEntry; readonly recording: Recording } | { readonly end: End };

/** Of the state, once something has come and nothing more is on its way. */
export const SETTLED = {
  status: 'still',
  error: undefined,
  looked: false,
  looking: false,
} as const satisfies Partial<FigureState>;

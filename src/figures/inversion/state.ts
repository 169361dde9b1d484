import type { InversionFrame, InversionResult } from '../../experiments/inversion/frame.ts';
import type { InversionParams, inversionSchema } from '../../experiments/inversion/schema.ts';
import type { FigureState } from '../../shell/figure.ts';
import { PHOTO_SIDE } from './closer/photo-maps.ts';

export type InversionState = FigureState<typeof inversionSchema, InversionFrame, InversionResult>;

/** The panels under "Look closer", by the names that links use. */
export const panels = ['anchors', 'responses', 'photo', 'confusion', 'draw', 'conditions'] as const;
export type Panel = (typeof panels)[number];

/** Whether the blend is in use, so that a third version of the pictures is on the stage. */
export function isBlended(params: InversionParams): boolean {
  return params.blend > 0;
}

/** How the two versions of the test pictures are read. */
export type Worlds = NonNullable<InversionFrame['unflipped']>;

/** The same network before its first layer was negated, on the same test pictures as the frame on the stage. */
export function beforeFlip({ params, frame }: InversionState): Worlds | undefined {
  return params.negate === 'on' ? frame?.unflipped : undefined;
}

/** A frame of the run as its network was trained: a flip on the way changes what the stage shows, not what was learned. */
export function asTrained(frame: InversionFrame): InversionFrame {
  return frame.unflipped ? { ...frame, ...frame.unflipped } : frame;
}

/** Whether the reader is still asked for a guess, so that nothing may tell the answer yet. */
export function isGuessOpen(state: InversionState): boolean {
  return state.guess === undefined && !state.hidden.has('guess') && isGuessAsked(state.params);
}

/** A network that has seen negatives leaves nothing to guess. */
export function isGuessAsked(params: Pick<InversionParams, 'trained-on'>): boolean {
  return params['trained-on'] === 'originals';
}

/** Whether two different accuracies stand in each other's place. Both pairs are of the same test pictures. */
export function havePlacesChanged(before: Worlds, now: Worlds): boolean {
  return (
    before.original.accuracy !== before.negative.accuracy &&
    before.original.accuracy === now.negative.accuracy &&
    before.negative.accuracy === now.original.accuracy
  );
}

/** The digit that the reader has drawn, as the network receives it. */
export function ownDigit({ probe }: Pick<InversionState, 'probe'>): Uint8Array | undefined {
  return probe?.length === 28 * 28 ? probe : undefined;
}

/** The reader's own photo, for the first layer alone. */
export function ownPhoto({ probe }: Pick<InversionState, 'probe'>): Uint8Array | undefined {
  return probe?.length === PHOTO_SIDE ** 2 ? probe : undefined;
}

/** An open panel that shows responses needs a look at the network: of the chosen digit or of the reader's own. */
export function wantsLook(state: InversionState): boolean {
  if (!state.frame || (state.panel !== 'responses' && state.panel !== 'draw')) return false;
  const own = ownDigit(state);
  if (state.panel === 'draw' && !own) return false;
  return state.frame.responses?.index !== (own ? -1 : state.params.digit);
}

/** The test pictures that the stage draws. The data set is the one whose indices the frame names. */
export function neededTestImages(state: InversionState): {
  readonly data: string;
  readonly indices: readonly number[];
} {
  const named = state.frame?.strip.indices ?? [];
  const chosen = state.panel === 'responses' ? [state.params.digit] : [];
  return { data: state.params.data, indices: [...new Set([...named, ...chosen])] };
}

/** Pictures the network on the stage had seen: the run's, since an answer to a moved live control does not count them itself. */
export function picturesSeen(state: InversionState): number {
  return (state.history[state.position] ?? state.frame)?.imagesSeen ?? 0;
}

/** Pictures the whole run shows the network: a run on both worlds sees each digit twice. */
export function picturesInAll(params: InversionParams): number {
  return params['train-images'] * params.epochs * (params['trained-on'] === 'both' ? 2 : 1);
}

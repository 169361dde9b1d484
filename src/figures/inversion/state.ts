import type { InversionFrame, InversionResult } from '../../experiments/inversion/frame.ts';
import type { InversionParams, inversionSchema } from '../../experiments/inversion/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';

export type InversionState = FigureState<typeof inversionSchema, InversionFrame, InversionResult>;

/** Whether the blend is in use, so that a third version of the pictures is on the stage. */
export function isBlended(params: InversionParams): boolean {
  return params.blend > 0;
}

/** How the two versions of the test pictures are read. */
export type Worlds = Pick<InversionFrame, 'original' | 'negative'>;

/** A frame of the run as its network was trained: a flip on the way changes what the stage shows, not what was learned. */
export function asTrained(frame: InversionFrame): InversionFrame {
  return frame.unflipped ? { ...frame, ...frame.unflipped } : frame;
}

/** What the run shown reads of negatives, as trained, at the moment on the stage: what a guess and the seeds are compared with. */
export function negativesAsTrained({ frame, history, position }: InversionState): number | undefined {
  const shown = history[position] ?? frame;
  return shown && asTrained(shown).negative.accuracy;
}

/**
 * Whether the two curves stand in each other's place: where the frame on the stage is of the negated network, and that is
 * an identity at every moment of the run. A frame still to be computed may lack the compensation.
 */
export const isExchanged = ({
  params: { scaling, compensate },
  frame,
  looking,
}: Pick<InversionState, 'params' | 'frame' | 'looking'>): boolean =>
  frame?.unflipped !== undefined && (scaling === 'symmetric' || (compensate === 'on' && !looking));

/** Whether the frame on the stage is of a network whose course the run does not know: it kept its rectifier, or its signs. */
export const isApart = (state: InversionState): boolean =>
  isDropped(state.params) || (state.frame?.unflipped !== undefined && !isExchanged(state));

/** Whether the rectifier has been taken out of a network that was trained with one: of that its run knows nothing. */
const isDropped = (params: InversionParams): boolean =>
  params['drop-rectifier'] === 'on' && params.activation !== 'linear';

/** Whether the reader is still asked for a guess, so that nothing may tell the answer yet. */
export function isGuessOpen(state: InversionState): boolean {
  return state.guess === undefined && !state.hidden.has('guess') && isGuessAsked(state.params);
}

/** A network that has seen negatives leaves nothing to guess, and one that is negated has its answer in sight. */
export function isGuessAsked(params: Pick<InversionParams, 'trained-on' | 'negate'>): boolean {
  return params['trained-on'] === 'originals' && params.negate === 'off';
}

/** The test pictures that the stage draws. The data set is the one whose indices the frame names. */
export function neededTestImages(state: InversionState): {
  readonly data: string;
  readonly indices: readonly number[];
} {
  const { source, params, frame } = state;
  const data = String('params' in source ? source.params.data : params.data);
  return { data, indices: [...(frame?.strip?.indices ?? [])] };
}

/** Pictures the network on the stage had seen: the run's, since an answer to a moved live control does not count them itself. */
export function picturesSeen(state: InversionState): number {
  return (state.history[state.position] ?? state.frame)?.imagesSeen ?? 0;
}

/** Pictures the whole run shows the network: a run on both worlds sees each digit twice. */
export function picturesInAll(params: InversionParams): number {
  return params['train-images'] * params.epochs * (params['trained-on'] === 'both' ? 2 : 1);
}

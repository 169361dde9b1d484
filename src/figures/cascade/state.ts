import {
  type CascadeFrame,
  type CascadeResult,
  type Measured,
  PARTS,
  type Responses,
  STAGES,
} from '../../experiments/cascade/frame.ts';
import type { CascadeParams, cascadeSchema } from '../../experiments/cascade/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';

export type CascadeState = FigureState<typeof cascadeSchema, CascadeFrame, CascadeResult>;
export type Stage = (typeof STAGES)[number];
export type Part = (typeof PARTS)[number];

/** The frame of the run where the stage stands: live controls change the responses shown, and nothing that was measured. */
export const runFrame = (state: CascadeState): CascadeFrame | undefined => state.history[state.position] ?? state.frame;

export const measuredOf = (state: CascadeState): Measured | undefined => runFrame(state)?.measured;

/** What is measured in some frames alone: the newest up to where the stage stands. */
export function wholeOf(state: CascadeState): Measured['whole'] {
  return upTo(state).find(({ measured }) => measured?.whole)?.measured?.whole;
}

/** The responses to the digit and background chosen, and the frame of the run they belong to, unless a look made them. */
export function shownResponses(
  state: CascadeState,
): { readonly responses: Responses; readonly frame?: CascadeFrame } | undefined {
  const { frame, params } = state;
  if (frame?.responses && fits(frame.responses, params))
    return { responses: frame.responses, frame: state.looked ? undefined : frame };
  const found = upTo(state).find(({ responses }) => responses && fits(responses, params));
  return found?.responses && { responses: found.responses, frame: found };
}

const fits = ({ label, background }: Responses, params: CascadeParams): boolean =>
  label === params.digit && background === params.background;

/** Frames of the run up to where the stage stands, newest first. */
const upTo = ({ history, position }: CascadeState): CascadeFrame[] => history.slice(0, position + 1).reverse();

/** The share that a part has at a stage. */
export function shareOf(shares: Float32Array, stage: Stage, part: Part): number {
  return shares[PARTS.length * STAGES.indexOf(stage) + PARTS.indexOf(part)]!;
}

/** Pictures seen at the end of the run shown. */
export function picturesInAll(state: CascadeState): number {
  const last = state.history.at(-1);
  if (!last || last.step === 0) return state.params['train-images'] * state.params.epochs;
  return Math.round((last.imagesSeen * last.steps) / last.step);
}

/** A look is asked for where no frame at hand shows the digit and background chosen, with its maps. */
export const wantsLook = (state: CascadeState): boolean =>
  state.frame !== undefined && !shownResponses(state)?.responses.conv1;

/** The test picture that the stage draws. */
export function testImages(state: CascadeState): { readonly data: string; readonly indices: readonly number[] } {
  const shown = shownResponses(state);
  return { data: state.params.data, indices: shown ? [shown.responses.index] : [] };
}

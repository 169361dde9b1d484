import type { SharingFrame, SharingResult } from '../../experiments/sharing/frame.ts';
import type { Racer } from '../../experiments/sharing/networks.ts';
import type { SharingParams, sharingSchema } from '../../experiments/sharing/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';
import type { RunLine } from '../kit/over-run.ts';
import type { Tone } from '../kit/tones.ts';

export type SharingState = FigureState<typeof sharingSchema, SharingFrame, SharingResult>;

/** The settings of what is shown, which are not always those of the controls. */
export const shownParams = ({ source, params }: Pick<SharingState, 'source' | 'params'>): SharingParams =>
  'params' in source ? (source.params as unknown as SharingParams) : params;

/** How each network is drawn. The convolutional one is what the figure is about: its line has the colour of whose numbers it shows. */
export const LOOKS: Readonly<
  Record<Racer, { readonly tone?: Tone; readonly look: NonNullable<RunLine['look']>; readonly dashes?: string }>
> = {
  convolutional: { look: 'solid' },
  local: { tone: 'first', look: 'dashed', dashes: '6 3' },
  dense: { tone: 'second', look: 'dotted', dashes: '2 2.5' },
};

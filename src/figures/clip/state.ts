import type { LayerShown, TwoSeedsFrame, TwoSeedsResult } from '../../experiments/two-seeds/frame.ts';
import { type clipSchema, RANKS } from '../../experiments/two-seeds/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';
import { type Words, write } from '../../shell/words.ts';

export type ClipState = FigureState<typeof clipSchema, TwoSeedsFrame, TwoSeedsResult>;

/** The layer that the settings name, of a frame; none before a run has ended. */
export const layerIn = (
  frame: TwoSeedsFrame | undefined,
  { layer }: Pick<ClipState['params'], 'layer'>,
): LayerShown | undefined => frame?.layers?.[Number(layer) - 1];

/** Where in `RANKS` the figure stands. */
export const rankAt = ({ directions }: Pick<ClipState['params'], 'directions'>): number =>
  Math.max(
    0,
    RANKS.findIndex((rank) => String(rank) === directions),
  );

/** How many directions that are, in a layer that may have fewer. */
export const rankOf = (at: number, layer: Pick<LayerShown, 'dimension'> | undefined): number =>
  Math.min(RANKS[at]!, layer?.dimension ?? RANKS[at]!);

/** A share in per cent with one decimal, as 400 pictures carry. */
export const percent = (words: Words, share: number | undefined): string =>
  write(share ?? Number.NaN, '%1', words.lang);

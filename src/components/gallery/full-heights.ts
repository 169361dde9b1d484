import type { FrameHeights } from '../../shell/embed-code.ts';

/** Heights of a figure's own page, whole and as it opens, by the width of its frame, CSS pixels (`npm run heights`). */
export type MeasuredHeights = Readonly<Record<360 | 720 | 960, number>>;

/** What a frame needs that is 720 pixels wide or more, where wider is not always lower; and one that is narrower. */
export function fullHeights(heights: MeasuredHeights): FrameHeights {
  return { wide: Math.max(heights[720], heights[960]), narrow: heights[360] };
}

/** The ends of a scale, in the unit that is printed. */
export type Domain = readonly [low: number, high: number];

/** Room beside the scale for the numbers at its ends, in CSS pixels. */
export const MARGIN = { left: 12, right: 24 } as const;

/** How far above the lower edge of a strip the reader's own runs stand, in CSS pixels. */
export const OWN_LANE = 31;

/** Distance of two rows of them, where there is room for several, in CSS pixels. */
export const OWN_ROW = 7;

/** Where a value stands in a strip of `width` CSS pixels, from the left; one beyond the scale stands at its end. */
export function placeOf(value: number, [low, high]: Domain, width: number): number {
  const share = Math.max(0, Math.min(1, (value - low) / (high - low)));
  return MARGIN.left + share * (width - MARGIN.left - MARGIN.right);
}

/** A scale from 0 to a round number that holds all `values`, or on both sides of 0 where some are negative. */
export function roundDomain(values: readonly number[]): Domain {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = 10 ** Math.floor(Math.log10(high - low || 1)) / 2;
  return [Math.floor(low / step) * step || 0, Math.ceil(high / step) * step || 0];
}

/** A scale with round ends that holds all `values` and not much more, no further than `most` allows. */
export function closeDomain(values: readonly number[], most: Domain = [-Infinity, Infinity]): Domain {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const size = high - low || Math.abs(high) || 1;
  const step = 10 ** Math.floor(Math.log10(size)) / 2;
  const ends = [Math.floor((low - size / 20) / step) * step, Math.ceil((high + size / 20) / step) * step] as const;
  return [Math.max(most[0], ends[0]), Math.min(most[1], ends[1])];
}

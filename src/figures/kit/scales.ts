/** The article's diverging scale: blue for positive, vermilion for negative, nothing (the paper) for zero. */
const POSITIVE = [0, 114, 178] as const;
const NEGATIVE = [213, 94, 0] as const;

/**
 * Signed values as RGBA pixels, symmetric about zero: full colour at +-`largest`, transparent at 0, so that zero is the
 * paper of whatever theme it lies on. Values beyond the range keep the end's colour.
 */
export function diverging(values: ArrayLike<number>, largest: number): Uint8Array {
  const out = new Uint8Array(values.length * 4);
  for (let i = 0; i < values.length; i++) {
    const share = largest > 0 ? Math.max(-1, Math.min(1, values[i] / largest)) : 0;
    out.set(share < 0 ? NEGATIVE : POSITIVE, i * 4);
    out[i * 4 + 3] = Math.round(Math.abs(share) * 255);
  }
  return out;
}

/** Five stops of viridis (Smith and van der Walt 2015), perceptually even and readable in grey. */
const VIRIDIS = [
  [68, 1, 84],
  [59, 82, 139],
  [33, 145, 140],
  [94, 201, 98],
  [253, 231, 37],
] as const;

/** A share from 0 to 1 as a CSS colour on the sequential scale. */
export function sequential(share: number): string {
  const place = Math.max(0, Math.min(1, share)) * (VIRIDIS.length - 1);
  const below = Math.min(VIRIDIS.length - 2, Math.floor(place));
  const mix = place - below;
  const channels = VIRIDIS[below].map((low, i) => Math.round(low + mix * (VIRIDIS[below + 1][i] - low)));
  return `rgb(${channels.join(' ')})`;
}

/** Whether black text reads better than white text on `sequential(share)`: either has a contrast of 4.5 there. */
export function needsDarkText(share: number): boolean {
  return share > 0.44;
}

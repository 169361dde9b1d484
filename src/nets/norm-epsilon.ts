/** Keeps a channel without variance from being 0 / 0 where it is normalised. PyTorch's default. */
export const NORM_EPSILON = 1e-5;

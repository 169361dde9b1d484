/** Side of the grid of frequencies: fine enough for filters up to as many pixels. */
const GRID = 16;

/** What a small filter's power spectrum says of its looks. */
export interface SpectrumShares {
  /**
   * Share of the energy that lies in one orientation, |sum of P e^(2ia)| / sum of P over the spectrum P, where a is the
   * angle of a frequency: 1 for long stripes, 0 for a round spot. What has no frequency (the mean) has no orientation.
   */
  readonly oriented: number;
  /** Share of the energy in waves of four pixels and longer: about a fifth for noise, all of it for a soft spot. */
  readonly coarse: number;
}

/**
 * Shares of the power spectrum of a size x size filter, row by row, channels last, their spectra summed (discrete Fourier
 * transform, padded with zeros to 16 x 16). NaN for a filter of zeros. @throws RangeError for one larger than the grid.
 */
export function spectrumShares(filter: ArrayLike<number>, size: number, channels: number): SpectrumShares {
  if (size > GRID) throw new RangeError(`a filter of ${size} pixels a side is larger than ${GRID}`);
  let [along, across, coarse, all] = [0, 0, 0, 0];
  for (let fy = -GRID / 2; fy < GRID / 2; fy++) {
    for (let fx = -GRID / 2; fx < GRID / 2; fx++) {
      const power = powerAt(filter, size, channels, fx, fy);
      all += power;
      const squared = fx * fx + fy * fy;
      if (squared <= (GRID / 4) ** 2) coarse += power;
      // The highest frequency is two directions at once, the lowest is none.
      if (squared === 0 || fx === -GRID / 2 || fy === -GRID / 2) continue;
      // cos and sin of twice its angle.
      along += (power * (fx * fx - fy * fy)) / squared;
      across += (power * 2 * fx * fy) / squared;
    }
  }
  return { oriented: Math.sqrt(along * along + across * across) / all, coarse: coarse / all };
}

const COSINES = Array.from({ length: GRID }, (_, i) => Math.cos((2 * Math.PI * i) / GRID));
const SINES = Array.from({ length: GRID }, (_, i) => Math.sin((2 * Math.PI * i) / GRID));

function powerAt(filter: ArrayLike<number>, size: number, channels: number, fx: number, fy: number): number {
  let power = 0;
  for (let channel = 0; channel < channels; channel++) {
    let [even, odd] = [0, 0];
    for (let place = 0; place < size * size; place++) {
      const turn = (fx * (place % size) + fy * Math.floor(place / size)) & (GRID - 1);
      const value = filter[place * channels + channel]!;
      even += value * COSINES[turn]!;
      odd += value * SINES[turn]!;
    }
    power += even * even + odd * odd;
  }
  return power;
}

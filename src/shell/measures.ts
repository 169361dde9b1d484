import type { Measured } from '../experiments/training/result.ts';
import type { Measure } from './figure.ts';

/** What the ledger and the text may print of a figure's runs: what its experiment measures, and how fast it trained where it trains. */
export function measuresOf(measured: Measured, trains = true): readonly Measure[] {
  const measures = Object.entries(measured).map(([name, unit]): Measure => ({ name, unit }));
  return trains ? [...measures, { name: 'imagesPerSecond', unit: 'number' }] : measures;
}

import type { Rectifier } from './schema.ts';

/** What a rectifier passes on of a correlation, -1 to 1. `threshold` is that of TReLU (Kuo 2017), whose variant here is the cosine one. */
export function rectify(rectifier: Rectifier, correlation: number, threshold: number): number {
  if (rectifier === 'abs') return Math.abs(correlation);
  if (rectifier === 'relu') return Math.max(0, correlation);
  if (rectifier === 'trelu') return correlation < threshold ? 0 : (correlation - threshold) / (1 - threshold);
  return correlation;
}

/** The steepest that a rectifier rises: by how much it can stretch a difference. */
export function steepest(rectifier: Rectifier, threshold: number): number {
  return rectifier === 'trelu' ? 1 / (1 - threshold) : 1;
}

/** How far an anchor sees: the angle in degrees beyond which it passes nothing on, 180 for a rectifier that cuts nothing off. */
export function reach(rectifier: Rectifier, threshold: number): number {
  if (rectifier === 'relu') return 90;
  return rectifier === 'trelu' ? (Math.acos(threshold) * 180) / Math.PI : 180;
}

import { PlainError } from '../../data/plain-error.ts';
import type { Trainer } from '../../nets/train.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Checkpoint } from '../contract.ts';
import { type InversionParams, inversionSchema } from './schema.ts';

/** The run at this moment. `shuffle` is the stream's state before it ordered the epoch under way. */
export async function checkpointOf(
  trainer: Trainer,
  params: InversionParams,
  shuffle: Uint32Array,
  changed: readonly string[],
): Promise<Checkpoint> {
  const step = trainer.steps;
  const [weights, moments] = await Promise.all([trainer.weights(), trainer.moments()]);
  checkFinite(weights, params);
  return { experiment: 'inversion', params: { ...params }, step, weights, moments, random: { shuffle }, changed };
}

/** Throws `PlainError` `errors.checkpoint.other` when the checkpoint belongs to a run with other parameters. */
export function checkResumable(from: Checkpoint, params: InversionParams): void {
  const given: Readonly<Record<string, string | number>> = params;
  for (const [name, param] of Object.entries(inversionSchema)) {
    const live = 'live' in param && param.live;
    if (!live && from.params[name] !== given[name]) throw new PlainError('errors.checkpoint.other', { name });
  }
}

/** The loss or a weight is no longer a number; a smaller learning rate is the way on. */
export function diverged(params: InversionParams): PlainError {
  return new PlainError('errors.diverged', { rate: params['learning-rate'] });
}

/** Throws `PlainError` `errors.diverged` for weights that are no longer numbers; the loss shows it a step later. */
export function checkFinite(weights: Weights, params: InversionParams): void {
  if (!weights.every(({ values }) => values.every(Number.isFinite))) throw diverged(params);
}

import { PlainError } from '../../../src/data/plain-error.ts';

/** The key of the `PlainError` that `act` throws or rejects with; anything else it does is given as text. */
export async function failure(act: () => unknown): Promise<string> {
  try {
    await act();
    return 'nothing thrown';
  } catch (error) {
    return error instanceof PlainError ? error.key : `not a PlainError: ${error}`;
  }
}

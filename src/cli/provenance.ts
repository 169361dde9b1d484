import { execFileSync } from 'node:child_process';
import { sha256 } from '../data/sha256.ts';
import type { Weights } from '../nets/weights.ts';

let commit: string | undefined;

/**
 * The commit that was checked out when this process first asked, which is when it loaded its code; with `+` if tracked
 * source files differed from it, `unknown` outside a repository.
 */
export function currentCommit(): string {
  commit ??= readCommit();
  return commit;
}

function readCommit(): string {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const changed = git(
      'status',
      '--porcelain',
      '--untracked-files=no',
      '--',
      'src/data',
      'src/nets',
      'src/experiments',
      'src/engine',
    );
    return git('rev-parse', '--short=12', 'HEAD') + (changed ? '+' : '');
  } catch {
    return 'unknown';
  }
}

/** The moment in ISO 8601, UTC, to the second. */
export const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`;

/** SHA-256 of all parameters' float32 bytes in the order of the layers. */
export function hashWeights(weights: Weights): string {
  const size = weights.reduce((sum, { values }) => sum + values.byteLength, 0);
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const { values } of weights) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), offset);
    offset += values.byteLength;
  }
  return sha256(bytes);
}

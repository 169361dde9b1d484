import { existsSync } from 'node:fs';
import data from '../../content/claims.yaml';
import { bibliography } from './bibliography.ts';
import { parseClaims } from './claims.ts';
import { hasReproduction } from './reproduction.ts';

/** Every claim of the ledger, checked: a build with a verdict that nothing stands behind stops here. */
export const claims = parseClaims(data, {
  file: (path) => existsSync(path),
  work: (key) => bibliography.has(key),
  reproduction: hasReproduction,
});

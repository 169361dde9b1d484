import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMPILED, compileKernels } from '../../../src/cli/compile-kernels.ts';

it('the compiled kernels in the repository are what `npm run kernels` makes of their source, byte by byte', async () => {
  expect(await compileKernels()).toBe(readFileSync(COMPILED, 'utf8'));
}, 60_000);

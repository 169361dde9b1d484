import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** Puts the tests' own experiment in the place of all others. */
export const twoNetworks: Plugin = {
  name: 'two-networks',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\/registry\.ts$/ }, () => ({ path: 'registry', namespace: 'two-networks' }));
    onLoad({ filter: /.*/, namespace: 'two-networks' }, () => ({
      contents: `import { experiment } from './two-networks.ts'; export const loadExperiment = async () => ({ experiment });`,
      resolveDir: resolve(import.meta.dirname),
      loader: 'ts',
    }));
  },
};

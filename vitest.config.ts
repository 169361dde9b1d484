import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { reproducedPlugin } from './src/cli/reproduced-plugin.ts';
import { yamlPlugin } from './src/cli/yaml-plugin.ts';

/** Tests of functions that keep and change nothing: they may share a process, which halves the time that they take. */
const PURE = ['tests/unit/{figures,math}/**/*.test.ts'];

export default defineConfig({
  plugins: [yamlPlugin(), reproducedPlugin()],
  test: {
    testTimeout: 30_000,
    // Its own default leaves one core idle, of two half.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: { name: 'apart', include: ['tests/unit/**/*.test.ts'], exclude: [...PURE, '**/node_modules/**'] },
      },
      { extends: true, test: { name: 'together', include: PURE, isolate: false } },
    ],
  },
});

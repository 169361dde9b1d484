import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { reproducedPlugin } from './src/cli/reproduced-plugin.ts';
import { yamlPlugin } from './src/cli/yaml-plugin.ts';

/** Tests that keep and change nothing may share a process: they are read and started once, which halves their time. */
const PURE = ['tests/unit/{content,experiments,figures,math,nets}/**/*.test.ts'];

export default defineConfig({
  plugins: [yamlPlugin(), reproducedPlugin()],
  test: {
    testTimeout: 30_000,
    setupFiles: ['tests/asserted.ts'],
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

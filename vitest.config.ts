import { defineConfig } from 'vitest/config';
import { stripsPlugin } from './src/cli/strips-plugin.ts';
import { yamlPlugin } from './src/cli/yaml-plugin.ts';

export default defineConfig({
  plugins: [yamlPlugin(), stripsPlugin()],
  test: { include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000 },
});

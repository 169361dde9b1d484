import { defineConfig } from 'vitest/config';
import { yamlPlugin } from './src/cli/yaml-plugin.ts';

export default defineConfig({
  plugins: [yamlPlugin()],
  test: { include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000 },
});

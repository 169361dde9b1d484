import { defineConfig } from 'vitest/config';
import { reproducedPlugin } from './src/cli/reproduced-plugin.ts';
import { yamlPlugin } from './src/cli/yaml-plugin.ts';

export default defineConfig({
  plugins: [yamlPlugin(), reproducedPlugin()],
  test: { include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000 },
});

import { readFile } from 'node:fs/promises';
import type { Plugin as EsbuildPlugin } from 'esbuild';
import { parse } from 'yaml';

const isYaml = /\.ya?ml$/;
const asModule = (text: string): string => `export default ${JSON.stringify(parse(text))};`;

/** Imports `*.yaml` as a module whose default export is the parsed value: for Vite, Astro and Vitest. */
export function yamlPlugin() {
  return {
    name: 'yaml',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      return isYaml.test(id.split('?')[0]) ? { code: asModule(code), map: null } : undefined;
    },
  };
}

/** The same for esbuild. */
export const esbuildYaml: EsbuildPlugin = {
  name: 'yaml',
  setup(build) {
    build.onLoad({ filter: isYaml }, async ({ path }) => ({
      contents: asModule(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Packages of other people of which something reaches readers: code in the scripts, fonts, styles. */
export const shippedPackages = [
  '@fontsource-variable/inter',
  '@fontsource-variable/source-serif-4',
  '@noble/hashes',
  '@tensorflow/tfjs-backend-cpu',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow/tfjs-backend-webgl',
  '@tensorflow/tfjs-core',
  'is-any-array',
  'katex',
  'long',
  'ml-array-max',
  'ml-array-min',
  'ml-array-rescale',
  'ml-matrix',
  'node-fetch',
  'seedrandom',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
] as const;

export interface Licence {
  readonly name: string;
  readonly version: string;
  /** SPDX name, as the package itself says. */
  readonly licence: string;
  /** The licence as the package brings it; undefined where it brings none. */
  readonly text: string | undefined;
}

/** What an installed package says of its licence: in a file of its own, or at the end of its README. Throws where it is not installed. */
export function licenceOf(name: string): Licence {
  const folder = resolve('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].map((one) => resolve(folder, one)).find(existsSync);
  const readme = resolve(folder, 'README.md');
  const text = file
    ? readFileSync(file, 'utf8')
    : existsSync(readme)
      ? /^LICEN[SC]E.*\n-+\n([\s\S]*)$/m.exec(readFileSync(readme, 'utf8'))?.[1]
      : undefined;
  return { name, version, licence: String(license), text };
}

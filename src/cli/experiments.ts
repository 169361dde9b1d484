import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../experiments');

/** Every experiment: the folders of `src/experiments` with an `index.ts`, by name. */
export function experimentNames(): string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(resolve(folder, name, 'index.ts')))
    .sort();
}

/** The experiment that a command line names first. Throws RangeError, saying which there are, for none or an unknown one. */
export function experimentName(command: string, words: readonly string[]): string {
  const names = experimentNames();
  const [given] = words;
  if (given !== undefined && names.includes(given)) return given;
  const wrong = given === undefined ? 'Say which experiment' : `There is no experiment “${given}”`;
  throw new RangeError(`${wrong}: npm run ${command} -- <experiment>. There are: ${names.join(', ')}.`);
}

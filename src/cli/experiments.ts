import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { whichInstead } from './nearest-name.ts';

const folder = resolve(import.meta.dirname, '../experiments');

/** Every experiment: the folders of `src/experiments` with an `index.ts`, by name. */
export function experimentNames(): string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(resolve(folder, name, 'index.ts')))
    .sort();
}

/** The experiment that a command line names first. Throws RangeError, saying which there are, for none or an unknown one. */
export function experimentName(command: string, [given]: readonly string[]): string {
  const names = experimentNames();
  if (given === undefined || given.startsWith('-')) {
    throw new RangeError(`Say which experiment: npm run ${command} -- <experiment> …. There are: ${names.join(', ')}.`);
  }
  if (!names.includes(given)) throw new RangeError(`There is no experiment “${given}”${whichInstead(given, names)}`);
  return given;
}

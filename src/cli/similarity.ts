/**
 * `npm run similarity -- A.safetensors B.safetensors [--layer NAME] [--initial-variance V] [--json]`: how alike the neurons
 * of two networks are, layer by layer (Guth and Menard 2024), whoever trained them.
 */
import { readFile } from 'node:fs/promises';
import { isPlainError } from '../data/plain-error.ts';
import { compareFiles, type NamedBytes } from '../experiments/natural/files/compare-files.ts';
import { type Args, readArgs } from './args.ts';
import { createNodeLab } from './node-lab.ts';
import { plainWords } from './plain-words.ts';
import { sayError } from './say-error.ts';
import { similarityJson, similarityNotes, similarityTable } from './similarity-words.ts';

async function similarity(argv: readonly string[]): Promise<void> {
  const args = readArgs(argv, { values: ['layer', 'initial-variance', 'from'], switches: ['json'], words: 2 });
  const initialVariance = varianceIn(args);
  const [first, second] = args.words;
  if (first === undefined || second === undefined)
    throw new RangeError('Say which two files: npm run similarity -- A.safetensors B.safetensors');
  const files = [await bytesOf(first), await bytesOf(second)] as const;
  const compared = await compareFiles(files[0], files[1], await createNodeLab(), {
    layer: args.flags.get('layer'),
    initialVariance,
  });
  const notes = similarityNotes(compared);
  if (args.flags.has('json')) {
    console.log(similarityJson(compared));
    for (const note of notes) console.error(note);
  } else console.log([similarityTable(first, second, compared), ...notes].join('\n'));
}

function varianceIn({ flags }: Args): number | undefined {
  const given = flags.get('initial-variance');
  if (given === undefined) return undefined;
  const value = Number(given);
  if (given.trim() === '' || !(value > 0 && value < Infinity))
    throw new RangeError(`--initial-variance: “${given}” is not a positive number`);
  return value;
}

async function bytesOf(name: string): Promise<NamedBytes> {
  try {
    return { name, bytes: await readFile(name) };
  } catch {
    throw new RangeError(`No file ${name} could be read`);
  }
}

/** What is wrong with one of two files is said with its name. */
function sayWhich(error: unknown): void {
  if (isPlainError(error) && error.values.file !== undefined)
    sayError(new RangeError(`${error.values.file}: ${plainWords(error)}`));
  else sayError(error);
}

await similarity(process.argv.slice(2)).catch(sayWhich);

import { basename } from 'node:path';
import { isPlainError } from '../data/plain-error.ts';
import { formatParams } from '../experiments/parse-params.ts';
import type { ExperimentModule } from '../experiments/registry.ts';
import { isOne, type Specs } from '../nets/network-metadata.ts';
import { pythonSnippet } from '../nets/python-snippet.ts';
import { encodeSafetensors } from '../nets/safetensors.ts';
import { encodeTrained, type Format, type SaveOptions } from '../nets/saved-network.ts';
import type { Weights } from '../nets/weights.ts';
import type { Args } from './args.ts';
import { whichInstead } from './nearest-name.ts';
import { plainWords } from './plain-words.ts';
import { currentCommit } from './provenance.ts';
import { writeWhole } from './write-whole.ts';

type Params = Readonly<Record<string, string | number>>;
const FORMATS: readonly Format[] = ['tfjs', 'pytorch'];

/** A run's weights as a file, with the layers that they belong to where those are known. */
export const encodeRun = (specs: Specs | undefined, weights: Weights, options: SaveOptions): Uint8Array<ArrayBuffer> =>
  specs ? encodeTrained(specs, weights, options) : encodeSafetensors(weights, options);

/**
 * What `--save FILE` and `--format` ask for, to be called with the weights at the end; undefined where nothing is to be
 * kept. @throws RangeError before anything is computed, where it cannot be done.
 */
export function saving(
  { flags }: Args,
  id: string,
  module: ExperimentModule,
  params: Params,
): ((weights: Weights) => Promise<void>) | undefined {
  const file = flags.get('save');
  const format = FORMATS.find((known) => known === (flags.get('format') ?? 'tfjs'));
  if (!format) {
    const given = flags.get('format')!;
    throw new RangeError(`--format: “${given}” is not allowed${whichInstead(given, FORMATS)}`);
  }
  if (file === undefined) {
    if (flags.has('format')) throw new RangeError('--format says how to save: give --save=FILE, too');
    return undefined;
  }
  const specs = module.experiment.network?.(params);
  if (!specs) throw new RangeError(`--save: the experiment “${id}” trains no network that could be kept`);
  const settings = formatParams(module.experiment.schema, params).map(([key, value]) => ` --${key} ${value}`);
  const command = `npm run train -- ${id}${settings.join('')}`;
  const metadata = { experiment: id, command, commit: currentCommit(), licence: 'MIT' };
  return async (weights) => {
    writeWhole(file, encodeRun(specs, weights, { format, metadata }));
    console.error(file);
    if (format === 'pytorch') await writePython(specs, file);
  };
}

/** A Python file beside the weights, one for each of several networks; or a word why there is none. */
async function writePython(specs: Specs, file: string): Promise<void> {
  const stem = file.replace(/\.safetensors$/, '');
  const networks = isOne(specs) ? [[undefined, specs] as const] : Object.entries(specs);
  for (const [network, spec] of networks) {
    const python = network === undefined ? `${stem}.py` : `${stem}-${network}.py`;
    try {
      writeWhole(python, pythonSnippet(spec, basename(file), network));
      console.error(python);
    } catch (error) {
      if (!isPlainError(error)) throw error;
      console.error(plainWords(error));
    }
  }
}

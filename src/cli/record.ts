/**
 * `npm run record -- inversion --name relu-mnist --train-images 60000 --epochs 5 [--mark 1,3,5]`: trains once and keeps
 * the run and its network in `models/inversion/relu-mnist/`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { PlainError } from '../data/plain-error.ts';
import { packRecording } from '../engine/recording.ts';
import { formatParams, parseParams } from '../experiments/parse-params.ts';
import { loadExperiment } from '../experiments/registry.ts';
import { encodeSafetensors } from '../nets/safetensors.ts';
import { parseArgs, parseSeeds } from './args.ts';
import { networkCard } from './card.ts';
import { plainWords } from './plain-words.ts';
import { checkSize, record } from './recorder.ts';

async function main(argv: readonly string[]): Promise<void> {
  const { words, flags } = parseArgs(argv);
  const id = words[0] ?? 'inversion';
  const name = flags.get('name') ?? '';
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) throw new RangeError('Give the recording a name: --name relu-mnist');
  const module = await loadExperiment(id);
  const { params, notes } = parseParams(module.experiment.schema, flags, { offline: true, presets: module.presets });
  if (notes.length > 0) throw new RangeError(`--${notes[0].name}: “${notes[0].given}” is not allowed`);
  const epochs = Number((params as Record<string, unknown>).epochs);
  const marks = parseSeeds(flags.get('mark') ?? [...new Set([1, Math.ceil(epochs / 2), epochs])].join(','));
  const settings = formatParams(module.experiment.schema, params).map(([key, value]) => ` --${key} ${value}`);
  const command = `npm run record -- ${id} --name ${name}${settings.join('')} --mark ${marks.join(',')}`;
  const recorded = await record(module, params, marks, command);
  const file = gzipSync(packRecording(recorded.recording), { level: 9 });
  checkSize(file.length);
  const folder = `models/${id}/${name}`;
  const metadata = { experiment: id, command, commit: recorded.recording.commit, licence: 'MIT' };
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/recording.bin.gz`, file);
  await writeFile(`${folder}/weights.safetensors`, encodeSafetensors(recorded.weights, { type: 'F16', metadata }));
  await writeFile(`${folder}/card.md`, networkCard(name, recorded, file.length));
  console.log(`${folder}: ${recorded.recording.frames.length} frames, ${file.length} bytes`);
  console.log(JSON.stringify(recorded.recording.result, null, 2));
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof RangeError) console.error(error.message);
  else console.error(error instanceof PlainError ? plainWords(error) : error);
  process.exitCode = 1;
});

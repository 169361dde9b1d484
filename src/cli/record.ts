/**
 * `npm run record -- inversion --name relu-mnist --train-images 60000 --epochs 5 [--mark 1,3,5]`: trains once and keeps
 * the run and its network in `models/inversion/relu-mnist/`. `npm run record -- inversion --ends` keeps how runs around
 * the figure's opening settings end. `--bare` keeps a run without its network, where that is too heavy for a page.
 */
import { gzipSync } from 'node:zlib';
import { packRecording } from '../engine/recording.ts';
import { formatParams } from '../experiments/parse-params.ts';
import { parseSeeds } from './args.ts';
import { loadCardWords, runCard } from './card.ts';
import { readExperiment } from './experiment-args.ts';
import { endWithParent } from './heartbeat.ts';
import { recordEnds } from './record-ends.ts';
import { checkSize, type Recorded, record } from './recorder.ts';
import { encodeRun } from './save-network.ts';
import { sayError } from './say-error.ts';
import { writeWhole } from './write-whole.ts';

async function main(argv: readonly string[]): Promise<void> {
  endWithParent();
  const own = { values: ['name', 'mark', 'from'], switches: ['ends', 'bare'] };
  const { id, module, params, args } = await readExperiment('record', argv, own);
  const { flags } = args;
  if (flags.has('ends')) {
    await recordEnds(id, module, params);
    return;
  }
  const name = flags.get('name') ?? '';
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) throw new RangeError('Give the recording a name: --name relu-mnist');
  const epochs = Number(params.epochs ?? 1);
  const usual = [...new Set([1, Math.ceil(epochs / 2), epochs])].join(',');
  const marks = flags.has('bare') ? [] : parseSeeds(flags.get('mark') ?? usual);
  const settings = formatParams(module.experiment.schema, params).map(([key, value]) => ` --${key} ${value}`);
  const command = `npm run record -- ${id} --name ${name}${settings.join('')} ${flags.has('bare') ? '--bare' : `--mark ${marks.join(',')}`}`;
  const { weights, ...run } = await record(module, params, marks, command);
  const kept: Recorded = flags.has('bare') ? run : { ...run, ...(weights && { weights }) };
  const cardWords = await loadCardWords(id, kept.weights !== undefined);
  const file = gzipSync(packRecording(kept.recording), { level: 9 });
  checkSize(file.length);
  const folder = `models/${id}/${name}`;
  const metadata = { experiment: id, command, commit: kept.recording.commit, licence: 'MIT' };
  writeWhole(`${folder}/recording.bin.gz`, file);
  if (kept.weights)
    writeWhole(
      `${folder}/weights.safetensors`,
      encodeRun(module.experiment.network?.(params), kept.weights, { type: 'F16', metadata }),
    );
  writeWhole(`${folder}/card.md`, runCard(name, module, kept, file.length, cardWords));
  console.log(`${folder}: ${kept.recording.frames.length} frames, ${file.length} bytes`);
  console.log(JSON.stringify(kept.recording.result, null, 2));
}

await main(process.argv.slice(2)).catch(sayError);

import { existsSync } from 'node:fs';
import type { CardWords, ExperimentModule } from '../experiments/registry.ts';
import type { Weights } from '../nets/weights.ts';
import { measurementInWords, measurementsOf } from './measurements.ts';
import type { Recorded } from './recorder.ts';

/** What `card` of `experiments/<id>/conditions.ts` says. Throws RangeError where a network was trained and nothing describes it. */
export async function loadCardWords(id: string, trained: boolean): Promise<CardWords | undefined> {
  const file = new URL(`../experiments/${id}/conditions.ts`, import.meta.url);
  const card: CardWords | undefined = existsSync(file) ? (await import(file.href)).card : undefined;
  if (trained && !card)
    throw new RangeError(`Describe the network first: src/experiments/${id}/conditions.ts exports no card.`);
  return card;
}

export const LICENCE_WORDS =
  '**Licence.** MIT, like the code. The training images belong to their authors and are not part of it.';

/** The card beside a kept run: what it is, how and on what it was made, what it measures, its licence and its command. */
export function runCard(
  name: string,
  module: ExperimentModule,
  { recording, weights, unrounded }: Recorded,
  bytes: number,
  words?: CardWords,
): string {
  const { params, result, experiment } = recording;
  const kept = measurementsOf(module, result);
  const before = measurementsOf(module, unrounded);
  const inWords = (key: string, value: number) => measurementInWords(module.measured[key], value);
  const rows = Object.entries(kept).map(
    ([key, value]) => `| ${key} | ${inWords(key, value)} | ${inWords(key, before[key])} |`,
  );
  const settings = Object.entries(params).map(([key, value]) => `${key} ${value}`);
  const marks = recording.marked.map(({ epoch }) => epoch).join(', ');
  const training = words ? `${words.training}; ` : '';
  const paragraphs = [
    `# ${experiment}/${name}`,
    `**What.** ${weights && words ? `${networkWords(weights, words)}, and the run that made it` : 'A run'}
(\`recording.bin.gz\`, ${Math.round(bytes / 1000)} kB: ${recording.frames.length} frames${marks ? `; networks at the ends of epochs ${marks}` : ''}).`,
    `**${weights ? 'Trained' : 'Made'} how.** ${training}${settings.join(', ')}. Back end ${recording.backend}, version ${recording.version}.`,
    words?.data ? `**On what.** ${words.data}` : dataWords(params),
    `**Result.**${result.testImages === undefined ? '' : ` On ${Number(result.testImages).toLocaleString('en')} test images:`}

| measurement | as kept here${weights ? ' (float16)' : ''} | before rounding (float32) |
|---|---|---|
${rows.join('\n')}`,
    words?.notFor && `**Not for** ${words.notFor}.`,
    LICENCE_WORDS,
    `**Made by** \`${recording.command}\` on ${recording.date}, commit ${recording.commit}.`,
  ];
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`;
}

/** What a network is, and the file that has its weights. */
export function networkWords(weights: Weights, { network }: CardWords): string {
  const parameters = weights.reduce((n, { values }) => n + values.length, 0);
  return `${network} with ${parameters.toLocaleString('en')} parameters (\`weights.safetensors\`, float16, TF.js
layout: convolutions [height, width, in, out], dense layers [in, out])`;
}

/** What a network has learned from; undefined of a run that trains none. */
export function dataWords(params: Recorded['recording']['params']): string | undefined {
  const images = params['train-images'];
  if (images === undefined || params.data === undefined) return undefined;
  return `**On what.** The first ${Number(images).toLocaleString('en')} training images of ${params.data}, in a seeded order that is new each epoch.`;
}

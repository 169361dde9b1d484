import { countParameters } from '../nets/lenet.ts';
import type { Recorded } from './recorder.ts';

const percent = (value: unknown): string => `${(100 * Number(value)).toFixed(2)} %`;

/** The card beside a network: what it is, how and on what it was trained, what it measures, its licence and its command. */
export function networkCard(name: string, { recording, weights, unrounded }: Recorded, bytes: number): string {
  const { params, result } = recording;
  const accuracies = Object.keys(result).filter((key) => key.startsWith('accuracy.'));
  const rows = accuracies.map((key) => `| ${key} | ${percent(result[key])} | ${percent(unrounded[key])} |`);
  const settings = Object.entries(params).map(([key, value]) => `${key} ${value}`);
  const marks = recording.marked.map(({ epoch }) => epoch).join(', ');
  return `# ${recording.experiment}/${name}

**What.** LeNet-5 with ${countParameters(weights).toLocaleString('en')} parameters (\`weights.safetensors\`, float16, TF.js
layout: convolutions [height, width, in, out], dense layers [in, out]), and the run that made it
(\`recording.bin.gz\`, ${Math.round(bytes / 1000)} kB: ${recording.frames.length} frames; networks at the ends of epochs ${marks}).

**Trained how.** Adam, batches of 64, cross-entropy; ${settings.join(', ')}. Back end ${recording.backend}, version ${recording.version}.

**On what.** The first ${Number(params['train-images']).toLocaleString('en')} training images of ${params.data}, in a seeded order that is new each epoch.

**Result.** On all ${Number(result.testImages).toLocaleString('en')} test images:

| measurement | as kept here (float16) | before rounding (float32) |
|---|---|---|
${rows.join('\n')}

**Not for** reading anybody's handwriting: it was made to show how one network sees digits and their negatives.

**Licence.** MIT, like the code. The training images belong to their authors and are not part of it.

**Made by** \`${recording.command}\` on ${recording.date}, commit ${recording.commit}.
`;
}

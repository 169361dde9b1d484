import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { recordingAssets } from '../../../src/cli/build-engine.ts';
import { figures } from '../../../src/components/figures.ts';
import { decodeRecording } from '../../../src/engine/recording.ts';
import { decodeSafetensors } from '../../../src/nets/safetensors.ts';
import type { Weights } from '../../../src/nets/weights.ts';

it('the recordings that are copied are those that figures load', async () => {
  const loaded = [...figures.values()].flatMap(({ recordings, ends = [], statistics }) => [
    ...recordings.map(({ asset }) => asset),
    ...[ends].flat(),
    ...(statistics ? [statistics.asset] : []),
  ]);
  expect(await recordingAssets()).toEqual([...new Set(loaded)].sort());
});

it('a network that a recording keeps to its end is the one in the file beside it: no page needs that file', async () => {
  let networks = 0;
  const recordings = (await recordingAssets()).filter((asset) => asset.endsWith('recording.bin.gz'));
  for (const asset of recordings) {
    const { marked, frames } = await decodeRecording(readFileSync(asset));
    const last = marked.find(({ frame }) => frame === frames.length - 1);
    if (!last) continue;
    const file = readFileSync(asset.replace('recording.bin.gz', 'weights.safetensors'));
    expect(values(last.weights), asset).toEqual(values(decodeSafetensors(file)));
    networks++;
  }
  expect(networks).toBeGreaterThan(0);
});

const values = (weights: Weights) => weights.map(({ name, shape, values }) => [name, [...shape], [...values]]);

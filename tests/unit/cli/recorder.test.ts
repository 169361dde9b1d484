import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCardWords, runCard } from '../../../src/cli/card.ts';
import { checkSize, type Recorded, record } from '../../../src/cli/recorder.ts';
import { decodeRecording, packRecording, type Recording } from '../../../src/engine/recording.ts';
import type { InversionFrame } from '../../../src/experiments/inversion/frame.ts';
import { experiment } from '../../../src/experiments/inversion/index.ts';
import { loadExperiment } from '../../../src/experiments/registry.ts';
import { encodeSafetensors } from '../../../src/nets/safetensors.ts';
import { decodeNetwork } from '../../../src/nets/saved-network.ts';
import { smallLab, smallParams } from '../experiments/small-lab.ts';

const params = smallParams({ 'train-images': 1000, epochs: 2 });

describe('a recorded run', () => {
  let recorded: Recorded;
  let recording: Recording;
  let file: Uint8Array;
  beforeAll(async () => {
    recorded = await record(await loadExperiment('inversion'), params, [1, 2], 'npm run record', 250);
    file = gzipSync(packRecording(recorded.recording));
    recording = await decodeRecording(file);
  });

  it('says of its marked networks what is computed from them', async () => {
    expect(recording.marked.map(({ epoch, step }) => [epoch, step])).toEqual([
      [1, 16],
      [2, 32],
    ]);
    for (const { frame, weights, step } of recording.marked) {
      const said = recording.frames[frame] as InversionFrame;
      const computed = await experiment.look!(weights, params, await smallLab());
      expect(said.step).toBe(step);
      expect([said.original, said.negative]).toEqual([computed.original, computed.negative]);
      expect(said.anchors).toEqual(computed.anchors);
      expect(said.responses).toBeUndefined();
    }
  });

  it('says the layers of its networks', () => {
    const { weights } = recording.marked[0]!;
    const file = encodeSafetensors(weights, { metadata: recording.layers });
    expect(decodeNetwork(file).weights.map(({ name }) => name)).toEqual(weights.map(({ name }) => name));
  });

  it('ends with the network whose result it gives', () => {
    const last = recording.marked[1];
    const { original } = recording.frames[last.frame] as InversionFrame;
    expect(recording.result['accuracy.original']).toBe(original.accuracy);
    expect(recording.result['accuracy.negative.negated']).toBe(original.accuracy);
    expect(recorded.weights).toEqual(last.weights);
    expect(recording.result.imagesPerSecond).toBeGreaterThan(0);
  });

  it('has a card that tells its command, data and licence', async () => {
    const words = await loadCardWords('inversion', true);
    const card = runCard('relu-digits', await loadExperiment('inversion'), recorded, file.length, words);
    for (const told of ['LeNet-5', '61,706 parameters', 'npm run record', 'digits', 'MIT', 'accuracy.original']) {
      expect(card).toContain(told);
    }
  });

  it('is refused when it weighs too much for the page', () => {
    expect(() => checkSize(file.length)).not.toThrow();
    expect(() => checkSize(400_001)).toThrow(RangeError);
  });
});

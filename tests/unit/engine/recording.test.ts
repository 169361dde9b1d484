import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeRecording, packRecording, type Recording } from '../../../src/engine/recording.ts';
import { roundToHalf } from '../../../src/engine/recording-values.ts';

const weights = [{ name: 'conv1/weights', shape: [1, 1, 1, 3], values: roundToHalf(Float32Array.of(0.1, -2.5, 3e-6)) }];
const recording: Recording = {
  format: 'recording-1',
  experiment: 'inversion',
  params: { seed: 3, activation: 'relu' },
  seed: 3,
  backend: 'wasm',
  version: '1',
  date: '2026-01-01T00:00:00Z',
  command: 'npm run record -- inversion',
  commit: 'abc',
  quantised: 'float16',
  frames: [
    { step: 0, loss: Number.NaN, confusion: Int32Array.of(1, -2, 3), labels: Uint8Array.of(7, 2, 1) },
    { step: 1, loss: 0.3, indices: Int32Array.of(4), curve: Float32Array.of(0.5, 0.25) },
  ],
  marked: [{ epoch: 1, step: 1, frame: 1, weights }],
  result: { 'accuracy.original': 0.98 },
};

describe('a recording', () => {
  it('comes back as it went in', async () => {
    expect(await decodeRecording(gzipSync(packRecording(recording)))).toEqual(recording);
  });

  it('says so when it is cut short, changed or something else', async () => {
    const whole = gzipSync(packRecording(recording));
    const raw = packRecording(recording);
    const text = Buffer.from(raw).toString('latin1');
    const far = Buffer.from(text.replace('"offset":0', '"offset":9'), 'latin1');
    const kind = Buffer.from(text.replace('"$":"i32"', '"$":"i23"'), 'latin1');
    const long = Buffer.from(raw);
    long.writeUInt32LE(0xffffffff, 0);
    const bad = [
      whole.subarray(0, whole.length / 2),
      raw,
      Buffer.alloc(0),
      gzipSync(Buffer.alloc(2)),
      gzipSync(far.subarray(0, far.length - 4)),
      gzipSync(kind),
      gzipSync(long),
      gzipSync(packRecording({ ...recording, marked: [{ epoch: 1, step: 1, frame: 9, weights }] })),
      gzipSync(packRecording({ ...recording, format: 'other' as 'recording-1' })),
    ];
    for (const bytes of bad) {
      await expect(decodeRecording(bytes)).rejects.toMatchObject({ key: 'errors.recording.corrupt' });
    }
  });
});

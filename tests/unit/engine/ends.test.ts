import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeEnds, type Ends, packEnds } from '../../../src/engine/ends.ts';
import { roundToHalf } from '../../../src/engine/recording-values.ts';

const picture = roundToHalf(Float32Array.of(0.1, -2.5, 3e-6));
const ends: Ends = {
  format: 'ends-1',
  experiment: 'inversion',
  date: '2026-01-01T00:00:00Z',
  command: 'npm run record -- inversion --ends',
  commit: 'abc',
  quantised: 'float16',
  ends: [
    {
      params: { seed: 2, activation: 'relu' },
      version: '1',
      backend: 'wasm',
      course: [
        { step: 0, loss: Number.NaN, original: { accuracy: 0.1 } },
        { step: 9, loss: 0.25 },
      ],
      frames: [
        { live: { negate: 'off' }, frame: { step: 9, anchors: picture, labels: Uint8Array.of(7, 2) } },
        { live: { negate: 'on' }, frame: { step: 9, anchors: picture.map((w) => -w), labels: Uint8Array.of(7, 2) } },
      ],
      result: { 'accuracy.original': 0.98 },
    },
    { params: { seed: 3 }, version: '1', backend: 'wasm', course: [], frames: [{ live: {}, frame: {} }], result: {} },
  ],
};

describe('the ends of runs', () => {
  it('come back as they went in', async () => {
    expect(await decodeEnds(gzipSync(packEnds(ends)))).toEqual(ends);
  });

  it('are kept in half precision, which the file says', async () => {
    const frame = { weights: Float32Array.of(1 / 3) };
    const exact: Ends = { ...ends, ends: [{ ...ends.ends[1]!, frames: [{ live: {}, frame }] }] };
    const [end] = (await decodeEnds(gzipSync(packEnds(exact)))).ends;
    expect(end!.frames[0]!.frame).toEqual({ weights: roundToHalf(Float32Array.of(1 / 3)) });
  });

  const packed = (changes: object) => gzipSync(packEnds({ ...ends, ...changes } as Ends));
  const raw = packEnds(ends);
  const text = Buffer.from(raw).toString('latin1');
  const end = ends.ends[0]!;
  it.each<[string, Uint8Array]>([
    ['cut short', gzipSync(raw).subarray(0, 60)],
    ['not gzipped', raw],
    ['empty', Buffer.alloc(0)],
    ['without a header', gzipSync(Buffer.alloc(2))],
    ['with a header longer than the file', gzipSync(Buffer.from(raw).fill(0xff, 0, 4))],
    ['with arrays beyond its end', gzipSync(raw.subarray(0, raw.length - 4))],
    ['with an unknown kind of array', gzipSync(Buffer.from(text.replace('"$":"u8"', '"$":"u9"'), 'latin1'))],
    ['of another format', packed({ format: 'recording-1' })],
    ['without ends', packed({ ends: undefined })],
    ['with an end without parameters', packed({ ends: [{ ...end, params: undefined }] })],
    ['with an end of which the parameters are nothing', packed({ ends: [{ ...end, params: null }] })],
    ['with an end without a course', packed({ ends: [{ ...end, course: {} }] })],
    ['with an end without frames', packed({ ends: [{ ...end, frames: [] }] })],
    ['with a frame that says nothing', packed({ ends: [{ ...end, frames: [{ live: {} }] }] })],
    ['with no end where one should be', packed({ ends: [null] })],
  ])('say so in a file that is %s', async (_, bytes) => {
    await expect(decodeEnds(bytes)).rejects.toMatchObject({ key: 'errors.recording.corrupt' });
  });
});

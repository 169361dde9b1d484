import { expect, it } from 'vitest';
import { packFiles, unpackFiles } from '../../../../src/experiments/natural/files/packed-files.ts';

it('two files come out of their package as they went in, wherever it lies in memory', () => {
  const files = [
    { name: 'ä.safetensors', bytes: Uint8Array.of(1, 2, 3) },
    { name: '', bytes: new Uint8Array() },
  ] as const;
  const packed = packFiles(...files);
  const inside = new Uint8Array(packed.length + 5);
  inside.set(packed, 5);
  expect(unpackFiles(packed)).toEqual(files);
  expect(unpackFiles(inside.subarray(5))).toEqual(files);
});

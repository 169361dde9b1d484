import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { fingerprint } from '../../../src/offline/fingerprint.ts';

const bytes = (data: Uint8Array) => new Uint8Array(data);
const text = Buffer.from('what a recording holds');

it('is the SHA-256 of the content', async () => {
  expect(await fingerprint(bytes(text))).toBe(createHash('sha256').update(text).digest('hex'));
});

it('is the same of a packed file and of what a host has unpacked on the way', async () => {
  expect(await fingerprint(bytes(gzipSync(text)))).toBe(await fingerprint(bytes(text)));
});

it('tells a packed file that is cut short from a whole one', async () => {
  const whole = gzipSync(text);
  expect(await fingerprint(bytes(whole.subarray(0, -6)))).not.toBe(await fingerprint(bytes(whole)));
});

import { describe, expect, it } from 'vitest';
import { PlainError } from '../../../src/data/plain-error.ts';
import { toPlainData } from '../../../src/engine/plain-data.ts';

describe('an error on its way to the reader', () => {
  it.each([
    ['Chrome', new RangeError('WebAssembly.Memory.grow(): Out of memory')],
    ['Chrome, a buffer', new RangeError('Array buffer allocation failed')],
    ['Firefox', new Error('out of memory')],
    ['Emscripten', new Error('Aborted(OOM). Build with -sASSERTIONS for more info.')],
  ])('says that memory ran out where %s says so', (_, error) => {
    expect(toPlainData(error).key).toBe('errors.wasm.memory');
  });
  it('keeps its own words where it has some, and calls all else unexpected', () => {
    expect(toPlainData(new PlainError('errors.worker.closed', { a: 1 }))).toMatchObject({
      key: 'errors.worker.closed',
    });
    expect(toPlainData(new RangeError('Invalid array length')).key).toBe('errors.unexpected');
  });
});

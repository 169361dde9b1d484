import { describe, expect, it } from 'vitest';
import { readSafetensors } from '../../../src/nets/safetensors.ts';
import { FOREIGN, fileWith } from './weight-files.ts';

const tensor = (begin: number, end: number, more = {}) => ({
  dtype: 'F32',
  shape: [(end - begin) / 4],
  data_offsets: [begin, end],
  ...more,
});

describe('a file that is no safetensors file', () => {
  it.each(Object.entries(FOREIGN))('is called what it is: %s', (kind, file) => {
    expect(() => readSafetensors(file)).toThrow(`errors.weights.foreign.${kind}`);
  });
});

describe('a damaged safetensors file', () => {
  it.each<[string, Uint8Array, string]>([
    ['that is cut short in its values', fileWith({ a: tensor(0, 8) }, 4), 'short'],
    ['that is cut short in its header', fileWith({ a: tensor(0, 8) }, 0, 5000n), 'short'],
    ['with a header that is no JSON', fileWith('{"a": '), 'header'],
    ['with a header that is no UTF-8', fileWith({ a: 1 }).fill(0xff, 10), 'header'],
    ['with strings that are none', fileWith({ __metadata__: { epochs: 3 } }), 'header'],
    ['with a tensor that says no shape', fileWith({ a: { dtype: 'F32', data_offsets: [0, 4] } }, 4), 'entry'],
    ['with an entry that is none', fileWith({ a: null }), 'entry'],
    ['with a negative side', fileWith({ a: tensor(0, 4, { shape: [-1] }) }, 4), 'entry'],
    ['with places in the wrong order', fileWith({ a: tensor(8, 4) }, 8), 'entry'],
    ['with three places', fileWith({ a: tensor(0, 4, { data_offsets: [0, 4, 8] }) }, 8), 'entry'],
    ['with a shape larger than its bytes', fileWith({ a: tensor(0, 4, { shape: [2 ** 40, 2 ** 10] }) }, 4), 'entry'],
    ['with overlapping tensors', fileWith({ a: tensor(0, 8), b: tensor(4, 12) }, 12), 'overlap'],
    [
      'with a name twice',
      fileWith(
        '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}',
        8,
      ),
      'twice',
    ],
    [
      'with values of a type that is not read',
      fileWith({ a: tensor(0, 4, { dtype: 'F8_E4M3', shape: [4] }) }, 4),
      'type',
    ],
    ['with a type that is no type', fileWith({ a: tensor(0, 4, { dtype: 'constructor' }) }, 4), 'type'],
  ])('%s is refused in words', (_, file, key) => {
    expect(() => readSafetensors(file)).toThrow(`errors.weights.file.${key}`);
  });

  it('that claims a header of more bytes than there are numbers for is refused in words', () => {
    expect(() => readSafetensors(fileWith({ a: tensor(0, 4) }, 4, 2n ** 64n - 1n))).toThrow('errors.weights.foreign');
  });
});

describe('a name', () => {
  it('may stand twice in what is nested, or look like any other text', () => {
    const name = 'a "quoted": {[name\\';
    const header = { __metadata__: { dtype: '{"dtype": 1}', shape: ']' }, [name]: tensor(0, 4), shape: tensor(4, 8) };
    const { weights, metadata } = readSafetensors(fileWith(header, 8));
    expect(weights.map((found) => found.name)).toEqual([name, 'shape']);
    expect(metadata.shape).toBe(']');
  });

  it('may be __proto__', () => {
    const { weights } = readSafetensors(fileWith('{"__proto__":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}', 4));
    expect(weights.map((found) => found.name)).toEqual(['__proto__']);
  });
});

describe('values', () => {
  const read = (dtype: string, bytes: number, write: (view: DataView, at: number) => void) => {
    const file = fileWith({ a: { dtype, shape: [1], data_offsets: [0, bytes] } }, bytes);
    write(new DataView(file.buffer), file.length - bytes);
    return readSafetensors(file).weights[0]!.values[0];
  };

  it.each<[string, number, (view: DataView, at: number) => void]>([
    ['F16', 2, (view, at) => view.setUint16(at, 0xc0f0, true)],
    ['BF16', 2, (view, at) => view.setUint16(at, 0xc01e, true)],
    ['F32', 4, (view, at) => view.setFloat32(at, -2.46875, true)],
    ['F64', 8, (view, at) => view.setFloat64(at, -2.46875, true)],
  ])('of type %s are read as they are', (type, bytes, write) => {
    expect(read(type, bytes, write)).toBe(-2.46875);
  });

  it('start wherever the header ends: no file need be aligned', () => {
    const file = fileWith('{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}} ', 4);
    new DataView(file.buffer).setFloat32(file.length - 4, 0.5, true);
    const inside = new Uint8Array(file.length + 3);
    inside.set(file, 3);
    expect(readSafetensors(inside.subarray(3)).weights[0]!.values[0]).toBe(0.5);
  });
});

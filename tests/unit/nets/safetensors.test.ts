import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { fromFloat16, toFloat16 } from '../../../src/math/float16.ts';
import { lenet } from '../../../src/nets/lenet.ts';
import { initial } from '../../../src/nets/network.ts';
import { decodeSafetensors, encodeSafetensors } from '../../../src/nets/safetensors.ts';

const weights = initial(lenet(), createRandom(1, 'weights'));

describe('a .safetensors file', () => {
  it('gives back the weights it was made of, to the bit', () => {
    expect(decodeSafetensors(encodeSafetensors(weights, { metadata: { seed: '1' } }))).toEqual(weights);
  });

  it('has the published layout: length, JSON header with offsets, little-endian values', () => {
    const file = encodeSafetensors([{ name: 'a', shape: [2], values: Float32Array.of(1, -2) }]);
    const view = new DataView(file.buffer);
    const length = Number(view.getBigUint64(0, true));
    expect(length % 8).toBe(0);
    const header = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length)));
    expect(header).toEqual({ a: { dtype: 'F32', shape: [2], data_offsets: [0, 8] } });
    expect([view.getFloat32(8 + length, true), view.getFloat32(12 + length, true)]).toEqual([1, -2]);
  });

  it('takes half the room in F16 and is right to 11 bits', () => {
    const file = encodeSafetensors(weights, { type: 'F16' });
    expect(file.length).toBeLessThan(0.51 * encodeSafetensors(weights).length);
    decodeSafetensors(file).forEach(({ name, values }, k) => {
      expect(name).toBe(weights[k]!.name);
      values.forEach((value, i) => {
        const exact = weights[k]!.values[i]!;
        if (Math.abs(value - exact) > Math.abs(exact) * 2 ** -11 + 2 ** -25)
          throw new Error(`${name}[${i}]: ${value} for ${exact}`);
      });
    });
  });

  it('that is cut short or something else is refused in plain words', () => {
    expect(() => decodeSafetensors(encodeSafetensors(weights).subarray(0, 5000))).toThrow('errors.weights.file.short');
    expect(() => decodeSafetensors(new Uint8Array(3))).toThrow('errors.weights.foreign.empty');
  });
});

describe('half precision', () => {
  it('gives back every half', () => {
    for (let bits = 0; bits < 65536; bits++) {
      const value = fromFloat16(bits);
      if (Number.isNaN(value)) expect(fromFloat16(toFloat16(value))).toBeNaN();
      else if (toFloat16(value) !== bits) throw new Error(`${bits} became ${toFloat16(value)}`);
    }
  });

  it('rounds to the nearest half, ties to even', () => {
    const step = 2 ** -10;
    expect(fromFloat16(toFloat16(1 + step / 2))).toBe(1);
    expect(fromFloat16(toFloat16(1 + (3 * step) / 2))).toBe(1 + 2 * step);
    expect(fromFloat16(toFloat16(1 + 0.51 * step))).toBe(1 + step);
    expect(fromFloat16(toFloat16(2 ** -25))).toBe(0);
    expect(fromFloat16(toFloat16(1.5 * 2 ** -24))).toBe(2 ** -23);
    expect(fromFloat16(toFloat16(65519))).toBe(65504);
    expect(fromFloat16(toFloat16(65520))).toBe(Number.POSITIVE_INFINITY);
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseBackend } from '../../../src/engine/backends.ts';
import { isSoftwareRenderer } from '../../../src/engine/gpu.ts';

const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
const binary = new Uint8Array(readFileSync(join(dirname(main), 'tfjs-backend-wasm-simd.wasm')));

describe('the choice of a back end', () => {
  describe('where WASM does not start', () => {
    const starting = (bytes: Uint8Array) => chooseBackend('auto', async () => bytes);
    /** An instance is refused with `error`, and even an empty module where `all`. */
    function refuse(error: Error, all = false): void {
      vi.spyOn(WebAssembly, 'instantiate').mockRejectedValue(error);
      if (!all) return;
      vi.spyOn(WebAssembly, 'Module').mockImplementation(function refused() {
        throw error;
      });
    }
    afterEach(() => vi.restoreAllMocks());

    it.each([
      ['an HTML page', new TextEncoder().encode('<!doctype html><title>Sign in</title>')],
      ['nothing', new Uint8Array()],
      ['a part of it', binary.slice(0, 100_000)],
    ])('because of %s in its place, it says so', async (_, bytes) => {
      await expect(starting(bytes)).rejects.toMatchObject({ key: 'errors.asset.damaged' });
    });

    it('for want of memory, it says so', async () => {
      refuse(new RangeError('WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance'));
      await expect(starting(binary)).rejects.toMatchObject({ key: 'errors.wasm.memory' });
    });

    it('because the page forbids it, it says so', async () => {
      refuse(new WebAssembly.CompileError("Refused to compile: 'wasm-unsafe-eval' is not allowed"), true);
      await expect(starting(binary)).rejects.toMatchObject({ key: 'errors.wasm.policy' });
    });

    it('because the browser has none, it says so', async () => {
      vi.stubGlobal('WebAssembly', undefined);
      await expect(starting(binary)).rejects.toMatchObject({ key: 'errors.wasm.absent' });
      vi.unstubAllGlobals();
    });

    it('because the processor, or the browser, has no SIMD, it says so', async () => {
      vi.spyOn(tf.env(), 'getAsync').mockImplementation(async (flag) => flag !== 'WASM_HAS_SIMD_SUPPORT');
      await expect(starting(binary)).rejects.toMatchObject({ key: 'errors.wasm.simd' });
    });

    it('within ten seconds, whatever the cause', async () => {
      vi.spyOn(WebAssembly, 'instantiate').mockReturnValue(new Promise(() => undefined) as never);
      vi.useFakeTimers({ toFake: ['setTimeout'] });
      const outcome = expect(starting(binary)).rejects.toMatchObject({ key: 'errors.wasm.start' });
      while (vi.getTimerCount() === 0) await Promise.resolve();
      vi.advanceTimersByTime(10_000);
      vi.useRealTimers();
      await outcome;
    });

    it('it starts at the next try, when the cause is gone', async () => {
      refuse(new RangeError('out of memory'));
      await expect(starting(binary)).rejects.toThrow();
      vi.restoreAllMocks();
      expect(await starting(binary)).toEqual({ name: 'wasm', why: 'no-webgl' });
      expect(tf.tidy(() => tf.add(tf.tensor1d([1]), 2).dataSync()[0])).toBe(3);
    });
  });

  it('is WASM where there is no WebGL, started from the bytes of the asset "wasm" alone', async () => {
    const asked: string[] = [];
    const { platform } = tf.env();
    const choice = await chooseBackend('auto', async (name) => {
      asked.push(name);
      return binary;
    });
    expect(choice).toEqual({ name: 'wasm', why: 'no-webgl' });
    expect(asked).toEqual(['wasm']);
    expect(tf.getBackend()).toBe('wasm');
    expect(tf.env().platform).toBe(platform);
    expect(tf.env().getBool('WASM_HAS_MULTITHREAD_SUPPORT')).toBe(false);
  });

  it('is what was asked for', async () => {
    expect(await chooseBackend('cpu')).toEqual({ name: 'cpu', why: 'asked' });
    expect(tf.getBackend()).toBe('cpu');
  });
});

it('renderers that draw on the processor are told from GPUs', () => {
  const software = [
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    'llvmpipe (LLVM 15.0.6, 256 bits)',
    'ANGLE (Mesa, llvmpipe (LLVM 15.0.6 256 bits), OpenGL 4.5)',
    'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0)',
    'Apple Software Renderer',
  ];
  const real = [
    'ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)',
    'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'Adreno (TM) 650',
    'Mesa Intel(R) UHD Graphics 620 (KBL GT2)',
  ];
  expect(software.filter((name) => !isSoftwareRenderer(name))).toEqual([]);
  expect(real.filter(isSoftwareRenderer)).toEqual([]);
});

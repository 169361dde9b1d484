import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../src/engine/backends.ts';
import { isSoftwareRenderer } from '../../../src/engine/gpu.ts';

const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
const binary = new Uint8Array(readFileSync(join(dirname(main), 'tfjs-backend-wasm-simd.wasm')));

describe('the choice of a back end', () => {
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

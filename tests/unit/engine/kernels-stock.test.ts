import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { expect, it } from 'vitest';

/**
 * Plain TF.js code, its own gradients and nothing of `nets`. The gradients are in TF.js's module build alone, so it runs
 * bundled, in a process of its own.
 */
const source = `
  import '@tensorflow/tfjs-core/dist/register_all_gradients';
  import * as tf from '@tensorflow/tfjs-core';
  import { readFileSync } from 'node:fs';
  import { useCpu, useWasm } from '../../../src/engine/backends.ts';
  const gradients = (strides, pad) => {
    const fill = (shape, k) => tf.tensor(Float32Array.from({ length: shape.reduce((a, b) => a * b) }, (_, i) => ((i * k) % 17) / 17 - 0.5), shape);
    const x = fill([2, 9, 8, 2], 5);
    const loss = (w1, w2, w3) => {
      const y = tf.maxPool(tf.relu(tf.conv2d(x, w1, strides, pad)), 2, 2, 'same');
      const z = tf.avgPool(tf.tanh(tf.conv2d(y, w2, 1, pad)), 2, 1, 'same');
      return tf.sum(tf.square(tf.matMul(tf.reshape(z, [2, -1]), w3)));
    };
    const size = tf.tidy(() => tf.conv2d(tf.maxPool(tf.conv2d(x, fill([3, 3, 2, 4], 7), strides, pad), 2, 2, 'same'), fill([2, 2, 4, 3], 3), 1, pad).size / 2);
    return tf.grads(loss)([fill([3, 3, 2, 4], 7), fill([2, 2, 4, 3], 3), fill([size, 5], 11)]).map((g) => Array.from(g.dataSync()));
  };
  const cases = [[1, 'valid'], [1, 'same'], [2, 'same']];
  const all = async () => cases.map(([strides, pad]) => gradients(strides, pad));
  (async () => {
    await useWasm({ binary: new Uint8Array(readFileSync(process.env.WASM_FILE)) });
    const wasm = await all();
    await useCpu();
    console.log(JSON.stringify([wasm, await all()]));
  })();
`;

it('stock TF.js code trains convolutions on WASM: tf.grads gives what the cpu back end gives', () => {
  const { outputFiles } = buildSync({
    stdin: { contents: source, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  const { stdout, stderr } = spawnSync(process.execPath, ['-'], {
    input: outputFiles[0]!.text,
    encoding: 'utf8',
    env: { ...process.env, WASM_FILE: join(dirname(main), 'tfjs-backend-wasm-simd.wasm') },
  });
  const line = stdout.split('\n').find((text) => text.startsWith('[[['));
  expect(line, stderr).toBeDefined();
  const [wasm, cpu] = JSON.parse(line!) as number[][][][];
  wasm!.flat().forEach((gradient, k) => {
    const expected = cpu!.flat()[k]!;
    const scale = Math.max(...expected.map(Math.abs));
    expect(scale).toBeGreaterThan(0);
    gradient.forEach((value, i) => {
      expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-5 * scale);
    });
  });
}, 60_000);

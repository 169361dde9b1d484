import { colourNet } from '../../src/nets/colour-net.ts';
import { factorised } from '../../src/nets/factorised.ts';
import type { Layer } from '../../src/nets/layers/layer.ts';
import { lenet } from '../../src/nets/lenet.ts';
import { type NetworkSpec, outputShapes } from '../../src/nets/network.ts';

/** A row of the bench: a network that trains on batches of one size. */
export interface BenchNetwork {
  readonly name: string;
  readonly spec: NetworkSpec;
  readonly batch: number;
}

const FIVE = [true, false, true, false, false];

/** Networks that are timed, LeNet-5 first: all ratios are to it. A new row is a line here. */
export const NETWORKS: readonly BenchNetwork[] = [
  { name: 'LeNet-5, batch 64', spec: lenet(), batch: 64 },
  { name: 'LeNet-5, batch 16', spec: lenet(), batch: 16 },
  { name: 'colour net', spec: colourNet(), batch: 64 },
  { name: 'factorised, 3 layers of 32', spec: factorised({ width: 32, rectified: false }), batch: 64 },
  { name: 'factorised, 3 layers of 64', spec: factorised({ width: 64, rectified: false }), batch: 64 },
  { name: 'factorised, 5 layers of 64', spec: factorised({ width: 64, rectified: false, halved: FIVE }), batch: 64 },
  { name: 'rectified bank, 3 layers of 32', spec: factorised({ width: 32, rectified: true }), batch: 64 },
  { name: 'rectified bank, 3 layers of 64', spec: factorised({ width: 64, rectified: true }), batch: 64 },
];

/**
 * Floating-point operations of one image's training step in layers that multiply matrices: forward, by weights, and by
 * input except in the first layer. A bank that nothing rectifies counts as the convolution into which it is composed.
 */
export function operationsOf(spec: NetworkSpec): number {
  const shapes = outputShapes(spec);
  let total = 0;
  let passes = 2;
  let composed: Layer | undefined;
  for (const [i, layer] of spec.layers.entries()) {
    const input = composed ? inputOf(i - 1) : inputOf(i);
    const output = shapes[i]!;
    const next = spec.layers[i + 1];
    let forward = 0;
    if (layer.kind === 'dense') forward = 2 * sizeOf(inputOf(i)) * layer.units;
    if (layer.kind === 'convolution') {
      const side = composed?.kind === 'bank' ? composed.size : layer.size;
      forward = 2 * sizeOf(output) * side ** 2 * input[2]!;
    }
    composed = layer.kind === 'bank' && next?.kind === 'convolution' ? layer : undefined;
    // Its filters are frozen: no gradient by weights.
    if (layer.kind === 'bank' && !composed) total += (passes - 1) * 2 * sizeOf(output) * layer.size ** 2;
    total += passes * forward;
    if (forward) passes = 3;
  }
  return total;

  function inputOf(at: number): readonly number[] {
    return at === 0 ? spec.input : shapes[at - 1]!;
  }
}

const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

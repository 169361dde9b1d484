import { compile } from '../../src/cli/compile-kernels.ts';

/** Floating-point operations of a round in module/peak.ts. */
const OPERATIONS = 10 * 4 * 2;

/** A function that does a number of operations as fast as a core can: multiply-adds of 128 bits. */
export async function peakRun(): Promise<(operations: number) => void> {
  const { wasm } = await compile('module/peak.ts', import.meta.dirname);
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { instance } = await WebAssembly.instantiate(wasm, { env: { memory } });
  const peak = instance.exports.peak as (rounds: number, at: number) => number;
  return (operations) => void peak(Math.round(operations / OPERATIONS), 0);
}

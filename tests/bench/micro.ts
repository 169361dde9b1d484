/**
 * `npm run bench:kernels`: billions of floating-point operations a second of the compiled kernels in real shapes, beside
 * what one core can do. A change of an engine's register allocation shows here first. Nothing is asserted.
 */
import { ownArgs } from '../../src/cli/own-args.ts';
import { kernelsOn } from '../../src/engine/kernels/compiled-module.ts';
import { median } from './median.ts';
import { peakRun } from './peak.ts';
import { processorTime } from './processor-time.ts';

/** images, output height and width, filter height and width, channels in and out. */
type Shape = readonly [n: number, h: number, w: number, kh: number, kw: number, ci: number, co: number];
const SHAPES: Readonly<Record<string, Shape>> = {
  'dense 400 to 120': [1, 1, 64, 1, 1, 400, 120],
  'LeNet, first layer': [64, 28, 28, 5, 5, 1, 6],
  'LeNet, second layer': [64, 10, 10, 5, 5, 6, 16],
  '5x5, 3 to 16, 32x32': [64, 32, 32, 5, 5, 3, 16],
  '3x3, 16 to 32, 16x16': [64, 16, 16, 3, 3, 16, 32],
  '3x3, 32 to 64, 8x8': [64, 8, 8, 3, 3, 32, 64],
  '3x3, 64 to 64, 4x4': [64, 4, 4, 3, 3, 64, 64],
  '1x1, 384 to 64, 8x8': [64, 8, 8, 1, 1, 384, 64],
};

ownArgs({});
const memory = new WebAssembly.Memory({ initial: 1024 });
const kernels = kernelsOn(memory);
const peak = await peakRun();

/** What is timed of a shape: each does the operations of one convolution. */
function contestants([n, h, w, kh, kw, ci, co]: Shape): Record<string, () => void> {
  const [height, width, inner] = [h + kh - 1, w + kw - 1, kh * kw * ci];
  let end = 64;
  const room = (floats: number) => {
    const at = end;
    end += (floats * 4 + 127) & ~63;
    return at;
  };
  const x = room(n * height * width * ci);
  const weights = room(inner * co);
  const panels = room((inner + 1) * (co + 8));
  const y = room(n * h * w * co + 8);
  const gradient = room(inner * co);
  const tile = room(40);
  const row = width * ci;
  new Float32Array(memory.buffer, x, (end - x) / 4).forEach((_, i, all) => {
    all[i] = Math.sin(i);
  });
  kernels.pack(weights, inner, co, co, 0, panels);
  const patches = [x, n, height * row, h, w, row, ci, kh, kw * ci, row] as const;
  const made: Record<string, () => void> = {
    forward: () => kernels.multiply(...patches, panels, co, y, h * w * co, w * co, co),
    'by filter': () => kernels.filterGradient(...patches, y, h * w * co, w * co, co, co, gradient),
  };
  if (h % 2 === 0 && kh === 5) {
    const winners = room((n * h * w * co) / 4);
    const picture = [x, n, height * row, row, ci, kh, kw * ci] as const;
    made['fused block'] = () => kernels.convRectifyPool(...picture, panels, co, 0, 0, y, winners, h / 2, w / 2, tile);
  }
  return made;
}

const ROUNDS = 7;
const OPERATIONS = 3e8;
for (const [name, shape] of Object.entries(SHAPES)) {
  const [n, h, w, kh, kw, ci, co] = shape;
  const operations = 2 * n * h * w * kh * kw * ci * co;
  const repeats = Math.max(3, Math.round(OPERATIONS / operations));
  const rates: Record<string, number[]> = {};
  const all = contestants(shape);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [kind, run] of Object.entries(all)) {
      rates[kind] = [...(rates[kind] ?? []), operations / processorTime(repeats, run) / 1e6];
    }
    rates['the core'] = [...(rates['the core'] ?? []), OPERATIONS / processorTime(1, () => peak(OPERATIONS)) / 1e6];
  }
  const cells = Object.entries(rates).map(([kind, list]) => `${kind} ${median(list).toFixed(1)}`.padStart(20));
  console.log(`${name.padEnd(22)}${cells.join('')}  GFLOP/s`);
}

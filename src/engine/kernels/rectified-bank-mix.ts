import type { TensorInfo } from '@tensorflow/tfjs-core';
import { RECTIFIED_BANK_MIX, RECTIFIED_BANK_MIX_GRAD } from '../../nets/kernels.ts';
import { type Inputs, registerWasm, type Wasm } from './wasm.ts';

/**
 * A rectified filter bank mixed by a matrix, without keeping its responses: they are made for a few rows of a picture at a
 * time, in both passes.
 */
export function registerRectifiedBankMix(): void {
  registerWasm<object>(RECTIFIED_BANK_MIX, forward);
  registerWasm<{ readonly input: boolean }>(RECTIFIED_BANK_MIX_GRAD, backward);
}

/** Places of a tile: its weights are read once for all of them. */
const TILE_PLACES = 32;

function forward(wasm: Wasm, { x, bank, w }: Inputs): TensorInfo {
  const { images, height, width, outputs, columns, ...plan } = planOf(wasm, x!, bank!, w!);
  const y = wasm.make([images, height, width, outputs]);
  wasm.run.rectifiedBankMix(
    ...([wasm.at(x!), images, height, width, plan.inputs, plan.border] as const),
    ...([plan.byFilter, plan.filters, plan.taps, plan.rows, columns, outputs, wasm.at(y)] as const),
    ...([plan.padded(), plan.responses(), plan.step, plan.tile(), plan.tileRows] as const),
  );
  return y;
}

function backward(wasm: Wasm, { x, bank, w, dy }: Inputs, { input }: { readonly input: boolean }): TensorInfo[] {
  const { images, height, width, outputs, columns, ...plan } = planOf(wasm, x!, bank!, w!);
  const dw = wasm.make(w!.shape);
  const dx = input ? [wasm.make(x!.shape)] : [];
  wasm.run.rectifiedBankMixGradient(
    ...([wasm.at(x!), images, height, width, plan.inputs, plan.border] as const),
    ...([plan.byFilter, plan.byTap, plan.filters, plan.taps, plan.rows, columns, outputs] as const),
    ...([wasm.at(dy!), wasm.at(dw), dx[0] ? wasm.at(dx[0]) : 0] as const),
    ...([plan.padded(), plan.responses(), plan.step, plan.tile(), plan.tileRows] as const),
    ...([plan.responses(), plan.zeroRows(), plan.padded()] as const),
  );
  return [dw, ...dx];
}

/** Sizes, the bank and the weights as the compiled functions want them, and room for what lives for a tile or a picture. */
function planOf(wasm: Wasm, x: TensorInfo, bank: TensorInfo, w: TensorInfo) {
  const [images, height, width, inputs] = x.shape as [number, number, number, number];
  const [size, , filters] = bank.shape as [number, number, number];
  const outputs = w.shape[1]!;
  if (size % 2 !== 1 || w.shape[0] !== 2 * filters * inputs) {
    throw new Error(`A bank of shape [${bank.shape}] on ${inputs} channels and weights of [${w.shape}] do not mix.`);
  }
  const border = (size - 1) / 2;
  const taps = size * size;
  const columns = upTo(16, outputs);
  const step = upTo(4, filters * inputs + 3);
  const places = upTo(4, width);
  const tileRows = Math.min(height, Math.max(1, Math.floor(TILE_PLACES / places)));
  const byFilter = wasm.scratch(2 * filters * (taps + 1));
  const byTap = wasm.scratch(2 * taps * (filters + 1));
  wasm.run.bankLists(wasm.at(bank), size, filters, inputs, width + 2 * border, byFilter, byTap);
  const rowFloats = upTo(4, filters * inputs) * 2 * columns;
  const rows = wasm.scratch(rowFloats);
  wasm.run.packSigned(wasm.at(w), filters, inputs, outputs, rows, columns);
  const zeros = (floats: number) => {
    const address = wasm.scratch(floats);
    wasm.run.fill(address, floats, 0);
    return address;
  };
  return {
    ...{ images, height, width, inputs, filters, outputs, border, taps, columns, step, tileRows },
    ...{ byFilter, byTap, rows },
    padded: () => zeros((height + 2 * border) * (width + 2 * border) * inputs + 4 * (inputs + 1)),
    responses: () => wasm.scratch(tileRows * places * step),
    tile: () => wasm.scratch(tileRows * places * columns),
    zeroRows: () => zeros(rowFloats),
  };
}

const upTo = (multiple: number, size: number): number => Math.ceil(size / multiple) * multiple;

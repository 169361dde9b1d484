import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import {
  CONV_RECTIFY_POOL,
  CONV_RECTIFY_POOL_GRAD,
  type ConvRectifyPoolGradAttrs,
  type RectifierAttrs,
} from '../../nets/kernels.ts';
import { compiledRectifier } from './activation.ts';
import { packFilter } from './convolution.ts';
import { registerWasm, type Wasm } from './wasm.ts';

/** Floats of a tile with eight more behind it, and of an entry in a list of winners. */
const TILE = 40;
const ENTRY = 2;

/** "Convolve (valid, stride 1), rectify, max-pool 2x2" in one pass, and its gradients over the winners of the windows alone. */
export function registerConvRectifyPool(): void {
  registerWasm<RectifierAttrs>(CONV_RECTIFY_POOL, (wasm, { x, w, b }, attrs) => {
    const { batch, imageStep, rowStep, placeStep, runs, length, channels } = geometry(x!, w!);
    const [height, width] = [(x!.shape[1]! - runs + 1) >> 1, (x!.shape[2]! - w!.shape[1]! + 1) >> 1];
    const shape = [batch, height, width, channels];
    const y = wasm.make(shape);
    const winners = wasm.make(shape, 'bool');
    const panels = packFilter(wasm, wasm.at(w!), runs * length, channels, b ? wasm.at(b) : 0);
    const picture = [wasm.at(x!), batch, imageStep, rowStep, placeStep, runs, length] as const;
    const rectifier = compiledRectifier(attrs);
    const to = [wasm.at(y), wasm.at(winners), height, width] as const;
    wasm.run.convRectifyPool(...picture, panels, channels, ...rectifier, ...to, wasm.scratch(TILE));
    return [y, winners];
  });

  registerWasm<ConvRectifyPoolGradAttrs>(CONV_RECTIFY_POOL_GRAD, (wasm, inputs, attrs) => {
    const { x, w, y, winners } = inputs as Record<'x' | 'w' | 'y' | 'winners', TensorInfo>;
    const { batch, imageStep, rowStep, placeStep, runs, length, channels } = geometry(x, w);
    const [, height, width] = y.shape as [number, number, number, number];
    const factors = winnersFactors(wasm, inputs, attrs);
    const responses = [factors, wasm.at(winners), height, width, channels] as const;
    const picture = [batch, imageStep, rowStep, placeStep, runs, length] as const;

    const dw = wasm.make(w.shape);
    const db = wasm.make([channels]);
    const blocks = wasm.scratch(channels * runs * Math.ceil(length / 4) * 4);
    const list = wasm.scratch(wasm.run.winnersListBytes(imageStep, height * width) / 4);
    const from = length < 4 ? withSlack(wasm, x) : wasm.at(x);
    wasm.run.winnersFilterGradient(from, ...picture, ...responses, wasm.at(dw), wasm.at(db), blocks, list);
    if (!attrs.input) return [dw, db];

    const dx = wasm.makeWithSlack(x.shape, 3);
    const filters = wasm.scratch(2 * channels * runs * Math.ceil((length + placeStep) / 4) * 4);
    const lists = wasm.scratch(2 * (channels + 1) * ENTRY);
    wasm.run.winnersInputGradient(wasm.at(dx), ...picture, ...responses, wasm.at(w), filters, lists);
    return [dw, db, dx];
  });
}

/** Steps in the pictures x and sizes of the patches that w covers, as the compiled functions take them. */
function geometry(x: TensorInfo, w: TensorInfo) {
  const [batch, height, width, inputs] = x.shape as [number, number, number, number];
  const [runs, filterWidth, , channels] = w.shape as [number, number, number, number];
  const rowStep = width * inputs;
  return {
    batch,
    imageStep: height * rowStep,
    rowStep,
    placeStep: inputs,
    runs,
    length: filterWidth * inputs,
    channels,
  };
}

/** Address of dy x the rectifier's slope. Where that is 1 or blocked, the winners tell it, and dy will do. */
function winnersFactors(
  wasm: Wasm,
  { y, winners, dy }: Readonly<Record<string, TensorInfo>>,
  attrs: RectifierAttrs,
): number {
  if (attrs.activation === 'relu') return wasm.at(dy!);
  const count = util.sizeFromShape(y!.shape);
  const factors = wasm.scratch(count);
  const [kind, value] = compiledRectifier(attrs);
  wasm.run.winnersFactors(wasm.at(y!), wasm.at(winners!), wasm.at(dy!), count, kind, value, factors);
  return factors;
}

/** A copy of pictures with room to read four floats from the last one. */
function withSlack(wasm: Wasm, x: TensorInfo): number {
  const size = util.sizeFromShape(x.shape);
  const copy = wasm.scratch(size + 4);
  wasm.run.spread(wasm.at(x), 1, 1, size, 1, copy, 1, size, 0, 0, 1, 1);
  return copy;
}

import { POOL_RECTIFIER_GRAD, type RectifierAttrs } from '../../nets/kernels.ts';
import { compiledRectifier } from './activation.ts';
import { registerWasm } from './wasm.ts';

/** Gradient of "rectify, pool 2x2": z [b, h, w, c], y and dy [b, h/2, w/2, c] give dz, and its sums [c]. */
export function registerPoolRectifierGradient(): void {
  registerWasm<RectifierAttrs>(POOL_RECTIFIER_GRAD, (wasm, { z, y, dy }, attrs) => {
    const shape = z!.shape as [number, number, number, number];
    const dz = wasm.make(shape);
    const db = wasm.make([shape[3]]);
    const from = [wasm.at(z!), wasm.at(y!), wasm.at(dy!)] as const;
    wasm.run.poolRectifierGradient(...from, ...shape, ...compiledRectifier(attrs), wasm.at(dz), wasm.at(db));
    return [dz, db];
  });
}

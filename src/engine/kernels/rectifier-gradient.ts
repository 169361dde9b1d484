import { util } from '@tensorflow/tfjs-core';
import { RECTIFIER_GRAD, type RectifierAttrs } from '../../nets/kernels.ts';
import { compiledRectifier } from './activation.ts';
import { registerWasm } from './wasm.ts';

/** z response [..., c], y = rectify(z), dy: gives dz = dy x rectify'(z) and its sums [c], a bias's gradient. */
export function registerRectifierGradient(): void {
  registerWasm<RectifierAttrs>(RECTIFIER_GRAD, (wasm, { z, y, dy }, attrs) => {
    const { shape } = dy!;
    const columns = shape.at(-1)!;
    const dz = wasm.make(shape);
    const db = wasm.make([columns]);
    const from = wasm.at(attrs.activation === 'abs' ? z! : y!);
    const rows = util.sizeFromShape(shape) / columns;
    const [kind, value] = compiledRectifier(attrs);
    wasm.run.rectifierGradient(from, wasm.at(dy!), rows, columns, kind, value, wasm.at(dz), wasm.at(db));
    return [dz, db];
  });
}

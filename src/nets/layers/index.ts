import { bank } from './bank.ts';
import { batchNorm } from './batch-norm.ts';
import { convolution } from './convolution.ts';
import { dense } from './dense.ts';
import type { LayerKind } from './kind.ts';
import type { Layer } from './layer.ts';
import { local } from './local.ts';
import { flatten, globalAverage, reshape } from './plain.ts';
import { pool } from './pool.ts';
import { rectifier } from './rectifier.ts';
import { samplerKind } from './sampler.ts';
import type { Step } from './sequence.ts';

const kinds: { readonly [K in Layer['kind']]: LayerKind<Extract<Layer, { kind: K }>> } = {
  convolution,
  bank,
  dense,
  local,
  'batch-norm': batchNorm,
  rectifier,
  pool,
  'global-average': globalAverage,
  flatten,
  reshape,
  sampler: samplerKind((layers) => layers.map(stepOf)),
};

/** A layer with the kind that computes it. @throws RangeError for a kind that there is not. */
export function stepOf(layer: Layer): Step {
  const kind = Object.hasOwn(kinds, layer.kind) ? kinds[layer.kind] : undefined;
  if (!kind) throw new RangeError(`no layer of kind "${layer.kind}"`);
  return { kind, layer, layers: 1 };
}

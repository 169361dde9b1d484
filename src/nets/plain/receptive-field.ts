import type { Layer } from '../layers/layer.ts';

/** A rectangle of places; of an input with zeros around it, it may reach beyond. */
export interface Sight {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

interface Sides {
  readonly height: number;
  readonly width: number;
}

/**
 * All of the input that can change what layer `index` answers at one place: its receptive field. `inputs`: the sides of
 * what each layer reads. Between layers that are convolutions or pools of strides s, its side is 1 + the sum of
 * (size - 1) times the product of the strides before (Araujo, Norris and Sim, 2019).
 */
export function receptiveField(
  layers: readonly Layer[],
  inputs: readonly Sides[],
  index: number,
  place: { readonly row: number; readonly column: number },
): Sight {
  let sight: Sight = { top: place.row, left: place.column, height: 1, width: 1 };
  for (let i = index; i >= 0; i--) sight = through(layers[i]!, inputs[i]!, sight);
  return sight;
}

/** What a rectangle of a layer's places reads. */
function through(layer: Layer, input: Sides, sight: Sight): Sight {
  if (layer.kind === 'flatten' || layer.kind === 'global-average') return { top: 0, left: 0, ...sidesOf(input) };
  if (layer.kind !== 'convolution' && layer.kind !== 'pool') return sight;
  const size = layer.size ?? 2;
  const stride = layer.stride ?? (layer.kind === 'pool' ? size : 1);
  const before = layer.kind === 'convolution' && layer.padding === 'same' ? (size - 1) >> 1 : 0;
  return {
    top: sight.top * stride - before,
    left: sight.left * stride - before,
    height: (sight.height - 1) * stride + size,
    width: (sight.width - 1) * stride + size,
  };
}

const sidesOf = ({ height, width }: Sides): Sides => ({ height, width });

import type { DataName } from '../../../data/images.ts';
import { PlainError } from '../../../data/plain-error.ts';
import type { LayerInputs, StoredLayer } from '../../../nets/stored-layers.ts';
import { align } from '../align.ts';
import type { LayerPair } from './layer-pairs.ts';

/** How a pair of layers is brought into one space. */
export interface PairAlignment {
  /** Undefined where both layers read the same: then nothing is to be turned. */
  readonly turn?: {
    /** The rotation that takes the first layer's inputs to the second's, columns x columns. */
    readonly matrix: Float64Array;
    readonly columns: number;
    /** Rows of inputs that it was fitted on: where they are fewer than `columns`, some directions are turned at will. */
    readonly fitted: number;
    /** Share of the power of the second's inputs that the first's, turned, account for, on rows not fitted on; `null` where they are 0. */
    readonly explained: number | null;
  };
  /** The set whose test pictures were shown to networks that the files rebuild. */
  readonly pictures?: DataName;
}

export const SAME_INPUTS: PairAlignment = {};

/**
 * The alignment of two layers by what each reads of the same pictures, fitted on the first half of the rows.
 * @throws PlainError `errors.weights.pictures` where the inputs are not of the same pictures.
 */
export async function alignInputs(layer: string, first: LayerInputs, second: LayerInputs): Promise<PairAlignment> {
  const { rows, columns } = first;
  if (rows < 2 || rows !== second.rows || columns !== second.columns)
    throw new PlainError('errors.weights.pictures', {
      layer,
      first: `${rows} × ${columns}`,
      second: `${second.rows} × ${second.columns}`,
    });
  // Not even what the pictures never showed is turned then.
  if (first.values.every((value, i) => value === second.values[i])) return SAME_INPUTS;
  const { matrix, heldOut } = await align(first.values, second.values, columns);
  return { turn: { matrix, columns, fitted: Math.floor(rows / 2), explained: heldOut?.explained ?? null } };
}

/** By the inputs that both files bring, if they do. @throws as `alignInputs`. */
export const alignByFiles = async ([first, second]: LayerPair): Promise<PairAlignment | undefined> =>
  first.inputs && second.inputs ? alignInputs(first.name, first.inputs, second.inputs) : undefined;

/**
 * A layer's neurons in the other layer's space: A w for every neuron w; where A turns channels, at every place of the filter
 * alike.
 */
export function turnedRows(
  { rows, neurons, dimension }: StoredLayer,
  { matrix, columns }: NonNullable<PairAlignment['turn']>,
): Float64Array {
  const places = dimension / columns;
  const out = new Float64Array(rows.length);
  for (let n = 0; n < neurons; n++) {
    for (let i = 0; i < columns; i++) {
      for (let j = 0; j < columns; j++) {
        const share = matrix[i * columns + j]!;
        for (let place = 0; place < places; place++)
          out[n * dimension + i * places + place]! += share * rows[n * dimension + j * places + place]!;
      }
    }
  }
  return out;
}

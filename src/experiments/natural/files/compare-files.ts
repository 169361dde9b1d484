import { isPlainError, PlainError } from '../../../data/plain-error.ts';
import { type StoredLayer, storedLayers } from '../../../nets/stored-layers.ts';
import type { Lab } from '../../contract.ts';
import { compareLayers, type LayerComparison } from './compare-layers.ts';
import { pairLayers, shapeOf } from './layer-pairs.ts';
import { alignByFiles } from './pair-alignment.ts';
import { type ProbePictures, probePictures } from './probe-pictures.ts';
import { alignByRunning } from './run-inputs.ts';

/** A file by its name and content. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface CompareOptions {
  /** This layer alone. */
  readonly layer?: string;
  /** Variance of a weight before training, of every layer. */
  readonly initialVariance?: number;
}

/** Two files of weights, compared layer by layer. */
export interface FilesComparison {
  readonly rows: readonly LayerComparison[];
  /** Layers that both have in different shapes, for which there is no similarity. */
  readonly unequal: readonly { readonly layer: string; readonly first: string; readonly second: string }[];
  /** No layer has the same name in both: they are taken in their order. */
  readonly byOrder: boolean;
}

/**
 * Compares two .safetensors files layer by layer (Guth and Menard 2024): see `storedLayers` for what is a layer. Layers are
 * aligned by the inputs that both files bring, else by running the networks that both files rebuild, else compared as they
 * stand.
 *
 * @throws PlainError with `file` among its values where one of the files cannot be read (`storedLayers`), else where they do
 * not belong together (`pairLayers`, `alignInputs`).
 */
export async function compareFiles(
  first: NamedBytes,
  second: NamedBytes,
  lab: Pick<Lab, 'data' | 'breathe'>,
  { layer, initialVariance }: CompareOptions = {},
): Promise<FilesComparison> {
  const { pairs, unequal, byOrder } = pairLayers(layersOf(first), layersOf(second), layer);
  const shown = new Map<string, Promise<ProbePictures | undefined>>();
  const pictures = (input: readonly number[]): Promise<ProbePictures | undefined> => {
    const found = shown.get(input.join()) ?? probePictures(input, lab);
    shown.set(input.join(), found);
    return found;
  };
  const rows: LayerComparison[] = [];
  for (const pair of pairs) {
    const alignment = (await alignByFiles(pair)) ?? (await alignByRunning(pair, pictures, lab));
    rows.push(compareLayers(pair, alignment, initialVariance));
    await lab.breathe();
  }
  const told = unequal.map(([one, other]) => ({ layer: one.name, first: shapeOf(one), second: shapeOf(other) }));
  return { rows, unequal: told, byOrder };
}

function layersOf({ name, bytes }: NamedBytes): readonly StoredLayer[] {
  try {
    return storedLayers(bytes);
  } catch (error) {
    throw isPlainError(error) ? new PlainError(error.key, { ...error.values, file: name }) : error;
  }
}

import { layerIndex } from '../../../nets/network.ts';
import { type LayerInputs, type Owner, reordered, type StoredLayer } from '../../../nets/stored-layers.ts';
import type { Lab } from '../../contract.ts';
import { layerInputs } from '../layers.ts';
import type { LayerPair } from './layer-pairs.ts';
import { alignInputs, type PairAlignment, SAME_INPUTS } from './pair-alignment.ts';
import type { ProbePictures } from './probe-pictures.ts';

/**
 * The alignment of two layers by what they read of the same pictures in the networks that the files rebuild. `pictures`
 * gives those that fit an input. Undefined where a file rebuilds none, or no pictures fit both.
 */
export async function alignByRunning(
  [first, second]: LayerPair,
  pictures: (input: readonly number[]) => Promise<ProbePictures | undefined>,
  lab: Pick<Lab, 'breathe'>,
): Promise<PairAlignment | undefined> {
  const [one, other] = [ownerOf(first), ownerOf(second)];
  if (!one || !other || one.network.spec.input.join() !== other.network.spec.input.join()) return undefined;
  // What no learnt weight comes before reads the pictures, in every network.
  if (before(one) === before(other) && !before(one).includes('"name"')) return SAME_INPUTS;
  const shown = await pictures(one.network.spec.input);
  if (!shown) return undefined;
  const read = async (layer: StoredLayer, owner: Owner) => inputsOf(layer, owner, shown, lab);
  return {
    ...(await alignInputs(first.name, await read(first, one), await read(second, other))),
    pictures: shown.data,
  };
}

/** The network of a layer that stands in its list; not of one inside another layer. */
const ownerOf = ({ owner }: StoredLayer): Owner | undefined =>
  owner?.network.spec.layers.some((layer) => 'name' in layer && layer.name === owner.layer) ? owner : undefined;

const before = ({ network: { spec }, layer }: Owner): string =>
  JSON.stringify(spec.layers.slice(0, layerIndex(spec, layer)));

/** What a layer reads: pictures x places of a grid, by channel; of a dense layer, pictures by feature. */
async function inputsOf(
  { channels }: StoredLayer,
  { network, layer, order }: Owner,
  pictures: ProbePictures,
  lab: Pick<Lab, 'breathe'>,
): Promise<LayerInputs> {
  const reads = layerIndex(network.spec, layer) - 1;
  const [values] = await layerInputs(network, pictures, () => lab.breathe(), [{ reads, dimension: channels }]);
  const sorted = order.length === channels ? reordered(values!, order) : values!;
  return { rows: sorted.length / channels, columns: channels, values: sorted };
}

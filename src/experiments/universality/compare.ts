import { createRandom } from '../../data/random.ts';
import { prepareSimilarity, similarityOf } from '../../math/similarity.ts';
import type { Inputs } from '../../nets/answers.ts';
import type { Network } from '../../nets/network.ts';
import { align } from '../natural/align.ts';
import { covarianceOf, layerInputs, mixingLayers } from '../natural/layers.ts';

/** Numbers by name, as `measured` lists them; `null` for what these two networks have not. */
export type Compared = Record<string, number | null>;

/** Four decimals are more than two pairs of one kind agree in, and fewer bytes on a page. */
const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)));

/**
 * Compares the neurons of two networks of one shape, layer by layer. `probe`: pictures that both read, by which the second
 * network's channels are found again in the first's (half of them fit the alignment, the others measure it).
 */
export async function compare(
  first: Network,
  second: Network,
  probe: Inputs,
  breathe: () => Promise<void>,
): Promise<Compared> {
  const layers = mixingLayers(first.spec);
  const inputs = [await layerInputs(first, probe, breathe), await layerInputs(second, probe, breathe)] as const;
  const random = createRandom(1, 'similarity');
  const found: Compared = {};
  for (const [i, layer] of layers.entries()) {
    await breathe();
    const [one, other] = [covarianceOf(first, layer), covarianceOf(second, layer)];
    // Layer 1 reads the same of the same pictures in both: nothing is to be turned there.
    const turn = layer.depth === 1 ? undefined : await align(inputs[0][i]!, inputs[1][i]!, layer.dimension);
    const { similarity, cosine, floor, ceiling, meanRank } = similarityOf(
      prepareSimilarity(one, other, layer.neurons, random, turn?.matrix),
    );
    const at = `layer${layer.depth}`;
    found[`similarity.${at}`] = rounded(similarity);
    found[`cosine.${at}`] = rounded(cosine);
    found[`floor.${at}`] = rounded(floor);
    found[`ceiling.${at}`] = rounded(ceiling);
    found[`rank.first.${at}`] = rounded(meanRank[0]);
    found[`rank.second.${at}`] = rounded(meanRank[1]);
    if (turn) found[`explained.${at}`] = rounded(turn.heldOut?.cosine ?? null);
  }
  return found;
}

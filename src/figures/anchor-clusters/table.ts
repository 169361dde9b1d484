import { LAYERS, NETWORKS } from '../../experiments/anchor-clusters/frame.ts';
import type { Cell, DataTable } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';
import { share } from './numbers.ts';
import { type ClustersState, runFrame } from './state.ts';

/** A row a network and layer: how well classes stand apart there; the share of digits read stands at the scores. */
export function table(state: ClustersState, words: Words): DataTable {
  const frame = runFrame(state);
  const measured = frame?.measured;
  const columns = ['network', 'layer', 'silhouette', 'neighbours', 'read'];
  const fraction = (value: number): Cell => ({ value, shown: share(words, value) });
  return {
    caption: words('anchor-clusters.table.caption', { step: frame?.step ?? 0, count: measured?.testImages ?? 0 }),
    columns: columns.map((name) => words(`anchor-clusters.table.${name}`)),
    rows: measured
      ? [...NETWORKS, 'untrained' as const].flatMap((name) =>
          LAYERS.map((layer, i): Cell[] => {
            const { silhouette, neighbours } = measured.separations[name][i];
            const read = layer === 'logits' && name !== 'untrained' ? fraction(measured.accuracy[name]) : Number.NaN;
            return [
              words(`anchor-clusters.networks.${name}`),
              words(`anchor-clusters.params.layer.values.${layer}`),
              silhouette,
              fraction(neighbours),
              read,
            ];
          }),
        )
      : [],
  };
}

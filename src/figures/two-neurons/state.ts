import {
  type NeuronsShown,
  STRONGEST,
  type TwoSeedsFrame,
  type TwoSeedsResult,
} from '../../experiments/two-seeds/frame.ts';
import type { neuronsSchema } from '../../experiments/two-seeds/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';
import { type Words, write } from '../../shell/words.ts';

export type NeuronsState = FigureState<typeof neuronsSchema, TwoSeedsFrame, TwoSeedsResult>;

/** The neurons of the layer that the settings name, of a frame; none before a run has ended. */
export const neuronsIn = (
  frame: TwoSeedsFrame | undefined,
  { layer }: Pick<NeuronsState['params'], 'layer'>,
): NeuronsShown | undefined => frame?.neurons?.[Number(layer) - 1];

/** A neuron of the first network and its best match. Indices from 0. */
export interface Match {
  readonly neuron: number;
  readonly partner: number;
  /** Correlation or cosine, with its sign. */
  readonly value: number;
  /** Test pictures to which either answers most; of a partner with the other sign, those that it answers least. */
  readonly pictures: { readonly neuron: readonly number[]; readonly partner: readonly number[] };
}

/** The best match, by magnitude, of the neuron that the settings name. */
export function matchOf(shown: NeuronsShown, { by, neuron }: Pick<NeuronsState['params'], 'by' | 'neuron'>): Match {
  const { neurons, matches, strongest } = shown;
  const at = Math.min(neuron, neurons) - 1;
  const row = matches[by].subarray(at * neurons, (at + 1) * neurons);
  const partner = row.reduce((best, value, i) => (Math.abs(value) > Math.abs(row[best]!) ? i : best), 0);
  const value = row[partner]!;
  const of = (list: Uint32Array, i: number) => [...list.subarray(i * STRONGEST, (i + 1) * STRONGEST)];
  return {
    neuron: at,
    partner,
    value,
    pictures: {
      neuron: of(strongest.first, at),
      partner: of(value < 0 ? strongest.secondLeast : strongest.second, partner),
    },
  };
}

export const decimals = (words: Words, value: number): string => write(value, '2', words.lang);

import type { SimilarityBand } from '../../experiments/two-networks/frame.ts';
import type { UniversalityParams } from '../../experiments/universality/schema.ts';
import type { FrameBase } from '../../shell/figure-state.ts';
import { oneLawOf, type Similarities, similaritiesOf } from './pairs.ts';

/** What the zoo says of two kinds of networks. */
export interface UniversalityFrame extends FrameBase {
  /** S of every measured pair, layer by layer; undefined where the two kinds are not compared. */
  readonly pairs?: Similarities;
  /** The same of two networks of the first kind, which differ in their seeds alone. */
  readonly reference?: Similarities;
  /** What S is of two samples of one population that read like these pairs, layer by layer; null where it is not known. */
  readonly oneLaw?: readonly (SimilarityBand | null)[];
}

/** The zoo was grown and measured before: the figure looks it up. */
export function compute({ first, second }: UniversalityParams): UniversalityFrame {
  const [pairs, reference] = [similaritiesOf(first, second), similaritiesOf(first, first)];
  const oneLaw = oneLawOf(first, second);
  return {
    step: 1,
    steps: 1,
    epoch: 0,
    ...(pairs && { pairs }),
    ...(reference && { reference }),
    ...(oneLaw && { oneLaw }),
  };
}

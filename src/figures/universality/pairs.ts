import measured from 'pairs:universality';
import type { SimilarityBand } from '../../experiments/two-networks/frame.ts';
import type { ZooKind } from '../../experiments/zoo/kinds.ts';

/** S of every measured pair of two kinds of networks, layer by layer. */
export type Similarities = readonly (readonly number[])[];

const rowOf = (one: ZooKind, other: ZooKind) => measured[`${one}--${other}`] ?? measured[`${other}--${one}`];

/**
 * S of every measured pair of two kinds of networks, layer by layer, the smallest first; a pair that has no learned direction in a layer is
 * missing there. Undefined where the two are not compared, or nobody has compared them yet.
 */
export const similaritiesOf = (one: ZooKind, other: ZooKind): Similarities | undefined =>
  rowOf(one, other)?.[0].map((steps) => {
    let sum = 0;
    return steps.map((step) => {
      sum += step;
      return sum / 10_000;
    });
  });

/** What two samples of one population reach that read like these pairs, layer by layer; null where that is not known. */
export const oneLawOf = (one: ZooKind, other: ZooKind): readonly (SimilarityBand | null)[] | undefined =>
  rowOf(one, other)?.[1].map((band) => band && { low: band[0] / 100, middle: band[1] / 100, high: band[2] / 100 });

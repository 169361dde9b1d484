import first from 'reproduced:universality/similarity.layer1';
import second from 'reproduced:universality/similarity.layer2';
import third from 'reproduced:universality/similarity.layer3';
import fourth from 'reproduced:universality/similarity.layer4';
import fifth from 'reproduced:universality/similarity.layer5';
import { conditionOf } from '../../experiments/universality/pairs.ts';
import type { ZooKind } from '../../experiments/zoo/plan.ts';

const LAYERS = [first, second, third, fourth, fifth];

/**
 * S of every measured pair of two kinds of networks, layer by layer; a pair that has no learned direction in a layer is
 * missing there. Undefined where the two are not compared, or nobody has compared them yet.
 */
export function similaritiesOf(one: ZooKind, other: ZooKind): readonly (readonly number[])[] | undefined {
  const condition = conditionOf(one, other);
  const rows = LAYERS.map((layer) => layer.find((row) => row.condition === condition)?.values);
  return condition && rows.some(Boolean) ? rows.map((values) => values ?? []) : undefined;
}

import { PlainError } from '../../../data/plain-error.ts';
import type { StoredLayer } from '../../../nets/stored-layers.ts';

export type LayerPair = readonly [first: StoredLayer, second: StoredLayer];

export interface Pairing {
  /** Layers of one shape, in the first file's order. */
  readonly pairs: readonly LayerPair[];
  /** Layers that both files have in different shapes: no similarity is defined for them. */
  readonly unequal: readonly LayerPair[];
  /** No layer has the same name in both files, and as many stand in each: they are taken in their order. */
  readonly byOrder: boolean;
}

/**
 * Which layers of two files belong together: those of one name.
 * @throws PlainError `errors.weights.layer` where `only` names none, `errors.weights.names` where no names agree and the
 * files have different numbers of layers, `errors.weights.shapes` where no two layers are of one shape.
 */
export function pairLayers(first: readonly StoredLayer[], second: readonly StoredLayer[], only?: string): Pairing {
  const named = first.flatMap((layer): LayerPair[] => {
    const other = second.find(({ name }) => name === layer.name);
    return other ? [[layer, other]] : [];
  });
  const byOrder = named.length === 0;
  if (byOrder && first.length !== second.length) {
    const [a, b] = [namesOf(first), namesOf(second)];
    throw new PlainError('errors.weights.names', { first: a, second: b });
  }
  const all = byOrder ? first.map((layer, i): LayerPair => [layer, second[i]!]) : named;
  const asked = only === undefined ? all : all.filter(([{ name }]) => name === only);
  if (asked.length === 0)
    throw new PlainError('errors.weights.layer', { layer: only!, layers: namesOf(all.map(([layer]) => layer)) });
  const pairs = asked.filter(isOneShape);
  const unequal = asked.filter((pair) => !isOneShape(pair));
  if (pairs.length === 0) {
    const [one, other] = unequal[0]!;
    throw new PlainError('errors.weights.shapes', {
      layer: one.name,
      first: shapeOf(one),
      second: shapeOf(other),
    });
  }
  return { pairs, unequal, byOrder };
}

/** `16 × 3 × 5 × 5` */
export const shapeOf = ({ shape }: StoredLayer): string => shape.join(' × ');

const isOneShape = ([one, other]: LayerPair): boolean =>
  one.neurons === other.neurons && one.dimension === other.dimension;

/** In a sentence: a large network has hundreds. */
const MOST_NAMES = 12;

function namesOf(layers: readonly StoredLayer[]): string {
  const names = layers.slice(0, MOST_NAMES).map(({ name }) => name);
  return layers.length > MOST_NAMES ? `${names.join(', ')}, …` : names.join(', ');
}

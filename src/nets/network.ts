import type { Random } from '../data/random.ts';
import { draw, type Initial, variance } from './initial.ts';
import { stepOf } from './layers/index.ts';
import { type ParameterSpec, type Shape, sizeOf } from './layers/kind.ts';
import type { Layer } from './layers/layer.ts';
import { stagesOf } from './layers/sequence.ts';
import type { NamedTensor, Weights } from './weights.ts';

/** A feed-forward network as plain data: the file of a trained one carries it along. */
export interface NetworkSpec {
  /** Shape of one input without the batch: [height, width, channels] or [features]. */
  readonly input: Shape;
  readonly layers: readonly Layer[];
  /** How weights are drawn, where a layer does not say otherwise; `he` unless told. */
  readonly initial?: Initial;
}

/** A trained network. */
export interface Network {
  readonly spec: NetworkSpec;
  readonly weights: Weights;
}

const HE: Initial = { kind: 'he' };

const checked = ({ input, layers }: NetworkSpec) => stagesOf(layers.map(stepOf), input);

/** Output shape of every layer, without the batch. @throws RangeError where a layer cannot read what it gets. */
export function outputShapes({ input, layers }: NetworkSpec): readonly Shape[] {
  let shape = input;
  return layers.map((layer) => {
    shape = stepOf(layer).kind.output(layer, shape);
    return shape;
  });
}

/**
 * Names and shapes of the parameters in the layers' order: `<name>/weights`, `<name>/biases`, of a normalisation
 * `<name>/scale`, `/shift`, `/mean`, `/variance`. @throws RangeError where a layer cannot read what it gets.
 */
export const parameterSpecs = (spec: NetworkSpec): readonly ParameterSpec[] => checked(spec).parameters;

/** New parameters, drawn in their order. */
export function initial(spec: NetworkSpec, random: Random): Weights {
  return parameterSpecs(spec).map(({ name, shape, start }): NamedTensor => {
    const count = sizeOf(shape);
    if ('constant' in start) return { name, shape, values: new Float32Array(count).fill(start.constant) };
    if ('values' in start) return { name, shape, values: Float32Array.from(start.values) };
    const how = start.initial ?? spec.initial ?? HE;
    return { name, shape, values: draw(how, start.fan, start.bias ?? false, count, random) };
  });
}

/** Variance that every parameter is drawn with, by its name; 0 for what starts at a value of its own. */
export function initialVariance(spec: NetworkSpec): Readonly<Record<string, number>> {
  return Object.fromEntries(
    parameterSpecs(spec).map(({ name, start }) => [
      name,
      'fan' in start ? variance(start.initial ?? spec.initial ?? HE, start.fan, start.bias ?? false) : 0,
    ]),
  );
}

/** Numbers that training sets; running statistics are none. */
export const countParameters = (spec: NetworkSpec): number =>
  parameterSpecs(spec).reduce((sum, { shape, state }) => sum + (state ? 0 : sizeOf(shape)), 0);

/** Where a layer stands in the list. @throws RangeError for a name that no layer has, or several have. */
export function layerIndex({ layers }: NetworkSpec, name: string): number {
  const found = layers.flatMap((layer, i) => ('name' in layer && layer.name === name ? [i] : []));
  if (found.length !== 1) throw new RangeError(`${found.length} layers are called "${name}"`);
  return found[0]!;
}

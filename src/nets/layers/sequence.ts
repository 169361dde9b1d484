import type * as tf from '@tensorflow/tfjs-core';
import type { LayerKind, Mode, ParameterSpec, Pass, Shape } from './kind.ts';

/** A layer, or several that are computed as one, and where its parameters stand among all. */
export interface Stage {
  // biome-ignore lint/suspicious/noExplicitAny: each kind reads layers of its own type, which the table of kinds pairs.
  readonly kind: LayerKind<any>;
  readonly layer: unknown;
  /** How many layers of the list it stands for. */
  readonly layers: number;
  /** First of its parameters, and behind the last. */
  readonly from: number;
  readonly to: number;
  /** Of each of its parameters: whether it is state rather than learnt. */
  readonly state: readonly boolean[];
}

/** A layer with the kind that computes it. */
export interface Step {
  readonly kind: Stage['kind'];
  readonly layer: unknown;
  readonly layers: number;
}

/** Stages of these steps for inputs of a shape, with the parameters that they have, in order. */
export function stagesOf(
  steps: readonly Step[],
  input: Shape,
): { readonly stages: readonly Stage[]; readonly parameters: readonly ParameterSpec[]; readonly output: Shape } {
  const parameters: ParameterSpec[] = [];
  let shape = input;
  const stages = steps.map((step): Stage => {
    const own = step.kind.parameters(step.layer, shape);
    shape = step.kind.output(step.layer, shape);
    const from = parameters.length;
    parameters.push(...own);
    return { ...step, from, to: parameters.length, state: own.map(({ state }) => state ?? false) };
  });
  return { stages, parameters, output: shape };
}

/** Every stage's pass; the last one's y is the answer. Call it inside `tf.tidy`. */
export function forwardStages(
  stages: readonly Stage[],
  parameters: readonly tf.Tensor[],
  x: tf.Tensor,
  mode: Mode,
): readonly Pass[] {
  let at = x;
  return stages.map(({ kind, layer, from, to }) => {
    const pass = kind.forward(layer, parameters.slice(from, to), at, mode);
    at = pass.y;
    return pass;
  });
}

/**
 * Gradients from the one by the last stage's answer: by every parameter, in their order (undefined for state and below
 * `first`), and by the input where asked for. Stages below `first` are not gone back through.
 */
export function backwardStages(
  stages: readonly Stage[],
  parameters: readonly tf.Tensor[],
  passes: readonly Pass[],
  dLast: tf.Tensor,
  { mode, input, first = 0 }: { readonly mode: Mode; readonly input: boolean; readonly first?: number },
): { readonly parameters: readonly (tf.Tensor | undefined)[]; readonly x?: tf.Tensor } {
  const gradients = new Array<tf.Tensor | undefined>(parameters.length).fill(undefined);
  let dy: tf.Tensor | undefined = dLast;
  for (let i = stages.length - 1; i >= first; i--) {
    const { kind, layer, from, to, state } = stages[i]!;
    const wanted = i > first || input;
    const back = kind.backward(layer, parameters.slice(from, to), passes[i]!, dy!, wanted, mode);
    let next = 0;
    for (let p = from; p < to; p++) if (!state[p - from]) gradients[p] = back.parameters[next++];
    dy = back.x;
  }
  return { parameters: gradients, x: dy };
}

import { BEST } from '../../experiments/layers/tables.ts';
import { softmax } from '../../math/softmax.ts';
import type { Answer } from '../../nets/plain/answers.ts';
import { receptiveField, type Sight } from '../../nets/plain/receptive-field.ts';
import {
  type LayersState,
  type Opened,
  onSet,
  openedOf,
  type Passed,
  passedOf,
  placeOf,
  shownIndex,
  type Unit,
  unitOf,
} from './state.ts';

/** The chosen unit at its place, with the picture that it answers to. */
export interface Chosen {
  readonly open: Opened;
  readonly passed: Passed;
  readonly unit: Unit;
  readonly answer: Answer;
  readonly row: number;
  readonly column: number;
  readonly value: number;
  /** What it can see of the picture. */
  readonly sight: Sight;
}

export function chosenOf(state: LayersState): Chosen | undefined {
  const open = openedOf(state);
  const passed = passedOf(state);
  if (!open || !passed) return undefined;
  const unit = unitOf(state, open);
  const index = shownIndex(open.stages[unit.stage]!, unit.isPooled);
  const answer = passed.answers[index]!;
  const { row, column } = placeOf(state, unit, answer);
  const value = answer.values[(row * answer.width + column) * answer.channels + unit.map]!;
  const sight = receptiveField(open.network.spec.layers, passed.inputs, index, { row, column });
  return { open, passed, unit, answer, row, column, value, sight };
}

/** The most that each unit of a layer answered in the pictures searched: the end of its scale. */
export function mostOf(state: LayersState, open: Opened, stage: number): (map: number) => number {
  const { value, edge } = onSet(state, open).best[stage]!;
  return (map) => Math.max(value[map * BEST]!, edge?.[map] ?? 0, 1e-6);
}

/** The class that the network finds likeliest, and how sure it is. */
export function likeliestOf({ open, passed }: Chosen): { readonly best: number; readonly share: number } {
  const shares = softmax(passed.answers[open.stages.at(-1)!.answer]!.values, 10);
  const share = Math.max(...shares);
  // Nothing here is quite sure.
  return { best: shares.indexOf(share), share: Math.min(0.999, Math.floor(1000 * share) / 1000) };
}

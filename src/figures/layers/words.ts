import type { Words } from '../../shell/words.ts';
import { write } from '../../shell/words.ts';
import { chosenOf, likeliestOf } from './chosen.ts';
import { type LayersState, type Opened, onSet } from './state.ts';

/** What a class is called: a digit, or what CIFAR-10 calls it; `brief` fits under a bar. */
export function className({ kept }: Opened, label: number, words: Words, brief = false): string {
  return kept.name === 'colour' ? words(`layers.${brief ? 'brief' : 'names'}.${label}`) : String(label);
}

/** What a picture of a set shows, in a word or two. */
export function labelOf(state: LayersState, open: Opened, label: number, words: Words): string {
  const { data } = onSet(state, open);
  if (data === 'scenes') return words('layers.scene', { kind: label + 1 });
  return data === 'cifar-10' ? words(`layers.names.${label}`) : String(label);
}

/** What the stage shows in a few sentences, with its numbers. */
export function describe(state: LayersState, words: Words): string {
  const chosen = chosenOf(state);
  if (!chosen) return words('layers.title');
  const { open, unit, row, column, value, sight } = chosen;
  const { best, share } = likeliestOf(chosen);
  return words('layers.words', {
    name: className(open, best, words),
    share,
    map: unit.map + 1,
    layer: unit.stage + 1,
    row: row + 1,
    column: column + 1,
    value: write(value, '2', words.lang),
    size: Math.min(sight.height, 32),
  });
}

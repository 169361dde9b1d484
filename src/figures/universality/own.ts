import { type Words, write } from '../../shell/words.ts';
import type { RunLine } from '../kit/over-run.ts';
import type { UniversalityState } from './state.ts';

/** Layers of the networks that the reader grows in the figure "two-networks". */
const GROWN = [1, 2, 3];

type Point = readonly [layer: number, similarity: number];

/** A pair of the reader's own that is drawn beside the zoo's. */
export interface OwnPair {
  /** Two files of theirs, or two networks that they have grown in the figure "two-networks". */
  readonly kind: 'files' | 'grown';
  /** S of every layer, the first first; null where either has no learned direction. */
  readonly similarities: readonly (number | null)[];
}

/** The pairs of the reader's own: none before they have brought or grown any. */
export function ownPairs({ files, recalled }: UniversalityState): readonly OwnPair[] {
  const rows = withoutClassifier(files?.compared?.rows ?? []);
  const grown = GROWN.map((depth) => recalled?.measurements[`similarity.layer${depth}`]);
  const pairs: OwnPair[] = [
    { kind: 'files', similarities: rows.map(({ similarity }) => similarity) },
    { kind: 'grown', similarities: grown.map((value) => (Number.isFinite(value) ? value! : null)) },
  ];
  return pairs.filter(({ similarities }) => similarities.some((value) => value !== null));
}

/**
 * The last layer, where it has fewer neurons than the one before, tells classes apart: the zoo's curves end before it, and
 * the table of the files has it.
 */
function withoutClassifier<T extends { readonly neurons: number }>(rows: readonly T[]): readonly T[] {
  const [before, last] = rows.slice(-2);
  return last && last.neurons < before!.neurons ? rows.slice(0, -1) : rows;
}

/** Their curves, named: a dot a layer, filled and solid for files, dashed for what was grown. */
export const ownLines = (pairs: readonly OwnPair[], words: Words): RunLine[] =>
  pairs.map(({ kind, similarities }) => ({
    name: words(`universality.own.${kind}.name`),
    tone: 'yours',
    look: kind === 'files' ? 'solid' : 'dashed',
    dots: true,
    answer: true,
    points: similarities.flatMap((value, i): Point[] => (value === null ? [] : [[i + 1, value]])),
  }));

/** What each of them has in the layer chosen, a sentence a pair. */
export function ownInWords(state: UniversalityState, words: Words): string[] {
  const { layer } = state.params;
  return ownPairs(state).map(({ kind, similarities }) => {
    const value = similarities[Number(layer) - 1];
    const there = value === undefined ? 'beyond' : value === null ? 'none' : 'value';
    const said = words(`universality.own.${there}`, {
      layer,
      value: write(value ?? 0, '2', words.lang),
      layers: similarities.length,
    });
    return words(`universality.own.${kind}.said`, { ...namesOf(state, words), said });
  });
}

/** What their curves are, for the view in which they were brought. */
export const ownNotes = (state: UniversalityState, words: Words): string[] =>
  ownPairs(state).map(({ kind }) => words(`universality.own.${kind}.note`, namesOf(state, words)));

function namesOf({ files, recalled }: UniversalityState, words: Words): Record<string, string> {
  const [first = '', second = ''] = files?.names ?? [];
  const { differs, width } = { ...recalled?.params };
  const known = `universality.own.differs.${differs}`;
  return { first, second, differs: words.has(known) ? words(known) : String(differs), width: String(width) };
}

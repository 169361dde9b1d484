import { CHOICES, SYNONYMS, spelled } from '../../data/hierarchy.ts';
import { rulesOf } from '../../experiments/depth/rules.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import type { DepthState } from './state.ts';

/** What each level writes its eight symbols with: classes, then symbols that nobody reads, then what is read. */
const LETTERS = ['12345678', 'αβγδεζηθ', 'stuvwxyz', 'ABCDEFGH'] as const;
const ROW = 36;
const WIDTH = 256;
/** The level that is read. */
const READ = 3;
/** Choices above those of the pairs that are read: the class's, and two below it. */
const ABOVE = 3;

/** One class worded twice by the rules of the seed that is set: the second with every pair at the bottom replaced by a synonym. */
export function tree({ params }: DepthState, words: Words): ElementNode {
  const rules = rulesOf(params.seed);
  const first = Uint8Array.from({ length: CHOICES }, (_, i) => i % SYNONYMS);
  const second = first.map((choice, i) => (i < ABOVE ? choice : (choice + 1) % SYNONYMS));
  const [levels, again] = [spelled(rules, 0, first), spelled(rules, 0, second)];
  const letters = (symbols: Uint8Array): string => Array.from(symbols, (i) => LETTERS[READ][i]).join(' ');
  return h(
    'section',
    null,
    h(
      'svg',
      {
        class: 'dpt-tree',
        viewBox: `0 0 ${WIDTH} ${ROW * 5}`,
        role: 'img',
        'aria-label': words('depth.tree.described', { one: letters(levels[READ]!), other: letters(again[READ]!) }),
      },
      levels.map((symbols, level) => (level > 0 ? Array.from(symbols, (_, i) => branch(i, level)) : null)),
      levels.map((symbols, level) => row(symbols, level, ROW * (level + 0.5), `dpt-level-${level}`)),
      row(again[READ]!, READ, ROW * 4.5, 'dpt-again'),
    ),
    h('p', { class: 'wcw-note' }, words('depth.tree.note')),
  );
}

const place = (i: number, level: number): number => ((i + 0.5) * WIDTH) / 2 ** level;

function branch(i: number, level: number): ElementNode {
  const x1 = place(Math.floor(i / 2), level - 1);
  return h('line', { x1, y1: ROW * (level - 0.5) + 10, x2: place(i, level), y2: ROW * (level + 0.5) - 10 });
}

const row = (symbols: Uint8Array, level: number, y: number, look: string): Child =>
  Array.from(symbols, (symbol, i) =>
    h('text', { class: look, x: place(i, level), y, dy: '0.35em', 'text-anchor': 'middle' }, LETTERS[level]![symbol]!),
  );

import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import type { RunLine } from '../kit/over-run.ts';
import { overSeeds } from '../kit/over-seeds.ts';
import type { Tone } from '../kit/tones.ts';
import { isGuessOpen } from './guess.ts';
import { angleOf, type TreluState } from './state.ts';
import { type Row, readOff, SWEEPS, type SweepName, sweepNameOf, sweepOf } from './sweeps.ts';

/** A threshold from a start that has use for one, plain ReLU with a step as long, and the other start. */
export const LOOKS = [
  { tone: 'first', look: 'solid' },
  { tone: 'second', look: 'dashed' },
  { tone: 'positive', look: 'dotted' },
] as const satisfies readonly { tone: Tone; look: RunLine['look'] }[];

/** What each line says at the threshold: its sign, its name, and mean and spread over seeds; stronger, that of the run. */
export function reads(state: TreluState, rows: readonly Row[], words: Words): ElementNode {
  const { params } = state;
  const here = sweepNameOf(params);
  return h(
    'div',
    { class: 'trelu-reads', key: 'reads' },
    h('p', null, heading(state, words)),
    h(
      'dl',
      null,
      SWEEPS[params.variant].map((name, i) =>
        h(
          'div',
          { key: name, class: [`kit-${LOOKS[i]!.tone}`, name === here && 'trelu-here'] },
          h('dt', null, sign(LOOKS[i]!.look), nameOf(name, state, words)),
          h('dd', { class: 'wcw-answer' }, value(sweepOf(rows, name), params.threshold, words)),
        ),
      ),
    ),
  );
}

/** The same as a sentence; only where it stands, while the reader is still asked. */
export function readsInWords(state: TreluState, rows: readonly Row[], words: Words): string {
  const { params } = state;
  if (isGuessOpen(state)) return heading(state, words);
  const said = SWEEPS[params.variant].map(
    (name) => `${nameOf(name, state, words)} ${value(sweepOf(rows, name), params.threshold, words)}`,
  );
  return `${heading(state, words)} ${said.join(', ')}`;
}

const heading = ({ params: { variant, threshold } }: TreluState, words: Words): string =>
  words(`trelu-angle.reads.${variant}`, { threshold, angle: angleOf(threshold) });

const nameOf = (name: SweepName, { params }: TreluState, words: Words): string =>
  words(`trelu-angle.sweep.${name}`, { factor: 1 / (1 - params.threshold) });

/** Between two thresholds that were run, about what lies between their means. */
function value(points: ReturnType<typeof sweepOf>, threshold: number, words: Words): string {
  const read = readOff(points, threshold);
  if (read === undefined) return '–';
  return typeof read === 'number' ? `≈ ${write(100 * read, '0', words.lang)}` : overSeeds(read.values, words);
}

const sign = (look: string): Child =>
  h(
    'svg',
    { width: 26, height: 10, 'aria-hidden': 'true', class: `kit-run-${look}` },
    h('line', { class: 'kit-line', x1: 0, x2: 26, y1: 5, y2: 5 }),
  );

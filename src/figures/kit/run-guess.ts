import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Axis, percentOf } from './axis.ts';
import { levelHandle } from './level-handle.ts';
import type { NamedLine, Polyline } from './line-names.ts';
import { at } from './tones.ts';

/** The reader's guess as a handle on the chart, on the scale of the answer. */
export interface RunGuess {
  readonly value: number;
  readonly step: number;
  /** Still asked for; else the line stays, with how far off it was. */
  readonly open: boolean;
  /** What happened, once it is known. */
  readonly outcome?: number;
  /** Where on the x axis, in per cent; at its right end unless told. */
  readonly place?: number;
  readonly question: string;
  readonly hint: string;
  /** The handle's name, and its value in words. */
  readonly label: string;
  readonly told: string;
  /** On the line, after it has been made. */
  readonly said: string;
  to(value: number): void;
}

const placeOf = (axis: Axis, value: number): number => 100 - percentOf(axis, value);

/** The line of the guess, and a bracket from it to the outcome. */
function lines({ value, open, outcome, place = 100 }: RunGuess, axis: Axis): Child {
  const y = placeOf(axis, value);
  const mark = h('line', { class: 'kit-guess', x1: '0%', x2: '100%', y1: at(y), y2: at(y) });
  if (open) return h('g', { class: 'kit-draft' }, mark);
  const off = outcome === undefined ? 0 : Math.abs(placeOf(axis, outcome) - y);
  return [
    mark,
    outcome !== undefined && off > 4
      ? h('line', { class: 'kit-gap', x1: at(place), x2: at(place), y1: at(y), y2: at(placeOf(axis, outcome)) })
      : null,
  ];
}

/** From here on downwards a handle leaves the upper half to the question, else the lower. */
const LOW = 54;

/** What the open question takes of the chart's height on a phone, in per cent from the top: more, the longer it is and the lower the chart. */
function bandOf(
  { open, value, question }: RunGuess,
  axis: Axis,
  line = 7,
): readonly [top: number, bottom: number] | undefined {
  if (!open) return undefined;
  const high = line * (1.5 + question.length / 20);
  return placeOf(axis, value) >= LOW ? [14, 14 + high] : [100 - high, 110];
}

/**
 * The words on the line, once the guess is made: they find their place among the other lines' names, which until then keep
 * clear of line and handle.
 */
function named({ open, value, said }: RunGuess, axis: Axis): NamedLine & { readonly look: string } {
  const y = placeOf(axis, value);
  const handle: Polyline = [
    [92, y - 6],
    [92, y + 6],
  ];
  return {
    name: open ? '' : said,
    points: [[0, y], ...(open ? handle : []), [100, y]],
    look: 'kit-tick kit-yours kit-strong',
  };
}

/** While the question is open: the handle, and the question. */
function handle({ value, step, open, question, hint, label, told, to }: RunGuess, axis: Axis): ElementNode | null {
  if (!open) return null;
  return h(
    'div',
    { class: 'kit-asked', key: 'asked' },
    h(
      'p',
      { class: ['kit-question', placeOf(axis, value) >= LOW ? 'kit-above' : 'kit-below-line'] },
      question,
      h('small', null, hint),
    ),
    levelHandle({ value, step, label, told, to }, axis),
  );
}

export const guessOnRun = { lines, handle, bandOf, named };

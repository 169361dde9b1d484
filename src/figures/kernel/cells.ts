import { MOST, WEIGHTS, weightsOf } from '../../experiments/kernel/schema.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import type { KernelState } from './state.ts';

/** What the pointer has taken hold of: a redraw during the drag makes new listeners. */
let held: { readonly k: number; readonly y: number; gone: number } | undefined;

/** Pixels that the pointer goes for a step of 1. */
const STRIDE = 12;
const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 };

/** The nine weights: typed in, dragged up and down, or moved by keys; with Shift by a tenth. */
export function cells({ params }: KernelState, words: Words, actions: FigureActions): ElementNode {
  const weights = weightsOf(params);
  const largest = Math.max(...weights.map(Math.abs));
  // Keys may come faster than pictures.
  const now = [...weights];
  const to = (k: number, wanted: number): void => {
    now[k] = Math.round(100 * Math.max(-MOST, Math.min(MOST, wanted))) / 100 + 0;
    const all = WEIGHTS.map((name, i) => [name, Math.round(100 * now[i]!) / 100] as const);
    actions.set({ kernel: 'own', ...Object.fromEntries(all) });
  };
  return h(
    'div',
    { class: 'krn-kernel', key: 'kernel', role: 'group', 'aria-label': words('kernel.weights.label') },
    weights.map((weight, k) =>
      cell(
        k,
        weight,
        largest,
        words,
        (by) => to(k, now[k]! + by),
        (wanted) => to(k, wanted),
      ),
    ),
  );
}

function cell(
  k: number,
  weight: number,
  largest: number,
  words: Words,
  by: (change: number) => void,
  to: (wanted: number) => void,
): ElementNode {
  const shown = write(weight, undefined, words.lang).slice(0, 5);
  return h('input', {
    key: k,
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    class: 'krn-cell',
    style: tint(weight, largest),
    value: shown,
    'aria-label': words('kernel.weights.one', { row: Math.floor(k / 3) + 1, column: (k % 3) + 1 }),
    on: {
      keydown: (event) => {
        const { key, shiftKey } = event as KeyboardEvent;
        if (STEPS[key] === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        by(STEPS[key] * (shiftKey ? 0.1 : 1));
      },
      change: (event) => {
        const field = event.target as HTMLInputElement;
        const typed = Number(field.value.replace(',', '.').replace('\u2212', '-') || Number.NaN);
        if (Number.isFinite(typed)) to(typed);
        field.value = Number.isFinite(typed) ? field.value : shown;
      },
      pointerdown: (event) => {
        held = { k, y: (event as PointerEvent).clientY, gone: 0 };
      },
      pointermove: (event) => {
        const { clientY, buttons, pointerId, currentTarget } = event as PointerEvent;
        if (held?.k !== k || buttons === 0) return;
        const steps = Math.round((held.y - clientY) / STRIDE);
        if (steps === held.gone) return;
        (currentTarget as HTMLElement).setPointerCapture(pointerId);
        by(steps - held.gone);
        held.gone = steps;
      },
    },
  });
}

/** Half of the full colour at most, so that a number stays legible on it. */
export function tint(value: number, largest: number): string {
  const share = largest > 0 ? Math.round((50 * Math.abs(value)) / largest) : 0;
  return `background:color-mix(in srgb,var(--${value < 0 ? 'negative' : 'positive'}) ${share}%,transparent)`;
}

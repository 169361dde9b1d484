import { valuesInWords } from '../controls.ts';
import { isWhole } from '../ends.ts';
import type { PartContext, Side } from '../figure.ts';
import { caption } from '../figure-caption.ts';
import { heading } from '../figure-heading.ts';
import { errorBox, notes } from '../figure-notes.ts';
import type { FigureState } from '../figure-state.ts';
import { isGuessOpen } from '../guess.ts';
import { type Attributes, type Child, type ElementNode, h } from '../html.ts';
import { stateKey } from '../link-state.ts';
import { menu } from '../menu.ts';
import { dock } from './dock.ts';
import { read } from './read.ts';
import { sheet } from './sheet.ts';
import { isOfResult, statusLine } from './status.ts';
import { isMainOpen, openSide, tabs } from './tabs.ts';
import { viewState, whoseOf } from './view-state.ts';

/** The parts of a figure that can be drawn anew alone, in the order in which a reader looks at them. */
export const PARTS = ['stage', 'side', 'dock', 'caption'] as const;
export type Part = (typeof PARTS)[number];

/**
 * A figure in the frame of one screen: numbers, one picture, the control that makes the point and a button; all else is
 * another view in the same box, a setting behind one button, or text. With `only`, the other parts stay as they were drawn
 * last. The same tree at build and live, so that nothing moves when it wakes.
 */
export function drawFigure(context: PartContext, only?: Part): ElementNode {
  const { figure, state, words, label, id, keepsPicture } = context;
  const title = words(`${figure.name}.title`);
  const shown = viewState(figure, state);
  const side = openSide(context);
  const part = (name: Part, tag: string, attributes: Attributes, draw: () => Child): ElementNode => {
    const stays = (only !== undefined && only !== name) || (keepsPicture && (name === 'stage' || name === 'side'));
    return stays ? h(tag, { ...attributes, keep: true }) : h(tag, attributes, draw());
  };
  const main = { id: `${id}-main`, role: 'group', 'aria-label': words(`${figure.name}.main`), tabindex: -1 };
  const beside = { id: `${id}-side`, role: 'tabpanel', 'aria-labelledby': side && `${id}-tab-${side.name}` };
  return h(
    'figure',
    {
      class: 'wcw-figure wcw-framed',
      'aria-label': label ? `${label}: ${title}` : title,
      'data-key': keepsPicture ? undefined : stateKey(figure, state),
      'data-frame': context.told,
      'data-status': state.status,
      'data-whose': whoseOf(shown),
      'data-view': context.view,
      'data-open': isMainOpen(context) ? 'main' : 'side',
      'data-sheet': state.sheet ? 'open' : undefined,
      'data-picture': context.otherPicture === undefined || state.error ? undefined : 'other',
      'data-guess': isGuessOpen(context) ? 'open' : 'closed',
    },
    h('div', { class: 'wcw-head', key: 'head' }, heading(context, title), menu(context)),
    notes(context, 'refused'),
    keepsPicture
      ? h('div', { class: 'wcw-read', key: 'read', 'data-part': 'numbers', keep: true })
      : read(context, shown),
    tabs(context),
    part('stage', 'div', { class: 'wcw-stage', key: 'stage', 'data-part': 'stage', ...main }, () =>
      figure.view(shown, words, context.actions),
    ),
    side
      ? // A view that is longer than the pane is scrolled by keys, too.
        part('side', 'div', { class: 'wcw-side', key: 'side', tabindex: 0, ...beside }, () =>
          drawSide(context, side, shown),
        )
      : null,
    dock(context),
    sheet(context),
    statusLine(context, shown),
    errorBox(context),
    notes({ ...context, state: { ...state, notes: state.notes.filter(({ key }) => !isOfResult(key)) } }, 'notes'),
    valuesInWords(context),
    part('caption', 'figcaption', { class: 'wcw-caption', key: 'caption' }, () => caption(context)),
    h('p', { class: 'wcw-hidden', key: 'live', role: 'status', 'aria-live': 'polite', keep: true }),
  );
}

/** Of a run of which its numbers alone were kept, a view that draws more stands at the end. */
function drawSide({ words, actions }: PartContext, side: Side, shown: FigureState): Child {
  if (side.fromNumbers || isWhole(shown) || !shown.frame) return side.draw(shown, words, actions);
  return h('p', { class: 'wcw-note' }, words('shell.frame.end-alone'));
}

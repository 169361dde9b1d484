import { moreSettings, primaryControls, valuesInWords } from './controls.ts';
import { dataTable } from './data-table.ts';
import { moveFocus } from './focus.ts';
import { guessPart, isGuessOpen } from './guess.ts';
import { type Attributes, type Child, type ElementNode, h } from './html.ts';
import { stateKey } from './link-state.ts';
import { menu } from './menu.ts';
import { paramLabel } from './param-words.ts';
import type { PartContext } from './parts.ts';
import { matchingRecording } from './recordings.ts';
import { replayBar } from './replay.ts';
import { runBar, statusLine } from './run-bar.ts';
import { startOver } from './start-over.ts';
import { resetParams } from './state.ts';
import { wordsOr } from './strings.ts';

/** The parts of a figure that are dear to draw, in the order in which a reader looks at them. */
export const FIGURE_PARTS = ['stage', 'panel', 'below', 'caption'] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];

/**
 * The whole figure, the same tree at build and live, so that nothing moves when it wakes. With `only`, the other parts stay
 * as they were drawn last.
 */
export function figureTree(context: PartContext, only?: FigurePart): ElementNode {
  const { figure, state, words, label, keepsPicture } = context;
  const title = words(`${figure.name}.title`);
  const part = (name: FigurePart, tag: string, attributes: Attributes, draw: () => Child): ElementNode => {
    const stays = (only !== undefined && only !== name) || (keepsPicture && (name === 'stage' || name === 'below'));
    return stays ? h(tag, { ...attributes, keep: true }) : h(tag, attributes, draw());
  };
  // Takes the focus when the question before it goes, and is no stop on the way of the Tab key.
  const stage = { class: 'wcw-stage', key: 'stage', role: 'group', 'aria-label': words('shell.stage'), tabindex: -1 };
  return h(
    'figure',
    {
      class: 'wcw-figure',
      'aria-label': label ? `${label}: ${title}` : title,
      'data-key': keepsPicture ? undefined : stateKey(figure, state),
      'data-status': state.status,
      'data-picture': context.otherPicture === undefined || state.error ? undefined : 'other',
      'data-guess': isGuessOpen(context) ? 'open' : 'closed',
    },
    part('panel', 'div', { class: 'wcw-head', key: 'head' }, () => [heading(context, title), menu(context)]),
    notes(context, 'refused'),
    guessPart(context),
    part('stage', 'div', stage, () => figure.view(state, words, context.actions)),
    errorBox(context),
    part('panel', 'div', { class: 'wcw-panel', key: 'panel' }, () => [
      figure.compute ? null : [runBar(context), replayBar(context)],
      primaryControls(context),
      moreSettings(context),
      figure.compute ? startOver(context) : statusLine(context),
    ]),
    notes(context, 'notes'),
    valuesInWords(context),
    figure.below
      ? part('below', 'div', { class: 'wcw-below', key: 'below' }, () => figure.below?.(state, words, context.actions))
      : null,
    part('caption', 'figcaption', { class: 'wcw-caption', key: 'caption' }, () => caption(context)),
    h('p', { class: 'wcw-hidden', key: 'live', role: 'status', 'aria-live': 'polite', keep: true }),
  );
}

function heading({ label, headingLevel = 0 }: PartContext, title: string): ElementNode {
  const text = [label ? h('span', { class: 'wcw-label' }, label, ' ') : null, title];
  return h(headingLevel ? `h${headingLevel}` : 'p', { class: 'wcw-title' }, text);
}

/** What went wrong, with a way on; where the reader's own run failed, also back to the recorded one, which needs nothing computed. */
function errorBox({ figure, state, words, actions }: PartContext): Child {
  if (!state.error) return null;
  const told = wordsOr(words, state.error.key, state.error.values, words('shell.errors.unknown'));
  const press = (name: string, label: string, act: () => void): ElementNode => {
    const click = (event: Event): void => {
      act();
      moveFocus(event, '.wcw-run > .wcw-main', '.wcw-stage');
    };
    return h('button', { type: 'button', 'data-action': name, on: { click } }, words(`shell.run.${label}`));
  };
  const recorded = state.source.kind === 'own' && matchingRecording(figure, resetParams(figure, state));
  return h(
    'div',
    { class: 'wcw-error', key: 'error', role: 'alert' },
    h('p', null, told),
    press('retry-error', 'retry', actions.retry),
    recorded ? press('show-recorded', 'recorded', actions.reset) : null,
  );
}

/** What could not be used of the address stands above the stage, where it is seen; what happens later, under the controls. */
function notes({ figure, state, words, otherPicture }: PartContext, kind: 'refused' | 'notes'): Child {
  const stays = kind === 'refused' && state.error && otherPicture !== undefined;
  const told = [...(state[kind] ?? []), ...(stays ? [{ key: 'notes.picture', values: { made: otherPicture } }] : [])];
  if (told.length === 0) return null;
  return h(
    'ul',
    { class: ['wcw-notes', kind === 'refused' && 'wcw-refused'], key: kind },
    told.map(({ key, values }) => {
      const name = String(values.name ?? '');
      const named = Object.hasOwn(figure.schema, name)
        ? { ...values, label: paramLabel(words, figure.name, name) }
        : values;
      return h('li', null, wordsOr(words, key, named, ''));
    }),
  );
}

function caption({ figure, state, words, keepsPicture }: PartContext): Child {
  const told = state.hidden.has('caption')
    ? null
    : h(
        'p',
        { key: 'caption' },
        words(`${figure.name}.caption`),
        ' ',
        h('strong', null, words('shell.caption.try')),
        ' ',
        words(`${figure.name}.try`),
      );
  return [
    told,
    h(
      'details',
      { class: 'wcw-words wcw-answer', key: 'words' },
      h('summary', null, words('shell.words')),
      keepsPicture ? h('p', { keep: true }) : h('p', null, figure.describe(state, words)),
    ),
    h(
      'details',
      { class: 'wcw-data wcw-answer', key: 'data' },
      h('summary', null, words('shell.data.heading')),
      keepsPicture ? h('div', { keep: true }) : h('div', null, dataTable(figure.table(state, words), words.lang)),
    ),
  ];
}

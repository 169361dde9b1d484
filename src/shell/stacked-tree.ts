import strings from '../../content/strings/en/stacked.yaml';
import { moreSettings, primaryControls, valuesInWords } from './controls.ts';
import type { FigureTree, PartContext } from './figure.ts';
import { caption } from './figure-caption.ts';
import { heading } from './figure-heading.ts';
import { errorBox, notes } from './figure-notes.ts';
import { guessPart, isGuessOpen } from './guess.ts';
import { type Attributes, type Child, type ElementNode, h } from './html.ts';
import { stateKey } from './link-state.ts';
import { menu } from './menu.ts';
import { replayBar } from './replay.ts';
import { runBar, statusLine } from './run-bar.ts';
import { startOver } from './start-over.ts';
import './svg-bitmaps.ts';
import type { StringTree } from './words.ts';

/** The parts of a figure that are dear to draw, in the order in which a reader looks at them. */
const PARTS = ['stage', 'panel', 'below', 'caption'] as const;
type Part = (typeof PARTS)[number];

/**
 * Everything of a figure under one another, as before the frame of one screen: of the figures that have not moved into it
 * yet. The same tree at build and live, so that nothing moves when it wakes.
 */
export const stackedTree: FigureTree = { parts: PARTS, strings: strings as StringTree, draw };

function draw(context: PartContext, only?: string): ElementNode {
  const { figure, state, words, label, keepsPicture } = context;
  const title = words(`${figure.name}.title`);
  const part = (name: Part, tag: string, attributes: Attributes, draw: () => Child): ElementNode => {
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

import { backendWords } from '../backend-words.ts';
import { control, presetButtons, shownParams } from '../controls.ts';
import type { PartContext } from '../figure.ts';
import { moveFocus } from '../focus.ts';
import { type Child, h } from '../html.ts';
import { isResettable } from '../state.ts';
import { wordsOr } from '../strings.ts';
import { icon } from './icons.ts';

/** The settings that are not in sight: over the view beside the main one, on a phone from the dock downwards. */
export function sheet(context: PartContext): Child {
  const { figure, state, words, actions } = context;
  if (!state.sheet) return null;
  const names = shownParams(context).filter((name) => !figure.primary.includes(name));
  const presets = state.hidden.has('preset') ? [] : Object.keys(figure.presets);
  const close = (event: Event): void => {
    actions.sheet(false);
    moveFocus(event, '[data-action="settings"]');
  };
  const resettable = isResettable(state);
  return h(
    'div',
    {
      class: 'wcw-sheet',
      key: 'sheet',
      role: 'dialog',
      'aria-label': words('shell.more'),
      on: {
        keydown: (event) => {
          if ((event as KeyboardEvent).key !== 'Escape') return;
          event.stopPropagation();
          close(event);
        },
      },
    },
    h(
      'div',
      null,
      h(
        'div',
        { class: 'wcw-sheet-head' },
        h(
          'button',
          {
            type: 'button',
            class: 'wcw-quiet',
            'data-action': 'reset',
            'aria-disabled': resettable ? undefined : 'true',
            on: { click: resettable ? actions.reset : undefined },
          },
          words('shell.run.start-over'),
        ),
        h(
          'button',
          { type: 'button', class: 'wcw-square', 'aria-label': words('shell.frame.close'), on: { click: close } },
          icon('close'),
        ),
      ),
      names.map((name) => control(context, name, { withHelp: true, most: 3 })),
      presets.length > 0 ? presetButtons(context, presets) : null,
      machine(context),
    ),
  );
}

/** What computed last, and how fast. */
function machine({ state, words }: PartContext): Child {
  const { backend, backendWhy, imagesPerSecond } = state;
  if (!backend) return null;
  const speed = imagesPerSecond ? wordsOr(words, 'at-work.images', { count: Math.round(imagesPerSecond) }, '') : '';
  return h('p', { class: 'wcw-note' }, [backendWords(words, backend, backendWhy), speed].filter(Boolean).join(' · '));
}

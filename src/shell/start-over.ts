import { seedControl } from './controls.ts';
import type { PartContext } from './figure.ts';
import { type ElementNode, h } from './html.ts';

/** What stands in place of the run bar where nothing runs: all parameters back to where they opened, and the seed. */
export function startOver(context: PartContext): ElementNode | null {
  const { state, words, actions } = context;
  if (state.hidden.has('run')) return null;
  return h(
    'div',
    { class: 'wcw-run wcw-computed', key: 'run', role: 'group', 'aria-label': words('shell.run.heading') },
    h(
      'button',
      { type: 'button', key: 'reset', 'data-action': 'reset', on: { click: actions.reset } },
      words('shell.run.start-over'),
    ),
    seedControl(context),
  );
}

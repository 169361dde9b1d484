import type { PartContext } from './figure.ts';
import { moveFocus } from './focus.ts';
import { type Child, type ElementNode, h } from './html.ts';
import { paramLabel } from './param-words.ts';
import { matchingRecording } from './recordings.ts';
import { resetParams } from './state.ts';
import { wordsOr } from './strings.ts';

/** What went wrong, with a way on; where the reader's own run failed, also back to the recorded one, which needs nothing computed. */
export function errorBox({ figure, state, words, actions }: PartContext): Child {
  if (!state.error) return null;
  const told = wordsOr(words, state.error.key, state.error.values, words('shell.errors.unknown'));
  const press = (name: string, label: string, act: () => void): ElementNode => {
    const click = (event: Event): void => {
      act();
      moveFocus(event, '.wcw-runs > .wcw-main', '.wcw-stage');
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
export function notes({ figure, state, words, otherPicture }: PartContext, kind: 'refused' | 'notes'): Child {
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

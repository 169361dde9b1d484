import type { Mark, PartContext } from './figure.ts';
import type { FrameBase } from './figure-state.ts';
import { type Child, h } from './html.ts';
import type { WordValues } from './words.ts';

/** The scrubber over the frames of the run or recording shown, with a tick at every epoch whose network was kept. */
export function replayBar(context: PartContext): Child {
  const { state, words, actions, id, marks = [], keepsPicture } = context;
  if (state.hidden.has('replay')) return null;
  if (keepsPicture) return h('div', { class: 'wcw-replay', key: 'replay', keep: true });
  const last = Math.max(1, state.history.length - 1);
  const shown = state.history[state.position];
  const told = shown ? words('shell.replay.position', placeOf(shown)) : '';
  const input = (event: Event): void => actions.scrub(Number((event.target as HTMLInputElement).value));
  const away = markNear(marks, state.position);
  const between = away && state.source.kind === 'recording' && away.position !== state.position;
  return h(
    'div',
    { class: 'wcw-replay', key: 'replay' },
    h(
      'div',
      { class: 'wcw-where' },
      h('label', { for: `${id}-replay` }, sourceWords(context)),
      h(
        'p',
        { class: 'wcw-between' },
        between ? words('shell.replay.between', { epoch: away.epoch, step: away.step }) : null,
      ),
    ),
    h(
      'div',
      { class: 'wcw-track' },
      h('input', {
        id: `${id}-replay`,
        type: 'range',
        min: 0,
        max: last,
        step: 1,
        value: state.history.length > 1 ? state.position : last,
        disabled: state.history.length < 2 || state.status === 'running',
        'aria-valuetext': told || undefined,
        on: { input },
      }),
      h(
        'div',
        { class: 'wcw-ticks', 'aria-hidden': 'true' },
        marks.map(({ position, epoch, step }) =>
          h('i', {
            key: position,
            style: `inset-inline-start:${((100 * position) / last).toFixed(2)}%`,
            title: words('shell.replay.mark', { epoch, step }),
          }),
        ),
      ),
    ),
  );
}

/** The kept network that live controls use at a position: the nearest, the earlier of two as near. */
export function markNear(marks: readonly Mark[], position: number): Mark | undefined {
  let nearest: Mark | undefined;
  for (const mark of marks) {
    if (!nearest || Math.abs(mark.position - position) < Math.abs(nearest.position - position)) nearest = mark;
  }
  return nearest;
}

function sourceWords({ state, words }: PartContext): string {
  const shown = state.history[state.position];
  if (!shown) return words(state.source.kind === 'recording' ? 'shell.replay.label' : 'shell.replay.nothing');
  return words(state.source.kind === 'own' ? 'shell.replay.own' : 'shell.replay.recorded', placeOf(shown));
}

/** Where in the run a frame stands, for words that count in epochs or in steps. */
const placeOf = ({ epoch, step, steps }: FrameBase): WordValues => ({ epoch, step, steps });

import { isComputable } from '../absent.ts';
import { control, shownParams } from '../controls.ts';
import type { PartContext } from '../figure.ts';
import { moveFocus, moveFocusSoon } from '../focus.ts';
import { isGuessOpen } from '../guess.ts';
import { type Child, type ElementNode, h } from '../html.ts';
import { speedHere } from '../speed.ts';
import { isBusy } from '../state.ts';
import { icon, sign } from './icons.ts';

/** What can be pressed: the control that makes the point, at most two others, and the run. */
export function dock(context: PartContext): ElementNode {
  const shown = shownParams(context);
  const [first, ...others] = context.figure.primary.filter((name) => shown.includes(name));
  return h(
    'div',
    { class: 'wcw-dock', key: 'dock', role: 'group', 'aria-label': context.words('shell.controls.heading') },
    first ? h('div', { class: 'wcw-first', key: 'first', 'data-part': 'primary' }, dockControl(context, first)) : null,
    others.map((name) => h('div', { class: 'wcw-second', key: name }, dockControl(context, name))),
    runs(context),
  );
}

const dockControl = (context: PartContext, name: string): ElementNode => control(context, name, { most: 6 });

function runs(context: PartContext): Child {
  const { figure, state, words, actions } = context;
  const noRun = figure.compute !== undefined || state.hidden.has('run');
  const asked = isGuessOpen(context);
  const busy = isBusy(state);
  return h(
    'div',
    {
      class: 'wcw-runs',
      key: 'run',
      'data-part': noRun ? undefined : 'run',
      role: 'group',
      'aria-label': words('shell.run.heading'),
    },
    asked ? answerButton(context) : noRun ? null : mainButton(context),
    noRun
      ? null
      : h(
          'button',
          {
            type: 'button',
            key: 'step',
            class: 'wcw-square wcw-step',
            'data-action': 'step',
            'aria-label': words('shell.run.step'),
            title: words('shell.run.step-help'),
            disabled: !isComputable(figure.schema, state),
            // Not `disabled`, which would take the focus from whoever pressed it.
            'aria-disabled': busy ? 'true' : undefined,
            on: { click: busy ? undefined : actions.step },
          },
          icon('step'),
        ),
    h(
      'button',
      {
        type: 'button',
        key: 'settings',
        class: 'wcw-square',
        'data-action': 'settings',
        'aria-label': words('shell.more'),
        title: words('shell.more'),
        'aria-expanded': state.sheet ? 'true' : 'false',
        on: {
          click: (event) => {
            actions.sheet(!state.sheet);
            if (!state.sheet) moveFocusSoon(event, '.wcw-sheet [data-param] :is(input, select, button)');
          },
          // Where none of the settings takes the focus, it is still here.
          keydown: (event) => {
            if (state.sheet && (event as KeyboardEvent).key === 'Escape') actions.sheet(false);
          },
        },
      },
      icon('settings'),
    ),
  );
}

/** While the reader is asked, the run button answers: with the guess as it stands, or without one. */
function answerButton({ state, words, actions, figure }: PartContext): ElementNode {
  const { draft } = state;
  const key = `${figure.name}.guess.say`;
  const told =
    draft === undefined ? words('shell.guess.show') : words(words.has(key) ? key : 'shell.guess.say', { count: draft });
  return h(
    'button',
    {
      type: 'button',
      key: 'main',
      class: 'wcw-go',
      'data-action': draft === undefined ? 'skip-guess' : 'guess',
      on: {
        click: (event) => {
          // Where no run button takes its place.
          if (figure.compute) moveFocus(event, '.wcw-first :is(input, select, button)');
          actions.guess(draft ?? 'skipped');
        },
      },
    },
    h('span', null, told),
  );
}

/** One button in one place, so that start, pause and go on are under the same finger; it says what it costs. */
function mainButton({ figure, state, words, actions }: PartContext): ElementNode {
  const { status, source } = state;
  const own = source.kind === 'own';
  const [action, key, mark]: ['start' | 'pause' | 'resume' | 'retry', string, 'play' | 'pause'] =
    status === 'running'
      ? ['pause', 'pause', 'pause']
      : own && status === 'loading'
        ? ['pause', 'starting', 'pause']
        : status === 'paused'
          ? ['resume', 'resume', 'play']
          : own && status === 'error'
            ? ['retry', 'retry', 'play']
            : ['start', own ? 'again' : 'start', 'play'];
  const starting = key === 'starting';
  const unable = !isComputable(figure.schema, state) && action === 'start';
  const work = action === 'start' ? figure.work?.(state.params) : undefined;
  return h(
    'button',
    {
      type: 'button',
      key: 'main',
      class: 'wcw-go wcw-main',
      'data-action': starting ? 'starting' : action,
      disabled: unable,
      'aria-disabled': starting ? 'true' : undefined,
      on: { click: starting ? undefined : actions[action] },
    },
    sign(mark),
    h('span', null, words(`shell.run.${key}`)),
    work === undefined ? null : h('small', null, words('shell.frame.cost', { count: roughly(work / speedHere()) })),
  );
}

/** Seconds in steps that promise no more than is known. */
const roughly = (seconds: number): number =>
  seconds > 20 ? Math.round(seconds / 5) * 5 : Math.max(1, Math.round(seconds));

import { isComputable } from './absent.ts';
import { backendWords } from './backend-words.ts';
import { seedControl } from './controls.ts';
import type { PartContext } from './figure.ts';
import { type Child, type ElementNode, h } from './html.ts';
import { isBusy, isResettable } from './state.ts';

/** Start, pause, step and reset, the seed, and how far the run is. */
export function runBar(context: PartContext): Child {
  const { state, words, actions } = context;
  if (state.hidden.has('run')) return null;
  const busy = isBusy(state);
  const resettable = isResettable(state);
  const computable = isComputable(context.figure.schema, state);
  return h(
    'div',
    { class: 'wcw-run', role: 'group', 'aria-label': words('shell.run.heading') },
    mainButton(context),
    h(
      'button',
      {
        type: 'button',
        key: 'step',
        'data-action': 'step',
        title: words('shell.run.step-help'),
        disabled: !computable,
        // Not `disabled`, which would take the focus from whoever pressed it; so with Reset.
        'aria-disabled': busy ? 'true' : undefined,
        on: { click: busy ? undefined : actions.step },
      },
      words('shell.run.step'),
    ),
    h(
      'button',
      {
        type: 'button',
        key: 'reset',
        'data-action': 'reset',
        title: words('shell.run.reset-help'),
        'aria-disabled': resettable ? undefined : 'true',
        on: { click: resettable ? actions.reset : undefined },
      },
      words('shell.run.reset'),
    ),
    seedControl(context),
  );
}

/** One button in one place, so that Start, Pause and Go on are under the same finger. */
function mainButton({ figure, state, words, actions }: PartContext): ElementNode {
  const own = state.source.kind === 'own';
  const [action, key, icon]: ['start' | 'pause' | 'resume' | 'retry', string, string] =
    state.status === 'running'
      ? ['pause', 'pause', PAUSE]
      : state.status === 'paused'
        ? ['resume', 'resume', PLAY]
        : state.status === 'error'
          ? ['retry', 'retry', PLAY]
          : state.status === 'loading' && own
            ? ['pause', 'starting', PAUSE]
            : ['start', state.status === 'done' ? 'again' : 'start', PLAY];
  const starting = key === 'starting';
  return h(
    'button',
    {
      type: 'button',
      key: 'main',
      class: 'wcw-main',
      'data-action': starting ? 'starting' : action,
      // Not `disabled`, which would take the focus from whoever pressed Start.
      'aria-disabled': starting ? 'true' : undefined,
      disabled: action === 'start' && !isComputable(figure.schema, state),
      on: { click: starting ? undefined : actions[action] },
    },
    h(
      'svg',
      { viewBox: '0 0 12 12', width: 12, height: 12, 'aria-hidden': 'true' },
      h('path', { d: icon, fill: 'currentColor' }),
    ),
    ' ',
    words(`shell.run.${key}`),
  );
}

const PLAY = 'M2 1l9 5-9 5z';
const PAUSE = 'M2 1h3v10H2zM7 1h3v10H7z';

/** Progress bar, back end, speed and time left, in one line that is always there. */
export function statusLine({ state, words, figure }: PartContext): Child {
  if (state.hidden.has('run')) return null;
  const { frame, status } = state;
  const moving = state.source.kind === 'own' && (status === 'running' || status === 'paused');
  const share = moving && frame && frame.steps > 0 ? frame.step / frame.steps : status === 'done' ? 1 : 0;
  const parts: string[] = [statusWords({ state, words, figure })];
  if (state.backend && state.source.kind !== 'none') parts.push(backendWords(words, state.backend, state.backendWhy));
  if (state.imagesPerSecond && state.source.kind === 'own') {
    parts.push(words('shell.status.speed', { count: Math.round(state.imagesPerSecond) }));
  }
  if (status === 'running' && state.secondsLeft) parts.push(timeLeft(words, state.secondsLeft));
  return h(
    'div',
    { class: 'wcw-status', key: 'status' },
    h('progress', {
      class: !moving && 'wcw-idle',
      max: 1,
      value: share.toFixed(3),
      'aria-label': words('shell.run.progress'),
    }),
    h('p', null, parts.filter(Boolean).join(' · ')),
  );
}

function statusWords({ state, words, figure }: Pick<PartContext, 'state' | 'words' | 'figure'>): string {
  const { status, source } = state;
  if (state.looking) return words('shell.status.looking');
  const measuring = status === 'running' && state.frame && state.frame.step === state.frame.steps;
  if (measuring) return words('shell.status.measuring');
  if (status === 'running' || status === 'error') return '';
  if (status === 'loading')
    return words(source.kind === 'own' ? 'shell.status.loading' : 'shell.status.loading-recording');
  if (status === 'paused') return words('shell.status.paused');
  if (status === 'done') return words('shell.status.done', { count: Math.max(1, Math.round(state.seconds ?? 1)) });
  if (source.kind === 'none') return words('shell.status.none');
  if (source.kind === 'recording' && state.looked) return words('shell.status.look');
  const summary = source.kind === 'recording' ? `${figure.name}.recordings.${source.id}` : '';
  return words.has(summary)
    ? words('shell.status.recorded', { summary: words(summary, source.kind === 'recording' ? source.params : {}) })
    : words('shell.status.still');
}

function timeLeft(words: PartContext['words'], seconds: number): string {
  if (seconds < 90) return words('shell.status.left', { count: Math.max(1, Math.ceil(seconds)) });
  return words('shell.status.left-minutes', { count: Math.round(seconds / 60) });
}

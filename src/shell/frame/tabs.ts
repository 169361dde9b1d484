import type { PartContext, Side } from '../figure.ts';
import { type Child, type ElementNode, h } from '../html.ts';

/** The view beside the main one that is open: the one asked for, or, where there is room for two, the first. */
export function openSide({ figure, state, wide }: PartContext): Side | undefined {
  if (!figure.sides || state.hidden.has('closer')) return undefined;
  const sides: readonly Side[] = figure.sides;
  return sides.find(({ name }) => name === state.panel) ?? (wide === false ? undefined : sides[0]);
}

/** Whether the main view stands there on a phone, where one view has room. */
export const isMainOpen = ({ figure, state }: PartContext): boolean =>
  !figure.sides?.some(({ name }: Side) => name === state.panel);

/** The names of the views. On a phone the main view is the first of them; where there is room for two it stands beside them. */
export function tabs(context: PartContext): Child {
  const { figure, state, words, actions, id, wide } = context;
  const sides: readonly Side[] = state.hidden.has('closer') ? [] : (figure.sides ?? []);
  if (sides.length === 0) return null;
  const main = isMainOpen(context);
  const chosen = wide ? openSide(context)?.name : main ? undefined : state.panel;
  const tab = (name: string | undefined, first: boolean): ElementNode => {
    const label = words(name === undefined ? `${figure.name}.main` : `${figure.name}.sides.${name}`);
    const selected = name === chosen;
    return h(
      'button',
      {
        type: 'button',
        role: 'tab',
        key: name ?? 'main',
        class: [name === undefined && 'wcw-tab-main', first && 'wcw-tab-first'],
        id: `${id}-tab-${name ?? 'main'}`,
        'aria-controls': `${id}-${name === undefined ? 'main' : 'side'}`,
        'aria-selected': selected ? 'true' : 'false',
        tabindex: selected ? 0 : -1,
        // Room for the bold of the chosen one, so that its neighbours stay where they are.
        'data-text': label,
        on: { click: () => actions.openPanel(name) },
      },
      label,
    );
  };
  return h(
    'div',
    {
      class: 'wcw-tabs',
      key: 'tabs',
      role: 'tablist',
      'aria-label': words('shell.frame.views'),
      on: { keydown: move },
    },
    tab(undefined, false),
    sides.map(({ name }, i) => tab(name, i === 0)),
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Arrow keys go from tab to tab, past those that are not shown, and open where they come. */
function move(event: Event): void {
  const { key, currentTarget, target } = event as KeyboardEvent;
  const all = [...(currentTarget as HTMLElement).querySelectorAll<HTMLButtonElement>('[role="tab"]')];
  const shown = all.filter((tab) => tab.offsetParent !== null);
  const at = shown.indexOf(target as HTMLButtonElement);
  const to = key === 'Home' ? 0 : key === 'End' ? shown.length - 1 : at + (STEPS[key] ?? Number.NaN);
  const next = at < 0 ? undefined : shown[(to + shown.length) % shown.length];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
}

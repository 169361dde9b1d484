import { isShowing, type ParamSchema } from '../experiments/params.ts';

/**
 * Calls back when a pointer or the focus comes to something that needs the engine at once: Start, Step, or a control that
 * acts on the network shown. Never before the reader does anything.
 */
export function watchIntent(
  root: HTMLElement,
  schema: ParamSchema,
  signal: AbortSignal,
  callback: () => Promise<void>,
): void {
  const live = Object.keys(schema).filter((name) => isShowing(schema[name]));
  const places = [
    '[data-action="start"]',
    '[data-action="step"]',
    ...live.map((name) => `[data-param="${CSS.escape(name)}"]`),
  ].join();
  const reach = ({ target }: Event): void => {
    // What goes wrong is said when something is asked for.
    if (target instanceof Element && target.closest(places)) callback().catch(() => undefined);
  };
  for (const event of ['pointerover', 'focusin']) root.addEventListener(event, reach, { signal, passive: true });
}

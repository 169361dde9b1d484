import type { FigureActions } from '../../shell/figure.ts';
import { loadPanels } from './panels.ts';

/** Behaviour that a pure view cannot have: the panels and what is in them. Listens on the whole figure, since they come and go. */
export function connect(stage: HTMLElement, actions: FigureActions): () => void {
  const figure = stage.closest<HTMLElement>('.wcw-figure') ?? stage;
  const ended = new AbortController();
  let disconnect: (() => void) | undefined;
  const fill = async (panel: HTMLDetailsElement, name: string): Promise<void> => {
    const part = await loadPanels();
    if (ended.signal.aborted) return;
    if (part) disconnect ??= part.connectPanels(figure, actions);
    if (panel.open) actions.openPanel(name);
  };
  // Toggles do not bubble, and the page's own picture has no listeners of its view: caught on their way down.
  figure.addEventListener(
    'toggle',
    ({ target }) => {
      const name = target instanceof HTMLDetailsElement ? target.dataset.panel : undefined;
      if (!name) return;
      const panel = target as HTMLDetailsElement;
      if (panel.open) {
        actions.openPanel(name);
        void fill(panel, name);
      } else if (!figure.querySelector('.inv-panel[open]')) actions.openPanel(undefined);
    },
    { capture: true, signal: ended.signal },
  );
  // Opened before this script was there.
  figure.querySelector('.inv-panel[open]')?.dispatchEvent(new Event('toggle'));
  return () => {
    ended.abort();
    disconnect?.();
  };
}

import type { FigureActions } from '../../shell/figure.ts';
import { connectPad } from './pad.ts';

/** Behaviour that a pure view cannot have: the panels and the drawing pad. Listens on the whole figure, since they come and go. */
export function connect(stage: HTMLElement, actions: FigureActions): () => void {
  const figure = stage.closest<HTMLElement>('.wcw-figure') ?? stage;
  const ended = new AbortController();
  const disconnectPad = connectPad(figure, actions);
  // Toggles do not bubble, and the page's own picture has no listeners of its view: caught on their way down.
  figure.addEventListener(
    'toggle',
    (event) => {
      const panel = event.target instanceof HTMLDetailsElement ? event.target.dataset.panel : undefined;
      if (!panel) return;
      if ((event.target as HTMLDetailsElement).open) actions.openPanel(panel);
      else if (!figure.querySelector('.inv-panel[open]')) actions.openPanel(undefined);
    },
    { capture: true, signal: ended.signal },
  );
  return () => {
    ended.abort();
    disconnectPad();
  };
}

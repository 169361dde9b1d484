import type { FigureActions } from '../../shell/figure-state.ts';

/** The layers of the drawing are the control of the boundary. Listens on the stage, since the page's own picture has no listeners. */
export function connect(stage: HTMLElement, actions: FigureActions): () => void {
  const ended = new AbortController();
  stage.addEventListener(
    'change',
    ({ target }) => {
      const boundary = (target as HTMLElement).dataset?.boundary;
      if (boundary) actions.set({ boundary });
    },
    { signal: ended.signal },
  );
  // Moved before this script was there.
  const early = stage.querySelector<HTMLInputElement>('[data-boundary]:checked');
  if (early && !early.defaultChecked) actions.set({ boundary: early.value });
  return () => ended.abort();
}

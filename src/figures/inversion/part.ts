import type { FigureActions } from '../../shell/figure.ts';
import { connectDrawing } from './pad.ts';
import { connectPhoto } from './photo.ts';

/** What the figure needs only once one of its larger panels is opened: a script of its own. See `load-part.ts`. */
export { conditionsPanel } from './closer/conditions.ts';
export { drawPanel } from './closer/draw.ts';
export { photoPanel } from './closer/photo.ts';

/** Behaviour of the panels: the drawing pad and the reader's photo. Returns its end. */
export function connectPanels(figure: HTMLElement, actions: FigureActions): () => void {
  const ends = [connectDrawing(figure, actions), connectPhoto(figure, actions)];
  return () => {
    for (const end of ends) end();
  };
}

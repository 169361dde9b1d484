import { normaliseDrawing } from '../../data/transforms.ts';
import type { FigureActions } from '../../shell/figure.ts';
import { connectPad } from '../kit/pad.ts';
import { PAD_SIDE } from '../kit/pen.ts';

/** Least time between two questions to the network while the pen moves, in milliseconds. */
const PATIENCE = 120;

/** Asks the network while the pen moves about what it would receive. Returns its end. */
export function connectDrawing(figure: HTMLElement, actions: FigureActions): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const ask = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      const ink = pad.ink();
      if (ink) actions.probe(normaliseDrawing(ink, PAD_SIDE, PAD_SIDE));
    }, PATIENCE);
  };
  const pad = connectPad(figure, {
    canvas: 'inv-pad',
    clear: 'inv-clear',
    pen: 'inv-pen',
    changed(ink) {
      if (ink) return ask();
      forget();
      actions.probe(undefined);
    },
  });
  // A photo may have taken the digit's place: the digit comes back with its panel.
  const reopened = ({ target }: Event) => {
    if (target instanceof HTMLDetailsElement && target.dataset.panel === 'draw' && target.open) ask();
  };
  figure.addEventListener('toggle', reopened, { capture: true });
  return () => {
    forget();
    pad.end();
    figure.removeEventListener('toggle', reopened, { capture: true });
  };
}

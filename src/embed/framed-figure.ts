import type { FigureElement } from '../shell/element.ts';
import type { AnyFigure } from '../shell/figure.ts';
import { readState } from '../shell/link-state.ts';
import type { FramedFigure } from './child.ts';
import type { LooseParams } from './messages.ts';

/** A live element as the frame's connection sees it. */
export function framedFigure(element: FigureElement, figure: AnyFigure, absent: ReadonlySet<string>): FramedFigure {
  return {
    name: figure.name,
    lang: element.ownerDocument.documentElement.lang,
    params: () => element.params,
    state: () => element.state,
    result: () => element.result,
    // The element takes what is known and allowed; a preset sets everything first, as it does in an address.
    set({ preset, ...given }) {
      const known = Object.hasOwn(figure.presets, String(preset));
      const first = known ? readState(figure, [['preset', String(preset)]], absent).params : {};
      element.params = { ...first, ...given } as LooseParams;
    },
    onChange(callback) {
      for (const name of ['statechange', 'paramschange', 'result']) element.addEventListener(name, callback);
    },
  };
}

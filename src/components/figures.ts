import type { AnyFigure } from '../shell/figure.ts';
import { figuresByName } from './figures-by-name.ts';

const modules = import.meta.glob<{ readonly definition: AnyFigure }>('../figures/*/definition.ts', { eager: true });

/** Every figure by name: the folders of `src/figures`. */
export const figures: ReadonlyMap<string, AnyFigure> = figuresByName(modules);

/** The figure called `name`. Throws for an unknown one. */
export function figureOf(name: string): AnyFigure {
  const figure = figures.get(name);
  if (!figure) throw new Error(`There is no figure "${name}"; there are: ${[...figures.keys()].join(', ') || 'none'}`);
  return figure;
}

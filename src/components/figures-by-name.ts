import type { AnyFigure } from '../shell/figure.ts';

/**
 * The figures of modules like `../figures/<name>/definition.ts`, by name. Throws when a figure is not called like its
 * folder: embed scripts, pages and links find it by either.
 */
export function figuresByName(
  modules: Readonly<Record<string, { readonly definition: AnyFigure }>>,
): ReadonlyMap<string, AnyFigure> {
  return new Map(
    Object.entries(modules).map(([path, { definition }]) => {
      const folder = /([^/]+)\/definition\.ts$/.exec(path)?.[1];
      if (definition.name !== folder)
        throw new Error(`${path}: the figure "${definition.name}" must be called "${folder}"`);
      return [definition.name, definition];
    }),
  );
}

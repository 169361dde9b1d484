import type { LinedFigure } from '../../../../src/experiments/class-lines/line.ts';
import type { AnyFigure } from '../../../../src/shell/figure.ts';
import { linedFigure } from '../../../../src/shell/lined-figure.ts';

const modules = import.meta.glob<{ readonly definition: AnyFigure }>('../../../../src/figures/*/definition.ts', {
  eager: true,
});

export type Figures = ReadonlyMap<string, LinedFigure & { readonly experiment: string }>;

/** Every figure that trains, as lines know it. */
export function linedFigures(): Figures {
  const training = Object.values(modules).filter(({ definition }) => !definition.compute);
  return new Map(
    training.map(({ definition }) => [
      definition.name,
      { ...linedFigure(definition), experiment: definition.experiment },
    ]),
  );
}

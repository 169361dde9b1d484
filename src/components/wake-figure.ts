import type { AnyFigure } from '../shell/figure.ts';
import './live-values.ts';
import { siteBase } from './site-base.ts';

const definitions = import.meta.glob<{ readonly definition: AnyFigure }>('../figures/*/definition.ts');

/** Loads what brings a figure's element to life. The still picture stays on the page until then. */
export async function wake(name: string): Promise<void> {
  const load = definitions[`../figures/${name}/definition.ts`];
  if (!load) return;
  const [{ definition }, { defineFigureElement }, { registerFigure }] = await Promise.all([
    load(),
    import('../shell/element.ts'),
    import('../shell/registry.ts'),
  ]);
  registerFigure({ figure: definition, base: siteBase, styles: '' });
  defineFigureElement();
}

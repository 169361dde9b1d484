import type { AnyFigure } from '../shell/figure.ts';
import './live-values.ts';

const definitions = import.meta.glob<{ readonly definition: AnyFigure }>('../figures/*/definition.ts');
const base = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.href);

/** Loads what brings a figure's element to life. The still picture stays on the page until then. */
export async function wake(name: string): Promise<void> {
  const load = definitions[`../figures/${name}/definition.ts`];
  if (!load) return;
  const [{ definition }, { defineFigureElement }, { registerFigure }] = await Promise.all([
    load(),
    import('../shell/element.ts'),
    import('../shell/registry.ts'),
  ]);
  registerFigure({ figure: definition, base, styles: '' });
  defineFigureElement();
}

import { definition } from '../../src/figures/inversion/definition.ts';
import { defineFigureElement } from '../../src/shell/element.ts';
import { registerFigure } from '../../src/shell/registry.ts';

/** The script of a page with the public element, on the site's own origin. */
registerFigure({ figure: definition, base: new URL('/', location.href), styles: '' });
defineFigureElement();

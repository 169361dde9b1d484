import { defineFigureElement } from '../../src/shell/element.ts';
import { registerFigure } from '../../src/shell/registry.ts';
import { toy } from '../unit/shell/toy-figure.ts';

/** The script of a page with the toy figure, for tests of the shell in a browser. */
registerFigure({ figure: toy, base: new URL('/', location.href), styles: '' });
defineFigureElement();

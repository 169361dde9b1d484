import type { PartContext } from '../../../../src/shell/figure.ts';
import type { FigureState } from '../../../../src/shell/figure-state.ts';
import { drawFigure } from '../../../../src/shell/frame/tree.ts';
import type { ElementNode, Tree } from '../../../../src/shell/html.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { openingState } from '../../../../src/shell/state.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { framedRecording, framedToy } from '../framed-toy.ts';

/** The framed toy on its recording, the guess not made yet. */
export const opening: FigureState = openingState(framedToy, framedRecording({ params: { images: 5000 } }));

/** What its parts are drawn from. */
export const context = (changes: Partial<FigureState> = {}, options: Partial<PartContext> = {}): PartContext => ({
  figure: framedToy,
  state: { ...opening, ...changes },
  words: figureWords(framedToy),
  actions: noActions,
  id: 'fig',
  ...options,
});

/** The whole figure as markup. */
export const framed = (changes: Partial<FigureState> = {}, options: Partial<PartContext> = {}): string =>
  renderToString(drawFigure(context(changes, options)));

/** All elements of a tree, in reading order. */
export const elements = (tree: Tree): ElementNode[] =>
  typeof tree === 'string' || tree.kind !== 'element' ? [] : [tree, ...tree.children.flatMap(elements)];

/** The first element with this attribute, of this value where one is told. */
export const found = (tree: Tree, name: string, value?: string): ElementNode | undefined =>
  elements(tree).find(({ attributes }) => name in attributes && (value === undefined || attributes[name] === value));

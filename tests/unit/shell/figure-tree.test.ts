import { expect, test } from 'vitest';
import type { FigureState } from '../../../src/shell/figure.ts';
import { FIGURE_PARTS, figureTree } from '../../../src/shell/figure-tree.ts';
import { noActions } from '../../../src/shell/parts.ts';
import { patch } from '../../../src/shell/patch.ts';
import { openingState } from '../../../src/shell/state.ts';
import { figureWords } from '../../../src/shell/strings.ts';
import { fakeParent } from './fake-dom.ts';
import { toy, toyRecording } from './toy-figure.ts';

const opening = { ...openingState(toy, toyRecording()), guess: 'skipped' } as FigureState;
const context = (state: FigureState) => ({
  figure: toy,
  state,
  words: figureWords(toy),
  actions: noActions,
  id: 'fig',
});
const [last, earlier] = [opening, { ...opening, frame: opening.history[0], position: 0 }];

test('one part drawn leaves the others as they were', () => {
  const { parent, root } = fakeParent();
  patch(parent, figureTree(context(last)));
  expect(root.text).toContain('score 80');
  expect(root.text).toContain('The score is 80.');
  patch(parent, figureTree(context(earlier), 'stage'));
  expect(root.text).not.toContain('score 80');
  expect(root.text).toContain('The score is 80.');
});

test('all parts drawn one after another make the figure that is drawn at once', () => {
  const [parts, whole] = [fakeParent(), fakeParent()];
  patch(parts.parent, figureTree(context(last)));
  for (const part of FIGURE_PARTS) patch(parts.parent, figureTree(context(earlier), part));
  patch(whole.parent, figureTree(context(earlier)));
  expect(parts.root.text).toBe(whole.root.text);
  expect(parts.root.text).not.toContain('The score is 80.');
});

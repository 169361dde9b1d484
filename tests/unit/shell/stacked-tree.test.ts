import { expect, test } from 'vitest';
import type { FigureState } from '../../../src/shell/figure-state.ts';
import { noActions } from '../../../src/shell/parts.ts';
import { patch } from '../../../src/shell/patch.ts';
import { stackedTree } from '../../../src/shell/stacked-tree.ts';
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
  patch(parent, stackedTree.draw(context(last)));
  expect(root.text).toContain('score 80');
  expect(root.text).toContain('The score is 80.');
  patch(parent, stackedTree.draw(context(earlier), 'stage'));
  expect(root.text).not.toContain('score 80');
  expect(root.text).toContain('The score is 80.');
});

test('all parts drawn one after another make the figure that is drawn at once', () => {
  const [parts, whole] = [fakeParent(), fakeParent()];
  patch(parts.parent, stackedTree.draw(context(last)));
  for (const part of stackedTree.parts) patch(parts.parent, stackedTree.draw(context(earlier), part));
  patch(whole.parent, stackedTree.draw(context(earlier)));
  expect(parts.root.text).toBe(whole.root.text);
  expect(parts.root.text).not.toContain('The score is 80.');
});

import { describe, expect, test } from 'vitest';
import type { FigureState, TestPictures } from '../../../src/shell/figure-state.ts';
import { settled } from './fake-engine.ts';
import { framedEnds, framedRecording, framedToy } from './framed-toy.ts';
import { openFigure } from './small-world.ts';

const indices = [1, 2];
const pictures = { count: 3, height: 1, width: 1, channels: 1 } as TestPictures;

/** A figure that draws pictures in one of its views, once the guess is made. */
async function opened() {
  const figure = {
    ...framedToy,
    testImages: ({ panel, guess }: FigureState) =>
      panel === 'many' && guess !== undefined ? { data: 'digits', indices } : undefined,
  };
  const asked: (readonly number[])[] = [];
  const testImages = async (wanted: readonly number[]): Promise<TestPictures> => {
    asked.push(wanted);
    return pictures;
  };
  const { controller } = openFigure(figure, { recording: framedRecording, ends: () => framedEnds, testImages });
  await controller.wake();
  return { controller, asked };
}

describe('the pictures of a view', () => {
  test('come when it is opened, though all else stands there already', async () => {
    const { controller, asked } = await opened();
    controller.guess('skipped');
    await settled();
    expect(asked).toEqual([]);
    controller.openPanel('many');
    await settled();
    expect(asked).toEqual([indices]);
    expect(controller.state.testPixels).toBe(pictures);
  });

  test('come when the guess is made that they waited for', async () => {
    const { controller, asked } = await opened();
    controller.openPanel('many');
    await settled();
    expect(asked).toEqual([]);
    controller.guess(40);
    await settled();
    expect(controller.state.testPixels).toBe(pictures);
  });
});

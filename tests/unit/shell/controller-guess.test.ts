import { expect, test } from 'vitest';
import { framedEnds, framedRecording, framedToy } from './framed-toy.ts';
import { openFigure } from './small-world.ts';

/** The framed toy, of which what is mixed in is moved in the picture itself. */
const figure = {
  ...framedToy,
  guess: { min: 0, max: 100, step: 1, start: 50 },
  schema: { ...framedToy.schema, mix: { ...framedToy.schema.mix, byHand: true } },
};

async function opened() {
  const { controller } = openFigure(figure, { recording: framedRecording, ends: () => framedEnds });
  await controller.wake();
  return controller;
}

test('whoever moves a thing in the picture is still asked', async () => {
  const controller = await opened();
  controller.set({ mix: 0.5 });
  expect(controller.state.params).toMatchObject({ mix: 0.5 });
  expect(controller.state.guess).toBeUndefined();
});

test('whoever moves a control has answered with the handle as it stands, or not at all', async () => {
  const controller = await opened();
  controller.draft(30);
  controller.set({ flip: 'on' });
  expect(controller.state.guess).toBe(30);
  const another = await opened();
  another.set({ flip: 'on' });
  expect(another.state.guess).toBe('skipped');
});

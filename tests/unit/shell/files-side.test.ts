import { describe, expect, test } from 'vitest';
import { PlainError } from '../../../src/data/plain-error.ts';
import { unpackFiles } from '../../../src/experiments/natural/files/packed-files.ts';
import { settled } from './fake-engine.ts';
import { openFigure } from './small-world.ts';
import { toy } from './toy-figure.ts';

const file = (name: string, content = name, size = content.length) => ({
  name,
  size,
  arrayBuffer: async () => new TextEncoder().encode(content).buffer as ArrayBuffer,
});
const compared = { rows: [], unequal: [], byOrder: false };

function open() {
  const recording = () => Promise.reject(new Error('none'));
  return openFigure(toy, { recording });
}

describe('two files of the reader’s', () => {
  test('are compared by the worker once both are there, and nothing is asked before', async () => {
    const { controller, engine } = open();
    controller.files([file('a')]);
    await settled();
    expect(engine.looks).toHaveLength(0);
    expect(controller.state.files).toEqual({ names: ['a', undefined], looking: false });
    controller.files([file('b')]);
    await settled();
    expect(controller.state.files).toEqual({ names: ['a', 'b'], looking: true });
    const [first, second] = unpackFiles(engine.looks[0]!.probe!);
    expect([first, second].map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ]);
    engine.looks[0]!.answer(compared);
    await settled();
    expect(controller.state.files).toEqual({ names: ['a', 'b'], looking: false, compared });
  });

  test('come both at once, one takes the place of another, and both are taken away', async () => {
    const { controller, engine } = open();
    controller.files([file('a'), file('b')]);
    await settled();
    controller.files([file('c')], 0);
    await settled();
    engine.looks[0]!.answer(compared);
    await settled();
    // The answer about a and b came too late.
    expect(controller.state.files).toEqual({ names: ['c', 'b'], looking: true });
    controller.files([]);
    await settled();
    expect(controller.state.files).toBeUndefined();
    engine.looks[1]!.answer(compared);
    await settled();
    expect(controller.state.files).toBeUndefined();
  });

  test('that are too large or unreadable are refused in words, by name', async () => {
    const { controller, engine } = open();
    controller.files([file('a'), file('big', '', 1e9)]);
    await settled();
    expect(controller.state.files!.error).toEqual({ key: 'errors.weights.large', values: { file: 'big' } });
    controller.files([file('b')], 1);
    await settled();
    engine.looks[0]!.fail(new PlainError('errors.weights.foreign.torch', { file: 'b' }));
    await settled();
    expect(controller.state.files).toMatchObject({ looking: false, error: { values: { file: 'b' } } });
  });
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createStopwatch, sayable } from '../../../src/shell/stopwatch.ts';

type Frame = readonly [seconds: number, step: number, steps: number];
/** When the frames of real runs came; the last entry of each is its end. Made by `tests/bench/frame-times.ts`. */
const recorded: Readonly<Record<string, readonly Frame[]>> = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../fixtures/frame-times.json'), 'utf8'),
);

/** What a stopwatch says at each frame of a run. */
function said(frames: readonly Frame[]): (number | undefined)[] {
  let now = 0;
  const watch = createStopwatch(() => now);
  return frames.map(([seconds, step, steps]) => {
    now = 1000 * seconds;
    watch.start();
    return watch.left(step, steps);
  });
}

/** A run of 400 steps at 0.1 s a step and 0.5 s a frame: frames after 1, 2, 4, 8 steps, then after every tenth. */
function regularRun(): Frame[] {
  const at = [0, 1, 2, 4, 8, ...Array.from({ length: 40 }, (_, i) => 10 * (i + 1))];
  return at.map((step, i) => [0.1 * step + 0.5 * i, step, 400]);
}

describe('the time left', () => {
  for (const [run, frames] of Object.entries(recorded)) {
    // A run of very many images waits for them while they come.
    const from = run.includes('60000') ? 4 : 2;
    test(`of ${run} is right within a factor 1.5 from ${from} s on`, () => {
      const end = frames.at(-1)![0];
      // Between the last frame before the last step and the end the result is measured, and the figure says so.
      const trained = frames.findLast(([, step, steps]) => step < steps)!;
      const told = said(frames);
      for (const [i, [seconds, step, steps]] of frames.entries()) {
        if (seconds < from || step >= trained[1]) continue;
        const where = `${told[i]} s after ${seconds} s, at step ${step} of ${steps}`;
        expect(told[i], where).toBeGreaterThanOrEqual((trained[0] - seconds) / 1.5 - 0.5);
        expect(told[i], where).toBeLessThanOrEqual(1.5 * (end - seconds) + 0.5);
      }
    });
  }

  test('is told although the first frames are dense and each is measured', () => {
    const frames = regularRun();
    const end = frames.at(-1)![0];
    const told = said(frames);
    for (const [i, [seconds]] of frames.entries()) {
      if (seconds < 4 || seconds === end) continue;
      expect(told[i]! / (end - seconds), `after ${seconds} s`).toBeGreaterThan(1 / 1.5);
      expect(told[i]! / (end - seconds), `after ${seconds} s`).toBeLessThan(1.5);
    }
  });

  test('forgets the slow first seconds of a device that had to get ready', () => {
    const slow: Frame[] = [0, 1, 2, 3, 4].map((i) => [3 * i, i, 1000]);
    const fast: Frame[] = Array.from({ length: 40 }, (_, i) => [12 + 0.5 * (i + 1), 4 + 10 * (i + 1), 1000]);
    const told = said([...slow, ...fast]);
    expect(told.at(-1)).toBe(30);
  });

  test('is not told before a second has been measured, the first gap left out, nor when there is nothing left', () => {
    expect(
      said([
        [0, 0, 10],
        [5, 1, 10],
        [5.9, 2, 10],
      ]),
    ).toEqual([undefined, undefined, undefined]);
    expect(
      said([
        [0, 0, 10],
        [5, 1, 10],
        [6, 2, 10],
        [7, 10, 10],
      ]).slice(2),
    ).toEqual([8, 0]);
  });

  test('goes on after a pause with what was measured before it, and without the pause', () => {
    let now = 0;
    const watch = createStopwatch(() => now);
    const frame = (seconds: number, step: number) => {
      now = 1000 * seconds;
      watch.start();
      return watch.left(step, 100);
    };
    for (let i = 0; i < 4; i++) frame(i, 10 * i);
    watch.stop();
    expect(frame(60, 40)).toBe(6);
    expect(frame(61, 50)).toBe(5);
    watch.stop();
    expect(watch.seconds()).toBe(4);
  });

  test('is said in seconds up to 20, then in fives, from a minute and a half on in minutes', () => {
    expect([0.2, 1.4, 19.6, 22.4, 22.6, 61, 91, 200].map(sayable)).toEqual([0, 1, 20, 20, 25, 60, 120, 180]);
  });
});

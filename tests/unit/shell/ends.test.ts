import { describe, expect, test } from 'vitest';
import type { End, Ends } from '../../../src/engine/ends.ts';
import { endFrame, endPart, isWhole, matchingEnd } from '../../../src/shell/ends.ts';
import type { FigureState, FrameBase } from '../../../src/shell/figure-state.ts';
import { paramsShownOf } from '../../../src/shell/live-answers.ts';
import { nearestRecording } from '../../../src/shell/nearest-recording.ts';
import { emptyState } from '../../../src/shell/state.ts';
import { framedEnd, framedEnds, framedFrame, framedToy } from './framed-toy.ts';

type Settings = Readonly<Record<string, string | number>>;
const defaults = emptyState(framedToy).params as Settings;
const schema = framedToy.schema;

describe('the end of these settings', () => {
  const matching = (settings: Settings) => matchingEnd(framedToy, framedEnds, { ...defaults, ...settings })?.params;

  test('is found by the rule of recordings: a budget at its default, what shows alone and what does not matter are free', () => {
    expect(matching({})).toMatchObject({ size: 'a', images: 5000 });
    expect(matching({ flip: 'on', mix: 0.5, corner: 9 })).toMatchObject({ size: 'a' });
    expect(matching({ size: 'c' })).toMatchObject({ size: 'c' });
    expect(matching({ size: 'b', images: 5000 })).toMatchObject({ size: 'b' });
  });

  test('is none for another seed, another size of run or a setting that was not kept', () => {
    for (const settings of [{ seed: 2 }, { images: 2000 }, { size: 'e' }, { shape: 'square', corner: 7 }] as Settings[])
      expect(matching(settings)).toBeUndefined();
    expect(matchingEnd(framedToy, undefined, defaults)).toBeUndefined();
  });

  test('is shown as the live settings are, where that was kept', () => {
    const flipped = framedFrame(40, { flip: 'on' });
    const kept = framedEnd({});
    const both: End = {
      ...kept,
      frames: [
        { live: { flip: 'off' }, frame: kept.frames[0]!.frame },
        { live: { flip: 'on' }, frame: flipped },
      ],
    };
    expect(endFrame(schema, both, { ...defaults, flip: 'on' })).toBe(flipped);
    expect(endFrame(schema, both, defaults)).toBe(kept.frames[0]!.frame);
    expect(endFrame(schema, kept, { ...defaults, flip: 'on' })).toBeUndefined();
    expect(endFrame(schema, both, { ...defaults, mix: 0.5 })).toBeUndefined();
  });

  test('stands at the end of its course, whose last place is the whole frame', () => {
    const end = framedEnd({});
    const whole = end.frames[0]!.frame as FrameBase;
    const part = endPart(end, whole);
    expect(part).toMatchObject({ position: 2, frame: whole, result: { score: 80 } });
    expect(part.history).toEqual([end.course[0], end.course[1], whole]);
  });

  test('is whole at its last place alone; a recording and a run are whole at every place', () => {
    const history = [0, 20, 40].map((step) => framedFrame(step, {}));
    const whole = (source: FigureState['source'], position: number, frame: FrameBase | undefined = history[position]) =>
      isWhole({ ...emptyState(framedToy), source, history, position, frame });
    for (const kind of ['end', 'nearest'] as const) {
      expect(whole({ kind, params: {} }, 2)).toBe(true);
      expect(whole({ kind, params: {} }, 1)).toBe(false);
    }
    expect(whole({ kind: 'nearest', id: 'round', params: {} }, 1)).toBe(true);
    expect(whole({ kind: 'recording', id: 'round', params: {} }, 1)).toBe(true);
    expect(whole({ kind: 'own' }, 1)).toBe(true);
    expect(isWhole({ ...emptyState(framedToy), source: { kind: 'end', params: {} } })).toBe(false);
  });
});

describe('the recording to load for settings of which none was kept', () => {
  const nearest = (settings: Settings, ends: Ends = framedEnds) =>
    nearestRecording(framedToy, ends, { ...defaults, ...settings })?.id;

  test('is the nearest, unless an end is nearer', () => {
    expect(nearest({ shape: 'square', seed: 7 })).toBe('square');
    expect(nearest({ size: 'b', seed: 7 })).toBeUndefined();
    expect(nearest({ size: 'b', seed: 7 }, { ...framedEnds, ends: [] })).toBe('round');
  });

  test('is the nearest whatever the ends, where the live settings ask for a network', () => {
    expect(nearest({ size: 'b', mix: 0.5 })).toBe('round');
    // Flipping follows from a frame, so that an end will do.
    expect(nearest({ size: 'b', seed: 7, flip: 'on' })).toBeUndefined();
  });
});

describe('the settings under which a frame of other settings may stand', () => {
  const shown = (madeWith: Settings, now: Settings) =>
    paramsShownOf(framedToy, { ...defaults, ...madeWith }, { ...defaults, ...now });

  test('are the present ones, as far as they follow from that frame', () => {
    expect(shown({}, { size: 'b', flip: 'on' })).toMatchObject({ size: 'b', flip: 'on', mix: 0 });
    expect(shown({ flip: 'on' }, {})).toMatchObject({ flip: 'off' });
  });

  test('have what does not follow as it was measured', () => {
    expect(shown({}, { mix: 0.5, flip: 'on' })).toMatchObject({ mix: 0, flip: 'on' });
    expect(shown({ mix: 0.5, flip: 'on' }, { mix: 0 })).toMatchObject({ mix: 0.5, flip: 'on' });
  });
});

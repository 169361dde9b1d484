import { describe, expect, it } from 'vitest';
import { readHostMessage, resizeMessages, stateMessage } from '../../../src/embed/messages.ts';
import { readSpliceAnswer } from '../../../src/embed/splice.ts';

describe('messages of the page around a frame', () => {
  it('are read when they have the documented shape', () => {
    expect(readHostMessage({ type: 'wcw:hello', v: 1 })).toEqual({ type: 'hello' });
    expect(readHostMessage({ type: 'wcw:theme', v: 1, theme: 'dark' })).toEqual({ type: 'theme', theme: 'dark' });
    expect(readHostMessage({ type: 'wcw:get', v: 1, more: 'ignored' })).toEqual({ type: 'get' });
    expect(readHostMessage({ type: 'wcw:set', v: 1, params: { seed: 3, activation: 'abs' } })).toEqual({
      type: 'set',
      params: { seed: 3, activation: 'abs' },
    });
  });

  it('are ignored with another version, type or shape', () => {
    const wrong: unknown[] = [
      undefined,
      null,
      7,
      'wcw:get',
      [],
      { type: 'wcw:get' },
      { type: 'wcw:get', v: '1' },
      { type: 'wcw:start', v: 1 },
      { type: 'wcw:theme', v: 1, theme: 'pink' },
      { type: 'wcw:theme', v: 1 },
      { type: 'wcw:set', v: 1 },
      { type: 'wcw:set', v: 1, params: null },
      { type: 'wcw:set', v: 1, params: ['seed', 3] },
      { type: 'wcw:set', v: 1, params: { seed: Number.NaN } },
      { type: 'wcw:set', v: 1, params: { seed: { valueOf: 3 } } },
      { type: 'wcw:set', v: 1, params: { seed: true } },
      { type: 'wcw:set', v: 1, params: { activation: 'x'.repeat(201) } },
      { type: 'wcw:set', v: 1, params: Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`p${i}`, i])) },
    ];
    for (const message of wrong) expect(readHostMessage(message)).toBeNull();
  });

  it('are ignored, not thrown at, when reading them throws', () => {
    const trap = new Proxy({}, { get: () => Promise.reject.call(null), ownKeys: () => [] });
    expect(readHostMessage(trap)).toBeNull();
  });

  it('restore a SPLICE state kept as an object or as JSON text, and nothing else', () => {
    const kept = { v: 1, params: { seed: 3 }, done: true };
    const answer = (state: unknown) =>
      readSpliceAnswer({ subject: 'SPLICE.getState.response', message_id: 'm', state });
    expect(answer(kept)).toEqual({ messageId: 'm', state: kept });
    expect(answer(JSON.stringify(kept))).toEqual({ messageId: 'm', state: kept });
    for (const other of [undefined, null, 3, 'text', { ...kept, v: 2 }, { ...kept, params: 3 }, { ...kept, done: 1 }]) {
      expect(answer(other)).toEqual({ messageId: 'm', state: null });
    }
    expect(answer('{broken')).toBeNull();
  });

  it('never throw: 2,000 random ones', () => {
    const draw = fuzzer(20_261);
    let read = 0;
    for (let i = 0; i < 2000; i++) {
      const data = draw(0);
      if (readHostMessage(data) ?? readSpliceAnswer(data)) read++;
    }
    // The fuzzer also hits right shapes; were it none, it would test only the first line.
    expect(read).toBeGreaterThan(20);
    expect(read).toBeLessThan(1500);
  });
});

describe('messages of a frame', () => {
  it('tell one height in every dialect', () => {
    expect(resizeMessages('a', 420)).toEqual([
      { type: 'wcw:resize', v: 1, id: 'a', height: 420 },
      { subject: 'lti.frameResize', height: 420, frame_id: 'a' },
      { subject: 'org.imsglobal.lti.frameResize', height: 420, frame_id: 'a' },
      { context: 'h5p', action: 'resize', scrollHeight: 420, clientHeight: 420 },
    ]);
  });

  it('carry plain data that can be cloned', () => {
    expect(structuredClone(stateMessage('a', { seed: 3 }, 'still', undefined))).toEqual({
      type: 'wcw:state',
      v: 1,
      id: 'a',
      params: { seed: 3 },
      state: 'still',
      result: null,
    });
  });
});

/** Random values built from the words of the protocol, so that many are nearly right. */
function fuzzer(seed: number): (depth: number) => unknown {
  let state = seed;
  const below = (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const pick = <T>(from: readonly T[]): T => from[below(from.length)];
  const keys = ['type', 'v', 'params', 'subject', 'message_id', 'state', 'seed', 'done', '__proto__', 'constructor'];
  const texts = ['wcw:set', 'wcw:get', 'wcw:hello', 'SPLICE.getState.response', '{"v":1', 'relu', '', '\u0000', '∞'];
  const draw = (depth: number): unknown => {
    const kind = depth === 0 ? 1 + below(4) : below(9);
    if (kind === 0) return pick(texts);
    if (kind === 1) return { type: pick(texts), v: pick([1, 1, 2, '1']), params: depth < 4 ? draw(depth + 1) : 0 };
    if (kind <= 3) {
      return Object.fromEntries(Array.from({ length: below(5) }, () => [pick(keys), depth < 4 ? draw(depth + 1) : 1]));
    }
    if (kind === 4) return { subject: pick(texts), message_id: pick([...texts, 3]), state: draw(depth + 1) };
    return pick<unknown>([
      1,
      -1,
      Number.NaN,
      Infinity,
      true,
      null,
      undefined,
      [],
      10n,
      Symbol.iterator,
      () => 1,
      2 ** 53,
    ]);
  };
  return draw;
}

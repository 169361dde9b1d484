import { describe, expect, it } from 'vitest';
import { connectFrame, type FramedFigure, type FrameWindow } from '../../../src/embed/child.ts';
import type { LooseParams } from '../../../src/embed/messages.ts';
import { connectSplice, type Touched } from '../../../src/embed/splice.ts';

type Sent = Readonly<Record<string, unknown>>;

/** A figure and a host page made of arrays. */
function connect(splice?: 'trains' | 'computes') {
  const sent: Sent[] = [];
  const sets: LooseParams[] = [];
  const hears: ((data: unknown) => void)[] = [];
  const changes: (() => void)[] = [];
  const themes: string[] = [];
  let grow: (height: number) => void = () => {};
  const hear = (data: unknown) => {
    for (const callback of hears) callback(data);
  };
  const change = () => {
    for (const callback of changes) callback();
  };
  let ids = 0;
  const now = { params: { seed: 1 } as LooseParams, state: 'still' };
  const frame: FrameWindow = {
    post: (message) => sent.push(message as Sent),
    onHostMessage: (callback) => void hears.push(callback),
    onHeight: (callback) => {
      grow = callback;
    },
    paint: (theme) => void themes.push(theme),
    newId: () => `id${++ids}`,
  };
  const figure: FramedFigure = {
    name: 'inversion',
    lang: 'en',
    params: () => now.params,
    state: () => now.state,
    result: () => undefined,
    set: (params) => {
      sets.push(params);
      now.params = { ...now.params, ...params };
      change();
    },
    onChange: (callback) => void changes.push(callback),
  };
  connectFrame(figure, frame);
  const hand = new EventTarget();
  const guess = { open: false };
  const element = Object.assign(hand, { querySelector: () => (guess.open ? hand : null) }) as never as Touched;
  if (splice) connectSplice(figure, frame, element, { compute: splice === 'computes' });
  const become = (state: string) => {
    now.state = state;
    change();
  };
  const move = (params: LooseParams) => {
    hand.dispatchEvent(new Event('keydown'));
    now.params = { ...now.params, ...params };
    change();
  };
  return { sent, sets, hear, themes, grow: (height: number) => grow(height), become, move, guess };
}
const subjects = (sent: readonly Sent[]) => sent.map((message) => message.type ?? message.subject ?? message.context);

describe('a framed figure', () => {
  it('says at once that it is there', () => {
    const { sent } = connect();
    expect(sent[0]).toEqual({ type: 'wcw:ready', v: 1, id: 'id1', widget: 'inversion', lang: 'en' });
    expect(sent[1]).toEqual({ context: 'h5p', action: 'hello' });
    expect(sent).toHaveLength(2);
  });

  it('tells its height only when it has changed, and again when greeted', () => {
    const { sent, grow, hear } = connect();
    sent.length = 0;
    grow(0);
    expect(sent).toEqual([]);
    grow(419.2);
    grow(420);
    expect(subjects(sent)).toEqual(['wcw:resize', 'lti.frameResize', 'org.imsglobal.lti.frameResize', 'h5p']);
    expect(sent[0].height).toBe(420);
    hear({ type: 'wcw:hello', v: 1 });
    expect(sent).toHaveLength(8);
  });

  it('answers get, takes set, and tells its new state once', () => {
    const { sent, sets, hear } = connect();
    sent.length = 0;
    hear({ type: 'wcw:get', v: 1 });
    expect(sent).toEqual([{ type: 'wcw:state', v: 1, id: 'id1', params: { seed: 1 }, state: 'still', result: null }]);
    hear({ type: 'wcw:set', v: 1, params: { seed: 3 } });
    hear({ type: 'wcw:set', v: 1, params: { seed: 3 } });
    expect(sets).toEqual([{ seed: 3 }, { seed: 3 }]);
    expect(subjects(sent)).toEqual(['wcw:state', 'wcw:state']);
  });

  it('is shown in the theme that its host asks for', () => {
    const { hear, themes } = connect();
    for (const theme of ['dark', 'pink', 'system']) hear({ type: 'wcw:theme', v: 1, theme });
    expect(themes).toEqual(['dark', 'system']);
  });

  it('says nothing of score or state to a host that did not ask for SPLICE', () => {
    const { sent, become, hear } = connect();
    hear({ subject: 'SPLICE.getState.response', message_id: 'id1', state: { v: 1, params: { seed: 9 }, done: true } });
    become('done');
    expect(subjects(sent).filter((subject) => String(subject).startsWith('SPLICE'))).toEqual([]);
  });
});

describe('a framed figure with report=splice', () => {
  const reports = (sent: readonly Sent[]) => sent.filter((each) => each.subject === 'SPLICE.reportScoreAndState');

  it('scores 1 when a run has finished', () => {
    const { sent, become } = connect('trains');
    become('running');
    expect(reports(sent)).toEqual([]);
    become('done');
    expect(reports(sent)).toMatchObject([{ score: 1, state: { v: 1, params: { seed: 1 }, done: true } }]);
  });

  it('restores what the system kept, and never takes a score back', () => {
    const { sent, sets, hear } = connect('trains');
    const question = sent.find((each) => each.subject === 'SPLICE.getState');
    const kept = { v: 1, params: { seed: 9 }, done: true };
    hear({ subject: 'SPLICE.getState.response', message_id: 'someone else', state: kept });
    expect(sets).toEqual([]);
    hear({ subject: 'SPLICE.getState.response', message_id: question?.message_id, state: kept });
    expect(sets).toEqual([{ seed: 9 }]);
    expect(reports(sent)).toEqual([]);
    hear({ type: 'wcw:set', v: 1, params: { seed: 10 } });
    expect(reports(sent)).toMatchObject([{ score: 1, state: { params: { seed: 10 }, done: true } }]);
  });

  it('reports a new setting with score 0 once the system has answered that it kept nothing', () => {
    const { sent, hear } = connect('trains');
    const question = sent.find((each) => each.subject === 'SPLICE.getState');
    hear({ type: 'wcw:set', v: 1, params: { seed: 2 } });
    expect(reports(sent)).toEqual([]);
    hear({ subject: 'SPLICE.getState.response', message_id: question?.message_id, state: null });
    hear({ type: 'wcw:set', v: 1, params: { seed: 3 } });
    expect(reports(sent)).toMatchObject([{ score: 0, state: { params: { seed: 3 }, done: false } }]);
  });

  it('scores 1 for a figure that trains nothing when the reader, not its host, has set it otherwise, and has guessed', () => {
    const { sent, hear, become, move, guess } = connect('computes');
    const question = sent.find((each) => each.subject === 'SPLICE.getState');
    hear({ subject: 'SPLICE.getState.response', message_id: question?.message_id, state: null });
    become('done');
    hear({ type: 'wcw:set', v: 1, params: { seed: 2 } });
    expect(reports(sent).at(-1)).toMatchObject({ score: 0 });
    guess.open = true;
    move({ seed: 3 });
    expect(reports(sent).at(-1)).toMatchObject({ score: 0, state: { params: { seed: 3 } } });
    guess.open = false;
    move({ seed: 4 });
    expect(reports(sent).at(-1)).toMatchObject({ score: 1, state: { params: { seed: 4 }, done: true } });
  });
});

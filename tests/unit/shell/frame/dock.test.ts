import { describe, expect, test, vi } from 'vitest';
import type { FigureState } from '../../../../src/shell/figure-state.ts';
import { dock } from '../../../../src/shell/frame/dock.ts';
import { sheet } from '../../../../src/shell/frame/sheet.ts';
import type { ElementNode } from '../../../../src/shell/html.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { framedToy } from '../framed-toy.ts';
import { context, elements, found, opening } from './framed.ts';

type Changes = Partial<FigureState>;
const own = { source: { kind: 'own' }, guess: 'skipped' } as const;
const shown = { guess: 'skipped' } as const;
const drawn = (changes: Changes = shown): string => renderToString(dock(context(changes)));

describe('the dock', () => {
  test('has the control that makes the point first, then the others in sight, then the run', () => {
    expect([...drawn().matchAll(/data-param="([^"]+)"/g)].map(([, name]) => name)).toEqual(['flip', 'shape', 'size']);
    expect(drawn()).toMatch(/wcw-first.*data-param="flip".*wcw-second.*data-param="shape".*wcw-runs/s);
  });

  test('leaves out what is hidden; what comes next is then first', () => {
    const html = drawn({ ...shown, hidden: new Set(['flip', 'run']) });
    expect(html).toMatch(/wcw-first"[^>]*>.{0,60}data-param="shape"/s);
    expect(html).not.toMatch(/data-param="flip"|data-part="run"|data-action="(start|step)"/);
    expect(html).toContain('data-action="settings"');
  });

  test('has choices side by side, not a list, where there are at most six', () => {
    expect(drawn().match(/name="fig-size"/g)).toHaveLength(5);
    expect(drawn()).not.toContain('<select');
  });

  /** What the main button does and says, and its place in the tree. */
  const main = (changes: Changes) => {
    const acted = vi.fn();
    const actions = Object.fromEntries(Object.keys(noActions).map((name) => [name, () => acted(name)])) as never;
    const tree = dock(context(changes, { actions }));
    const button = elements(tree).find(({ key }) => key === 'main')!;
    button.on.click?.({} as Event);
    const text = elements(button)
      .find(({ tag }) => tag === 'span')!
      .children.join('');
    return { action: acted.mock.calls[0]?.[0], text, button };
  };

  test.each<[string, Changes, string | undefined, string]>([
    ['on a recording', shown, 'start', 'Train on your device'],
    ['on an end', { ...shown, source: { kind: 'end', params: {} } }, 'start', 'Train on your device'],
    ['while a recording is on its way', { ...shown, status: 'loading' }, 'start', 'Train on your device'],
    ['where only a recording did not come', { ...shown, status: 'error' }, 'start', 'Train on your device'],
    ['while a run begins', { ...own, status: 'loading' }, undefined, 'Starting'],
    ['while a run goes on', { ...own, status: 'running' }, 'pause', 'Pause'],
    ['while it pauses', { ...own, status: 'paused' }, 'resume', 'Go on'],
    ['when it is done', { ...own, status: 'done' }, 'start', 'Train again'],
    ['when it has failed', { ...own, status: 'error' }, 'retry', 'Try again'],
  ])('has one button, whose word and deed are those of the moment: %s', (_, changes, action, text) => {
    expect(main(changes)).toMatchObject({ action, text });
  });

  test('says beside Start alone what it costs, roughly', () => {
    const small = (changes: Changes) => elements(main(changes).button).find(({ tag }) => tag === 'small')?.children[0];
    const images = (count: number): Changes => ({ ...shown, params: { ...opening.params, images: count } as never });
    // 60 pictures an image, 5,000 a second.
    expect(small(images(1000))).toBe('12 s');
    expect(small(images(100))).toBe('1 s');
    expect(small(images(2700))).toBe('30 s');
    expect(small({ ...own, status: 'running' })).toBeUndefined();
    expect(small({ ...own, status: 'done' })).toBe('12 s');
  });

  test('offers no run on data that is not there, and never takes the focus from who pressed', () => {
    const absent = drawn({ ...shown, absent: new Set(['round']) });
    expect(absent).toMatch(/<button[^>]*data-action="start"[^>]* disabled/);
    expect(absent).toMatch(/<button[^>]*data-action="step"[^>]* disabled/);
    const running = drawn({ ...own, status: 'running' });
    expect(running).toMatch(/<button[^>]*data-action="step"[^>]*aria-disabled="true"/);
    expect(running).not.toMatch(/<button[^>]* disabled/);
  });

  test('has no run where the figure computes by itself', () => {
    const html = renderToString(
      dock(context(shown, { figure: { ...framedToy, compute: () => opening.frame as never } })),
    );
    expect(html).not.toMatch(/data-action="(start|step)"|data-part="run"/);
  });
});

describe('the sheet of settings', () => {
  const open = (changes: Changes = {}, options = {}): ElementNode | null =>
    sheet(context({ sheet: true, ...changes }, options)) as ElementNode | null;

  test('is there only while it is open, and the button tells', () => {
    expect(open({ sheet: false })).toBeNull();
    expect(drawn()).toMatch(/data-action="settings"[^>]*aria-expanded="false"/);
    expect(drawn({ ...shown, sheet: true })).toMatch(/data-action="settings"[^>]*aria-expanded="true"/);
  });

  test('has every setting that is not in sight and matters, each with its help, and the presets with their questions', () => {
    const html = renderToString(open());
    expect([...html.matchAll(/data-param="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'mix',
      'rate',
      'images',
      'seed',
    ]);
    expect(html).toContain('About Mix.');
    expect(html).toMatch(/data-preset="corners">Corners.*What do corners change\?/);
    const square = { params: { ...opening.params, shape: 'square' } as never };
    expect(renderToString(open(square))).toContain('data-param="corner"');
    expect(renderToString(open({ hidden: new Set(['mix', 'preset']) }))).not.toMatch(/data-param="mix"|data-preset/);
  });

  test('starts over only where something has left the opening', () => {
    const reset = vi.fn();
    const press = (changes: Changes): void => {
      const button = found(open(changes, { actions: { ...noActions, reset } })!, 'data-action', 'reset')!;
      button.on.click?.({} as Event);
    };
    press({});
    expect(reset).not.toHaveBeenCalled();
    expect(renderToString(open())).toMatch(/data-action="reset" aria-disabled="true"/);
    press({ source: { kind: 'own' }, status: 'paused' });
    press({ opening: opening.params, params: { ...opening.params, seed: 5 } as never });
    expect(reset).toHaveBeenCalledTimes(2);
  });

  test('closes by Escape and by its cross, and by no other key', () => {
    const closed = vi.fn();
    const tree = open({}, { actions: { ...noActions, sheet: closed } })!;
    const event = (key: string) =>
      ({ key, stopPropagation() {}, currentTarget: { closest: () => null } }) as unknown as Event;
    tree.on.keydown!(event('Enter'));
    expect(closed).not.toHaveBeenCalled();
    tree.on.keydown!(event('Escape'));
    expect(closed).toHaveBeenLastCalledWith(false);
    found(tree, 'aria-label', 'Close')!.on.click!(event(''));
    expect(closed).toHaveBeenCalledTimes(2);
  });
});

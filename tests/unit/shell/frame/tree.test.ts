import { describe, expect, test } from 'vitest';
import type { FigureState } from '../../../../src/shell/figure-state.ts';
import { drawFigure, PARTS } from '../../../../src/shell/frame/tree.ts';
import { whoseOf } from '../../../../src/shell/frame/view-state.ts';
import { patch } from '../../../../src/shell/patch.ts';
import { renderFigure } from '../../../../src/shell/static.ts';
import { fakeParent } from '../fake-dom.ts';
import { framedFrame, framedToy } from '../framed-toy.ts';
import { context, elements, found, framed, opening } from './framed.ts';

const params = opening.params as Readonly<Record<string, string | number>>;
const before = {
  kind: 'recording',
  params,
  frame: framedFrame(40, {}),
  history: [framedFrame(0, {}), framedFrame(40, {})],
};

describe('a framed figure at build', () => {
  const html = renderFigure(framedToy, opening, { id: 'fig', label: 'Figure 1', headingLevel: 3 });

  test('has its regions in reading order: head, numbers, tabs, main view, side view, dock, status, caption', () => {
    const regions = [
      'wcw-head',
      'wcw-read',
      'wcw-tabs',
      'wcw-stage',
      'wcw-side',
      'wcw-dock',
      'wcw-status',
      'wcw-caption',
    ];
    const places = regions.map((name) => html.indexOf(`class="${name}"`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(html).toContain('<h3 class="wcw-title"><span class="wcw-label">Figure 1 </span>A toy</h3>');
    for (const text of ['score 80 of round', 'What you see.', 'Flip it.', '<td>60</td>']) expect(html).toContain(text);
  });

  test('names for tests and for the eye what stands on one screen: numbers, main view, first control, run, status', () => {
    const parts = [...html.matchAll(/data-part="([^"]+)"/g)].map(([, name]) => name);
    expect(parts).toEqual(['numbers', 'stage', 'primary', 'run', 'status']);
  });

  test('has the first side view drawn, and no other: closed views are not computed', () => {
    expect(html).toContain('many 3');
    expect(html).not.toContain('few 2');
  });

  test('is the tree that lives: waking changes nothing but that the frame need not be told any more', () => {
    const told = / data-frame="[^"]*"/;
    expect(html).toMatch(told);
    expect(framed({}, { label: 'Figure 1', headingLevel: 3 })).toBe(html.replace(told, ''));
  });
});

describe('the tabs', () => {
  const tabsOf = (changes: Partial<FigureState>, wide?: boolean) =>
    elements(drawFigure(context(changes, { wide }))).filter(({ attributes }) => attributes.role === 'tab');
  const chosen = (changes: Partial<FigureState>, wide?: boolean) =>
    tabsOf(changes, wide)
      .filter(({ attributes }) => attributes['aria-selected'] === 'true')
      .map(({ children }) => children[0]);

  test('are a list of tabs that control the views by id, one of them in the order of focus', () => {
    const tree = drawFigure(context());
    expect(found(tree, 'role', 'tablist')?.attributes['aria-label']).toBe('Views');
    const tabs = tabsOf({});
    expect(tabs.map(({ children }) => children[0])).toEqual(['Score', 'Many', 'Few']);
    expect(tabs.map(({ attributes }) => attributes['aria-controls'])).toEqual(['fig-main', 'fig-side', 'fig-side']);
    expect(tabs.map(({ attributes }) => attributes.tabindex)).toEqual(['0', '-1', '-1']);
    expect(found(tree, 'id', 'fig-main')).toBeDefined();
    expect(found(tree, 'id', 'fig-side')?.attributes).toMatchObject({
      role: 'tabpanel',
      'aria-labelledby': 'fig-tab-many',
    });
  });

  test('choose where there is room for two views a side, where there is room for one the main view or a side', () => {
    expect(chosen({}, true)).toEqual(['Many']);
    expect(chosen({ panel: 'few' }, true)).toEqual(['Few']);
    expect(chosen({}, false)).toEqual(['Score']);
    expect(chosen({ panel: 'few' }, false)).toEqual(['Few']);
    expect(chosen({ panel: 'unheard-of' }, true)).toEqual(['Many']);
  });

  test('draw on a narrow figure no side that is not asked for, and tell the styles which view stands there', () => {
    expect(framed({}, { wide: false })).not.toContain('wcw-side');
    expect(framed({}, { wide: false })).toContain('data-open="main"');
    expect(framed({ panel: 'few' }, { wide: false })).toMatch(/data-open="side".*few 2/s);
  });

  test('are left out, with the sides, where a teacher hides what looks closer', () => {
    const html = framed({ hidden: new Set(['closer']) });
    expect(html).not.toMatch(/role="tab|wcw-side/);
  });

  test('open the side that they name', () => {
    const opened: (string | undefined)[] = [];
    const actions = { ...context().actions, openPanel: (name?: string) => void opened.push(name) };
    const tabs = elements(drawFigure(context({}, { actions }))).filter(({ attributes }) => attributes.role === 'tab');
    for (const { on } of tabs) on.click!({} as Event);
    expect(opened).toEqual([undefined, 'many', 'few']);
  });
});

describe('a side view of a run of which only the end was kept with its pictures', () => {
  const end = { kind: 'end', params } as const;
  const course = { source: end, history: opening.history, position: 1, frame: opening.history[1] } as const;

  test('stands at the end alone, if it draws more than numbers', () => {
    expect(framed({ ...course, position: 4, frame: opening.frame })).toContain('many 3');
    expect(framed(course)).toContain('Of this run only the end was kept');
    expect(framed({ ...course, source: { kind: 'nearest', params } })).toContain('Of this run only the end was kept');
  });

  test('follows at every moment, if it draws from numbers, and on a recording', () => {
    expect(framed({ ...course, panel: 'few' })).toContain('few 0.5');
    expect(framed({ ...course, source: opening.source })).toContain('many 3');
  });
});

describe('the open question', () => {
  const asked = framed();

  test('is a state that the styles see, and the numbers asked about are answers, with a question mark before them', () => {
    expect(asked).toContain('data-guess="open"');
    expect(asked).toContain(
      '<span class="wcw-ask" aria-hidden="true">?</span><span class="wcw-answer">80<small>%</small></span>',
    );
    expect(asked.match(/wcw-ask/g)).toHaveLength(1);
    expect(framed({ guess: 'skipped' })).toContain('data-guess="closed"');
  });

  test('is answered by no words for the ear: none but those that are hidden with the answer', () => {
    expect(asked).not.toMatch(/aria-[a-z]+="[^"]*80/);
    const told = asked.replace(/<(details|p|span) class="[^"]*wcw-answer[^"]*".*?<\/\1>/gs, '');
    expect(asked).toContain('The score is 80.');
    expect(told).not.toMatch(/\b80\b/);
  });

  test('is answered by the button, with the guess as it stands or without one', () => {
    expect(asked).toMatch(/data-action="skip-guess"><span>Just show me/);
    expect(framed({ draft: 30 })).toMatch(/data-action="guess"><span>I say 30: show me/);
    const guesses: unknown[] = [];
    const actions = { ...context().actions, guess: (guess: unknown) => void guesses.push(guess) };
    for (const draft of [undefined, 30])
      found(drawFigure(context({ draft }, { actions })), 'class', 'wcw-go')!.on.click!({} as Event);
    expect(guesses).toEqual(['skipped', 30]);
  });
});

describe('whose the numbers are', () => {
  const whose = (changes: Partial<FigureState>) => /data-whose="([a-z]+)"/.exec(framed(changes))?.[1];

  test('is told by one word: recorded and computed ink, the nearest grey, the reader’s own in colour', () => {
    expect(whose({})).toBe('ink');
    expect(whose({ source: { kind: 'end', params } })).toBe('ink');
    expect(whose({ source: { kind: 'nearest', params } })).toBe('near');
    expect(whose({ source: { kind: 'own' }, status: 'done' })).toBe('yours');
    expect(whoseOf({ source: { kind: 'computed' } })).toBe('ink');
    expect(whoseOf({ source: { kind: 'none' } })).toBe('near');
  });

  test('is grey while a run begins, as what stood there before still stands', () => {
    const begun = { source: { kind: 'own' }, status: 'loading', frame: undefined, history: [], before } as never;
    expect(whose(begun)).toBe('near');
    expect(framed(begun)).toContain('score 80 of round');
  });
});

describe('what is drawn alone', () => {
  const [last, earlier] = [{ guess: 'skipped' }, { guess: 'skipped', frame: opening.history[1], position: 1 }] as const;

  test('leaves the other parts as they were', () => {
    const { parent, root } = fakeParent();
    patch(parent, drawFigure(context(last)));
    expect(root.text).toContain('score 80');
    patch(parent, drawFigure(context(earlier), 'stage'));
    expect(root.text).toContain('score 20');
    expect(root.text).not.toContain('score 80');
    // The caption, with its sentence, waits for its own turn.
    expect(root.text).toContain('The score is 80.');
    patch(parent, drawFigure(context(earlier), 'caption'));
    expect(root.text).toContain('The score is 20.');
  });

  test('makes, part after part, the figure that is drawn at once', () => {
    const [parts, whole] = [fakeParent(), fakeParent()];
    patch(parts.parent, drawFigure(context({ ...last, panel: 'few' })));
    for (const part of PARTS) patch(parts.parent, drawFigure(context({ ...earlier, panel: 'few' }), part));
    patch(whole.parent, drawFigure(context({ ...earlier, panel: 'few' })));
    expect(parts.root.text).toBe(whole.root.text);
    expect(parts.root.text).toContain('few 0.5');
  });

  test('keeps the picture that came with the page until there is a frame', () => {
    const { parent, root } = fakeParent();
    patch(parent, drawFigure(context(last)));
    const waiting = { ...last, frame: undefined, history: [] };
    patch(parent, drawFigure(context(waiting, { keepsPicture: true })));
    for (const text of ['score 80', 'many 3', 'The score is 80.', '80%']) expect(root.text).toContain(text);
  });
});

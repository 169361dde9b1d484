import { describe, expect, it } from 'vitest';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import type { WrongLabelsFrame } from '../../../../src/experiments/wrong-labels/frame.ts';
import { wrongLabelsPresets, wrongLabelsSchema } from '../../../../src/experiments/wrong-labels/schema.ts';
import { definition } from '../../../../src/figures/wrong-labels/definition.ts';
import { bestEpoch, type WrongLabelsState } from '../../../../src/figures/wrong-labels/state.ts';
import type { Child } from '../../../../src/shell/html.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { end, frame, state, words } from './sample.ts';

const markup = (tree: Child): string => renderToString(tree);
const drawn = (shown: WrongLabelsState = state()): string => markup(definition.view(shown, words, noActions));
const beside = (name: string, ...args: Parameters<typeof state>): string =>
  markup(definition.sides!.find((side) => side.name === name)!.draw(state(...args), words, noActions));
const large = (...args: Parameters<typeof state>): string[] =>
  definition.numbers!(state(...args), words).map(({ value, unit = '' }) => `${value}${unit}`);
const run = [frame(0, { memorised: 0.1 }), frame(1), frame(2, { test: 0.7 }), end];

describe('a network that is told falsehoods', () => {
  it('is drawn before it has learnt: no number, places for a hundred images, no anchors', () => {
    expect(large()).toEqual(['–', '–']);
    expect(drawn()).not.toContain('kit-line');
    expect(beside('fates').match(/class="wl-other"[^>]*r="1"/g)).toHaveLength(100);
    expect(beside('fates')).toContain('Not run yet with these settings');
    expect(beside('anchors')).not.toContain('<img');
  });

  it('prints no broken number in any view, in any state of a run', () => {
    const clean = frame(1, { memorised: Number.NaN, resisted: Number.NaN });
    const numbersAlone = frame(2, { apart: undefined, fates: undefined, anchors: undefined } as never);
    for (const history of [[], [frame(0)], run, [clean]]) {
      const views = [
        drawn(state(history)),
        ...large(history),
        ...['fates', 'anchors', 'shares'].map((name) => beside(name, history)),
      ];
      for (const html of views) expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
    for (const html of [drawn(state([frame(1), numbersAlone])), ...large([numbersAlone])])
      expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  it('is told by what it reads of test digits and by the wrong labels that it has learnt', () => {
    expect(large(run)).toEqual(['51.0%', '98.0%']);
    expect(large([frame(1, { memorised: Number.NaN })], { wrong: 0 })).toEqual(['66.0%', '–']);
  });

  it('says a guess at the top under its line: over the chart stands the name of the best epoch', () => {
    // All learnt at once: under the top is less room than over it.
    const soon = { right: 1, memorised: 0.97, clean: 0.95, resisted: 0.9 };
    const learnt = [frame(0, soon), frame(1, { ...soon, test: 0.95 }), { ...end, ...soon, test: 0.9 }];
    const html = drawn({ ...state(learnt), guess: 100 });
    expect(html).toMatch(/<text class="kit-tick"[^>]* y="-8"/);
    expect(/<text class="kit-tick kit-yours[^>]* dy="(-?\d+)"/.exec(html)?.[1]).toBe('17');
  });

  it('keeps what is asked in the guess out of sight and out of hearing until then', () => {
    const answers = definition.numbers!(state(run), words).map(({ answer = false }) => answer);
    expect(answers).toEqual([true, false]);
    const html = drawn(state(run));
    expect(html).toMatch(/kit-shown kit-run-solid wcw-answer/);
    expect(html).toContain('How many test digits it reads waits for your guess.');
    expect(html).not.toMatch(/aria-[a-z]+="[^"]*51/);
    expect(drawn({ ...state(run), guess: 'skipped' })).toContain('reads 51\u00a0% of the test digits; its twin');
    expect(definition.guess!.when!({ wrong: 0.5 })).toBe(true);
    expect(definition.guess!.when!({ wrong: 0.2 })).toBe(false);
  });

  it('is told in words and in a table, whose gaps are gaps', () => {
    expect(definition.describe(state([end]), words)).toContain('it reads 1\u00a0% as what they are and 98\u00a0%');
    const { columns, rows } = definition.table(state([frame(0, { memorised: Number.NaN }), end]), words);
    expect(rows.map((row) => row.length)).toEqual([columns.length, columns.length]);
    expect(rows[1]![3]).toEqual({ value: 0.98, shown: '98.0\u00a0%' });
    const kept = definition.table(state([frame(1, { apart: undefined } as never)]), words);
    expect(kept.rows[0]!.at(-1)).toBeNaN();
  });

  it('says its share of wrong labels as recorded, where the settings have moved on', () => {
    const shown = { ...state([end]), params: { ...defaultParams(wrongLabelsSchema), wrong: 0.9 } };
    expect(definition.describe(shown, words)).toContain('with 50\u00a0% of the labels wrong');
  });

  it('has words for every preset', () => {
    for (const name of Object.keys(wrongLabelsPresets))
      expect(words(`wrong-labels.presets.${name}.question`)).toMatch(/\?$/);
  });
});

describe('the curves', () => {
  const lines = (html: string): string[] =>
    [...html.matchAll(/<g class="([^"]+)"><path class="kit-line"/g)].map(([, name]) => name!);

  it('are five, each with a tone and a dash of its own; two where no label is wrong', () => {
    expect(lines(drawn(state(run)))).toEqual([
      'kit-muted kit-run-dotted',
      'kit-muted kit-run-dashed',
      'kit-negative kit-run-dashed',
      'kit-positive kit-run-solid',
      'kit-shown kit-run-solid wcw-answer',
    ]);
    const clean = [0, 1].map((epoch) => frame(epoch, { memorised: Number.NaN, resisted: Number.NaN }));
    expect(lines(drawn(state(clean, { wrong: 0 })))).toEqual([
      'kit-muted kit-run-dotted',
      'kit-shown kit-run-solid wcw-answer',
    ]);
  });

  it('mark the best epoch only when the network has come down from it', () => {
    expect(drawn(state(run))).toContain('best on test, epoch 2');
    expect(drawn(state(run))).toMatch(/<g class="wcw-answer"><line class="kit-level"/);
    expect(drawn(state(run.slice(0, 3)))).not.toContain('best on test');
    // What comes later is not known yet at the moment shown.
    expect(drawn({ ...state(run), position: 1, frame: run[1]! })).not.toContain('best on test');
  });

  it('leave room for all epochs of the run shown', () => {
    expect(drawn(state(run))).toContain('>3 epochs<');
    expect(drawn(state(run.slice(0, 2)))).toContain('>3 epochs<');
    expect(drawn(state([], { epochs: 7 }))).toContain('>7 epochs<');
  });

  it('keep of what stood there before the line that matters, paler', () => {
    const before = { kind: 'recording', params: defaultParams(wrongLabelsSchema), frame: end, history: run } as const;
    const html = drawn({ ...state([frame(0), frame(1)], { wrong: 0.2 }), before });
    expect(lines(html.slice(html.indexOf('kit-ghost'), html.indexOf('kit-now')))).toContain(
      'kit-shown kit-run-solid wcw-answer',
    );
    expect(html.match(/kit-line/g)).toHaveLength(6);
  });

  it('have the seeds of this very share and size beside them, and the reader’s own', () => {
    expect(drawn(state(run)).match(/r="2.4"/g)).toHaveLength(5);
    expect(drawn(state(run))).toContain('5 seeds');
    expect(drawn(state(run, { wrong: 0.35 }))).not.toContain('kit-strip');
    expect(drawn(state(run, { epochs: 7 }))).not.toContain('kit-strip');
    expect(drawn(state(run))).not.toContain('kit-own');
    const own = { ...state(run), source: { kind: 'own' } } as const;
    expect(drawn({ ...own, status: 'running' })).not.toContain('kit-own');
    expect(drawn({ ...own, status: 'done' })).toMatch(/kit-own" cx="18" cy="49%"/);
  });

  it('carry the guess as a handle, then as a line with its distance while half of the labels are wrong', () => {
    expect(drawn(state(run))).toMatch(/kit-handle.*aria-valuenow="50"/);
    expect(drawn({ ...state(run), draft: 20 })).toMatch(/kit-handle.*aria-valuenow="20".*style="top:80%"/);
    expect(drawn({ ...state(run), guess: 20 })).toContain('your guess 20, 31 off');
    expect(drawn({ ...state(run), guess: 50 })).toContain('your guess 50, spot on');
    expect(drawn({ ...state(run, { wrong: 0.2 }), guess: 20 })).not.toContain('your guess');
    expect(drawn({ ...state(run), hidden: new Set(['guess']) })).not.toContain('kit-handle');
  });
});

describe('the images one by one', () => {
  it('show every single wrong label by a sign of its own: truth, wrong label, anything else', () => {
    const html = beside('fates', [frame(1)]);
    const mosaic = html.slice(html.indexOf('wl-mosaic'), html.indexOf('kit-legend'));
    expect(mosaic.match(/class="wl-truth"/g)).toHaveLength(1);
    expect(mosaic.match(/class="wl-lie"/g)).toHaveLength(2);
    expect(mosaic.match(/class="wl-other"[^>]*r="4"/g)).toHaveLength(1);
    expect(html).toContain(
      'Of the first 4 digits with wrong labels the network reads 1 as what they are and 2 as their',
    );
    expect(html).toContain('read as what it is (1 of 4 shown)');
  });

  it('tell first the truth and then the falsehoods only of a run that went so', () => {
    const told = (history: readonly WrongLabelsFrame[], params = {}) => beside('fates', history, params);
    const twoStages = told([frame(1), frame(2), end]);
    expect(twoStages).toContain('at epoch 1 the network read 70\u00a0%');
    expect(twoStages).toContain('it repeats the wrong label for 98\u00a0%');
    const never = [frame(1, { resisted: 0.12 }), frame(3, { resisted: 0.01, memorised: 0.9 })];
    expect(told(never)).toContain('never read more than 12\u00a0%');
    expect(told([frame(1)])).toContain('reads 70\u00a0% as what they truly are');
    expect(told([frame(1), frame(2, { memorised: 0.4, resisted: 0.3 })])).toContain('more often (40\u00a0%)');
    expect(told([frame(1, { memorised: Number.NaN })], { wrong: 0 })).toContain('the network is its own twin');
    expect(told([frame(0)])).toContain('has not gone through its digits once');
  });

  it('keep what is read of test digits for after the guess', () => {
    expect(beside('fates', [frame(1, { test: 0.118 }), frame(2, { test: 0.115 })])).toContain(
      'the same as far as they can tell',
    );
    expect(beside('fates', [frame(1, { test: 0.7 }), frame(2, { test: 0.6 })])).toContain('it has since come down to');
    expect(beside('fates', run)).toMatch(/<span class="wcw-answer">On test digits it was best at epoch 2, with 70\.0/);
  });
});

describe('the anchors of both networks', () => {
  it('are twelve pictures, with 0° between those that are the same', () => {
    const html = beside('anchors', [frame(1)]);
    expect(html.match(/class="wcw-bitmap wl-anchor"/g)).toHaveLength(12);
    expect(html.match(/class="wl-angle">0°/g)).toHaveLength(6);
    expect(html).toContain('conv 1');
    expect(beside('anchors', [frame(1)], { wrong: 0 })).not.toContain('conv 1');
  });
});

describe('the best epoch', () => {
  it('is the earliest of the highest, and a whole one', () => {
    const frames = [
      frame(0.5, { test: 0.9 }),
      frame(1, { test: 0.6 }),
      frame(2, { test: 0.7 }),
      frame(3, { test: 0.7 }),
    ];
    expect(bestEpoch(frames, ({ test }) => test)?.epoch).toBe(2);
    expect(bestEpoch([frame(0)], ({ test }) => test)).toBeUndefined();
    expect(bestEpoch([frame(1, { resisted: Number.NaN })], ({ resisted }) => resisted)).toBeUndefined();
  });
});

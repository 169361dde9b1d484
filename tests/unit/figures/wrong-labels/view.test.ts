import { describe, expect, it } from 'vitest';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import type { WrongLabelsFrame } from '../../../../src/experiments/wrong-labels/frame.ts';
import {
  type WrongLabelsParams,
  wrongLabelsPresets,
  wrongLabelsSchema,
} from '../../../../src/experiments/wrong-labels/schema.ts';
import { againstShare } from '../../../../src/figures/wrong-labels/against-share.ts';
import { definition } from '../../../../src/figures/wrong-labels/definition.ts';
import { bestEpoch, type WrongLabelsState } from '../../../../src/figures/wrong-labels/state.ts';
import { renderToString } from '../../../../src/shell/html.ts';
import { createWords } from '../../../../src/shell/words.ts';
import { noActions } from '../inversion/sample.ts';
import { stateOf } from '../state-of.ts';

const words = createWords(definition.strings);

/** Made-up frames for tests of drawing alone: no network stands behind them. */
function frame(epoch: number, changes: Partial<WrongLabelsFrame> = {}): WrongLabelsFrame {
  return {
    step: 16 * epoch,
    steps: 48,
    epoch,
    imagesSeen: 1000 * epoch,
    loss: 1,
    right: 0.9,
    memorised: 0.1,
    resisted: 0.7,
    test: 0.66,
    testClean: 0.91,
    testImages: 1000,
    anchors: Float32Array.from({ length: 150 }, (_, i) => Math.sin(i + 1)),
    anchorsClean: Float32Array.from({ length: 150 }, (_, i) => Math.sin(i + 1)),
    apart: Float32Array.of(7, 12, 20, 30, 25),
    fates: {
      indices: Uint32Array.of(3, 5, 8, 9),
      truth: Uint8Array.of(1, 2, 3, 4),
      given: Uint8Array.of(9, 9, 9, 9),
      says: Uint8Array.of(1, 9, 9, 0),
    },
    ...changes,
  };
}

function state(history: readonly WrongLabelsFrame[] = [], params: Partial<WrongLabelsParams> = {}): WrongLabelsState {
  const all = { ...defaultParams(wrongLabelsSchema), ...params };
  const last = history.at(-1);
  return stateOf(definition, {
    params: all,
    source: last ? { kind: 'recording', id: 'x', params: all } : { kind: 'none' },
    ...(last && { frame: last }),
    history,
    position: Math.max(0, history.length - 1),
  });
}
const drawn = (...args: Parameters<typeof state>) => renderToString(definition.view(state(...args), words, noActions));
const end = frame(3, { memorised: 0.98, resisted: 0.01, test: 0.51 });

describe('a network that is told falsehoods', () => {
  it('is drawn before it has learnt: no number, places for a hundred images, no anchors', () => {
    const html = drawn();
    expect(html).toContain('Not run yet with these settings');
    expect(html.match(/class="wl-other"[^>]*r="1"/g)).toHaveLength(100);
    expect(html).not.toContain('<img');
  });

  it('is drawn with its first frame, before any epoch has ended', () => {
    expect(drawn([frame(0)])).toContain('has not gone through its digits once');
  });

  it('shows every single wrong label by a sign of its own: truth, wrong label, anything else', () => {
    const html = drawn([frame(1)]);
    const mosaic = html.slice(html.indexOf('wl-mosaic'), html.indexOf('kit-legend', html.indexOf('wl-mosaic')));
    expect(mosaic.match(/class="wl-truth"/g)).toHaveLength(1);
    expect(mosaic.match(/class="wl-lie"/g)).toHaveLength(2);
    expect(mosaic.match(/class="wl-other"[^>]*r="4"/g)).toHaveLength(1);
    expect(html).toContain('reads 1 as what they are and 2 as their wrong label says');
  });

  it('draws twelve anchors, and 0° between those that are the same', () => {
    const html = drawn([frame(1)]);
    expect(html.match(/class="wcw-bitmap wl-anchor"/g)).toHaveLength(12);
    expect(html.match(/class="wl-angle">0°/g)).toHaveLength(6);
  });

  it('tells first the truth and then the falsehoods only of a run that went so', () => {
    const twoStages = drawn([frame(1), frame(2), end]);
    expect(twoStages).toContain('at epoch 1 the network read 70\u00a0%');
    expect(twoStages).toContain('it repeats the wrong label for 98\u00a0%');
    const never = [frame(1, { resisted: 0.12 }), frame(3, { resisted: 0.01, memorised: 0.9 })];
    expect(drawn(never)).toContain('never read more than 12\u00a0%');
    expect(drawn([frame(1)])).toContain('reads 70\u00a0% as what they truly are');
    expect(drawn([frame(1), frame(2, { memorised: 0.4, resisted: 0.3 })])).toContain('more often (40\u00a0%)');
    expect(drawn([frame(1)], { wrong: 0 })).toContain('the network is its own twin');
  });

  it('marks the best epoch only when the network has come down from it', () => {
    expect(drawn([frame(1), frame(2, { test: 0.7 }), end])).toContain('best on test, epoch 2');
    expect(drawn([frame(1), frame(2, { test: 0.7 })])).not.toContain('best on test');
  });

  it('keeps what is asked in the guess out of sight until then', () => {
    const html = drawn([frame(1)]);
    expect(html).toMatch(/<span class="wcw-answer">66\.0/);
    expect(html).toMatch(/<g class="kit-ink wcw-answer">/);
    expect(definition.guess!.when!({ wrong: 0.5 })).toBe(true);
    expect(definition.guess!.when!({ wrong: 0.2 })).toBe(false);
  });

  it('is told in words and in a table', () => {
    expect(definition.describe(state([end]), words)).toContain('it reads 1\u00a0% as what they are and 98\u00a0%');
    const { columns, rows } = definition.table(state([frame(0, { memorised: Number.NaN }), end]), words);
    expect(rows.map((row) => row.length)).toEqual([columns.length, columns.length]);
    expect(rows[1]![3]).toEqual({ value: 0.98, shown: '98.0\u00a0%' });
  });

  it('has words for every preset', () => {
    for (const name of Object.keys(wrongLabelsPresets))
      expect(words(`wrong-labels.presets.${name}.question`)).toMatch(/\?$/);
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

describe('what is left, by share of wrong labels', () => {
  const rows = [
    { condition: 'wrong-20', values: [0.7, 0.8] },
    { condition: 'none-wrong', values: [0.92] },
    { condition: 'unheard-of', values: [0.3] },
  ];
  const below = (shown: WrongLabelsState) =>
    renderToString(againstShare(shown, { test: rows, best: rows, resisted: rows }, words));

  it('says so where nothing was reproduced', () => {
    expect(renderToString(againstShare(state(), { test: [], best: [], resisted: [] }, words))).toContain(
      'Not reproduced',
    );
  });

  it('names the mean of every share that it knows', () => {
    expect(below(state())).toContain('75\u00a0% at 20\u00a0% wrong, 92\u00a0% at 0\u00a0% wrong.');
  });

  it('sets the reader’s own run beside them only at the same size', () => {
    const own = (params: Partial<WrongLabelsParams>) =>
      ({
        ...state([end], params),
        source: { kind: 'own' },
        result: { params: { ...defaultParams(wrongLabelsSchema), ...params }, changed: [], 'accuracy.test': 0.6 },
      }) as unknown as WrongLabelsState;
    expect(below(own({ wrong: 0.35 }))).toContain('yours');
    expect(below(own({ epochs: 5 }))).not.toContain('yours');
  });
});

import { describe, expect, it } from 'vitest';
import { below } from '../../../../src/figures/anchor-clusters/below.ts';
import { type LabelCurves, labelCurves } from '../../../../src/figures/anchor-clusters/label-curves.ts';
import { table } from '../../../../src/figures/anchor-clusters/table.ts';
import { PUBLISHED_TURN } from '../../../../src/figures/anchor-clusters/turns.ts';
import { view } from '../../../../src/figures/anchor-clusters/view.ts';
import { describe as say } from '../../../../src/figures/anchor-clusters/words.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { frame, history, map, measured, state, words } from './sample.ts';

const rows = (scale: number) =>
  [100, 10, 1000].map((labels, i) => ({
    condition: `learn-${labels}`,
    values: [scale * 0.5, scale * (0.6 + 0.1 * i)],
  }));
const curves: LabelCurves = labelCurves({
  trained: [{ condition: 'browser', values: [0.1] }, ...rows(1)],
  'k-means': rows(0.9),
  random: rows(0.8),
});
const drawn = (changes = {}) => {
  const now = state(changes);
  return `${renderToString(view(now, words))}${renderToString(below(now, words, curves))}`;
};
const nothing = { frame: undefined, history: [], position: -1, source: { kind: 'none' } };

describe('the stage of the clustering figure', () => {
  it('draws without a frame, at the first, and at the last, and prints no broken number', () => {
    for (const html of [drawn(nothing), drawn({ frame: history[0], position: 0 }), drawn()]) {
      expect(html).not.toMatch(/NaN|undefined|Infinity|\[object|function/);
      expect(html).toContain('clu-plot');
    }
  });

  it('draws every test digit as its own numeral where the frame puts it', () => {
    const html = drawn({
      frame: frame({ map: map({ classes: Uint8Array.of(4, 9, 4), places: Uint8Array.of(255, 128, 128, 1, 1, 255) }) }),
    });
    expect(html.match(/<text class="clu-d\d"/g)).toHaveLength(2);
    expect(html).toContain('<text class="clu-d4" x="97.5% 2.5%" y="50% 2.5%">44</text>');
    expect(html).toContain('<text class="clu-d9" x="50%" y="97.5%">9</text>');
  });

  it('names layer and network of the map, and how well its classes stand apart', () => {
    expect(drawn()).toContain('Layer 4: second dense layer, trained anchors');
    expect(drawn()).toContain('Silhouette 0.18; 89\u00a0% have');
    const pixels = frame({ map: map({ layer: 'input', network: 'random' }) });
    expect(drawn({ frame: pixels })).toContain('Layer 0: the pixels');
  });

  it('keeps the numbers of the run when a look at its network has drawn another map', () => {
    const looked = frame({ map: map({ layer: 'conv1', network: 'k-means' }), measured: undefined });
    const html = drawn({ frame: looked, looked: true });
    expect(html).toContain('first convolution, k-means anchors');
    expect(html).toMatch(/89\.1\u00a0%.*85\.9\u00a0%.*82\.5\u00a0%/s);
    expect(html).toContain('10,000 test digits');
  });

  it('hides what the reader guesses about until the guess is made', () => {
    expect(drawn()).toMatch(/<span class="wcw-answer">82\.5\u00a0%<\/span>/);
    expect(drawn()).not.toMatch(/<span class="wcw-answer">89\.1\u00a0%<\/span>/);
    const random = frame({ map: map({ network: 'random' }) });
    expect(drawn({ frame: random })).toMatch(/<p class="kit-note wcw-answer">20 test digits/);
  });
});

describe('what the figure says', () => {
  it('follows the numbers, whatever they are', () => {
    expect(say(state(), words)).toContain('the classes stand further apart in the scores (silhouette 0.25)');
    expect(say(state(), words)).toContain('is worth 6.6 points');
    const { separations } = measured();
    const turned = measured({
      accuracy: { trained: 0.8, 'k-means': 0.8, random: 0.85 },
      separations: { ...separations, trained: separations.untrained },
    });
    const denied = say(state({ frame: frame({ measured: turned }) }), words);
    expect(denied).toContain('less apart in the scores');
    expect(denied).toContain('silhouette \u22120.03');
    expect(denied).toContain('has cost 5.0 points');
  });

  it('calls a difference none that its few test digits cannot tell', () => {
    const close = measured({ accuracy: { trained: 0.88, 'k-means': 0.8, random: 0.86 } });
    expect(say(state({ frame: frame({ measured: { ...close, testImages: 400 } }) }), words)).toContain(
      'no more than so few',
    );
    expect(say(state({ frame: frame({ measured: close }) }), words)).toContain('is worth 2.0 points');
  });

  it('has a table of every layer of every network', () => {
    const { rows: told } = table(state(), words);
    expect(told).toHaveLength(24);
    expect(told[5]).toEqual([
      'trained anchors',
      'ten scores',
      0.25,
      expect.anything(),
      { value: 0.891, shown: '89.1\u00a0%' },
    ]);
  });
});

describe('the charts under the figure', () => {
  it('put the conditions in order of their labels, and leave other conditions out', () => {
    expect(curves.trained.map(({ labels }) => labels)).toEqual([10, 100, 1000]);
    expect(drawn()).toContain('What labels are worth');
    expect(renderToString(below(state(), words, { trained: [], 'k-means': [], random: [] }))).not.toContain(
      'What labels',
    );
  });

  it('set the reader’s own run among them only when it learned as they did, from any number of labels', () => {
    const own = (changes: Readonly<Record<string, string | number>>) => {
      const params = { ...state().params, ...changes };
      const result = { 'accuracy.trained': 0.88, changed: [], params };
      return drawn({ source: { kind: 'own' }, status: 'done', result, params });
    };
    expect(own({ labels: 40, seed: 3, steps: 100 })).toContain('your run</li>');
    for (const changes of [{ data: 'digits' }, { init: 'normal' }] as Record<string, string>[])
      expect(own(changes)).not.toContain('your run</li>');
  });

  it('draw the published bound where its cosine is', () => {
    expect(Math.cos((PUBLISHED_TURN * Math.PI) / 180)).toBeCloseTo(0.999999, 9);
  });
});

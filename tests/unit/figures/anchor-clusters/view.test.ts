import { describe, expect, it } from 'vitest';
import { definition } from '../../../../src/figures/anchor-clusters/definition.ts';
import { type LabelCurves, labelCurves, labelsChart } from '../../../../src/figures/anchor-clusters/label-curves.ts';
import { PUBLISHED_TURN } from '../../../../src/figures/anchor-clusters/turns.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { frame, history, map, measured, state, words } from './sample.ts';

type Changes = Parameters<typeof state>[0];
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
const drawn = (changes?: Changes) => renderToString(definition.view(state(changes), words, noActions));
const beside = (name: string, changes?: Changes) =>
  renderToString(definition.sides!.find((side) => side.name === name)!.draw(state(changes), words, noActions));
const labels = (changes?: Changes) => renderToString(labelsChart(state(changes), words, curves));
const large = (changes?: Changes) =>
  definition.numbers!(state(changes), words).map(({ value, unit = '' }) => `${value}${unit}`);
const say = (changes?: Changes) => definition.describe(state(changes), words);
const answered = { guess: 'skipped' } as const;
const nothing: Changes = { frame: undefined, history: [], position: -1, source: { kind: 'none' } };

describe('the map of the clustering figure', () => {
  it('prints no broken number in any view, without a frame, at the first and at the last', () => {
    const moments: Changes[] = [nothing, { frame: history[0]!, position: 0 }, {}];
    for (const moment of moments)
      for (const guess of [undefined, 'skipped', 40] as const) {
        const now = { ...moment, guess };
        const views = [drawn(now), ...large(now), say(now), labels(now)];
        for (const html of [...views, ...['layers', 'anchors', 'labels'].map((name) => beside(name, now))])
          expect(html).not.toMatch(/NaN|undefined|Infinity|\[object|function/);
        expect(drawn(now)).toContain('clu-plot');
      }
  });

  it('draws every test digit as its own numeral, as large as its field allows, both directions in one unit', () => {
    const [classes, places] = [Uint8Array.of(4, 9, 4), Uint8Array.of(255, 128, 128, 1, 1, 255)];
    const html = drawn({ frame: frame({ map: map({ classes, places }) }) });
    expect(html.match(/<text class="clu-d\d"/g)).toHaveLength(2);
    // 254 by 254 in a field 100 high, 4 of it free above and below: 92/254 a unit.
    expect(html).toContain('<text class="clu-d4" x="121 29" y="50 4">44</text>');
    expect(html).toContain('<text class="clu-d9" x="75" y="96">9</text>');
  });

  it('names layer and network of the map, and how well its classes stand apart', () => {
    expect(drawn()).toContain('Layer 4: second dense layer, trained anchors');
    expect(drawn()).toContain('silhouette 0.18');
    expect(beside('layers')).toContain('of most variance (50\u00a0% of it)');
    const pixels = frame({ map: map({ layer: 'input', network: 'random' }) });
    expect(drawn({ frame: pixels })).toContain('Layer 0: the pixels');
  });

  it('keeps the numbers of the run when a look at its network has drawn another map', () => {
    const looked = frame({ map: map({ layer: 'conv1', network: 'k-means' }), measured: undefined });
    const now = { frame: looked, looked: true, ...answered } as Changes;
    expect(drawn(now)).toContain('first convolution, k-means anchors');
    expect(drawn(now)).toMatch(/89\.1\u00a0%.*85\.9\u00a0%.*82\.5\u00a0%/s);
    expect(large(now)).toEqual(['89.1%', '82.5%']);
  });
});

describe('the guess', () => {
  it('keeps what random anchors read out of sight and out of hearing until it is made', () => {
    const secret = /82\.5|is worth/;
    for (const html of [drawn(), beside('layers'), beside('anchors'), labels(), say()])
      expect(html).not.toMatch(secret);
    expect(labels()).toContain('waits for your guess');
    expect(definition.numbers!(state(), words).map(({ answer = false }) => answer)).toEqual([false, true]);
    expect(drawn()).toContain('type="range"');
    expect(drawn(answered)).toMatch(secret);
    expect(say(answered)).toMatch(secret);
  });

  it('stands beside the outcome while the setting is the one asked about', () => {
    expect(drawn({ guess: 40 })).toContain('your guess 40');
    expect(drawn({ guess: 40, params: { ...state().params, labels: 30 } })).not.toContain('your guess');
    for (const changes of [{ labels: 30 }, { init: 'normal' }] as const)
      expect(definition.guess!.when!({ ...state().params, ...changes })).toBe(false);
  });
});

describe('what the figure says', () => {
  it('follows the numbers, whatever they are', () => {
    expect(say(answered)).toContain('the classes stand further apart in the scores (silhouette 0.25)');
    expect(say(answered)).toContain('is worth 6.6 points');
    const { separations } = measured();
    const turned = measured({
      accuracy: { trained: 0.8, 'k-means': 0.8, random: 0.85 },
      separations: { ...separations, trained: separations.untrained },
    });
    const denied = say({ frame: frame({ measured: turned }), ...answered });
    expect(denied).toContain('less apart in the scores');
    expect(denied).toContain('silhouette \u22120.03');
    expect(denied).toContain('has cost 5.0 points');
  });

  it('calls a difference none that its few test digits cannot tell', () => {
    const close = measured({ accuracy: { trained: 0.88, 'k-means': 0.8, random: 0.86 } });
    const among = (testImages: number) => say({ frame: frame({ measured: { ...close, testImages } }), ...answered });
    expect(among(400)).toContain('no more than so few');
    expect(among(10_000)).toContain('is worth 2.0 points');
  });

  it('tells the turn of a whole run and the turn of one step apart', () => {
    const html = beside('anchors');
    expect(html).toContain('turned since the start by 5.4°');
    expect(html).toContain('The last step alone turned those of the first convolution by 0.010°');
    expect(html.match(/class="kit-heading"/g)).toHaveLength(2);
  });

  it('has a table of every layer of every network', () => {
    const { rows: told } = definition.table(state(), words);
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

describe('the views beside the map', () => {
  it('put the conditions in order of their labels, and leave other conditions out', () => {
    expect(curves.trained.map(({ labels }) => labels)).toEqual([10, 100, 1000]);
    expect(labels()).toContain('With 10 labels: random start, trained 60.0');
    const none = labelsChart(state(), words, { trained: [], 'k-means': [], random: [] });
    expect(renderToString(none)).toContain('Not reproduced');
  });

  it('set the reader’s own run among them only when it learned as they did, from any number of labels', () => {
    const own = (changes: Readonly<Record<string, string | number>>) => {
      const params = { ...state().params, ...changes };
      const result = { 'accuracy.trained': 0.88, changed: [], params };
      return labels({ source: { kind: 'own' }, status: 'done', result, params } as unknown as Changes);
    };
    expect(own({ labels: 40, seed: 3, steps: 100 })).toContain('your run</li>');
    for (const changes of [{ data: 'digits' }, { init: 'normal' }] as Record<string, string>[])
      expect(own(changes)).not.toContain('your run</li>');
  });

  it('draw the published bound where its cosine is', () => {
    expect(Math.cos((PUBLISHED_TURN * Math.PI) / 180)).toBeCloseTo(0.999999, 9);
  });
});

import { describe, expect, it } from 'vitest';
import type { InversionFrame } from '../../../../src/experiments/inversion/frame.ts';
import { curveLabels } from '../../../../src/figures/inversion/stage/curve-labels.ts';
import { renderToString } from '../../../../src/shell/html.ts';
import { frame, reading, words } from './sample.ts';

/** Height of the chart on a phone, in CSS pixels, and of a name. */
const HEIGHT = 136;
const LINE = 14;

/** Where a name's baseline stands in a chart on a phone, in pixels from its top, and its middle in per cent of the width. */
function place(history: readonly InversionFrame[], version: string): { x: number; y: number } {
  const html = renderToString(curveLabels(history, history.at(-1)!.imagesSeen, words), true);
  const found = new RegExp(`inv-${version}" x="([\\d.]+)%" y="([\\d.]+)%" dy="(-?\\d+)"`).exec(html)!;
  const [x, y, dy] = found.slice(1).map(Number) as [number, number, number];
  return { x, y: (y / 100) * HEIGHT + dy };
}

const run = (...accuracies: readonly (readonly [number, number])[]): InversionFrame[] =>
  accuracies.map(([original, negative], i) =>
    frame({ imagesSeen: i * 50, original: reading(original), negative: reading(negative) }),
  );

describe('the names at the lines of the curve', () => {
  const runs = {
    'a run so short that it has learned nothing': run([0.08, 0.09], [0.15, 0.09], [0.21, 0.09]),
    'two lines that stay together': run([0.1, 0.1], [0.11, 0.1], [0.1, 0.11]),
    'lines that cross': run([0.1, 0.3], [0.3, 0.28], [0.5, 0.2]),
    'digits high above negatives that are read by chance': run([0.1, 0.1], [0.9, 0.1], [0.97, 0.12]),
    'both high': run([0.1, 0.1], [0.95, 0.93], [0.98, 0.97]),
    'no negative read': run([0.1, 0.1], [0.9, 0], [0.9, 0]),
  };

  it.each(Object.entries(runs))('do not lie on each other: %s', (_, history) => {
    const [original, negative] = [place(history, 'original'), place(history, 'negative')];
    expect(Math.abs(original.y - negative.y)).toBeGreaterThanOrEqual(LINE);
  });

  it('stand left of the words at the right end, and under the axis of those under it', () => {
    for (const history of Object.values(runs)) {
      for (const version of ['original', 'negative']) expect(place(history, version).x).toBeLessThanOrEqual(45);
    }
    expect(place(runs['two lines that stay together'], 'negative').x).toBeLessThan(35);
  });
});

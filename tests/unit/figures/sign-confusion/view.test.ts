import { describe, expect, it } from 'vitest';
import { type ConfusionParams, confusionPresets } from '../../../../src/experiments/sign-confusion/schema.ts';
import { definition } from '../../../../src/figures/sign-confusion/definition.ts';
import type { ConfusionState } from '../../../../src/figures/sign-confusion/state.ts';
import { renderToString } from '../../../../src/shell/html.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { openingState } from '../../../../src/shell/state.ts';
import { figureWords } from '../../../../src/shell/strings.ts';

const words = figureWords(definition);
const stateOf = (changes: Partial<ConfusionParams> = {}): ConfusionState =>
  openingState(definition, undefined, { params: changes }) as unknown as ConfusionState;
const drawn = (changes: Partial<ConfusionParams> = {}): string =>
  renderToString(definition.view(stateOf(changes), words, noActions));

describe('the stage of the sign confusion', () => {
  it('draws every setting, and no frame at all, without a broken number', () => {
    const settings: Partial<ConfusionParams>[] = [
      ...Object.values(confusionPresets),
      { b1: 0, term: 1 },
      { x: 145, term: 1, rectify: 'on' },
      { view: 'collapse', layers: 2, size: 2 },
    ];
    for (const setting of settings) expect(drawn(setting)).not.toMatch(/NaN|undefined|Infinity|\[object/);
    const empty = { ...stateOf(), frame: undefined };
    expect(renderToString(definition.view(empty, words, noActions))).not.toMatch(/NaN|undefined|\[object/);
  });

  it('puts every product into the cell of its two signs', () => {
    const cells = drawn().split('class="sgn-cell').slice(1);
    expect(cells).toHaveLength(4);
    expect(cells[0]).toContain('a₂: 0.34 × 0.80 = 0.27');
    expect(cells[1]).toContain('a₁: 0.82 × −0.60 = −0.49');
    expect(cells[2]).toContain('a₃: −0.82 × 0.60 = −0.49');
    expect(cells[3]).toMatch(/^ sgn-for"><b>for<\/b><ul><\/ul>/);
  });

  it('says that the two cases are exactly equal while nothing is rectified, and that they are told apart then', () => {
    expect(drawn()).toContain('Equal, exactly');
    expect(drawn({ rectify: 'on' })).toContain('Told apart.');
    expect(drawn({ rectify: 'on' })).not.toContain('xactly');
    expect(drawn({ b1: 0 })).toContain('both cases are nothing');
  });

  it('says exact and equal of the stack only without a rectifier', () => {
    expect(drawn({ view: 'collapse' })).toMatch(/Equal to rounding.*Exact:/s);
    expect(drawn({ view: 'collapse', rectify: 'on' })).toMatch(/Apart:.*no longer just the opposite/s);
    expect(drawn({ view: 'collapse', rectify: 'on' })).not.toMatch(/Exact:|Equal to rounding:/);
  });

  it('says so when a rectified stack lets nothing through', () => {
    expect(drawn({ view: 'collapse', rectify: 'on', layers: 6 })).toContain('every output is 0');
  });

  it('draws a picture for each layer', () => {
    for (const layers of [2, 6])
      expect([...drawn({ view: 'collapse', layers }).matchAll(/<figcaption>W/g)]).toHaveLength(layers);
  });
});

describe('the words and the table of the sign confusion', () => {
  it('have the numbers of the view that is shown', () => {
    expect(definition.describe(stateOf(), words)).toContain('−0.49');
    expect(definition.describe(stateOf({ view: 'collapse' }), words)).toContain('exactly');
    expect(definition.describe(stateOf({ view: 'collapse', rectify: 'on' }), words)).not.toContain('exactly');
    expect(definition.table(stateOf(), words).rows).toHaveLength(3);
    expect(definition.table(stateOf({ view: 'collapse', size: 5 }), words).rows).toHaveLength(5);
  });
});

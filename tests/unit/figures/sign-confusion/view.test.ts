import { describe, expect, it, vi } from 'vitest';
import { type ConfusionParams, confusionPresets } from '../../../../src/experiments/sign-confusion/schema.ts';
import { definition } from '../../../../src/figures/sign-confusion/definition.ts';
import { spread } from '../../../../src/figures/sign-confusion/stage/circle.ts';
import type { ConfusionState } from '../../../../src/figures/sign-confusion/state.ts';
import { type ElementNode, flatten } from '../../../../src/shell/html.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { openingState } from '../../../../src/shell/state.ts';
import { figureWords } from '../../../../src/shell/strings.ts';

const words = figureWords(definition);
const stateOf = (changes: Partial<ConfusionParams> = {}): ConfusionState =>
  openingState(definition, undefined, { params: changes }) as unknown as ConfusionState;
const drawn = (changes: Partial<ConfusionParams> = {}): string =>
  renderToString(definition.view(stateOf(changes), words, noActions));
const side = (name: string) => definition.sides!.find((one) => one.name === name)!;
const beside = (name: string, changes: Partial<ConfusionParams> = {}): string =>
  renderToString(side(name).draw(stateOf(changes), words, noActions));

describe('every view of the sign confusion', () => {
  const views = [
    drawn,
    ...definition.sides!.map(
      ({ name }) =>
        (changes: Partial<ConfusionParams>) =>
          beside(name, changes),
    ),
  ];

  it('is drawn with every setting, and with no frame at all, without a broken number', () => {
    const settings: Partial<ConfusionParams>[] = [
      ...Object.values(confusionPresets),
      { b1: 0, term: 1 },
      { x: 145, term: 1, rectify: 'on' },
      { layers: 2, size: 2 },
    ];
    for (const setting of settings)
      for (const view of views) expect(view(setting)).not.toMatch(/NaN|undefined|Infinity|\[object/);
    const empty = { ...stateOf(), frame: undefined };
    for (const { draw } of [{ draw: definition.view }, ...definition.sides!])
      expect(renderToString(draw(empty, words, noActions))).not.toMatch(/NaN|undefined|\[object/);
  });
});

describe('the two large numbers', () => {
  const large = (changes?: Partial<ConfusionParams>) =>
    definition.numbers!(stateOf(changes), words).map(({ value }) => value);

  it('are the same, to the last digit shown, while nothing is rectified, wherever the input points', () => {
    for (const x of [-160, -90, 20, 75, 180]) {
      const [sum, mirrored] = large({ x });
      expect(mirrored).toBe(sum);
      const { cascade, mirrored: turned } = stateOf({ x }).frame!;
      expect(turned.sum).toBe(cascade.sum);
    }
    expect(large()).toEqual(['−0.71', '−0.71']);
  });

  it('part once it is', () => {
    expect(new Set(large({ rectify: 'on' })).size).toBe(2);
  });

  it('are dashes before there is anything to compute', () => {
    const values = definition.numbers!({ ...stateOf(), frame: undefined }, words).map(({ value }) => value);
    expect(values).toEqual(['–', '–']);
  });
});

describe('the names round the circle', () => {
  it('stand where their points are, and apart where these meet', () => {
    expect(spread([200, 20, 55, -50, 165])).toEqual([200, 20, 55, -50, 165]);
    for (const degrees of [
      [180, 0, 0, 0, 180],
      [359, 1, 358, -3, 2],
    ]) {
      const places = spread(degrees);
      for (const [i, one] of places.entries()) {
        for (const other of places.slice(0, i)) {
          expect(Math.cos(((one - other) * Math.PI) / 180)).toBeLessThan(Math.cos((23 * Math.PI) / 180));
        }
      }
    }
  });
});

describe('the circle over the four cells', () => {
  it('has the input and every anchor as a handle with its place and what it gives, and the opposite of the input', () => {
    const html = drawn();
    expect([...html.matchAll(/data-turns="([^"]+)"/g)].map(([, name]) => name)).toEqual(['a1', 'a2', 'a3', 'x']);
    expect(html).toMatch(/aria-label="x"[^>]*aria-valuenow="20" aria-valuetext="20°"/);
    expect(html).toMatch(/aria-label="a₁"[^>]*aria-valuetext="55°, response 0.82"/);
    expect(html).toContain('sgn-opposite');
  });

  it('puts every product into the cell of its two signs, none into two, and says how it came about', () => {
    const cells = drawn().split('class="sgn-cell').slice(1);
    expect(cells).toHaveLength(4);
    expect(cells[0]).toContain('title="a₂: 0.34 × 0.80 = 0.27">a₂ 0.27');
    expect(cells[1]).toContain('title="a₁: 0.82 × −0.60 = −0.49">a₁ −0.49');
    expect(cells[2]).toContain('title="a₃: −0.82 × 0.60 = −0.49">a₃ −0.49');
    expect(cells[3]).toMatch(/^ sgn-for"><b>for<\/b><ul><\/ul>/);
    expect(drawn().match(/<li /g)).toHaveLength(3);
  });

  it('lets nothing pass through the cells of negative responses once rectified', () => {
    const html = drawn({ rectify: 'on' });
    expect(html.match(/sgn-nothing"><b>nothing passes/g)).toHaveLength(2);
    expect(html).toContain('title="a₃: 0.00 × 0.60 = 0.00"');
  });
});

describe('the two cases', () => {
  it('are exactly equal while nothing is rectified, and told apart then', () => {
    expect(beside('cases')).toContain('Equal, exactly');
    expect(beside('cases')).toContain('exactly the same.');
    expect(beside('cases', { rectify: 'on' })).toContain('Told apart.');
    expect(beside('cases', { rectify: 'on' })).not.toContain('xactly');
    expect(beside('cases', { b1: 0 })).toContain('both cases are nothing');
  });

  it('are of the anchor that is chosen', () => {
    expect(beside('cases', { term: 3 })).toContain('Two cases for a₃');
  });
});

describe('the sum', () => {
  it('is a row a response, with what is passed on, and their total', () => {
    const html = beside('terms', { rectify: 'on' });
    expect(html.match(/<tr>/g)).toHaveLength(5);
    expect(html).toMatch(
      /a₃<\/th><td class="kit-negative sgn-number">−0.82<\/td><td class="kit-muted sgn-number">0.00/,
    );
    expect(html).toMatch(/<tfoot>.*−0.22/);
  });
});

describe('many layers', () => {
  it('are exact and equal to one matrix only without a rectifier', () => {
    expect(beside('layers')).toMatch(/Equal to rounding.*Exact:/s);
    expect(beside('layers', { rectify: 'on' })).toMatch(/Apart:.*no longer just the opposite/s);
    expect(beside('layers', { rectify: 'on' })).not.toMatch(/Exact:|Equal to rounding:/);
  });

  it('say so when they let nothing through', () => {
    expect(beside('layers', { rectify: 'on', layers: 6 })).toContain('all of y is 0');
  });

  it('have a picture each', () => {
    for (const layers of [2, 6])
      expect([...beside('layers', { layers }).matchAll(/<figcaption>W/g)]).toHaveLength(layers);
  });

  it('are added and taken away one by one, from two to six, and drawn anew', () => {
    const set = vi.fn();
    const press = (changes: Partial<ConfusionParams>, button: number): void => {
      const root = side('layers').draw(stateOf(changes), words, { ...noActions, set }) as ElementNode;
      const buttons = flatten((root.children[0] as ElementNode).children).filter(
        (node) => (node as ElementNode).tag === 'button',
      );
      (buttons[button] as ElementNode).on.click!({} as Event);
    };
    press({ layers: 4 }, 0);
    expect(set).toHaveBeenLastCalledWith({ layers: 3 });
    press({ layers: 4 }, 1);
    expect(set).toHaveBeenLastCalledWith({ layers: 5 });
    press({ layers: 6 }, 1);
    expect(set).toHaveBeenLastCalledWith({ layers: 6 });
    press({ layers: 2 }, 0);
    expect(set).toHaveBeenLastCalledWith({ layers: 2 });
    press({ seed: 9999 }, 2);
    expect(set).toHaveBeenLastCalledWith({ seed: 1 });
    expect(beside('layers', { layers: 6 })).toMatch(/aria-label="One layer more" aria-disabled="true"/);
  });
});

describe('the words and the table of the sign confusion', () => {
  const manyLayers = (changes: Partial<ConfusionParams> = {}): ConfusionState => ({
    ...stateOf(changes),
    panel: 'layers',
  });

  it('have the numbers of the view that is open', () => {
    expect(definition.describe(stateOf(), words)).toContain('−0.49');
    expect(definition.describe(manyLayers(), words)).toContain('exactly');
    expect(definition.describe(manyLayers({ rectify: 'on' }), words)).not.toContain('exactly');
    expect(definition.table(stateOf(), words).rows).toHaveLength(3);
    expect(definition.table(manyLayers({ size: 5 }), words).rows).toHaveLength(5);
  });
});

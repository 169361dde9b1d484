import { describe, expect, it } from 'vitest';
import { compute } from '../../../../src/experiments/anchor-sphere/compute.ts';
import { type SphereParams, spherePresets, sphereSchema } from '../../../../src/experiments/anchor-sphere/schema.ts';
import { definition } from '../../../../src/figures/anchor-sphere/definition.ts';
import type { SphereState } from '../../../../src/figures/anchor-sphere/state.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { openingState } from '../../../../src/shell/state.ts';
import { figureWords } from '../../../../src/shell/strings.ts';

const words = figureWords(definition);
const stateOf = (changes: Partial<SphereParams> = {}): SphereState =>
  openingState(definition, undefined, { params: changes }) as unknown as SphereState;
const drawn = (state: SphereState): string =>
  [definition.view, ...definition.sides!.map(({ draw }) => draw)]
    .map((draw) => renderToString(draw(state, words, noActions)))
    .join('');
const said = (changes: Partial<SphereParams> = {}): string => definition.describe(stateOf(changes), words);
const count = (html: string, part: RegExp): number => [...html.matchAll(part)].length;

describe('the stage of the anchor sphere', () => {
  it('draws every setting without a broken number, a patch without direction and no frame at all too', () => {
    const settings: Partial<SphereParams>[] = [
      ...Object.values(spherePresets),
      ...sphereSchema.rectifier.values.map((rectifier) => ({ rectifier, count: 5, threshold: 0 })),
      { row: 0, column: 0 },
      { input: 'point', 'x-lat': 90, 'a1-lat': 90, turn: 0, tilt: 90, apart: 0 },
    ];
    for (const setting of settings) expect(drawn(stateOf(setting))).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(drawn({ ...stateOf(), frame: undefined })).not.toMatch(/NaN|undefined|\[object/);
  });

  it('shades what each anchor sees: a cap with ReLU, the whole sphere without a rectifier', () => {
    expect(count(drawn(stateOf({ count: 5 })), /<path class="sph-shade"/g)).toBe(5);
    expect(count(drawn(stateOf({ rectifier: 'identity' })), /<circle class="sph-shade"/g)).toBe(3);
  });

  it('tells what is passed on by more than colour: the sign is in the number, the line dashed or dotted', () => {
    const html = drawn(stateOf(spherePresets.opposite));
    expect(html).toMatch(/sph-arc sph-negative/);
    expect(html).toContain('\u22120.82');
    expect(drawn(stateOf())).toMatch(/sph-arc sph-nothing/);
  });

  it('gives each point a handle for keyboard and screen reader, and none to an input that is not there', () => {
    expect(count(drawn(stateOf()), /role="slider" tabindex="0"[^>]*data-point=/g)).toBe(5);
    expect(count(drawn(stateOf({ row: 0, column: 0 })), /data-point=/g)).toBe(3);
  });

  it('never shows the sphere alone: the digit, its patch and its negative stand beside it', () => {
    expect(count(drawn(stateOf()), /class="sph-step"/g)).toBe(4);
    expect(drawn(stateOf({ input: 'negative' }))).toContain('<figcaption>negative</figcaption>');
  });

  it('says in large how many anchors answer and how far each sees, and a dash before it knows', () => {
    const large = (state: SphereState) => definition.numbers!(state, words).map(({ value }) => value);
    const answering = compute(stateOf().params).outputs.filter((output) => output !== 0).length;
    expect(large(stateOf())).toEqual([`${answering} of 3`, '90°']);
    expect(large(stateOf(spherePresets.threshold))[1]).toBe('60°');
    expect(large({ ...stateOf(), frame: undefined })).toEqual(['–', '–']);
  });

  it('names the lines that are there, and says so where x has no direction', () => {
    const legend = (changes: Partial<SphereParams>) =>
      /<ul class="sph-legend".*?<\/ul>/s.exec(drawn(stateOf(changes)))![0].replace(/<[^>]*>/g, '|');
    expect(legend({})).toMatch(/answers \+.*no answer/);
    expect(legend(spherePresets.opposite!)).toMatch(/answers \+.*answers −/);
    expect(legend(spherePresets.opposite!)).not.toContain('no answer');
    expect(legend({ row: 0, column: 0 })).toContain('x has no direction');
  });

  it('sets an anchor’s answers to x and to its neighbour on one line, as far apart as they are', () => {
    const state = stateOf({ rectifier: 'identity' });
    const html = renderToString(definition.sides![2]!.draw(state, words, noActions));
    const places = [...html.matchAll(/sph-dot sph-(?:x|near)" cx="([\d.]+)%"/g)].map(([, x]) => (Number(x) - 50) / 48);
    const { outputs, nearOutputs } = state.frame!;
    expect(places).toHaveLength(6);
    for (const [k, output] of outputs.entries()) {
      expect(places[2 * k]).toBeCloseTo(output, 3);
      expect(places[2 * k + 1]).toBeCloseTo(nearOutputs[k]!, 3);
    }
  });

  it('says how much of the patch the sphere holds', () => {
    const { held } = compute({ ...stateOf().params }).patch!;
    expect(drawn(stateOf())).toContain(`${Math.round(100 * held)}\u00a0%`);
  });
});

describe('the sentence of the anchor sphere', () => {
  it('has the angles, the correlations, what is passed on and the two distances', () => {
    const frame = compute(stateOf().params);
    for (const angle of frame.angles) expect(said()).toContain(`${Math.round(angle)}°`);
    expect(said()).toContain(frame.distanceOut.toFixed(2));
    expect(said()).toContain(`at most ${frame.bound.toFixed(2)}`);
  });

  it('says what the input is', () => {
    expect(said({ input: 'negative' })).toMatch(/^The negative of a patch/);
    expect(said({ input: 'point' })).toMatch(/^A point set by hand/);
    expect(said({ row: 0, column: 0 })).toContain('no direction');
  });
});

describe('the table of the anchor sphere', () => {
  it('has a row an anchor, with full precision for the download', () => {
    const state = stateOf({ count: 4 });
    const { rows } = definition.table(state, words);
    expect(rows).toHaveLength(4);
    expect(rows[0]![2]).toMatchObject({ value: state.frame!.correlations[0] });
  });
});

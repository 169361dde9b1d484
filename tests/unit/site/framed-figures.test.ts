import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figures } from '../../../src/components/figures.ts';
import { decodeEnds, ENDS_LIMIT } from '../../../src/engine/ends.ts';
import { decodeRecording } from '../../../src/engine/recording.ts';
import { type EndsPlan, stopsOf } from '../../../src/experiments/ends.ts';
import { isShowing, type Param } from '../../../src/experiments/params.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { endFrame, endPart, matchingEnd } from '../../../src/shell/ends.ts';
import type { FigureNumber, Measure, Side } from '../../../src/shell/figure.ts';
import type { FrameBase } from '../../../src/shell/figure-state.ts';
import { renderToString } from '../../../src/shell/html-string.ts';
import { settledParams } from '../../../src/shell/live-answers.ts';
import { noActions } from '../../../src/shell/parts.ts';
import { emptyState, openingState } from '../../../src/shell/state.ts';
import { figureWords } from '../../../src/shell/strings.ts';

const project = resolve(import.meta.dirname, '../../..');
const all = [...figures.values()];

describe.each(all)('the figure $name in its frame', (figure) => {
  const words = figureWords(figure);
  const sides: readonly Side[] = figure.sides ?? [];
  const state = openingState(figure, undefined);

  it('has at most three views beside the main one, each with a name, and all drawn before anything was run', () => {
    expect(sides.length).toBeGreaterThan(0);
    expect(sides.length).toBeLessThanOrEqual(3);
    const keys = ['main', ...sides.map(({ name }) => `sides.${name}`)].map((key) => `${figure.name}.${key}`);
    expect(keys.filter((key) => !words.has(key))).toEqual([]);
    expect(new Set(keys.map((key) => words(key))).size).toBe(keys.length);
    for (const side of sides) expect(side.draw(state, words, noActions)).toBeTruthy();
  });

  it('sets one or two numbers large, and knows before a run which of them are answers', () => {
    const numbers: readonly FigureNumber[] = figure.numbers?.(state, words) ?? [];
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.length).toBeLessThanOrEqual(2);
    expect(new Set(numbers.map(({ name }) => name)).size).toBe(numbers.length);
    // Of what is computed at once the answer may stand on the chart alone.
    const asked = figure.guess && (figure.guess.when?.(state.params) ?? true);
    if (asked && !figure.compute) expect(numbers.some(({ answer }) => answer)).toBe(true);
  });

  it('says what Start costs if it trains, and keeps the ends of its runs if a control in sight asks for another', () => {
    expect(figure.work === undefined).toBe(figure.compute !== undefined);
    // What is live is answered by any run that is there.
    const asks = figure.primary.some((name: string) => !figure.schema[name].live);
    expect(figure.ends !== undefined).toBe(figure.compute === undefined && asks);
  });
});

const ending = all.filter(({ ends }) => ends !== undefined);

describe.each(ending)('the ends of the figure $name', async (figure) => {
  const folder = join(project, 'src/experiments', figure.experiment);
  const { ends: plan }: { readonly ends: EndsPlan } = await import(join(folder, 'conditions.ts'));
  const bytes = readFileSync(join(project, figure.ends!));
  const ends = await decodeEnds(bytes);
  const opening = defaultParams(figure.schema) as Readonly<Record<string, string | number>>;
  const endOf = (settings: object) => matchingEnd(figure, ends, { ...opening, ...settings });

  it('are kept in its experiment’s folder, within their weight, and are of its experiment', () => {
    expect(figure.ends).toBe(`models/${figure.experiment}/ends.bin.gz`);
    expect(bytes.length).toBeLessThanOrEqual(ENDS_LIMIT);
    expect(ends.experiment).toBe(figure.experiment);
  });

  it('go through the very controls that are in sight', () => {
    // What follows from a frame needs none of its own.
    const follows = plan.follows?.(opening) ?? [];
    const missing = figure.primary.filter((name: string) => ![...plan.controls, ...follows].includes(name));
    expect(missing).toEqual([]);
  });

  it('stand under every stop of these controls, and under every preset', () => {
    const stops = figure.primary.flatMap((name: string) => {
      const values = stopsOf(figure.schema[name]);
      const whole = figure.schema[name].kind === 'choice' || values.length === countOf(figure.schema[name]);
      return whole ? values.map((value) => ({ [name]: value })) : [];
    });
    expect(stops.length).toBeGreaterThan(0);
    const settings = [{}, ...stops, ...Object.values(figure.presets)];
    expect(settings.filter((one) => endOf(one) === undefined)).toEqual([]);
  });

  it('show every stop of the live ones among these, from a frame kept for it or by what follows from one', () => {
    // Of a figure whose frames hold all that can be shown every live parameter, moved in the picture or in the settings.
    const names: readonly string[] = figure.selfContained ? Object.keys(figure.schema) : figure.primary;
    const live = names.filter((name) => isShowing(figure.schema[name]));
    const moved = live.flatMap((name: string) => stopsOf(figure.schema[name]).map((value) => ({ [name]: value })));
    for (const end of ends.ends) {
      for (const change of [{}, ...moved])
        expect(endFrame(figure.schema, end, settledParams(figure, { ...end.params, ...change }))).toBeDefined();
    }
  });

  it('end where their course ends, each picture with all that the views draw', () => {
    for (const end of ends.ends) {
      const part = endPart(end, end.frames[0]!.frame as FrameBase);
      const last = end.course.at(-1) as FrameBase;
      expect(part.frame).toMatchObject({ step: last.step, steps: last.steps, epoch: last.epoch });
      expect(last.step).toBe(last.steps);
      const state = {
        ...emptyState(figure, end.params),
        ...part,
        source: { kind: 'end', params: end.params },
      } as const;
      for (const { draw } of [{ draw: figure.view }, ...figure.sides!])
        expect(renderToString(draw(state, figureWords(figure), noActions))).not.toMatch(/NaN|undefined|\[object/);
    }
  });

  it('follow at every moment of their course in what draws from numbers alone: curve, numbers, sentence and table', () => {
    const words = figureWords(figure);
    const numbered = [figure.view, ...figure.sides!.filter(({ fromNumbers }) => fromNumbers).map(({ draw }) => draw)];
    for (const end of ends.ends) {
      const part = endPart(end, end.frames[0]!.frame as FrameBase);
      const source = { kind: 'end', params: end.params } as const;
      for (const position of [0, Math.floor(part.history.length / 2)]) {
        const state = { ...emptyState(figure, end.params), ...part, source, position, frame: part.history[position]! };
        const texts = [
          ...numbered.map((draw) => renderToString(draw(state, words, noActions))),
          figure.describe(state, words),
          ...(figure.numbers?.(state, words) ?? []).map(({ value }: FigureNumber) => value),
        ];
        for (const text of texts) expect(text).not.toMatch(/NaN|undefined|\[object/);
        // A frame that holds all that its controls can show, or keeps its lists, is a table by itself.
        if (!figure.selfContained && !figure.live)
          expect(figure.table(state, words).rows).toHaveLength(part.history.length);
      }
    }
  });

  it('measured what the recordings measured, where both are of one run', async () => {
    const same = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean =>
      // What a run lacks came later, and stood at its default.
      Object.keys(figure.schema).every((name) => (a[name] ?? opening[name]) === (b[name] ?? opening[name]));
    // How fast it went is no measurement of the network.
    const measures = (figure.measures as readonly Measure[]).filter(({ name }) => name !== 'imagesPerSecond');
    let compared = 0;
    for (const { asset } of figure.recordings) {
      const { params, result } = await decodeRecording(readFileSync(join(project, asset)));
      const end = ends.ends.find((one) => same(one.params, params));
      if (!end) continue;
      compared++;
      for (const { name } of measures) expect(end.result[name]).toBe(result[name]);
    }
    expect(compared).toBeGreaterThan(0);
  });
});

/** How many places a control has, at its smallest steps. */
const countOf = (param: Param): number =>
  param.kind === 'choice' || param.kind === 'switch'
    ? stopsOf(param).length
    : Math.round((param.max - param.min) / (param.step ?? 1)) + 1;

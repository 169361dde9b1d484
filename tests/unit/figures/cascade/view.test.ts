import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { oneBackground } from '../../../../src/data/backgrounds/compose.ts';
import { decodeRecording, RECORDING_LIMIT } from '../../../../src/engine/recording.ts';
import { type CascadeFrame, type Measured, PARTS, STAGES } from '../../../../src/experiments/cascade/frame.ts';
import { cascadeSchema } from '../../../../src/experiments/cascade/schema.ts';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import { definition } from '../../../../src/figures/cascade/definition.ts';
import { numbers } from '../../../../src/figures/cascade/numbers.ts';
import { verdict } from '../../../../src/figures/cascade/stage/positions.ts';
import type { CascadeState } from '../../../../src/figures/cascade/state.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { stateOf } from '../state-of.ts';

/** Made-up frames for tests of drawing alone: no network stands behind them, and they are shown to no reader. */
const words = figureWords(definition);
const shares = (background: number) =>
  Float32Array.from(
    { length: STAGES.length * PARTS.length },
    (_, i) => [0.1, 0.2, background, 0.7 - background][i % 4]!,
  );

const measured = (changes: Partial<Measured> = {}): Measured => ({
  testImages: 10_000,
  accuracy: { two: 0.8599, one: 0.8189 },
  trained: shares(0.07),
  untrained: shares(0.55),
  correlations: { variance: 0.02, share: -0.05 },
  whole: {
    one: Float32Array.of(0.65, 0.13, 0.12, 0.1),
    positions: {
      inconsistency: Float32Array.from({ length: 400 }, (_, i) => i),
      spread: Float32Array.from({ length: 400 }, (_, i) => (i * 37) % 400),
    },
  },
  ...changes,
});

const certain = (label: number) => Float32Array.from({ length: 10 }, (_, i) => (i === label ? 0.91 : 0.01));
const responses = (label: number, background: string): CascadeFrame['responses'] => ({
  background,
  index: 1,
  label,
  conv1: { bytes: new Uint8Array(6 * 784).fill(200), largest: 3 },
  conv2: { bytes: new Uint8Array(16 * 100).fill(60), largest: 5 },
  two: certain(label),
  one: certain((label + 1) % 10),
});

const frame = (step: number, changes: Partial<CascadeFrame> = {}): CascadeFrame => ({
  step,
  steps: 237,
  epoch: step / 79,
  imagesSeen: Math.round((step * 15_000) / 237),
  loss: 0.3,
  measured: measured(),
  ...changes,
});

function state(history: readonly CascadeFrame[], changes: Partial<CascadeState> = {}): CascadeState {
  return stateOf(definition, {
    status: 'done',
    source: { kind: 'own' },
    frame: history.at(-1),
    history,
    position: Math.max(0, history.length - 1),
    ...changes,
  });
}
const main = (shown: CascadeState) => renderToString(definition.view(shown, words, noActions));
const draw = (shown: CascadeState) =>
  main(shown) + definition.sides!.map((side) => renderToString(side.draw(shown, words, noActions))).join('');
const last = frame(237, { responses: responses(2, 'leaves') });
const count = (text: string, part: string) => text.split(part).length - 1;

describe('the stage', () => {
  it('has the same parts with no network as with one, and says that there is none', () => {
    const none = state([], { status: 'still', source: { kind: 'none' } });
    const [empty, full] = [draw(none), draw(state([last]))];
    for (const part of ['cas-sheet', 'kit-cursor', 'cas-answers', 'cas-under'])
      expect(count(empty, part), part).toBe(count(full, part));
    expect(numbers(none, words).map(({ value }) => value)).toEqual(['–', '–']);
    expect(definition.describe(none, words)).toContain('Train on your device');
    expect(definition.table(none, words).rows).toEqual([]);
  });

  it('stacks four shares over twelve stages: areas that fill the chart between them, without a gap', () => {
    const areas = [
      ...main(state([last], { guess: 'skipped' })).matchAll(/class="kit-part kit-part-\d" d="M([^"]+)Z"/g),
    ];
    expect(areas).toHaveLength(PARTS.length);
    const heights = areas.map(([, d]) => d!.split('L').map((point) => Number(point.split(' ')[1])));
    for (const area of heights) expect(area).toHaveLength(2 * STAGES.length);
    // Made-up shares of 7 % background, 63 % interaction, 20 % digit and 10 % class: from the bottom upwards.
    expect(heights.map((area) => area[0])).toEqual([93, 30, 10, 0]);
    expect(heights.map((area) => area.at(-1))).toEqual([100, 93, 30, 10]);
  });

  it('reads off the layer chosen, by cursor and in the numbers', () => {
    const trained = shares(0.07);
    trained[PARTS.length * STAGES.indexOf('pool1') + PARTS.indexOf('background')] = 0.41;
    const at = state([frame(237, { measured: measured({ trained }) })], {
      guess: 'skipped',
      params: { ...defaultParams(cascadeSchema), layer: 'pool1' },
    });
    expect(numbers(at, words)[0]).toMatchObject({ name: 'background: S2', value: '41' });
    expect(main(at)).toContain(
      'convolution 1, pooled: class 10\u00a0%, digit within its class 20\u00a0%, background 41',
    );
    expect(main(at)).toContain('aria-valuenow="3"');
  });

  it('keeps back what training made of the background until the guess is made', () => {
    const asked = state([last]);
    expect(main(asked)).toMatch(/class="kit-stretched wcw-answer"[^>]*><path class="kit-part/);
    expect(main(asked)).toContain('last layer: its shares wait for your guess');
    expect(numbers(asked, words).every(({ answer }) => answer)).toBe(true);
    expect(draw(asked)).not.toContain('In the last layer of the one');
    // Of the picture nobody is asked, nor of training on black.
    const picture = { ...defaultParams(cascadeSchema), layer: 'input' } as const;
    expect(numbers(state([last], { params: picture }), words).some(({ answer }) => answer)).toBe(false);
    const black = { ...defaultParams(cascadeSchema), backgrounds: 'off' } as const;
    expect(main(state([last], { params: black }))).not.toContain('wcw-answer');
  });

  it('says what each network sees in the digit shown, and whether that is right', () => {
    const text = draw(state([last]));
    expect(text).toContain('2, 91\u00a0% sure');
    expect(text).toContain('3, 91\u00a0% sure');
    expect(count(text, '\u2713')).toBe(1);
    expect(count(text, '\u2717')).toBe(1);
  });

  it('draws the digit on its background once the pixels are there', () => {
    const pixels = new Uint8Array(2 * 784).fill(255, 784 + 300, 784 + 320);
    const testPixels = { count: 2, height: 28, width: 28, channels: 1, pixels, labels: Uint8Array.of(7, 2) };
    expect(definition.testImages!(state([last]))).toEqual({ data: 'mnist', indices: [1] });
    expect(draw(state([last]))).toContain('no. 1');
    expect(draw(state([last], { testPixels }))).toContain('alt="A 2 (dead leaves), test digit 1"');
    expect(Math.max(...oneBackground('leaves', 160))).toBeLessThanOrEqual(160);
  });

  it('keeps the newest responses that fit, and asks for a look where none do', () => {
    const history = [frame(0, { responses: responses(2, 'leaves') }), frame(100)];
    expect(definition.wantsLook!(state(history))).toBe(false);
    expect(draw(state(history))).toContain('After 0 pictures.');
    const moved = state(history, { params: { ...defaultParams(cascadeSchema), background: 'waves' } });
    expect(definition.wantsLook!(moved)).toBe(true);
    const looked = { ...frame(0, { responses: responses(2, 'waves') }), measured: undefined };
    const answered = state(history, { params: moved.params, frame: looked, looked: true });
    expect(definition.wantsLook!(answered)).toBe(false);
    // What was measured is the run's: a look measures nothing.
    expect(draw({ ...answered, guess: 'skipped' })).toContain('background 7\u00a0%');
  });
});

describe('the words', () => {
  it('follow the correlation, not the source', () => {
    expect(verdict({ variance: 0.05, share: -0.09 })).toBe('none');
    expect(verdict({ variance: 0.3, share: 0.05 })).toBe('positive');
    expect(verdict({ variance: 0.02, share: -0.4 })).toBe('negative');
    expect(verdict({ variance: 0.3, share: -0.4 })).toBe('split');
    expect(draw(state([last]))).toContain('this network does not show');
    const strong = frame(237, { measured: measured({ correlations: { variance: 0.4, share: 0.3 } }) });
    expect(draw(state([strong]))).toContain('as the source expects');
  });

  it('give the numbers on the stage in a sentence, and a row a stage in the table', () => {
    expect(definition.describe(state([last]), words)).toBe(
      'After 15,000 pictures. From the picture to the last layer, the background’s share of the variance stays about the same: 7\u00a0% and 7\u00a0%. The class’s share: 10\u00a0% in the picture, 10\u00a0% in the last layer. Classes that mean nothing would have about 15\u00a0% of what varies between digits, by chance. Two convolutions read 85.99\u00a0% of the test digits, more than one does (81.89\u00a0%), with equally many weights; n = 10,000.',
    );
    const { rows, columns } = definition.table(state([last]), words);
    expect(rows).toHaveLength(STAGES.length);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows.map(([name]) => name)).toContain('convolution 2, pooled');
  });

  it('are there for every control and preset', () => {
    for (const [name, param] of Object.entries(definition.schema)) {
      expect(words.has(`cascade.params.${name}.label`), name).toBe(true);
      if (param.kind === 'choice')
        for (const value of param.values) expect(words.has(`cascade.params.${name}.values.${value}`), value).toBe(true);
    }
    for (const preset of Object.keys(definition.presets))
      expect(words.has(`cascade.presets.${preset}.question`)).toBe(true);
  });
});

describe('the recordings', () => {
  it.each(definition.recordings)(
    '$id is within its limit, of this experiment, and ends on a whole stage',
    async (entry) => {
      const file = readFileSync(entry.asset);
      expect(file.length).toBeLessThan(RECORDING_LIMIT);
      const { experiment, params, frames } = await decodeRecording(file);
      expect(experiment).toBe('cascade');
      expect(params).toMatchObject(entry.params);
      const shown = state(frames as CascadeFrame[], { params: { ...defaultParams(cascadeSchema), ...entry.params } });
      expect(definition.wantsLook!(shown)).toBe(false);
      expect(draw(shown)).not.toContain('not measured yet');
    },
  );
});

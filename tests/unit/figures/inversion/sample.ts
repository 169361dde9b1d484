import { exchanged } from '../../../../src/experiments/inversion/exchange.ts';
import type { InversionFrame, InversionResult, Reading } from '../../../../src/experiments/inversion/frame.ts';
import { type InversionParams, inversionSchema } from '../../../../src/experiments/inversion/schema.ts';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import { definition } from '../../../../src/figures/inversion/definition.ts';
import type { InversionState } from '../../../../src/figures/inversion/state.ts';
import type { Child } from '../../../../src/shell/html.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { stateOf } from '../state-of.ts';

export { noActions };

/** Made-up frames for tests of drawing alone: no network stands behind them, and they are shown to no reader. */
export const words = figureWords(definition);

export function reading(accuracy: number): Reading {
  const confusion = new Int32Array(100);
  for (let c = 0; c < 10; c++) {
    confusion[c * 11] = Math.round(accuracy * 100);
    confusion[c * 10 + ((c + 1) % 10)] += 100 - Math.round(accuracy * 100);
  }
  return { accuracy, confusion };
}

/** 150 anchor weights, none of them 0. */
export const anchors = Float32Array.from({ length: 150 }, (_, i) => Math.sin(i + 1) / 3);

const indices = Int32Array.from({ length: 12 }, (_, i) => i * 2 + 1);

function certain(classOf: (i: number) => number): Float32Array {
  const probabilities = new Float32Array(120).fill(0.01);
  for (let i = 0; i < 12; i++) probabilities[i * 10 + classOf(i)] = 0.91;
  return probabilities;
}

export function frame(changes: Partial<InversionFrame> = {}): InversionFrame {
  return {
    step: 471,
    steps: 471,
    epoch: 3,
    imagesSeen: 30_000,
    loss: 0.05,
    testImages: 1000,
    original: reading(0.989),
    negative: reading(0.374),
    blended: reading(0.612),
    strip: {
      indices,
      labels: Uint8Array.from(indices, (_, i) => i % 10),
      original: certain((i) => i % 10),
      negative: certain(() => 3),
      blended: certain(() => 8),
    },
    anchors,
    anchorBiases: Float32Array.of(0.1, -0.1, 0, 0.2, -0.2, 0.05),
    ...changes,
  };
}

/** The same with its first layer negated, as it follows from that frame. */
export const flipped = exchanged(frame(), 0);

export const history = [
  frame({ step: 0, epoch: 0, imagesSeen: 0, loss: Number.NaN, original: reading(0.1), negative: reading(0.09) }),
  frame({ step: 200, epoch: 1.28, imagesSeen: 12_800, original: reading(0.95), negative: reading(0.2) }),
  frame(),
];

export const testPixels = {
  count: 24,
  height: 28,
  width: 28,
  channels: 1,
  pixels: Uint8Array.from({ length: 24 * 784 }, (_, i) => (i % 11 === 0 ? 255 : 0)),
  labels: new Uint8Array(24),
};

export function params(changes: Partial<InversionParams> = {}): InversionParams {
  return { ...defaultParams(inversionSchema), ...changes };
}

export function state(changes: Partial<InversionState> = {}): InversionState {
  return stateOf(definition, {
    source: { kind: 'recording', id: 'relu-mnist', params: {} },
    frame: history[2],
    history,
    position: 2,
    guess: 80,
    testPixels,
    ...changes,
  });
}

export const result: InversionResult = {
  'accuracy.original': 0.9712,
  'accuracy.negative': 0.2345,
  'accuracy.original.negated': 0.2345,
  'accuracy.negative.negated': 0.9712,
  testImages: 10_000,
  seed: 7,
  imagesPerSecond: 2000,
  backend: 'wasm',
  version: 'test',
  params: params({ seed: 7 }),
  changed: [],
};

const markup = (tree: Child): string => renderToString(tree).replace(/base64,[^"]+/g, 'base64,');

/** The main view as markup. */
export const drawn = (changes: Partial<InversionState> = {}): string =>
  markup(definition.view(state(changes), words, noActions));

/** A view beside it, without the bytes of its pictures. */
export const beside = (name: string, changes: Partial<InversionState> = {}): string =>
  markup(definition.sides!.find((side) => side.name === name)!.draw(state(changes), words, noActions));

/** The large numbers: each with its unit, a plain text. */
export const large = (changes: Partial<InversionState> = {}): string[] =>
  definition.numbers!(state(changes), words).map(({ value, unit = '' }) => `${value}${unit}`);

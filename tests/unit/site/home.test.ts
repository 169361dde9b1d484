import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fullSplit } from '../../../src/cli/node-data.ts';
import { readReproduction } from '../../../src/cli/reproduction.ts';
import { typicalRun } from '../../../src/cli/typical-run.ts';
import { readNow } from '../../../src/components/home/answers.ts';
import { activations, networks, outcomeOf, probabilities, readOf } from '../../../src/components/home/networks.ts';
import { OPENING_DIGIT, openingInk } from '../../../src/components/home/opening.ts';
import { readAloud } from '../../../src/components/home/spoken.ts';
import { drawn, flippedTo, guessed, opening, rectifiedBy } from '../../../src/components/home/state.ts';
import { heroView } from '../../../src/components/home/view.ts';
import type { HomeNetwork } from '../../../src/experiments/hero/home-network.ts';
import { readRightly } from '../../../src/experiments/hero/read.ts';
import { toEightBits } from '../../../src/nets/eight-bits.ts';
import { decodeNetwork } from '../../../src/nets/saved-network.ts';
import { renderToString } from '../../../src/shell/html-string.ts';
import { drawStroke, emptyPad, PAD_SIDE } from '../../../src/shell/pen.ts';

const realDigits = [process.env.DATA_DIR, '../shared/data'].find((dir) => dir && existsSync(join(dir, 'mnist')));
const folder = resolve(import.meta.dirname, '../../../models/hero');
const kept = (activation: string): HomeNetwork =>
  JSON.parse(readFileSync(join(folder, activation, 'network.json'), 'utf8'));
const state = opening(openingInk(), '/recos/#swap', true);
/** What a reader can see or hear of a state. */
const text = (of: typeof state) => renderToString(heroView(of));
const OUTCOMES = /trade places,|They trade|Nothing changes|so it is|you were right/;

describe('a network of the home page', () => {
  it.each(activations)('is of the seed in the middle, and its bytes are its kept weights rounded: %s', (activation) => {
    const file = kept(activation);
    const condition = readReproduction('hero').conditions.find((one) => one.condition === activation)!;
    expect(file.seed).toBe(typicalRun(condition).seed);
    const network = decodeNetwork(readFileSync(join(folder, activation, 'weights.safetensors')));
    const bytes = (base64: string) => Int8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const [now, before] = [bytes(file.bytes), bytes(toEightBits(network).bytes)];
    expect(now.length).toBe(3892);
    // The kept weights are float16 themselves: where they lie between two steps, the other one may be nearer.
    now.forEach((byte, i) => {
      expect(Math.abs(byte - before[i]!)).toBeLessThanOrEqual(1);
    });
  });

  it.skipIf(!realDigits).each(activations)(
    'reads as many of the 10,000 test digits and negatives as its file says: %s',
    async (activation) => {
      const test = await fullSplit('mnist', 'test', realDigits!);
      const { testImages, read } = kept(activation);
      expect(test.count).toBe(testImages);
      const { plain } = networks[activation];
      expect({ digits: readRightly(plain, test), negatives: readRightly(plain, test, true) }).toEqual(read);
    },
    120_000,
  );

  it('trades its two numbers for each other when flipped, or, with |x|, keeps them', () => {
    expect(activations.map((activation) => networks[activation].outcome)).toEqual(['swap', 'swap', 'same']);
    const { digits, negatives } = readOf('relu', false);
    expect(readOf('relu', true)).toEqual({ digits: negatives, negatives: digits });
    expect(readOf('abs', true)).toEqual(readOf('abs', false));
    expect(digits).toBeGreaterThan(negatives);
  });

  it('has no words for a flip that does neither', () => {
    const read = { digits: 9, negatives: 3 };
    expect(() => outcomeOf({ read, flipped: { digits: 3, negatives: 8 } })).toThrow();
  });
});

describe('what the home page opens with', () => {
  it('is a digit of ours that every network reads, and whose negative the first one misreads', () => {
    for (const activation of activations) expect(readNow({ ...state, activation })!.digit).toBe(OPENING_DIGIT);
    expect(readNow(state)!.negative).not.toBe(OPENING_DIGIT);
  });

  it('tells nobody the answer before it was asked for', () => {
    for (const activation of activations) {
      const asked = rectifiedBy(state, activation);
      expect(text(asked)).not.toMatch(OUTCOMES);
      expect(readAloud(asked, 'answers')).not.toMatch(OUTCOMES);
      expect(text(flippedTo(asked, true))).toMatch(OUTCOMES);
      expect(readAloud(flippedTo(asked, true), 'outcome')).toMatch(OUTCOMES);
    }
  });
});

describe('the reader', () => {
  it('guesses once, and sees the guess beside what happens', () => {
    const wrong = guessed(state, 'same');
    expect(wrong.flipped).toBe(true);
    expect(guessed(wrong, 'swap')).toBe(wrong);
    expect(text(wrong)).toMatch(/nothing changes<small>your guess<.*they trade places<small>so it is</);
    expect(text(guessed(state, 'swap'))).toMatch(/they trade places<small>you were right</);
  });

  it('may pass the guess over, and is asked anew for every rectifier', () => {
    const looked = flippedTo(state, true);
    expect(guessed(looked, 'swap')).toBe(looked);
    const next = rectifiedBy(looked, 'abs');
    expect(next.flipped).toBe(false);
    expect(text(next)).not.toMatch(OUTCOMES);
    expect(rectifiedBy(guessed(next, 'same'), 'relu').flipped).toBe(true);
  });

  it('sees digit and negative answered the other way round once the first layer is flipped', () => {
    const { digit, negative } = readNow(state)!;
    expect(readNow(flippedTo(state, true))).toEqual({ digit: negative, negative: digit });
    const shares = (flipped: boolean, inverted: boolean) => probabilities('relu', flipped, state.digit!, inverted);
    expect(shares(true, true)).toEqual(shares(false, false));
  });

  it('is told so where both answers are the same one', () => {
    const ink = emptyPad();
    const way = [0.3, 0.2, 0.7, 0.2, 0.42, 0.85].map((share) => share * PAD_SIDE);
    for (let i = 2; i < way.length; i += 2) drawStroke(ink, [way[i - 2]!, way[i - 1]!], [way[i]!, way[i + 1]!]);
    const seven = drawn(state, ink);
    const read = readNow(seven)!;
    expect(read.digit).toBe(read.negative);
    expect(text(guessed(seven, 'swap'))).toContain(`Here both say ${read.digit}`);
  });

  it('finds an empty pad called empty', () => {
    const empty = drawn(state, undefined);
    expect(readNow(empty)).toBeUndefined();
    expect(text(empty)).toContain('nothing drawn yet');
    expect(text(empty)).toContain(': draw here');
  });
});

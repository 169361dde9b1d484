import { describe, expect, it } from 'vitest';
import { compose, onBackgrounds, oneBackground } from '../../../src/data/backgrounds/compose.ts';
import { type Kind, keptBack, kinds } from '../../../src/data/backgrounds/kinds.ts';
import { crop, LEAST_VARIANCE, variance } from '../../../src/data/backgrounds/pictures.ts';
import { digits } from '../../../src/data/digits.ts';
import { createRandom } from '../../../src/data/random.ts';
import { sha256 } from '../../../src/data/sha256.ts';

const all: readonly Kind[] = [...kinds, ...keptBack];

describe('backgrounds', () => {
  it('are ten kinds to learn from and two that are kept back', () => {
    expect(kinds).toHaveLength(10);
    expect(keptBack).toHaveLength(2);
    expect(new Set(all).size).toBe(12);
  });

  it.each(all)('of the kind "%s" vary by at least 1,000 and stay below their brightest grey', (kind) => {
    for (const split of ['train', 'test'] as const) {
      const random = createRandom(3, 'test');
      for (let n = 0; n < 40; n++) {
        const cut = crop(kind, split, random, 160);
        expect(variance(cut)).toBeGreaterThanOrEqual(LEAST_VARIANCE);
        expect(Math.max(...cut)).toBeLessThanOrEqual(160);
      }
    }
  });

  it('differ between training and test pictures', () => {
    for (const kind of all) {
      const [a, b] = (['train', 'test'] as const).map((split) => crop(kind, split, createRandom(1, 'test'), 160));
      expect(a).not.toEqual(b);
    }
  });

  it('are the same bytes on every machine, as long as the version is', () => {
    const bytes = onBackgrounds(digits('train', 0, 40), 'train', 'ten', 160).pixels;
    expect(sha256(bytes)).toBe('ea1d26e08d110117ccb5b87ed36e89b8583facc1604b83d7b2611d5587bb2250');
  });
});

describe('a digit on a background', () => {
  const some = digits('test', 0, 30);

  it('shows at every pixel the lighter of the two', () => {
    const [digit, ground] = [some.pixels.subarray(0, 784), oneBackground('waves', 160)];
    const picture = compose(digit, ground);
    for (let y = 0; y < 32; y++) {
      for (let x = 0; x < 32; x++) {
        const inside = y >= 2 && y < 30 && x >= 2 && x < 30;
        const ink = inside ? digit[(y - 2) * 28 + x - 2]! : 0;
        expect(picture[y * 32 + x]).toBe(Math.max(ink, ground[y * 32 + x]!));
      }
    }
  });

  it('is the digit alone where there is no background', () => {
    expect(onBackgrounds(some, 'test', 'plain', 160).pixels.subarray(0, 1024)).toEqual(
      compose(some.pixels.subarray(0, 784), oneBackground('none', 160)),
    );
  });

  it('has a background that depends on its own place alone, not on how many are made', () => {
    const few = onBackgrounds(digits('test', 0, 5), 'test', 'new', 160).pixels;
    expect(onBackgrounds(some, 'test', 'new', 160).pixels.subarray(0, few.length)).toEqual(few);
  });
});

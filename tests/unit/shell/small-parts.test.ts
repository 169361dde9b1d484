import { describe, expect, test } from 'vitest';
import { citeAsBibtex, citedAddress } from '../../../src/shell/cite.ts';
import { fromSlider, fromText, sliderEnds, toSlider } from '../../../src/shell/control-scale.ts';
import { dataTable, plainRows, toCsv } from '../../../src/shell/data-table.ts';
import { embedCode } from '../../../src/shell/embed-code.ts';
import { renderToString } from '../../../src/shell/html-string.ts';
import { createWorkerSlots } from '../../../src/shell/lifecycle.ts';
import { createAnnouncer } from '../../../src/shell/live-region.ts';
import { pictureSvg } from '../../../src/shell/picture.ts';
import { atRecordedLive, markedNear, matchingRecording, recordingPart } from '../../../src/shell/recordings.ts';
import { emptyState } from '../../../src/shell/state.ts';
import { openResults, type StoredResult } from '../../../src/shell/storage.ts';
import { figureWords } from '../../../src/shell/strings.ts';
import { toy, toyRecording, toySchema } from './toy-figure.ts';

describe('matchingRecording', () => {
  const match = (changes: Record<string, string | number>) =>
    matchingRecording(toy, emptyState(toy, changes).params)?.id;

  test('takes live parameters as no matter, and a budget at its default', () => {
    expect(match({})).toBe('round');
    expect(match({ flip: 'on', mix: 0.5 })).toBe('round');
    expect(match({ images: 5000 })).toBe('round');
  });

  test('never takes a recording for another seed, another kind or another budget', () => {
    expect(match({ seed: 2 })).toBeUndefined();
    expect(match({ images: 2000 })).toBeUndefined();
    expect(match({ size: 'b' })).toBeUndefined();
    expect(match({ rate: 0.01 })).toBeUndefined();
    expect(match({ shape: 'square', corner: 5 })).toBeUndefined();
  });

  test('looks past a parameter that does not matter', () => {
    expect(match({ corner: 5 })).toBe('round');
  });

  test('knows when a live parameter has left the recording', () => {
    const { params } = toyRecording();
    expect(atRecordedLive(toySchema, params, params)).toBe(true);
    expect(atRecordedLive(toySchema, params, { ...params, flip: 'on' })).toBe(false);
    expect(atRecordedLive(toySchema, params, { ...params, rate: 0.01 })).toBe(true);
  });
});

test('a recording tells of the kept network that is nearest to the frame shown', () => {
  const epochAt = (position: number) =>
    recordingPart(toy, toy.recordings[0]!, toyRecording(), position).source.markedEpoch;
  expect([0, 1, 2, 3, 4].map(epochAt)).toEqual([0, 0, 0, 2, 2]);
});

test('live controls use the nearest kept network, the earlier of two as near', () => {
  const marked = [0, 4, 8].map((frame) => ({ frame }));
  expect([0, 1, 2, 3, 7, 20].map((at) => markedNear(marked, at)?.frame)).toEqual([0, 0, 0, 4, 8, 8]);
  expect(markedNear([], 3)).toBeUndefined();
});

describe('sliders', () => {
  test('reach both ends and every step of a linear range', () => {
    for (let i = 0; i <= 100; i++) expect(fromSlider(toySchema.mix, i / 100)).toBe(i / 100);
  });

  test('move by ratios on a logarithmic range and stand still at what they gave', () => {
    const [first, last] = sliderEnds(toySchema.rate);
    expect([first, toSlider(toySchema.rate, 0.001), last].map((at) => fromSlider(toySchema.rate, at))).toEqual([
      1e-5, 0.001, 0.1,
    ]);
    for (const value of [1e-5, 0.001, 0.03, 0.1])
      expect(fromSlider(toySchema.rate, toSlider(toySchema.rate, value))).toBe(value);
  });

  test('take typed numbers in range and nothing else', () => {
    expect(['12', ' 7 ', '-5', '99999999999', 'x', '', '1.6'].map((text) => fromText(toySchema.seed, text))).toEqual([
      12,
      7,
      0,
      4_294_967_295,
      null,
      null,
      2,
    ]);
  });
});

describe('toCsv', () => {
  test('quotes what needs it, keeps full precision and defuses formulas', () => {
    const csv = toCsv({
      caption: '',
      columns: ['a,b', '=x'],
      rows: [
        [0.1 + 0.2, 'say "hi"'],
        [Number.NaN, '-1+1'],
      ],
    });
    expect(csv).toBe('"a,b",\'=x\r\n0.30000000000000004,"say ""hi"""\r\n,\'-1+1\r\n');
  });
});

describe('the data table', () => {
  const table = {
    caption: 'c',
    columns: ['step', 'read'],
    rows: [
      [1, { value: 1 / 8.5, shown: '11.8%' }],
      [2, Number.NaN],
    ],
  };

  test('is read with units and rounded numbers', () => {
    const html = renderToString(dataTable(table, 'en'));
    expect(html).toContain('<td>11.8%</td>');
    expect(html).toContain('<td>–</td>');
    // The first cell of a row names it.
    expect(html).toContain('<tr><th scope="row">1</th><td>');
  });

  test('is downloaded as plain numbers in full precision, with nothing where there is none', () => {
    expect(toCsv(table)).toBe('step,read\r\n1,0.11764705882352941\r\n2,\r\n');
    expect(plainRows(table)).toEqual([
      [1, 1 / 8.5],
      [2, null],
    ]);
  });
});

describe('createAnnouncer', () => {
  test('says the first sentence at once, then the last of each four seconds, and nothing twice', () => {
    let now = 0;
    const timers: { at: number; run: () => void }[] = [];
    const said: string[] = [];
    const after = (wait: number, run: () => void) => {
      timers.push({ at: now + wait, run });
      return () => {};
    };
    const { announce } = createAnnouncer((sentence) => said.push(`${now} ${sentence}`), { now: () => now, after });
    const pass = (to: number) => {
      now = to;
      for (const timer of timers.splice(0)) timer.at <= now ? timer.run() : timers.push(timer);
    };
    announce('a');
    pass(1000);
    announce('b');
    pass(2000);
    announce('c');
    pass(4000);
    announce('c');
    pass(9000);
    announce('d');
    expect(said).toEqual(['0 a', '4000 c', '9000 d']);
  });
});

describe('createWorkerSlots', () => {
  test('parks the figure that was out of sight the longest', () => {
    const parked: string[] = [];
    const holder = (name: string, seen: number) => ({
      lastSeen: () => seen,
      rest: () => undefined,
      park: () => parked.push(name),
    });
    const [a, b, c] = [holder('a', 5), holder('b', 1), holder('c', 9)];
    const slots = createWorkerSlots(2);
    for (const each of [a, b, a, c]) slots.take(each);
    expect(parked).toEqual(['b']);
    expect([slots.hasRoomFor(a), slots.hasRoomFor(b)]).toEqual([true, false]);
    slots.give(a);
    expect(slots.hasRoomFor(b)).toBe(true);
    slots.take(b);
    expect(parked).toEqual(['b']);
  });

  test('ends workers that have nothing to do before one is parked, and leaves those that are at work', () => {
    const parked: string[] = [];
    const slots = createWorkerSlots(2);
    const holder = (name: string, isIdle: boolean) => {
      const self = {
        lastSeen: () => 0,
        rest: () => void (isIdle && slots.give(self)),
        park: () => void parked.push(name),
      };
      return self;
    };
    const [atWork, idle, next] = [holder('at work', false), holder('idle', true), holder('next', false)];
    for (const each of [atWork, idle, next]) slots.take(each);
    expect(parked).toEqual([]);
    expect([slots.hasRoomFor(atWork), slots.hasRoomFor(idle)]).toEqual([true, false]);
  });
});

describe('openResults', () => {
  const result: StoredResult = {
    experiment: 'toy',
    params: {},
    measurements: { score: 1 },
    backend: 'wasm',
    version: '1',
    date: 'd',
  };
  const memory = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
  };

  test('keeps results for the next visit and erases them', () => {
    const kept = memory();
    openResults(kept).add(result);
    expect(openResults(kept).all()).toEqual([result]);
    expect(openResults(kept).lasting).toBe(true);
    openResults(kept).erase();
    expect(openResults(kept).all()).toEqual([]);
  });

  test('keeps the newest five hundred', () => {
    const store = openResults(memory());
    for (let i = 0; i <= 500; i++) store.add({ ...result, date: String(i) });
    expect(store.all()).toHaveLength(500);
    expect([store.all()[0]!.date, store.all().at(-1)!.date]).toEqual(['1', '500']);
  });

  test('lasts as long as the page where storage is denied or full, and says so', () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error('full');
      },
    };
    for (const store of [openResults(null), openResults(full)]) {
      store.add(result);
      expect(store.all()).toEqual([result]);
      expect(store.lasting).toBe(false);
      store.erase();
      expect(store.all()).toEqual([]);
    }
  });

  test('survives whatever else it finds in the storage', () => {
    for (const text of ['{', 'null', '[1, null, {"experiment": 3}]', '{"a":1}']) {
      expect(openResults({ ...memory(), getItem: () => text }).all()).toEqual([]);
    }
  });
});

describe('what a reader takes away', () => {
  const words = figureWords(toy);

  test('is a BibTeX entry with TeX’s characters escaped', () => {
    const entry = citeAsBibtex({
      name: 'toy',
      title: '50 % & more',
      url: 'https://x.org/?a=1',
      date: new Date(0),
    });
    expect(entry).toContain('author       = {{The authors of Why Do Convolutional Networks Work?}}');
    expect(entry).toContain('title        = {{50 \\% \\& more}}');
    expect(entry).toContain('urldate      = {1970-01-01}');
  });

  test('cites the article with the figure’s settings, and neither guess nor open panel', () => {
    const state = { ...emptyState(toy, { shape: 'square' }), guess: 30, panel: 'closer' };
    const base = new URL('https://x.org/site/');
    const cite = (article?: string) => citedAddress({ article, base, id: 'toy' }, toy, state);
    expect(cite('https://x.org/site/recos/')).toBe('https://x.org/site/recos/?toy.shape=square#toy');
    expect(cite('https://x.org/site/recos/#fig')).toBe('https://x.org/site/recos/?fig.shape=square#fig');
    expect(cite()).toBe('https://x.org/site/embed/v1/toy/?shape=square');
  });

  test('is an iframe that cannot be broken out of', () => {
    const code = embedCode({ address: 'https://x.org/?a="><b', helper: 'h.js', title: '"t"', height: 419.2 });
    expect(code).toContain('height="420"');
    // A host's `iframe { height: auto }` undoes the attribute.
    expect(code).toContain('style="border:0;height:420px"');
    expect(code).not.toContain('"><b');
  });

  test('is an SVG that is well-formed XML with its styles inside', () => {
    const svg = pictureSvg({
      stage: toy.view(emptyState(toy) as never, words, {} as never),
      width: 10,
      height: 5,
      styles: 'a > b{}',
      theme: undefined,
      title: 'T',
      guessOpen: false,
      whose: 'ink',
    });
    expect(svg).toMatch(/^<svg width="10" height="5" viewBox="0 0 10 5" xmlns=/);
    expect(svg).toContain('a &#62; b{}');
  });
});

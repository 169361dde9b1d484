import { describe, expect, it } from 'vitest';
import { definition } from '../../../../src/figures/inversion/definition.ts';
import { panels } from '../../../../src/figures/inversion/state.ts';
import { toCsv } from '../../../../src/shell/data-table.ts';
import { drawn, flipped, frame, history, params, reading, responses, state, testPixels, words } from './sample.ts';

const statuses = ['still', 'loading', 'running', 'paused', 'done', 'error'] as const;

describe('the stage of the inversion figure', () => {
  it.each(statuses)('draws every panel while %s, with and without a frame, and prints no broken number', (status) => {
    for (const panel of [undefined, ...panels]) {
      const looked = frame({ responses: responses(0) });
      const probe = panel === 'draw' ? new Uint8Array(784) : panel === 'photo' ? new Uint8Array(64 * 64) : undefined;
      const full = drawn({ status, panel, frame: looked, probe });
      const empty = drawn({ status, panel, frame: undefined, history: [], position: -1, testPixels: undefined });
      for (const html of [full, empty]) expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
  });

  it('is a function of the state alone', () => {
    expect(drawn({ panel: 'confusion' })).toBe(drawn({ panel: 'confusion' }));
  });

  it('sets the two accuracies large, with as many decimals as the test images carry', () => {
    expect(drawn()).toMatch(/98\.9\u00a0%.*37\.4\u00a0%/s);
    const whole = frame({ testImages: 10_000, original: reading(0.9894), negative: reading(0.3736) });
    expect(drawn({ frame: whole })).toMatch(/98\.94\u00a0%.*37\.36\u00a0%/s);
    expect(drawn({ frame: whole })).toContain('all 10,000 test digits');
    expect(drawn()).toContain('n = 1,000 test digits');
  });

  it('keeps the numbers from before the flip beside those after it', () => {
    const html = drawn({ params: params({ negate: 'on' }), frame: flipped });
    expect(html).toContain('as trained: 98.9\u00a0%');
    expect(html).toContain('as trained: 37.4\u00a0%');
    expect(html).toContain('The two numbers have changed places.');
  });

  it('does not say that the numbers changed places when they did not', () => {
    const near = { ...flipped, original: reading(0.38) };
    expect(drawn({ params: params({ negate: 'on' }), frame: near })).not.toContain('have changed places');
  });

  it('does not say so of two equal numbers, nor where it could only be chance', () => {
    const same = { original: reading(0.9), negative: reading(0.9) };
    const equal = { frame: { ...flipped, ...same, unflipped: same } };
    expect(drawn({ params: params({ negate: 'on' }), ...equal })).not.toContain('have changed places');
    const unit = params({ negate: 'on', scaling: 'unit' });
    expect(drawn({ params: unit, frame: flipped })).not.toContain('have changed places');
  });

  it('compares on the same test images: what the run measured on others does not stand beside the flipped numbers', () => {
    const whole = frame({ testImages: 10_000, original: reading(0.9894), negative: reading(0.3736) });
    const html = drawn({ params: params({ negate: 'on' }), frame: flipped, history: [whole], position: 0 });
    expect(html).toContain('as trained: 98.9\u00a0%');
    expect(html).not.toContain('98.94\u00a0%');
  });

  it('draws a run as it learned, without a jump where the first layer was flipped on the way', () => {
    const path = (html: string) => html.match(/<path class="inv-line inv-original" d="[^"]+"/)?.[0];
    const turned = { ...history[1], original: reading(0.2), negative: reading(0.95), unflipped: history[1] };
    const run = { source: { kind: 'own' }, status: 'running' } as const;
    expect(path(drawn({ ...run, history: [history[0], turned, history[2]] }))).toBe(path(drawn(run)));
  });

  it('shows a third number, and the blend in place of the digits, only while the blend is in use', () => {
    expect(drawn()).not.toContain('blend read');
    const html = drawn({ params: params({ blend: 0.4 }) });
    expect(html).toContain('61.2\u00a0%');
    expect(html).toContain('part of the way to its negative');
  });

  it('names test images by index and true class, and draws the index while the pixels are not at hand', () => {
    expect(drawn()).toContain('alt="Test digit 3, a 1"');
    expect(drawn()).toContain('alt="Negative of test digit 3, a 1"');
    expect(drawn({ testPixels: undefined })).toContain('no. 23');
    expect(drawn({ testPixels: undefined, status: 'running' })).not.toContain('<img');
  });

  it('keeps the pictures in sight, and no answer to them, while a new network has read none', () => {
    const asked = [...frame().strip.indices];
    const html = drawn({ frame: undefined, status: 'loading', testPixels: { ...testPixels, asked } });
    expect(html.match(/<img class="wcw-bitmap inv-picture"/g)).toHaveLength(2 * asked.length);
    expect(html).not.toMatch(/right: |wrong: /);
    expect(drawn({ frame: undefined, status: 'loading', testPixels: undefined })).not.toContain('<img');
  });

  it('tells right from wrong in words, too', () => {
    expect(drawn()).toContain('right: ');
    expect(drawn()).toContain('wrong: ');
  });

  it('tells the answer neither to the eye nor to the ear while the guess is open', () => {
    const html = drawn({ guess: undefined });
    expect(html).toMatch(/<span class="wcw-answer">37\.4\u00a0%/);
    expect(html).not.toMatch(/aria-label="[^"]*37\.4\u00a0%/);
    expect(drawn()).toMatch(/aria-label="[^"]*37\.4\u00a0%/);
  });

  it('says how large a recorded run was, which the settings may not', () => {
    const source = { kind: 'recording', id: 'relu-mnist', params: { 'train-images': 60_000, epochs: 5 } } as const;
    expect(drawn({ source })).toContain('recorded: 60,000 digits, 5 epochs');
    expect(drawn({ source: { kind: 'own' } })).toContain('your run');
    expect(drawn({ source: { kind: 'none' } })).not.toMatch(/recorded:|your run/);
  });

  it('draws the guess beside the result', () => {
    expect(drawn({ guess: 80 })).toContain('your guess, 80\u00a0%');
    expect(drawn({ guess: 'skipped' })).not.toContain('your guess');
  });
});

describe('what the figure asks of its shell', () => {
  it('asks for a look when an open panel wants responses that the frame lacks', () => {
    const wants = (changes: Parameters<typeof state>[0]) => definition.wantsLook?.(state(changes));
    expect(wants({})).toBe(false);
    expect(wants({ panel: 'responses' })).toBe(true);
    expect(wants({ panel: 'responses', frame: frame({ responses: responses(0) }) })).toBe(false);
    expect(wants({ panel: 'responses', frame: frame({ responses: responses(5) }) })).toBe(true);
    expect(wants({ panel: 'draw' })).toBe(false);
    expect(wants({ panel: 'draw', probe: new Uint8Array(784) })).toBe(true);
  });

  it('asks the whole network about digits alone: of a photo the page asks the first layer itself', () => {
    const wants = (changes: Parameters<typeof state>[0]) => definition.wantsLook?.(state(changes));
    const photo = new Uint8Array(64 * 64);
    expect(wants({ panel: 'photo', probe: photo })).toBe(false);
    expect(wants({ panel: 'draw', probe: photo })).toBe(false);
    expect(wants({ panel: 'responses', probe: photo, frame: frame({ responses: responses(0) }) })).toBe(false);
  });

  it('needs the test images that its strip and its chosen digit name', () => {
    const strip = [...state().frame!.strip.indices];
    expect(definition.testImages?.(state())).toEqual({ data: 'mnist', indices: strip });
    const chosen = state({ panel: 'responses', params: params({ digit: 99 }) });
    expect(definition.testImages?.(chosen)).toEqual({ data: 'mnist', indices: [...strip, 99] });
  });

  it('lists the run frame by frame, and the answer to a moved control after them', () => {
    expect(definition.table(state(), words).rows).toHaveLength(history.length);
    const moved = definition.table(state({ params: params({ negate: 'on' }), frame: flipped }), words);
    expect(moved.rows).toHaveLength(history.length + 1);
    // Read as 37.4 %, downloaded as the fraction it is.
    expect(moved.rows.at(-1)).toContainEqual({ value: flipped.original.accuracy, shown: '37.4\u00a0%' });
    expect(toCsv(moved)).not.toMatch(/[%–]|NaN/);
  });
});

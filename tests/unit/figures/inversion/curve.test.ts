import { describe, expect, it, vi } from 'vitest';
import { definition } from '../../../../src/figures/inversion/definition.ts';
import type { InversionState } from '../../../../src/figures/inversion/state.ts';
import { type ElementNode, flatten } from '../../../../src/shell/html.ts';
import { drawn, flipped, frame, history, noActions, params, reading, state, words } from './sample.ts';

type Changes = Partial<InversionState>;
const negated = { params: params({ negate: 'on' }), frame: flipped } as const;
const own = { source: { kind: 'own' } } as const;
/** Negated where black is zero: neither number is one that the run has. */
const uncompensated = frame({ original: reading(0.41), negative: reading(0.76), unflipped: frame() });

/** The d of the line of a look, as drawn over the run. */
const line = (html: string, look: 'solid' | 'hollow'): string | undefined =>
  new RegExp(`kit-run-${look}[^"]*"><path class="kit-line" d="([^"]+)"`).exec(html.slice(html.indexOf('viewBox')))?.[1];

describe('the curve', () => {
  it('is a solid line for the digits and a hollow one, an answer, for the negatives', () => {
    const html = drawn();
    expect(line(html, 'solid')).toBe('M0 90L42.67 5L100 1.1');
    expect(line(html, 'hollow')).toBe('M0 91L42.67 80L100 62.6');
    expect(html).toMatch(/kit-run-hollow wcw-answer/);
    expect(html).not.toMatch(/kit-run-solid wcw-answer/);
    expect(html).toContain('30,000 pictures seen');
  });

  it('has its lines in each other’s place once negated, and only where that is an identity at every moment', () => {
    expect(line(drawn(negated), 'solid')).toBe(line(drawn(), 'hollow'));
    expect(line(drawn(negated), 'hollow')).toBe(line(drawn(), 'solid'));
    // Whatever the blend: it changes neither what is read of digits nor of negatives.
    const halfWay = params({ negate: 'on', blend: 0.5 });
    expect(line(drawn({ params: halfWay, frame: flipped }), 'solid')).toBe(line(drawn(), 'hollow'));
    const unit = params({ negate: 'on', scaling: 'unit' });
    expect(drawn({ params: unit, frame: uncompensated })).toMatch(/kit-ghost.*as trained/);
    const inFront = drawn({ params: unit, frame: uncompensated }).replace(/<g class="kit-ghost.*?<\/svg>/s, '');
    expect(line(inFront, 'solid')).toBeUndefined();
  });

  it.each(
    (['symmetric', 'unit', 'standard'] as const).flatMap((scaling) =>
      (['off', 'on'] as const).flatMap((negate) =>
        (['off', 'on'] as const).map((compensate) => [scaling, negate, compensate] as const),
      ),
    ),
  )('ends each line in its own dot: %s, negated %s, compensated %s', (scaling, negate, compensate) => {
    const exchanges = scaling === 'symmetric' || compensate === 'on';
    const after = negate === 'off' ? history[2]! : exchanges ? flipped : uncompensated;
    // Until the answer has come, the frame from before stands there.
    const moments: Changes[] = [
      { frame: after },
      { frame: history[2]!, looking: true },
      { frame: uncompensated, looking: true },
    ];
    for (const changes of scaling === 'symmetric' ? moments.slice(0, 2) : moments) {
      const html = drawn({ params: params({ scaling, negate, compensate }), ...changes });
      const inFront = html.replace(/<g class="kit-ghost.*?<\/svg>/s, '');
      for (const [look, kind] of [
        ['solid', 'original'],
        ['hollow', 'negative'],
      ] as const) {
        const y = Number((100 - 100 * changes.frame![kind].accuracy).toFixed(2));
        const end = line(inFront, look)?.split(' ').at(-1);
        expect(Number(end ?? y)).toBeCloseTo(y, 6);
        expect(html).toMatch(new RegExp(`kit-run-${look}[^>]*><circle class="kit-now" cx="100%" cy="${y}%"`));
      }
    }
  });

  it('leaves room for all pictures that a run under way will see', () => {
    const begun = history.slice(0, 2).map((at) => ({ ...at, steps: 942 }));
    const running = { ...own, status: 'running', history: begun, frame: begun[1], position: 1 } as const;
    expect(drawn(running)).toContain('60,000 pictures seen');
    expect(drawn({ ...running, history: begun.slice(0, 1), position: 0 })).toContain('30,000 pictures seen');
    const both = { ...running, history: begun.slice(0, 1), position: 0, params: params({ 'trained-on': 'both' }) };
    expect(drawn(both)).toContain('60,000 pictures seen');
  });

  it('marks the moment that the reader has moved to, and none at the end of the run', () => {
    expect(drawn()).not.toContain('kit-marker');
    expect(drawn({ position: 1, frame: history[1] })).toContain('<line class="kit-marker" x1="42.67%"');
    expect(drawn({ ...own, status: 'running', position: 1, frame: history[1] })).not.toContain('kit-marker');
  });

  it('keeps what stood there before as paler lines, named only where it was another network', () => {
    const stood = (changes: Parameters<typeof params>[0]): NonNullable<InversionState['before']> => ({
      kind: 'recording',
      params: params(changes),
      frame: history[2]!,
      history: [history[0]!, { ...history[1]!, original: reading(0.5) }],
    });
    expect(drawn()).not.toContain('kit-ghost');
    const tanh = drawn({ before: stood({ activation: 'tanh' }) });
    expect(tanh).toMatch(/kit-ghost.*before: tanh/);
    expect(drawn({ before: stood({ seed: 1 }) })).toContain('kit-ghost');
    expect(drawn({ before: stood({ seed: 1 }) })).not.toContain('before:');
  });

  it('exchanges the paler lines by what they are of, and not by what stands before them', () => {
    const stood = (scaling: 'symmetric' | 'unit') =>
      ({ kind: 'recording', params: params({ scaling }), frame: history[2]!, history }) as const;
    const ghost = (changes: Changes) => {
      const html = drawn(changes);
      return line(html.slice(html.indexOf('kit-ghost')), 'solid');
    };
    const [solid, hollow] = [line(drawn(), 'solid'), line(drawn(), 'hollow')];
    expect(ghost({ ...negated, before: stood('symmetric') })).toBe(hollow);
    expect(ghost({ ...negated, before: stood('unit') })).toBe(solid);
    // Where the run itself stands behind there is no room for another.
    const unit = params({ negate: 'on', scaling: 'unit' });
    expect(ghost({ params: unit, frame: uncompensated, before: stood('symmetric') })).toBe(solid);
  });

  it('is led through moment by moment, and stands still while a run goes on', () => {
    const scrub = vi.fn();
    const press = (changes: Changes): void => {
      const root = definition.view(state(changes), words, { ...noActions, scrub }) as ElementNode;
      const field = flatten(root.children)[0] as ElementNode;
      const cursor = flatten(field.children)[0] as ElementNode;
      cursor.on.keydown!({ key: 'ArrowLeft', preventDefault() {}, stopPropagation() {} } as unknown as Event);
    };
    press({});
    expect(scrub).toHaveBeenLastCalledWith(1);
    press({ status: 'running', ...own });
    press({ status: 'loading' });
    press({ history: history.slice(0, 1), position: 0 });
    expect(scrub).toHaveBeenCalledTimes(1);
  });

  it('tells the moment in words; while the guess is open, without its answer', () => {
    expect(drawn()).toContain(
      'aria-valuetext="After 30,000 pictures it reads 98.9\u00a0% of the digits and 37.4\u00a0%',
    );
    const asked = drawn({ guess: undefined });
    expect(asked).toContain('The negatives wait for your guess.');
    expect(asked).not.toMatch(/aria-[a-z]+="[^"]*37\.4/);
  });

  it('has the seeds of its settings on its scale, filled once negated where the two change places, with the published value where it is one of them', () => {
    const source = {
      kind: 'recording',
      id: 'relu-mnist',
      params: params({ 'train-images': 60_000, epochs: 5 }),
    } as const;
    expect(drawn({ source }).match(/<circle cx="[^"]*" cy="[^"]*" r="2.4"/g)).toHaveLength(30);
    expect(drawn({ source })).toMatch(/kit-published.*30 seeds.*published<tspan class="kit-more"> 37\.4/s);
    expect(drawn({ source })).not.toContain('kit-seeds-full');
    expect(drawn({ source, ...negated })).toContain('kit-seeds-full');
    const started = params({ init: 'pytorch', 'train-images': 60_000, epochs: 5 });
    expect(drawn({ source: { ...source, params: started } })).toContain('kit-published');
    const unit = params({ scaling: 'unit', negate: 'on', 'train-images': 60_000, epochs: 5 });
    const ofUnit = { kind: 'recording', id: 'unit-mnist', params: unit } as const;
    expect(drawn({ source: ofUnit, params: { ...unit, negate: 'off' } })).toContain('kit-strip');
    // The seeds were read as trained.
    expect(drawn({ source: ofUnit, params: unit, frame: uncompensated })).not.toContain('kit-strip');
    const tanh = { kind: 'recording', id: 'tanh-mnist', params: params({ activation: 'tanh', epochs: 5 }) } as const;
    expect(drawn({ source: tanh })).toContain('kit-strip');
    expect(drawn({ source: tanh })).not.toContain('kit-published');
  });

  it('sets the reader’s own among the seeds, where its negation takes it', () => {
    expect(drawn()).not.toContain('kit-own');
    const done = { ...own, status: 'done' } as const;
    expect(drawn({ ...own, status: 'running' })).not.toContain('kit-own');
    expect(drawn(done)).toMatch(/kit-own" cx="18" cy="62.6%"/);
    expect(drawn({ ...done, ...negated })).toMatch(/kit-own" cx="18" cy="62.6%"/);
    expect(drawn(done)).toContain('yours<tspan class="kit-more"> 37.4');
  });
});

describe('the guess on the curve', () => {
  it('is a handle where it stands until it is made', () => {
    expect(drawn({ guess: undefined })).toMatch(/kit-handle.*aria-valuenow="50".*style="top:50%"/);
    expect(drawn({ guess: undefined, draft: 70 })).toMatch(/kit-handle.*aria-valuenow="70".*style="top:30%"/);
    expect(drawn({ guess: undefined })).toContain('It has never seen a negative.');
    expect(drawn()).not.toContain('kit-handle');
  });

  it('stays with how far off it was, as long as it is of the network that it was asked about', () => {
    expect(drawn({ guess: 80 })).toContain('your guess 80, 43 off');
    expect(drawn({ guess: 38 })).toContain('your guess 38, spot on');
    expect(drawn({ guess: 80 })).toContain('kit-gap');
    expect(drawn({ guess: 38 })).not.toContain('kit-gap');
    for (const other of [{ activation: 'tanh' }, { scaling: 'unit' }, { init: 'pytorch' }] as const)
      expect(drawn({ guess: 80, params: params(other), opening: params() })).not.toContain('your guess');
  });

  it('goes where the negation takes the number that it is about', () => {
    expect(drawn({ guess: 80, ...negated })).toContain('your guess 80, 43 off');
  });

  it('leaves nothing where it was skipped, and is not asked of a network that has seen negatives', () => {
    expect(drawn({ guess: 'skipped' })).not.toMatch(/your guess|kit-handle/);
    expect(drawn({ guess: undefined, params: params({ 'trained-on': 'both' }) })).not.toContain('kit-handle');
    expect(drawn({ guess: undefined, hidden: new Set(['guess']) })).not.toContain('kit-handle');
  });
});

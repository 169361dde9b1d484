import { describe, expect, test } from 'vitest';
import { type OverRun, overRun, type RunLine } from '../../../../src/figures/kit/over-run.ts';
import { bandedRun } from '../../../../src/figures/kit/run-bands.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { digits, guess, negatives, run, strip } from './a-run.ts';
import { indented } from './indented.ts';

const drawn = (changes: Partial<OverRun> = {}): string => renderToString(overRun(run(changes)));

describe('lines over a run', () => {
  test.each<[string, Partial<OverRun>]>([
    ['plain', {}],
    ['nothing-yet', { lines: [{ ...digits, points: [] }], at: undefined, levels: [] }],
    ['one-moment', { lines: [{ ...digits, points: [[0, 10]], now: 10 }], at: 0 }],
    ['ghost', { ghost: { name: 'before: tanh', lines: [{ ...negatives, now: undefined }, digits] } }],
    ['guess-open', { guess: guess() }],
    ['guess-made', { guess: guess({ open: false, outcome: 37.4 }) }],
    ['strip', { strip }],
    [
      'events',
      {
        at: 400,
        moved: true,
        events: [
          { x: 400, label: 'best', answer: true },
          { x: 900, label: 'late' },
        ],
      },
    ],
  ])('are drawn as they were: %s', async (name, changes) => {
    await expect(indented(overRun(run(changes)))).toMatchFileSnapshot(`snapshots/over-run-${name}.txt`);
  });

  test.each([
    [32, 17],
    [28, -7],
  ])('lie under all names, and a line at %i does not run through that of the guess at 30', (level, side) => {
    const at = (y: number): RunLine => ({ name: '', points: [0, 1000].map((x) => [x, y] as const) });
    const [near, before] = [at(level), { name: 'before: tanh', lines: [at(80)] }];
    const html = drawn({ lines: [near], ghost: before, guess: guess({ open: false, value: 30 }) });
    for (const name of ['>before: tanh<', '>your guess'])
      expect(html.indexOf(name)).toBeGreaterThan(html.lastIndexOf('<path'));
    expect(html).toMatch(new RegExp(`y="70%" dy="${side}"[^>]*>your guess`));
  });

  test('hide what the guess is about: line, dot and name, and the seeds', () => {
    const html = drawn({ strip });
    expect(html.match(/kit-run-hollow wcw-answer/g)).toHaveLength(3);
    expect(html).toContain('kit-strip wcw-answer');
    expect(html).not.toMatch(/kit-run-solid wcw-answer/);
  });

  test('leave a gap in the name’s place, and no dot, where a number is missing', () => {
    const html = drawn({ lines: [{ ...digits, name: '', now: Number.NaN }] });
    expect(html).not.toMatch(/kit-name|kit-now|NaN/);
  });

  test('lie over bands, each named over its right end, and carry dots where they are few', () => {
    const band = {
      name: 'two seeds',
      points: [
        [0, 20, 40],
        [1000, 60, 80],
      ],
    } as const;
    const html = renderToString(bandedRun({ ...run({ lines: [{ ...digits, dots: true }] }), bands: [band] }));
    expect(html.indexOf('kit-band')).toBeLessThan(html.indexOf('kit-line'));
    expect(html).toContain('d="M0 80L100 40L100 20L0 60Z"');
    expect(html).toMatch(/y="20%"[^>]*>two seeds/);
    expect(html.match(/kit-dot/g)).toHaveLength(digits.points.length);
  });

  test('hide a band that the guess is about', () => {
    const html = renderToString(
      bandedRun({
        ...run(),
        bands: [
          {
            name: 'seeds',
            points: [
              [0, 0, 1],
              [1000, 0, 1],
            ],
            answer: true,
          },
        ],
      }),
    );
    expect(html.match(/kit-muted wcw-answer/g)).toHaveLength(2);
  });

  test('end a longer run that stood there before at the edge', () => {
    const longer: RunLine = {
      name: '',
      points: [
        [0, 0],
        [500, 50],
        [1500, 90],
      ],
    };
    expect(drawn({ ghost: { name: '', lines: [longer] } })).toContain('d="M0 100L50 50L100 30"');
  });
});

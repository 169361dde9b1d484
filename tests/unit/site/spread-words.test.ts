import { expect, it } from 'vitest';
import { budgetWords, medianWords, scaleOf, spreadKey, spreadWords } from '../../../src/components/spread-words.ts';

const area = 'site.labels.reproduced';
const [several, one] = [
  { n: 3, mean: 0.4087, sd: 0.0123, values: [0.396, 0.4087, 0.4214] },
  { n: 1, mean: 0.4087, sd: 0, values: [0.4087] },
];

it('writes a fraction in per cent, any other number as it is, and a spread where there are several runs', () => {
  expect(spreadWords(area, 'fraction', several)).toMatch(/^40\.87\s±\s1\.23\s%$/);
  expect(spreadWords(area, 'fraction', one)).toMatch(/^40\.87\s%$/);
  expect(spreadWords(area, 'number', several)).toMatch(/^0\.41\s±\s0\.01$/);
  expect(spreadWords(area, 'count', one)).toBe('0.409');
  const exact = { n: 3, mean: 0.9999999999999961, sd: 8e-16 };
  expect(spreadWords(area, 'number', exact)).toMatch(/^1\.0000\s±\s0\.0000$/);
  expect([scaleOf('fraction'), scaleOf('count')]).toEqual([100, 1]);
  expect([spreadKey('fraction', true), spreadKey('number', false)]).toEqual(['many', 'oneNumber']);
});

it('writes no spread of what is the same for every seed', () => {
  const same = { n: 5, mean: 0.0455, sd: 0 };
  expect(spreadWords(area, 'number', same)).toBe('0.046');
  expect(spreadWords(area, 'fraction', { ...same, mean: 1 })).toMatch(/^100\.00\s%$/);
});

it('says on how many images and epochs, where the experiment has them', () => {
  const how = 'site.labels.reproducedHow';
  expect(budgetWords(how, { ...several, trainImages: 60_000, epochs: 5 })).toContain(
    '60,000 training images × 5 epochs',
  );
  expect(budgetWords(how, several)).toBe('mean ± standard deviation over 3 seeds');
});

it('writes the median with its lowest and highest seed, which one seed that fails does not move', () => {
  const fits = [0.0932, 0.0782, 0.0805, 0.3252, 0.101];
  expect(medianWords('site.labels.median', 'number', fits)).toBe('0.093 (0.078 to 0.325)');
  expect(medianWords('site.labels.median', 'fraction', [0.5, 0.9])).toMatch(/^70\.0\s% \(50\.0 to 90\.0\)$/);
});

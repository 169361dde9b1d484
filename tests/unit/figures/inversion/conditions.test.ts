import { describe, expect, it } from 'vitest';
import { conditions } from '../../../../src/experiments/inversion/conditions.ts';
import { inversionSchema } from '../../../../src/experiments/inversion/schema.ts';
import { parseParams } from '../../../../src/experiments/parse-params.ts';
import { conditionNames, isOf, settingsOf } from '../../../../src/figures/inversion/conditions.ts';
import { drawn, params, result, words } from './sample.ts';

const rows = [
  { condition: 'paper', images: 60_000, epochs: 5, values: [0.4, 0.5], originals: [0.98, 0.99] },
  { condition: 'tanh', images: 60_000, epochs: 5, values: [0.2], originals: [0.97] },
];

describe('the conditions of the inversion figure', () => {
  it('are all that are reproduced, each with a name', () => {
    expect(conditionNames).toEqual(Object.keys(conditions));
    const named = conditionNames.map((name) => words(`inversion.conditions.${name}`));
    expect(new Set(named).size).toBe(named.length);
  });

  it('can all be set in the figure, and are recognised by their settings', () => {
    for (const name of conditionNames) {
      const settings = settingsOf(name);
      const { notes } = parseParams(
        inversionSchema,
        Object.entries(settings).map(([key, value]) => [key, String(value)]),
      );
      expect(notes).toEqual([]);
      expect(isOf(params(settings), name)).toBe(true);
      // The published condition in the browser's size and in full are one by their settings.
      const others = conditionNames.filter((other) => other !== name && isOf(params(settings), other));
      expect(others).toEqual(name === 'browser' ? ['paper'] : name === 'paper' ? ['browser'] : []);
    }
  });

  it('do not ask for size, seed or what does not matter', () => {
    expect(isOf(params({ seed: 4, epochs: 20, 'train-images': 500, threshold: 0.2, compensate: 'on' }), 'paper')).toBe(
      true,
    );
    expect(isOf(params({ activation: 'trelu', threshold: 0.2 }), 'trelu')).toBe(false);
    expect(isOf(params({ 'learning-rate': 0.01 }), 'paper')).toBe(false);
  });
});

describe('the list of all conditions', () => {
  const list = (changes: Parameters<typeof drawn>[0] = {}) => drawn({ panel: 'conditions', ...changes }, rows);

  it('has a row for each, measured or not, with mean and spread over its seeds', () => {
    const html = list();
    expect(html.match(/class="inv-condition"/g)).toHaveLength(conditionNames.length);
    expect(html).toContain('45.00\u00a0% ± 7.07');
    expect(html).toContain('n = 2; 60,000 digits, 5 epochs');
    expect(html.match(/Not measured yet\./g)).toHaveLength(conditionNames.length - rows.length);
  });

  it('marks the row of the present settings, and cannot be used while a run goes on', () => {
    expect(list({ params: params({ activation: 'tanh' }) })).toMatch(/aria-pressed="true">tanh</);
    expect(
      list({ params: params({ activation: 'tanh' }) }).match(/inv-condition"><button[^>]*aria-pressed="true"/g),
    ).toHaveLength(1);
    const running = list({ status: 'running', source: { kind: 'own' } });
    expect(running.match(/inv-condition"><button[^>]*disabled/g)).toHaveLength(conditionNames.length);
  });

  it('puts the reader’s own run into the row of its condition', () => {
    const own = {
      source: { kind: 'own' },
      status: 'done',
      result: { ...result, params: params({ activation: 'tanh' }) },
    } as const;
    const html = list({ ...own, params: params({ activation: 'tanh' }) });
    expect(html.slice(html.indexOf('inv-conditions')).match(/<g class="inv-own">/g)).toHaveLength(1);
  });
});

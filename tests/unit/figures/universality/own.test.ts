import { describe, expect, it } from 'vitest';
import { curve } from '../../../../src/figures/universality/curve.ts';
import { definition } from '../../../../src/figures/universality/definition.ts';
import { compute } from '../../../../src/figures/universality/frame.ts';
import type { UniversalityState } from '../../../../src/figures/universality/state.ts';
import { describe as inWords, table } from '../../../../src/figures/universality/table.ts';
import type { FigureActions, OwnFiles } from '../../../../src/shell/figure-state.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { openingState } from '../../../../src/shell/state.ts';
import type { StoredResult } from '../../../../src/shell/storage.ts';
import { figureWords } from '../../../../src/shell/strings.ts';

const words = figureWords(definition);
const actions = { set() {}, draft() {} } as unknown as FigureActions;

const filesOf = (similarities: readonly (number | null)[]) =>
  ({
    names: ['a.safetensors', 'b.safetensors'],
    looking: false,
    compared: {
      rows: similarities.map((similarity, i) => ({
        layer: `conv${i + 1}`,
        similarity,
        band: null,
        directions: [3, 3],
        aligned: true,
        variances: [null, null],
      })),
      unequal: [],
      byOrder: false,
    },
  }) as unknown as OwnFiles;

const grown: StoredResult = {
  experiment: 'two-networks',
  params: { differs: 'scrambled', width: '32' },
  measurements: { 'similarity.layer1': 0.31, 'similarity.layer2': 0.44 },
  backend: 'wasm',
  version: '1',
  date: '2026-01-01T00:00:00Z',
};

function stateOf(layer: string, changes: Partial<UniversalityState> = {}): UniversalityState {
  const opened = openingState(definition, undefined) as unknown as UniversalityState;
  const params = { ...opened.params, layer } as UniversalityState['params'];
  return { ...opened, guess: 'skipped', frame: compute(params), ...changes, params };
}
const drawn = (state: UniversalityState) => renderToString(curve(state, words, actions));
const side = (state: UniversalityState) =>
  renderToString(definition.sides!.find(({ name }) => name === 'files')!.draw(state as never, words, actions) as never);

describe('pairs of the reader’s own beside the zoo’s', () => {
  it('are drawn once two files are compared, under their name, and no longer than that', () => {
    const compared = stateOf('2', { files: filesOf([0.5, null, 0.7]) });
    expect(drawn(compared)).toContain('>your files<');
    expect(drawn(compared).match(/<g class="kit-yours[^"]*"><circle/g)).toHaveLength(1);
    const { compared: _, ...waiting } = compared.files!;
    for (const files of [waiting, undefined])
      expect(drawn({ ...compared, files } as UniversalityState)).not.toContain('kit-yours');
  });

  it('are told in words, layer by layer, with the files’ names', () => {
    const at = (layer: string) => inWords(stateOf(layer, { files: filesOf([0.5, null, 0.7]) }), words);
    expect(at('1')).toContain('Your files a.safetensors and b.safetensors: S 0.50 in layer 1.');
    expect(at('2')).toContain('no learned direction yet in layer 2.');
    expect(at('4')).toContain('3 layers, no layer 4.');
  });

  it('have a column each in the data, as long as they are', () => {
    const state = stateOf('1', { files: filesOf([1, 2, 3, 4, 5, 6, 7].map((n) => n / 10)), recalled: grown });
    const { columns, rows } = table(state, words);
    expect(columns.slice(-2)).toEqual(['your files', 'your pair']);
    expect(rows).toHaveLength(7);
    expect(rows[6]!.at(-2)).toMatchObject({ value: 0.7 });
  });

  it('of two files may be deeper than the zoo, and more alike than any two draws', () => {
    const html = drawn(stateOf('5', { files: filesOf(Array.from({ length: 30 }, () => 2.2)) }));
    expect(html).toMatch(/>2</);
    expect(html).toMatch(/>30</);
    expect(html.match(/class="kit-tick" x="[^"]*" y="100%"/g)!.length).toBeLessThan(10);
  });

  it('of a run in “two-networks” are drawn in as many layers as were learned, and said to be smaller', () => {
    const state = stateOf('2', { recalled: grown });
    expect(drawn(state)).toContain('>your pair<');
    expect(inWords(state, words)).toContain(
      'The pair that you grew (pixels of one scrambled, layers of 32 neurons): S 0.44',
    );
    expect(side(state)).toContain('where the zoo’s have five of 64');
    expect(side(stateOf('2'))).not.toContain('your pair');
  });

  it('wait for the guess, like all that lies beside the answer', () => {
    const { guess: _, ...open } = stateOf('5', { files: filesOf([0.5, 0.6]), recalled: grown });
    for (const group of drawn(open).match(/<g class="[^"]*kit-yours[^"]*"/g)!) expect(group).toContain('wcw-answer');
    expect(inWords(open, words)).not.toContain('Your files');
  });
});

describe('the table of all pairs', () => {
  const matrix = () =>
    renderToString(
      definition.sides!.find(({ name }) => name === 'matrix')!.draw(stateOf('5') as never, words, actions) as never,
    );

  it('has a head for every column: a letter that its row bears, and the whole name for who does not see it', () => {
    const heads = [
      ...matrix().matchAll(/<th scope="col"><b aria-hidden="true">(\w)<\/b><span class="wcw-hidden">([^<]+)</g),
    ];
    expect(heads.map(([, letter]) => letter).join('')).toBe('ABCDEFGHI');
    expect(heads[3]![2]).toBe('generated scenes');
    expect(matrix()).toMatch(/<th scope="row">scenes<b aria-hidden="true">D<\/b>/);
  });
});

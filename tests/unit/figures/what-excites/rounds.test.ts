import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unpackFile } from '../../../../src/engine/packed-file.ts';
import { holdsLayers, type LayersTables } from '../../../../src/experiments/layers/tables.ts';
import { answered, gameOf, hintOf, LAYER, pointedOf, roundAt } from '../../../../src/figures/what-excites/rounds.ts';
import { favouritesOf } from '../../../../src/figures/what-excites/state.ts';

const asset = 'models/layers/statistics.bin.gz';
const { networks } = (await unpackFile(readFileSync(asset), asset, holdsLayers)) as LayersTables;
const colour = networks.find(({ name }) => name === 'colour')!;

describe('a round of the game', () => {
  it('asks about two pictures that are no hints, of which the one that excites the unit more is among its best six', () => {
    const lefts = new Set<number>();
    for (const set of colour.sets)
      for (let round = 0; round < 40; round++) {
        const { which, best, pair, stronger } = roundAt(set, round);
        const six = favouritesOf(set, LAYER, which);
        expect(six.at(-1)!.value).toBeGreaterThan(0);
        const indices = six.map(({ index }) => index);
        expect(best).toEqual(indices.slice(0, 3));
        expect(indices.slice(3)).toContain(pair[stronger]);
        expect(indices).not.toContain(pair[1 - stronger]);
        lefts.add(stronger);
      }
    expect(lefts.size).toBe(2);
  });

  it('is counted with the hint that it had, through all that is kept of a game', () => {
    let pointed: string | undefined;
    const at = (round: number) => gameOf({ params: { round }, pointed } as never);
    [true, false, true].forEach((right, round) => {
      expect(at(round).choice).toBe(-1);
      pointed = pointedOf(answered(at(round), 1, right));
      expect(at(round).choice).toBe(1);
    });
    const game = at(3);
    expect([hintOf(0), hintOf(1), hintOf(2)]).toEqual(['made', 'real', 'made']);
    expect(game.counts).toEqual({ made: 2, real: 1 });
    expect(game.rights).toEqual({ made: 2, real: 0 });
  });
});

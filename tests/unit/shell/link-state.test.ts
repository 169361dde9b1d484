import { describe, expect, test } from 'vitest';
import { pictures } from '../../../src/experiments/common-params.ts';
import type { AnyFigure } from '../../../src/shell/figure.ts';
import { articleLink, embedLink, linkHere } from '../../../src/shell/link-address.ts';
import { articleEntries, followedParams, formatState, readState } from '../../../src/shell/link-state.ts';
import { recordingPart } from '../../../src/shell/recordings.ts';
import { emptyState } from '../../../src/shell/state.ts';
import { toy, toyRecording } from './toy-figure.ts';

const state = { ...emptyState(toy, { seed: 3, flip: 'on' }), guess: 40, panel: 'closer' };

describe('link state', () => {
  test('is read back exactly as it was written', () => {
    const back = readState(toy, formatState(toy, state));
    expect(back).toMatchObject({ params: state.params, guess: 40, panel: 'closer', refused: [] });
  });

  test('carries only what is not at its default', () => {
    expect(formatState(toy, emptyState(toy))).toEqual([]);
  });

  test('carries where the cursor stands, unless it stands at the end', () => {
    const at = (position: number) => ({
      ...emptyState(toy),
      ...recordingPart(toy, toy.recordings[0], toyRecording(), position),
    });
    expect(formatState(toy, at(1))).toEqual([['epoch', '0.5']]);
    expect(formatState(toy, at(4))).toEqual([]);
  });

  test('of one figure leaves the others and the page’s own keys alone', () => {
    const link = articleLink('https://x.org/recos/?other.seed=9&toy.seed=5&toy.mix=1#top', 'toy', toy, state);
    expect(link).toBe('https://x.org/recos/?other.seed=9&toy.flip=on&toy.seed=3&toy.guess=40&toy.panel=closer#toy');
    expect(articleEntries(new URL(link).search, 'toy')).toContainEqual(['seed', '3']);
    expect(articleEntries(new URL(link).search, 'other')).toEqual([['seed', '9']]);
    const embed = embedLink('https://x.org/embed/v1/toy/?lang=en&preset=corners&mix=0.5', toy, state);
    expect(embed).toBe('https://x.org/embed/v1/toy/?lang=en&flip=on&seed=3&guess=40&panel=closer');
  });

  test('leads to where the figure is shown, and from a foreign page to its embed page', () => {
    const here = (address: string, page?: 'article' | 'embed') =>
      linkHere(address, page, new URL('https://x.org/base/'), 'toy', toy, state);
    const query = 'flip=on&seed=3&guess=40&panel=closer';
    expect(here('https://x.org/base/recos/', 'article')).toMatch(/^https:\/\/x.org\/base\/recos\/\?toy.flip=on.*#toy$/);
    const embed = 'https://x.org/base/embed/v1/toy/';
    expect(here(`${embed}?lang=en`, 'embed')).toBe(`${embed}?lang=en&${query}`);
    for (const foreign of ['https://school.org/course?a=1', 'https://x.org/course?a=1'])
      expect(here(foreign)).toBe(`${embed}?${query}`);
  });

  test('in the text: live settings act on the network shown, anything else means a whole state', () => {
    const shown = { ...state.params, mix: 0.5 };
    const follow = (...entries: [string, string][]) => followedParams(toy, shown, entries, new Set());
    expect(follow(['flip', 'on'])).toEqual({ ...shown, mix: 0, flip: 'on' });
    expect(follow(['seed', '8'])).toEqual(emptyState(toy, { seed: 8 }).params);
    expect(follow(['preset', 'corners'])).toEqual(readState(toy, [['preset', 'corners']]).params);
    expect(follow(['preset', 'corners'])).not.toEqual(shown);
  });

  test('gives the default and a note for what is not allowed, and ignores what is not known', () => {
    const { params, refused, guess, epoch, panel } = readState(toy, [
      ['shape', '<img src=x>'],
      ['seed', '-1'],
      ['constructor', 'x'],
      ['preset', 'none'],
      ['guess', '1e9'],
      ['epoch', '-2'],
      ['panel', '"><'],
    ]);
    expect(params).toEqual(emptyState(toy).params);
    expect(refused.map(({ values }) => values.name).sort()).toEqual(['preset', 'seed', 'shape']);
    expect([guess, epoch, panel]).toEqual([undefined, undefined, undefined]);
  });

  test('lays explicit keys over a preset', () => {
    expect(
      readState(toy, [
        ['preset', 'corners'],
        ['corner', '2'],
      ]).params,
    ).toMatchObject({ shape: 'square', corner: 2 });
  });

  test('opens on what this copy of the site has, and takes the reader at their word', () => {
    expect(readState(toy, [], new Set(['round'])).params.shape).toBe('square');
    const link = readState(toy, Object.entries({ shape: 'round', flip: 'on' }), new Set(['round']));
    expect(link).toMatchObject({ params: { shape: 'round', flip: 'off' }, notes: [{ key: 'notes.absent' }] });
    expect(formatState(toy, { ...emptyState(toy), absent: new Set(['round']) })).toEqual([['shape', 'round']]);
  });

  test('a choice that stands on a data set of another name gives way where that set is not there', () => {
    const schema = { set: pictures } as const;
    const figure = { ...toy, schema } as unknown as AnyFigure;
    expect(readState(figure, [], new Set(['cifar-10-16'])).params).toEqual({ set: 'scenes' });
    expect(readState(figure, [], new Set(['cifar-10'])).params).toEqual({ set: 'cifar-10' });
    const asked = readState(figure, [['set', 'cifar-10']], new Set(['cifar-10-16']));
    expect(asked).toMatchObject({ params: { set: 'cifar-10' }, notes: [{ key: 'notes.absent' }] });
  });

  test('reads which parts to leave out', () => {
    const { hidden, refused } = readState(toy, [['hide', ' run, seed,,closer,mix']]);
    expect([...hidden]).toEqual(['run', 'seed', 'closer', 'mix']);
    expect(refused).toEqual([]);
  });

  test('names the parts to leave out that the figure does not have', () => {
    const { hidden, refused } = readState(toy, [['hide', 'run,menus,<b>']]);
    expect([...hidden]).toEqual(['run']);
    expect(refused).toEqual([{ key: 'notes.hide', values: { given: 'menus, <b>' } }]);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import errors from '../../../content/strings/en/errors.yaml';
import shell from '../../../content/strings/en/shell.yaml';
import { figures } from '../../../src/components/figures.ts';
import { figuresByName } from '../../../src/components/figures-by-name.ts';
import { checkFigureId } from '../../../src/components/labels.ts';
import { DOWNLOADED } from '../../../src/data/images.ts';
import { decodeRecording, RECORDING_LIMIT } from '../../../src/engine/recording.ts';
import { applies, type Param } from '../../../src/experiments/params.ts';
import { parseParams } from '../../../src/experiments/parse-params.ts';
import { readState } from '../../../src/shell/link-state.ts';
import { noActions } from '../../../src/shell/parts.ts';
import { matchingRecording } from '../../../src/shell/recordings.ts';
import { openingState } from '../../../src/shell/state.ts';
import { figureWords } from '../../../src/shell/strings.ts';
import { takenNames } from '../../../src/shell/taken-names.ts';
import type { StringTree } from '../../../src/shell/words.ts';

const project = resolve(import.meta.dirname, '../../..');

describe.each([...figures.values()])('the figure $name', (figure) => {
  const words = figureWords(figure);
  const schema = Object.entries(figure.schema as Readonly<Record<string, Param>>);

  it('looks at an experiment that exists, or computes', () => {
    const experiment = existsSync(join(project, 'src/experiments', figure.experiment, 'index.ts'));
    expect(experiment || figure.compute !== undefined).toBe(true);
  });

  it('has parameters with names of their own, up to three of them in sight', () => {
    expect(
      schema.map(([name]) => name).filter((name) => takenNames().includes(name) || !/^[a-z][a-z0-9-]*$/.test(name)),
    ).toEqual([]);
    for (const settings of [{}, ...Object.values(figure.presets)]) {
      const { params } = parseParams(
        figure.schema,
        Object.entries(settings as Record<string, unknown>).map(([key, value]) => [key, String(value)] as const),
      );
      const inSight = figure.primary.filter((name: string) => applies(params, figure.schema[name]));
      expect(inSight.length).toBeLessThanOrEqual(3);
    }
    for (const name of figure.primary) expect(Object.keys(figure.schema)).toContain(name);
    // What a hand sets on the stage has no control that could be in sight.
    expect(figure.primary.filter((name: string) => figure.schema[name].byHand)).toEqual([]);
  });

  it('has words for its title, every parameter, every value and every preset', () => {
    const values = (param: Param) =>
      param.kind === 'choice' ? param.values : param.kind === 'switch' ? ['on', 'off'] : [];
    const keys = [
      ...['title', 'caption', 'try'],
      ...schema.flatMap(([name, param]) => [
        `params.${name}.label`,
        `params.${name}.help`,
        ...values(param).map((value) => `params.${name}.values.${value}`),
      ]),
      ...Object.keys(figure.presets).flatMap((name) => [`presets.${name}.label`, `presets.${name}.question`]),
    ].map((key) => `${figure.name}.${key}`);
    expect(keys.filter((key) => !words.has(key))).toEqual([]);
  });

  it('replaces no words of the shell’s that the shell does not have', () => {
    const own = Object.values(figure.strings).map((area) => leaves(area.shell ?? {}));
    const known = [shell, errors].flatMap((words) => leaves(words as StringTree));
    expect(own.flat().filter((key) => !known.includes(key))).toEqual([]);
  });

  it('has presets whose values are allowed', () => {
    for (const [name, preset] of Object.entries(figure.presets)) {
      const entries = Object.entries(preset).map(([key, value]) => [key, String(value)] as const);
      const { params, notes } = parseParams(figure.schema, entries);
      expect(notes, name).toEqual([]);
      // Of an unknown name there is no note.
      expect(params, name).toMatchObject(preset);
    }
  });

  it('keeps each recording it lists in its experiment’s folder, with a card, and lists each that is kept', () => {
    const folder = join(project, 'models', figure.experiment);
    for (const { id, asset } of figure.recordings) {
      expect(asset).toBe(`models/${figure.experiment}/${id}/recording.bin.gz`);
      expect(existsSync(join(project, asset)), asset).toBe(true);
      expect(existsSync(join(folder, id, 'card.md')), `the card of ${id}`).toBe(true);
    }
    const listed = [...figures.values()]
      .filter(({ experiment }) => experiment === figure.experiment)
      .flatMap(({ recordings }) => recordings.map(({ id }) => id));
    const ends = [...figures.values()].flatMap(({ ends = [] }) => ends);
    const tables = [...figures.values()].flatMap(({ statistics }) => (statistics ? [statistics.asset] : []));
    const isKnown = (name: string) =>
      listed.includes(name) || [...ends, ...tables].includes(`models/${figure.experiment}/${name}`);
    expect((existsSync(folder) ? readdirSync(folder) : []).filter((name) => !isKnown(name))).toEqual([]);
  });

  it('opens on a recording if it trains, also where the data sets that come by a download are not there', () => {
    for (const absent of [[], DOWNLOADED])
      expect(matchingRecording(figure, readState(figure, [], new Set(absent)).params) ?? figure.compute).toBeTruthy();
  });

  it.each(figure.recordings)(
    'shows the recording $id under the settings that it was made with, and keeps within its weight',
    async ({ id, asset }) => {
      const file = readFileSync(join(project, asset));
      expect(file.length).toBeLessThanOrEqual(RECORDING_LIMIT);
      const { experiment, params } = await decodeRecording(file);
      expect(experiment).toBe(figure.experiment);
      expect(matchingRecording(figure, params)?.id).toBe(id);
    },
  );

  it('has a stage, a table and a sentence before anything was run, and names each measure once', () => {
    const state = openingState(figure, undefined);
    expect(figure.view(state, words, noActions)).toBeTruthy();
    expect(figure.table(state, words).columns.length).toBeGreaterThan(0);
    expect(figure.describe(state, words)).toMatch(/\S/);
    const names = figure.measures.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('figures', () => {
  it('are called like their folders, and their ids begin with their names', () => {
    const definition = [...figures.values()][0]!;
    expect(() => figuresByName({ '../figures/other/definition.ts': { definition } })).toThrow(/must be called "other"/);
    expect(() => checkFigureId('hello', 'hello-two')).not.toThrow();
    expect(() => checkFigureId('hello', 'two')).toThrow(/id="hello"/);
  });

  it('are told by the README which names their parameters cannot have', () => {
    const readme = readFileSync(join(project, 'README.md'), 'utf8').replace(/\s+/g, ' ');
    expect(readme).toContain(`No parameter may be called \`${takenNames().join(' ')}\``);
  });

  it('are named by no code but their own: the rest of the source finds them', () => {
    /** About one experiment by their nature: what the front page begins with, the picture of a network, its preview, the zoo, the measure of the generated digits. */
    const about = [
      'components/home/',
      'components/network/',
      'cli/home-',
      'cli/zoo',
      'components/preview-picture.ts',
      'cli/measure-digits.ts',
    ];
    const folders = ['experiments', 'figures'].flatMap((room) =>
      readdirSync(join(project, 'src', room), { withFileTypes: true })
        // What networks are made of has that name everywhere.
        .filter((entry) => entry.isDirectory() && entry.name !== 'layers' && isNamed(room, entry.name))
        .map((entry) => entry.name),
    );
    const naming = readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|astro)$/.test(file) && !/^(experiments|figures)\/[^/]+\//.test(file))
      .filter((file) => !about.some((start) => file.startsWith(start)))
      .filter((file) => {
        const code = readFileSync(join(project, 'src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
        return folders.some((name) => new RegExp(`(['"\`/])${name}(['"\`/?])`).test(code));
      });
    expect(naming).toEqual([]);
  });
});

/** The keys of all words of a tree. */
function leaves(tree: StringTree | string, at = ''): string[] {
  if (typeof tree === 'string') return [at];
  return Object.entries(tree).flatMap(([key, value]) => leaves(value, `${at}.${key}`));
}

/** Whether a folder is an experiment or a figure: others hold what several share. */
function isNamed(room: string, name: string): boolean {
  const file = room === 'experiments' ? 'index.ts' : 'definition.ts';
  return existsSync(join(project, 'src', room, name, file));
}

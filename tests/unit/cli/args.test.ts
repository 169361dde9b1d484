import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSeeds, readArgs, wholeNumber } from '../../../src/cli/args.ts';
import { readExperiment } from '../../../src/cli/experiment-args.ts';
import { nearestName } from '../../../src/cli/nearest-name.ts';

const project = resolve(import.meta.dirname, '../../..');
const understood = { values: ['seed', 'activation', 'negate'], optional: ['negate'], switches: ['check'], words: 2 };
const read = (...argv: string[]) => readArgs(argv, understood, {});

describe('a command line', () => {
  it('gives words and flags in both spellings', () => {
    const { words, flags } = read('inversion', '--seed=3', '--activation', 'linear', '--check', 'x', '--negate');
    expect(words).toEqual(['inversion', 'x']);
    expect([...flags]).toEqual([
      ['seed', '3'],
      ['activation', 'linear'],
      ['check', 'on'],
      ['negate', 'on'],
    ]);
    expect(read('--negate', '--seed', '-1').flags).toEqual(new Map([['negate', 'on'], ['seed', '-1']])); // biome-ignore format: one line
    expect(read('--negate', 'off').flags.get('negate')).toBe('off');
    expect(read('--seed=1', '--seed=2').flags.get('seed')).toBe('2');
  });

  it('is refused with the nearest right name where a flag is not known', () => {
    expect(() => read('--sead=3')).toThrow('No flag --sead; did you mean --seed?');
    expect(() => read('--chekc')).toThrow('No flag --chekc; did you mean --check?');
    expect(() => read('--act', 'relu')).toThrow('No flag --act; did you mean --activation?');
    expect(() => read('--weather')).toThrow('No flag --weather. There are: --seed, --activation, --negate, --check.');
    expect(() => read('-s')).toThrow('No flag -s');
    expect(() => read('--no-check')).toThrow(RangeError);
    expect(() => readArgs(['--port=3'], {}, {})).toThrow('No flag --port: this command takes none');
  });

  it('is refused where a value is missing, too much, or a word too many', () => {
    expect(() => read('--seed')).toThrow('--seed needs a value');
    expect(() => read('--seed', '--check')).toThrow('--seed needs a value');
    expect(() => read('--check=no')).toThrow('--check takes no value, and “no” was given');
    expect(() => read('a', 'b', 'c')).toThrow('“c” is not understood');
    expect(() => read('a', 'b', 'seed=3')).toThrow('“seed=3” is not understood; did you mean --seed=3?');
  });

  it('is refused where npm has taken a flag that was meant for the command', () => {
    expect(() => readArgs([], understood, { npm_config_seed: '3' })).toThrow('npm took --seed for its own');
  });

  it('reads whole numbers and lists of seeds, and refuses what is none', () => {
    expect(wholeNumber(read('--seed', '2'), 'seed', 1)).toBe(2);
    expect(wholeNumber(read(), 'seed', 1)).toBe(1);
    for (const text of ['0', 'x', '1.5', '']) expect(() => wholeNumber(read(`--seed=${text}`), 'seed', 1)).toThrow();
    expect(parseSeeds('1-3,9')).toEqual([1, 2, 3, 9]);
    for (const text of ['', 'x', '3-1', '-1', '1.5']) expect(() => parseSeeds(text)).toThrow(RangeError);
  });
});

describe('an experiment on the command line', () => {
  const ask = (...argv: string[]) => readExperiment('train', argv, { values: ['from'] });

  it('comes with its parameters, defaults where none is given', async () => {
    const { id, params } = await ask('inversion', '--seed=3', '--negate', '--preset', 'linear');
    expect([id, params.seed, params.negate, params.activation, params.epochs]).toEqual([
      'inversion',
      3,
      'on',
      'linear',
      3,
    ]);
  });

  it('is refused with the nearest right name: of experiment, flag, value or preset', async () => {
    await expect(ask('inverson')).rejects.toThrow('There is no experiment “inverson”; did you mean inversion?');
    await expect(ask('--seed', '3', 'inversion')).rejects.toThrow('Say which experiment');
    await expect(ask('inversion', '--train-image=10')).rejects.toThrow('did you mean --train-images?');
    await expect(ask('inversion', '--activation=rleu')).rejects.toThrow('did you mean relu?');
    await expect(ask('inversion', '--preset=abd')).rejects.toThrow('did you mean abs?');
    await expect(ask('inversion', '--epochs=1.5')).rejects.toThrow('it takes whole numbers from 1 to 20');
    await expect(ask('inversion', '--negate', 'yes')).rejects.toThrow('There are: on, off.');
  });
});

describe('every command of package.json that is this project’s own', () => {
  const { scripts } = JSON.parse(readFileSync(resolve(project, 'package.json'), 'utf8'));
  const files = Object.values<string>(scripts).flatMap(
    (script) => /^node ((?:src\/cli|tests)\/[\w-]+\.ts)$/.exec(script)?.[1] ?? [],
  );

  it('is there to be tried', () => expect(files.length).toBeGreaterThan(6));

  it.each(files)('%s refuses a flag that it does not know, before it does anything', (file) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, 'inversion', '--wether=3'], {
      cwd: project,
      encoding: 'utf8',
      timeout: 25_000,
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^No flag --wether[^\n]*\n$/);
    expect(stdout).toBe('');
  });
});

it('finds the name that was meant, if any', () => {
  const names = ['seed', 'train-images', 'epochs'];
  expect(['sede', 'SEED', 'seeed', 'train_images', 'epoch', 'train'].map((name) => nearestName(name, names))).toEqual([
    'seed',
    'seed',
    'seed',
    'train-images',
    'epochs',
    'train-images',
  ]);
  expect(['x', 'weather', ''].map((name) => nearestName(name, names))).toEqual([undefined, undefined, undefined]);
});

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readExperiment } from '../../../src/cli/experiment-args.ts';
import { saving } from '../../../src/cli/save-network.ts';
import { createRandom } from '../../../src/data/random.ts';
import { initial, type NetworkSpec } from '../../../src/nets/network.ts';
import { decodeNetwork, decodeNetworks } from '../../../src/nets/saved-network.ts';
import { prefixed } from '../../../src/nets/side-by-side.ts';
import type { Weights } from '../../../src/nets/weights.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'network-'));
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const asked = async (...argv: string[]) => {
  const { id, module, params, args } = await readExperiment('train', argv, { values: ['save', 'format'] });
  return { specs: module.experiment.network?.(params), save: () => saving(args, id, module, params) };
};
const drawn = (spec: NetworkSpec): Weights => initial(spec, createRandom(1, 'init'));
const bytes = (name: string) => readFile(join(folder, name));

describe('--save', () => {
  for (const format of ['tfjs', 'pytorch']) {
    test(`keeps a network that its file alone rebuilds (${format})`, async () => {
      const file = join(folder, 'net.safetensors');
      const { specs, save } = await asked('inversion', '--activation=abs', `--save=${file}`, `--format=${format}`);
      const weights = drawn(specs as NetworkSpec);
      await save()!(weights);
      const read = decodeNetwork(await bytes('net.safetensors'));
      expect(read.weights).toEqual(weights);
      expect(read.spec).toEqual(specs);
      expect(read.metadata.command).toContain('npm run train -- inversion --activation abs');
      expect((await readdir(folder)).includes('net.py')).toBe(format === 'pytorch');
    });
  }

  test('keeps networks that learn side by side, with a Python file for each', async () => {
    const file = join(folder, 'both.safetensors');
    const { specs, save } = await asked('cascade', `--save=${file}`, '--format=pytorch');
    const weights = Object.entries(specs!).flatMap(([name, spec]) => prefixed(name, drawn(spec as NetworkSpec)));
    await save()!(weights);
    const { networks } = decodeNetworks(await bytes('both.safetensors'));
    expect(Object.entries(networks).flatMap(([name, net]) => prefixed(name, net.weights))).toEqual(weights);
    const python = (await readdir(folder)).filter((name) => name.endsWith('.py'));
    expect(python.sort()).toEqual(
      Object.keys(specs!)
        .map((name) => `both-${name}.py`)
        .sort(),
    );
  });

  test('keeps the weights where PyTorch has no such layers, and says why there is no Python file', async () => {
    const file = join(folder, 'net.safetensors');
    const { specs, save } = await asked('inversion', '--filters=paired', `--save=${file}`, '--format=pytorch');
    await save()!(drawn(specs as NetworkSpec));
    expect(await readdir(folder)).toEqual(['net.safetensors']);
    expect(vi.mocked(console.error).mock.calls.flat().join()).toContain('PyTorch has no layer');
  });

  test('is refused before anything is computed where it cannot be done', async () => {
    const refused = async (...argv: string[]) => (await asked(...argv)).save;
    expect(await refused('inversion', '--save=a', '--format=pytorhc')).toThrow('did you mean pytorch?');
    expect(await refused('inversion', '--format=pytorch')).toThrow('--save');
    expect(await refused('sign-confusion', '--save=a')).toThrow('trains no network');
    expect((await asked('inversion')).save()).toBeUndefined();
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fullSplit } from '../../../src/cli/node-data.ts';
import { writePictures } from '../../../src/data/pictures.ts';
import { scalingTable } from '../../../src/data/transforms.ts';
import { useWasm } from '../../../src/engine/backends.ts';
import { experiment } from '../../../src/experiments/colour-net/index.ts';
import { colourSchema } from '../../../src/experiments/colour-net/schema.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { accuracy } from '../../../src/nets/answers.ts';
import { colourNet } from '../../../src/nets/colour-net.ts';
import { decodeNetwork } from '../../../src/nets/saved-network.ts';
import { smallLab } from './small-lab.ts';

const realPictures = [process.env.DATA_DIR, '../shared/data'].find((dir) => dir && existsSync(join(dir, 'cifar-10')));
const file = resolve(import.meta.dirname, '../../../models/colour-net/weights.safetensors');

beforeAll(() => useWasm());

/** A run of eight steps on scenes; from where the first half stopped, where it is told. */
async function weightsOf(stopped: boolean): Promise<unknown> {
  const params = { ...defaultParams(colourSchema), data: 'scenes' as const, 'train-images': 256, epochs: 2 };
  const lab = await smallLab({ quiet: true, testImages: 50 });
  const through = async (generator: AsyncGenerator) => {
    while (!(await generator.next()).done);
  };
  await through(experiment.run(params, lab));
  if (!stopped) return lab.saved.at(-1)!.weights;
  const second = await smallLab({ quiet: true, testImages: 50 });
  await through(experiment.run(params, second, lab.saved[0]));
  return second.saved.at(-1)!.weights;
}

describe('the colour net', () => {
  test('goes on after a stop with the same varied pictures, to the bit', async () => {
    expect(await weightsOf(true)).toEqual(await weightsOf(false));
  });

  test('that is kept has its layers in its file, and 62,106 parameters', () => {
    const { spec, weights } = decodeNetwork(readFileSync(file));
    expect(spec).toEqual(colourNet());
    const learnt = weights.filter(({ name }) => !/\/(mean|variance)$/.test(name));
    expect(learnt.reduce((sum, { values }) => sum + values.length, 0)).toBe(62_106);
  });

  test.skipIf(!realPictures)(
    'that is kept tells at least 75 of a hundred photographs that it has not seen',
    async () => {
      const pictures = await fullSplit('cifar-10', 'test', realPictures!);
      const table = scalingTable('symmetric');
      const read = (from: number, to: number) =>
        writePictures(
          pictures,
          Array.from({ length: to - from }, (_, i) => from + i),
          table,
        );
      const labels = pictures.labels.subarray(0, 1000);
      expect(await accuracy(decodeNetwork(readFileSync(file)), { count: 1000, read }, labels)).toBeGreaterThan(0.75);
    },
  );
});

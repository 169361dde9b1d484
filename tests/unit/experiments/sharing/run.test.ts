import { expect, it } from 'vitest';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import { conditions } from '../../../../src/experiments/sharing/conditions.ts';
import type { SharingFrame } from '../../../../src/experiments/sharing/frame.ts';
import { experiment } from '../../../../src/experiments/sharing/index.ts';
import { RACERS } from '../../../../src/experiments/sharing/networks.ts';
import { sharingSchema } from '../../../../src/experiments/sharing/schema.ts';
import { smallLab } from '../small-lab.ts';

const params = { ...defaultParams(sharingSchema), data: 'digits', 'train-images': '100' } as const;

it('a race begins near chance, and says of all three networks what they read', async () => {
  const run = experiment.run(params, await smallLab({ testImages: 50 }));
  const frames = [];
  // A step of the dense layer is dear: the first will do.
  for (let i = 0; i < 2; i++) frames.push((await run.next()).value);
  await run.return(undefined as never);
  expect(frames.map((frame) => 'imagesSeen' in frame! && frame.imagesSeen)).toEqual([0, 50]);
  for (const frame of frames) for (const racer of RACERS) expect((frame as SharingFrame)[racer]).toBeLessThan(0.7);
});

it('is repeated over five seeds in three worlds at three sizes', () => {
  expect(Object.keys(conditions)).toHaveLength(9);
  for (const { seeds } of Object.values(conditions)) expect(seeds).toBe(5);
});

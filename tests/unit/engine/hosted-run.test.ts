import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostWorld } from '../../../src/engine/host-world.ts';
import { HostedRun } from '../../../src/engine/hosted-run.ts';
import type { Looks } from '../../../src/engine/looks.ts';
import type { FromWorker } from '../../../src/engine/protocol.ts';
import type { Checkpoint, Lab } from '../../../src/experiments/contract.ts';
import type { ExperimentModule } from '../../../src/experiments/registry.ts';

const checkpoint: Checkpoint = {
  experiment: 'toy',
  params: {},
  step: 1,
  weights: [],
  moments: { first: [], second: [] },
  random: {},
};

/** How many checkpoints a run of networks of so many parameters sends to the page in so many seconds. */
async function saved(parameters: number, seconds: number): Promise<number> {
  const said: FromWorker[] = [];
  const world = {
    post: (message: FromWorker) => said.push(message),
    gpuLost: () => false,
    yield: async () => undefined,
    kernels: 'test',
  } as unknown as HostWorld;
  async function* run(_: unknown, lab: Lab): AsyncGenerator<never, Record<string, number>, void> {
    for (let i = 0; i < seconds; i++) {
      vi.advanceTimersByTime(1000);
      await lab.breathe(async () => checkpoint, parameters);
    }
    return {};
  }
  const hosted = new HostedRun({ type: 'start', run: 1, params: {}, testImages: 1 } as never, world, {
    busy: false,
  } as Looks);
  await hosted.drive({ schema: {}, run } as unknown as ExperimentModule['experiment'], 'wasm');
  return said.filter(({ type }) => type === 'checkpoint').length;
}

describe('a run that goes on', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('can be taken up where it was a few seconds ago; one of millions of parameters half a minute ago', async () => {
    expect(await saved(10_000, 120)).toBe(30);
    expect(await saved(1_000_000, 120)).toBe(7);
    expect(await saved(5_000_000, 120)).toBe(3);
  });
});

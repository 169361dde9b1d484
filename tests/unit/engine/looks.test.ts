import { expect, it } from 'vitest';
import type { ToWorker } from '../../../src/engine/protocol.ts';
import { smallParams } from '../experiments/small-lab.ts';
import { SmallHost } from './small-host.ts';

const params = smallParams();
const ask = { experiment: 'inversion', params, testImages: 100, backend: 'wasm' } as const;
const look: ToWorker & { type: 'look' } = { type: 'look', id: 9, network: 'current', ...ask };

it('a run that is told to go on during a look goes on after it', async () => {
  const host = new SmallHost();
  host.send({ type: 'start', run: 1, ...ask });
  await host.heard('frame');
  host.send({ type: 'pause', run: 1 });
  await host.heard('paused');
  host.send(look);
  host.send({ type: 'resume', run: 1 });
  await host.heard('looked');
  expect((await host.heard('done')).weights.length).toBeGreaterThan(0);
});

it('a look at a run that is under way holds it up no longer than it takes', async () => {
  const host = new SmallHost();
  host.send({ type: 'start', run: 1, ...ask });
  await host.heard('frame');
  host.send(look);
  await host.heard('looked');
  await host.heard('done');
  expect(host.all('error')).toEqual([]);
});

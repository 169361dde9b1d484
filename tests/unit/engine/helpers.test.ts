import { expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { HelperHost } from '../../../src/engine/helper-host.ts';
import type { HelperWorker } from '../../../src/engine/helper-link.ts';
import type { FromHelper, ToHelper } from '../../../src/engine/helper-protocol.ts';
import { Helpers } from '../../../src/engine/helpers.ts';
import { openTrainers, type TrainerPlan } from '../../../src/experiments/training/trainers.ts';
import { initial, type NetworkSpec } from '../../../src/nets/network.ts';
import { smallLab } from '../experiments/small-lab.ts';

const network: NetworkSpec = {
  input: [4],
  layers: [
    { kind: 'dense', name: 'hidden', units: 5 },
    { kind: 'rectifier', activation: 'relu' },
    { kind: 'dense', name: 'out', units: 3 },
  ],
};
const plans: TrainerPlan[] = [0, 1, 2].map((seed) => ({
  network,
  weights: initial(network, createRandom(seed, 'init')),
}));
const x = Float32Array.from({ length: 8 * 4 }, (_, i) => Math.fround(Math.sin(i)));
const targets = Uint8Array.from({ length: 8 }, (_, i) => i % 3);
const lab = await smallLab();

/** A helper in this thread: messages cross as clones, later. */
class SmallHelper implements HelperWorker {
  static readonly all: SmallHelper[] = [];
  onmessage: HelperWorker['onmessage'] = null;
  onerror: HelperWorker['onerror'] = null;
  readonly got: ToHelper[] = [];
  readonly assets: string[] = [];
  terminated = false;
  readonly #host = new HelperHost(
    (message) => this.#say(message),
    async () => undefined,
  );
  constructor() {
    SmallHelper.all.push(this);
  }
  postMessage(message: ToHelper, transfer: ArrayBuffer[] = []): void {
    const data = structuredClone(message, { transfer });
    if (data.type === 'asset') {
      this.assets.push(data.name);
      return;
    }
    this.got.push(data);
    setImmediate(() => this.#host.receive(data));
  }
  terminate(): void {
    this.terminated = true;
  }
  #say(message: FromHelper): void {
    const data = structuredClone(message);
    setImmediate(() => this.onmessage?.({ data } as MessageEvent<FromHelper>));
  }
}

function helpersOn(cores: number, backend: 'wasm' | 'webgl' = 'wasm') {
  SmallHelper.all.length = 0;
  const helpers = new Helpers({ cores, start: () => new SmallHelper(), assets: async () => new Uint8Array() }, backend);
  return { helpers, all: SmallHelper.all };
}

async function train(changes: object, steps = 10) {
  const trainers = await openTrainers({ ...lab, ...changes }, plans);
  for (let i = 0; i < steps; i++) await Promise.all(trainers.map((trainer) => trainer.step({ x, targets }, 0.01)));
  const losses = await Promise.all(trainers.map((trainer) => trainer.loss()));
  const weights = await Promise.all(trainers.map((trainer) => trainer.weights()));
  return { trainers, losses, weights };
}

it('trains to the same bits in turn and in helpers, of which there is one less than cores', async () => {
  const inTurn = await train({});
  for (const cores of [1, 2, 8]) {
    const { helpers, all } = helpersOn(cores);
    const { losses, weights } = await train(helpers.lab);
    expect({ losses, weights }).toEqual({ losses: inTurn.losses, weights: inTurn.weights });
    expect(all.length).toBe(Math.min(cores, plans.length) - 1);
    helpers.close();
    expect(all.every(({ terminated }) => terminated)).toBe(true);
  }
});

it('does all in this thread, to the same bits, where a worker may start no other', async () => {
  const refused = (): never => {
    throw new DOMException('cannot be accessed from origin "null"', 'SecurityError');
  };
  const helpers = new Helpers({ cores: 8, start: refused, assets: async () => new Uint8Array() }, 'wasm');
  helpers.lab.expectTrainers(3);
  const { losses, weights } = await train(helpers.lab);
  const inTurn = await train({});
  expect({ losses, weights }).toEqual({ losses: inTurn.losses, weights: inTurn.weights });
});

it('goes on from where a trainer stopped', async () => {
  const { helpers } = helpersOn(3);
  const whole = await train(helpers.lab, 6);
  const first = await train(helpers.lab, 4);
  const from = await Promise.all(
    first.trainers.map(async (trainer, i) => ({
      ...plans[i]!,
      weights: await trainer.weights(),
      from: { step: trainer.steps, moments: await trainer.moments() },
    })),
  );
  const again = await openTrainers({ ...lab, ...helpers.lab }, from);
  for (let i = 0; i < 2; i++) await Promise.all(again.map((trainer) => trainer.step({ x, targets }, 0.01)));
  expect(again.map(({ steps }) => steps)).toEqual([6, 6, 6]);
  expect(await Promise.all(again.map((trainer) => trainer.weights()))).toEqual(whole.weights);
});

it('starts helpers before their trainers are asked for, and does not wait for them before the first step', async () => {
  const { helpers, all } = helpersOn(2);
  helpers.lab.expectTrainers(3);
  expect(all.length).toBe(1);
  const [, trainer] = await openTrainers({ ...lab, ...helpers.lab }, plans.slice(0, 2));
  expect(await trainer!.weights()).toBe(plans[1]!.weights);
  expect(all[0]!.got.map(({ type }) => type)).toEqual(['open', 'open']);
  // Brought before it asks.
  expect(all[0]!.assets).toEqual(['wasm']);
});

it('leaves the caller its arrays and sends no more of them than is used', async () => {
  const { helpers, all } = helpersOn(2);
  const trainers = await openTrainers({ ...lab, ...helpers.lab }, plans.slice(0, 2));
  const large = new Float32Array(10_000);
  large.set(x, 5000);
  await trainers[1]!.step({ x: large.subarray(5000, 5000 + x.length), targets }, 0.01);
  expect(large[5001]).toBe(x[1]);
  const call = all[0]!.got.find((message) => message.type === 'call')!;
  expect((call.given[0] as Float32Array).buffer.byteLength).toBe(x.byteLength);
});

it('shares one WebGL context', async () => {
  const { helpers, all } = helpersOn(8, 'webgl');
  await train(helpers.lab, 1);
  expect(all.length).toBe(0);
});

it('tells of a step that failed, at the latest with what is asked next', async () => {
  const { helpers } = helpersOn(2);
  const [, trainer] = await openTrainers({ ...lab, ...helpers.lab }, plans.slice(0, 2));
  await trainer!.step({ x: x.subarray(1), targets }, 0.01);
  await expect(trainer!.weights()).rejects.toMatchObject({ key: 'errors.unexpected' });
});

it('says that a helper has died, and that a run has ended', async () => {
  const { helpers, all } = helpersOn(2);
  const [, trainer] = await openTrainers({ ...lab, ...helpers.lab }, plans.slice(0, 2));
  const asked = trainer!.moments();
  all[0]!.onerror?.({ preventDefault: () => undefined, message: 'out of memory' } as ErrorEvent);
  await expect(asked).rejects.toMatchObject({ key: 'errors.worker.died' });
  await expect(trainer!.loss()).rejects.toMatchObject({ key: 'errors.worker.died' });
  helpers.close();
});

it('computes a statistic in a helper as it does here', async () => {
  const { helpers, all } = helpersOn(2);
  const matrix = Float64Array.of(2, 1, 1, 2);
  const { statistic } = await import('../../../src/experiments/statistics.ts');
  const there = await statistic({ ...lab, ...helpers.lab }, 'symmetricEigen', matrix, 2);
  expect(there).toEqual(await statistic(lab, 'symmetricEigen', matrix, 2));
  expect(all[0]!.got.map(({ type }) => type)).toEqual(['open', 'call']);
});

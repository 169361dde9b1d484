import { createRandom } from '../data/random.ts';
import { INPUT, lenet } from '../nets/lenet.ts';
import { initial } from '../nets/network.ts';
import { Trainer } from '../nets/train.ts';

const BATCH = 64;
const STEPS = 5;

/** Training images a second on the current back end: LeNet-5, batches of 64, five steps after two to warm up. */
export async function measureSpeed(): Promise<number> {
  const random = createRandom(0, 'speed');
  const x = Float32Array.from({ length: BATCH * INPUT * INPUT }, () => 2 * random.uniform() - 1);
  const targets = Uint8Array.from({ length: BATCH }, (_, i) => i % 10);
  const trainer = new Trainer(lenet(), initial(lenet(), random));
  try {
    await run(2);
    const start = performance.now();
    await run(STEPS);
    return (1000 * STEPS * BATCH) / (performance.now() - start);
  } finally {
    trainer.dispose();
  }

  /** Reading the weights waits until the back end has computed them. */
  async function run(steps: number): Promise<void> {
    for (let i = 0; i < steps; i++) trainer.step({ x, targets }, 1e-3);
    await trainer.weights();
    await trainer.loss();
  }
}

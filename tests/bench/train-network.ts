import { createRandom } from '../../src/data/random.ts';
import { initial } from '../../src/nets/network.ts';
import { Trainer } from '../../src/nets/train.ts';
import { RATE, task } from './lenet-task.ts';
import type { BenchNetwork } from './networks.ts';

/** A network in training on the current back end, on one batch of noise. */
export function trainNetwork({ spec, batch }: BenchNetwork): {
  step(): void;
  wait(): Promise<unknown>;
  dispose(): void;
} {
  const { x, labels } = task({ batch, size: spec.input.reduce((a, b) => a * b, 1) });
  const trainer = new Trainer(spec, initial(spec, createRandom(1, 'weights')));
  return {
    step: () => trainer.step({ x, targets: labels }, RATE),
    wait: () => trainer.loss(),
    dispose: () => trainer.dispose(),
  };
}
